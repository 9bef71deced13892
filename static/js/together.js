// Changing a list: all or none of the stories shown; and the page of progress, which goes on by itself.
(() => {
  const ticks = document.querySelector(".ticks");
  if (ticks) {
    ticks.hidden = false;
    ticks.addEventListener("click", (event) => {
      const tick = event.target.dataset.tick;
      if (tick) for (const box of document.querySelectorAll("[name=stories], [name=rest]")) box.checked = tick === "all";
    });
  }
  document.querySelector("form[data-go-on]")?.requestSubmit();
})();
