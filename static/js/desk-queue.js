// The queue by single keys: a key presses what bears it, unless one is typing or has turned them off.
(() => {
  const OFF = "queue-keys-off";
  const stored = {
    get off() { try { return localStorage.getItem(OFF) === "1"; } catch { return false; } },
    set off(value) { try { localStorage.setItem(OFF, value ? "1" : "0"); } catch { /* no storage: for this page only */ } },
  };
  const box = document.getElementById("keys-off");
  let off = stored.off;
  if (box) {
    box.checked = off;
    box.addEventListener("change", () => { off = stored.off = box.checked; });
  }
  const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  let pressed = false;
  document.addEventListener("keydown", (event) => {
    if (off || pressed || event.repeat || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const bearer = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key.split(" ").includes(event.key));
    if (!bearer) return;
    event.preventDefault();
    pressed = bearer.tagName !== "SUMMARY";
    bearer.click();
  });
  addEventListener("pageshow", () => { pressed = false; });
})();
