// The form of a story: the dateline as readers see it while it is typed, and the words of the copy behind the field.
(() => {
  const id = (name) => document.getElementById(name);
  const copy = id("raw-copy");

  const light = (field) => {
    if (!copy) return;
    const names = field?.dataset.spans ?? "";
    let first = null;
    for (const mark of copy.querySelectorAll("mark")) {
      const lit = names !== "" && mark.dataset.fields.split(" ").includes(names);
      mark.classList.toggle("lit", lit);
      if (lit) first ??= mark;
    }
    if (!first) return;
    const at = first.getBoundingClientRect(), pane = copy.getBoundingClientRect();
    if (at.top < pane.top || at.bottom > pane.bottom) copy.scrollTop += at.top - pane.top - pane.height / 3;
  };
  const form = document.querySelector(".story-fields");
  form?.addEventListener("focusin", (event) => light(event.target.closest("[data-spans]")));
  form?.addEventListener("mouseover", (event) => {
    const field = event.target.closest("[data-spans]");
    if (field) light(field);
  });

  // Select2 leaves the box in which one types without a name.
  const nameBoxes = () => {
    for (const box of document.querySelectorAll(".story-form .select2-search__field:not([aria-label])")) {
      const select = box.closest(".select2-container")?.previousElementSibling;
      box.setAttribute("aria-label", document.querySelector(`label[for="${select?.id}"]`)?.textContent ?? "Look for");
    }
  };
  nameBoxes();
  new MutationObserver(nameBoxes).observe(document.querySelector(".story-form") ?? document.body, { childList: true, subtree: true });

  const chosen = (select) => select?.selectedOptions?.[0]?.textContent.trim() ?? "";
  const preview = () => {
    const dateline = id("id_dateline")?.value.trim() ?? "";
    id("preview-dateline").textContent = dateline;
    id("preview-dash").hidden = dateline === "";
    id("preview-source").textContent = chosen(id("id_source")).replace(/^-+$/, "") || "none";
    id("preview-date").textContent = id("id_dateline_date")?.value || "none";
    const places = [...document.querySelectorAll("#dateline_places-group .chip:not(.empty-form)")]
      .filter((chip) => !chip.querySelector(".away input")?.checked)
      .map((chip) => chip.querySelector(".meaning")?.textContent.trim() || chosen(chip.querySelector("select")))
      .filter((name) => name && !/^-+$/.test(name));
    id("preview-places").textContent = places.join(", ") || "nowhere";
  };
  const control = id("dateline-control");
  for (const kind of ["input", "change", "formset:added"]) control?.addEventListener(kind, preview);
  document.addEventListener("formset:removed", preview);
  // Django's pickers change inputs by jQuery's events alone.
  window.django?.jQuery?.(control).on("change select2:select", preview);
  control?.addEventListener("click", () => setTimeout(preview));
})();
