// After a list was swapped: the focus near where it was, and the search box as the address has it.
(() => {
  let near = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target?.id !== "listing") return;
    const active = document.activeElement;
    near = event.detail.target.contains(active) ? active : null;
  });

  const instead = (was) => {
    const facet = was.closest("section.facet")?.id;
    const paged = was.closest(".pager");
    return (!paged && facet && document.querySelector(`#${facet} a`)) || document.getElementById("sum");
  };

  document.addEventListener("htmx:afterSettle", (event) => {
    const list = document.getElementById("listing");
    if (!list || event.target.id === "announcement") return;
    const box = document.getElementById("q");
    if (box && box !== document.activeElement) box.value = list.dataset.words;
    if (!near) return;
    const lost = !document.activeElement || document.activeElement === document.body;
    if (lost || near.closest(".pager")) instead(near)?.focus({ preventScroll: true });
    near = null;
  });
})();
