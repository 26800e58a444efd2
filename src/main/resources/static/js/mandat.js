// Comfort only: every page works without this file.
(() => {
  "use strict";
  const typing = (el) => el.closest("input, textarea, select, [contenteditable]") !== null;

  // "/" goes to the search field, "?" shows the list of shortcuts, if the page has them.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (search === null || search.offsetParent === null) return;
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "?") {
      const list = document.querySelector("dialog[data-shortcuts]");
      if (list === null || list.open) return;
      event.preventDefault();
      list.showModal();
    }
  });

  // Buttons that open or print, hidden until there is a script to serve them.
  for (const button of document.querySelectorAll("[data-opens], [data-prints]")) button.hidden = false;
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener !== null) document.getElementById(opener.dataset.opens)?.showModal();
    if (event.target.closest("[data-prints]") !== null) window.print();
    // A menu closes when one clicks beside it.
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  // A text that is copied whole; without a script it is selected whole by one click.
  for (const button of document.querySelectorAll("[data-copies]")) {
    if (navigator.clipboard === undefined) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const said = button.parentElement.querySelector("[role=status]");
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
      said.textContent = button.dataset.copied;
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = event.target.closest("details[data-menu][open]");
    if (menu === null) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // The error summary is read first; a link in it puts the cursor into the field, not only the field into view.
  const summary = (root) => root.querySelector("[data-error-summary]")?.focus();
  summary(document);
  document.addEventListener("htmx:afterSwap", (event) => summary(event.target));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-error-summary] a[href^='#']");
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest(".field") ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });

  // A slider of days: the part below shows the chosen day at once, without a new page. Without a script the date field does it.
  for (const strip of document.querySelectorAll("[data-slides]")) {
    const slider = strip.querySelector("[type=range]");
    const field = strip.querySelector("[type=date]");
    const form = field.form;
    const says = strip.querySelector("[data-says]");
    const dayOf = () => new Date(Date.parse(slider.dataset.first) + slider.value * 864e5).toISOString().slice(0, 10);
    let asked = 0, wait = 0;
    const show = async (day) => {
      const mine = ++asked;
      field.value = day;
      const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
      try {
        const reply = await fetch(address);
        const page = new DOMParser().parseFromString(await reply.text(), "text/html");
        const part = page.getElementById(strip.dataset.slides);
        if (mine !== asked) return;
        if (!reply.ok || part === null) throw new Error();
        document.getElementById(strip.dataset.slides).replaceWith(part);
        slider.setAttribute("aria-valuetext", page.querySelector("[type=range]").getAttribute("aria-valuetext"));
        says.textContent = part.querySelector("[data-said]").textContent;
        history.replaceState(null, "", address);
      } catch { location.assign(address); }
    };
    slider.hidden = false;
    strip.classList.add("when--slides");
    slider.addEventListener("input", () => {
      field.value = dayOf();
      clearTimeout(wait);
      wait = setTimeout(() => show(dayOf()), 120);
    });
  }

  // Leaving with something typed asks first; a form sent back with errors has something typed already.
  let sent = false;
  const state = (form) => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, value.name ?? value])).toString();
  const guarded = [...document.querySelectorAll("form[data-guard]")];
  const before = new Map(guarded.map((form) => [form, state(form)]));
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented) sent = true; });
  window.addEventListener("beforeunload", (event) => {
    const dirty = guarded.some((form) => form.isConnected && (form.dataset.guard === "typed" || state(form) !== before.get(form)));
    if (sent || !dirty) return;
    event.preventDefault();
    event.returnValue = true; // Chrome before 119 asks only so
  });
  window.addEventListener("pageshow", () => { sent = false; });
})();
