// Correcting in place: the dialog that a fact opens, and where the focus goes when it has been corrected.
(() => {
  const id = (name) => document.getElementById(name);
  let opener = "";

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.matches("a.fix, a.fix-word, a.mention")) opener = event.target.id;
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    // Signed out meanwhile: the page itself says so.
    if (event.detail.target?.id === "in-place-panel" && !event.detail.serverResponse.includes("in-place-form")) {
      event.detail.shouldSwap = false;
      location.assign(event.detail.pathInfo.finalRequestPath);
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "in-place-panel") {
      if (!id("in-place").open) id("in-place").showModal();
      const first = (what) => event.target.querySelector(what);
      (first("#in-place-choices .choice") ?? first(".choice") ?? first("input:not([type=hidden]), textarea, select"))?.focus();
      return;
    }
    if (event.target.matches?.(".article")) {
      id("in-place").close();
      (document.querySelector("#said button") ?? id(opener))?.focus({ preventScroll: true });
    }
  });
})();
