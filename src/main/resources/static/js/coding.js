// The coding desk by keyboard and by selection; every act works without this file.
(() => {
  "use strict";
  const desk = document.querySelector("[data-coding]");
  if (desk === null) return;
  const keys = { j: "[data-next]", k: "[data-previous]", y: "[data-yes]", n: "[data-no]" };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]") !== null) return;
    const wanted = keys[event.key] && desk.querySelector(keys[event.key]);
    if (!wanted) return;
    event.preventDefault();
    wanted.click();
  });

  // Words selected inside the chosen sentence go into the form; the server finds where they stand.
  document.addEventListener("selectionchange", () => {
    const chosen = desk.querySelector(".sentence[aria-current]");
    const words = document.getElementById("words");
    const selection = document.getSelection();
    if (chosen === null || words === null || selection === null || selection.isCollapsed) return;
    if (!chosen.contains(selection.anchorNode) || !chosen.contains(selection.focusNode)) return;
    words.value = selection.toString();
  });
})();
