// Light or dark as the reader chose, set before anything is drawn; the switch itself only stands where this runs.
(() => {
  const root = document.documentElement;
  const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const show = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  show(stored());

  document.addEventListener("DOMContentLoaded", () => {
    const toggle = document.getElementById("theme");
    if (!toggle) return;
    toggle.hidden = false;
    for (const choice of toggle.elements) choice.checked = choice.value === (stored() || "auto");
    toggle.addEventListener("change", (event) => {
      show(event.target.value);
      try { localStorage.setItem("theme", event.target.value); } catch { /* kept for this page alone */ }
    });
  });
})();
