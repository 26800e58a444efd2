// The coding desk by keyboard, mouse and touch; every act works without this file.
(() => {
  "use strict";
  const desk = () => document.querySelector("[data-coding]");
  if (desk() === null) return;
  // No copy of what people said stays in the browser, no style and no code comes from an answer.
  if (window.htmx !== undefined) {
    Object.assign(window.htmx.config, {
      includeIndicatorStyles: false, allowEval: false, historyCacheSize: 0, refreshOnHistoryMiss: true, scrollIntoViewOnBoost: false,
      responseHandling: [{ code: "204", swap: false }, { code: "[23]..", swap: true }, { code: "409|422", swap: true }, { code: "...", swap: false, error: true }]
    });
  }
  const pick = document.querySelector("[data-pick]");
  const keys = {
    j: "[data-next]", k: "[data-previous]", l: "[data-down]", h: "[data-up]",
    y: "[data-yes]", n: "[data-no]", u: "[data-undo]", 0: "[data-nothing]"
  };

  // Positions are code points of the stored text. A piece knows where it begins; a role that stands for a name has the
  // length of the name, so that only its two ends are positions.
  const position = (node, offset, end) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-at]");
    if (!piece) return null;
    if (piece.classList.contains("words--masked")) return Number(end ? piece.dataset.to : piece.dataset.at);
    if (node.nodeType !== Node.TEXT_NODE) return Number(offset === 0 ? piece.dataset.at : piece.dataset.to);
    return Number(piece.dataset.at) + [...node.data.slice(0, offset)].length;
  };
  const pieces = (range) => [...desk().querySelectorAll("[data-at]")].filter((piece) => range.intersectsNode(piece));
  const selected = () => {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.toString().trim() === "") return null;
    const range = selection.getRangeAt(0);
    const paper = desk().querySelector(".paper");
    if (!paper.contains(range.startContainer) || !paper.contains(range.endContainer)) return null;
    const within = pieces(range);
    if (within.length === 0) return null;
    const sentence = within[0].closest(".sentence");
    const block = sentence.closest(".paper__block");
    const last = within.filter((piece) => piece.closest(".paper__block") === block).at(-1);
    // Blanks at the edges are nobody's words.
    const text = range.toString();
    let start = position(range.startContainer, range.startOffset, false);
    start = start === null ? Number(within[0].dataset.at) : start + [...text].length - [...text.trimStart()].length;
    let end = position(range.endContainer, range.endOffset, true);
    end = end === null ? Number(last.dataset.to) : end - ([...text].length - [...text.trimEnd()].length);
    end = Math.min(end, Number(last.dataset.to));
    return start < end ? { n: sentence.dataset.n, start, end, box: range.getBoundingClientRect() } : null;
  };

  const take = () => {
    const chosen = selected();
    if (chosen === null) return false;
    pick.hidden = true;
    const to = `${desk().dataset.sentence}?sentence=${chosen.n}&start=${chosen.start}&end=${chosen.end}`;
    document.getSelection().removeAllRanges();
    go(to);
    return true;
  };
  const go = (to) => {
    if (window.htmx === undefined) { window.location.assign(to); return; }
    window.htmx.ajax("GET", to, { source: "#desk", target: "#desk", select: "#desk", swap: "outerHTML show:none" })
      .then(() => window.history.pushState({ htmx: true }, "", to));
  };

  // The button beside the selection: a finger still moves the ends of a selection, so nothing happens by itself.
  const offer = () => {
    const chosen = selected();
    pick.hidden = chosen === null;
    if (chosen === null) return;
    const below = Math.min(chosen.box.bottom + 12, window.innerHeight - pick.offsetHeight - 8);
    pick.style.insetBlockStart = `${Math.max(8, below)}px`;
    pick.style.insetInlineStart = `${Math.max(8, Math.min(chosen.box.left, window.innerWidth - pick.offsetWidth - 8))}px`;
  };
  let waiting;
  document.addEventListener("selectionchange", () => { clearTimeout(waiting); waiting = setTimeout(offer, 200); });
  document.addEventListener("scroll", () => { if (!pick.hidden) offer(); }, { passive: true });
  pick.addEventListener("mousedown", (event) => event.preventDefault());
  pick.addEventListener("click", take);
  // Words of a link cannot be selected by dragging or by a long press, so a sentence stops being one in the eyes of the
  // browser and stays one for everybody else. A click that ends a selection is no click on the sentence.
  const tame = () => {
    for (const sentence of desk().querySelectorAll("a.sentence[href]")) {
      sentence.dataset.to = sentence.getAttribute("href");
      sentence.removeAttribute("href");
      sentence.setAttribute("role", "link");
      sentence.tabIndex = 0;
    }
  };
  document.addEventListener("click", (event) => {
    const sentence = event.target.closest("a.sentence");
    if (sentence === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (selected() === null) go(sentence.dataset.to);
  }, true);

  // The words of the chosen sentence one by one, for whoever selects by keyboard.
  const wordsOf = (sentence) => {
    const words = [];
    for (const piece of sentence.querySelectorAll("[data-at]")) {
      const text = piece.firstChild;
      if (text === null) continue;
      if (piece.classList.contains("words--masked")) { words.push([text, 0, text.length]); continue; }
      for (const found of text.data.matchAll(/[\p{L}\p{M}\p{N}’'-]+/gu)) words.push([text, found.index, found.index + found[0].length]);
    }
    return words;
  };
  const moves = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  let from = 0, to = -1;
  const move = (key) => {
    const words = wordsOf(desk().querySelector(".sentence[aria-current]"));
    if (words.length === 0) return;
    const [begin, end] = moves[key];
    if (to < 0) { from = 0; to = 0; } else {
      to = Math.max(0, Math.min(words.length - 1, to + end));
      from = Math.max(0, Math.min(to, from + begin));
      from = Math.min(from, to);
    }
    document.getSelection().setBaseAndExtent(words[from][0], words[from][1], words[to][0], words[to][2]);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog") !== null) return;
    if (event.shiftKey && event.key in moves) { event.preventDefault(); move(event.key); return; }
    if (event.key === "Enter" && selected() !== null) { event.preventDefault(); take(); return; }
    if (event.key === "Enter" && event.target.closest("a.sentence") !== null) { go(event.target.closest("a.sentence").dataset.to); return; }
    if (event.key === "Escape") {
      if (selected() !== null) { document.getSelection().removeAllRanges(); to = -1; return; }
      desk().querySelector("[data-leave]")?.click();
      return;
    }
    const wanted = /^[1-9]$/.test(event.key) ? desk().querySelector(`[data-key="${event.key}"]`)
      : (event.key in keys ? desk().querySelector(keys[event.key]) : null);
    if (wanted === null) return;
    event.preventDefault();
    wanted.click();
  });

  // What the themes usually ask for is ticked with them, until somebody ticks otherwise.
  const usual = () => {
    const needs = desk().querySelector("[data-usual]");
    const by = new Map(needs.dataset.usual.split(";").map((one) => one.split(":")));
    const codes = ["theme1", "theme2", "theme3"].map((name) => document.getElementById(name).value.split(".")[0]);
    return [needs, [...new Set(codes.flatMap((code) => (by.get(code) ?? "").split(",")).filter((need) => need !== ""))]];
  };
  document.addEventListener("change", (event) => {
    const form = event.target.closest("[data-coding] form");
    if (form === null || !/^theme[123]$/.test(event.target.name ?? "")) return;
    const [needs, wanted] = usual();
    const offered = form.elements.offered;
    const boxes = [...needs.querySelectorAll("input[name=needs]")];
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value).sort().join();
    if (ticked !== offered.value.split(",").filter(Boolean).sort().join()) return;
    for (const box of boxes) box.checked = wanted.includes(box.value);
    offered.value = wanted.join();
  });

  // The likely themes stand after the paragraph; in a long one below the words that are chosen, over the rest.
  const place = () => {
    from = 0; to = -1;
    pick.hidden = true;
    const likely = desk().querySelector("[data-likely]");
    const chosen = [...desk().querySelectorAll(".words--chosen")].at(-1);
    if (likely === null || chosen === undefined) return;
    const block = likely.closest(".paper__block");
    likely.classList.remove("likely--beside");
    block.style.minBlockSize = "";
    const boxes = chosen.getClientRects();
    const bottom = boxes[boxes.length - 1].bottom;
    if (likely.getBoundingClientRect().top - bottom < window.innerHeight / 2) return;
    likely.classList.add("likely--beside");
    const under = bottom + 8 - block.getBoundingClientRect().top;
    likely.style.insetBlockStart = `${under}px`;
    block.style.minBlockSize = `${under + likely.offsetHeight + 16}px`;
  };
  const seen = () => {
    const chosen = desk().querySelector(".sentence[aria-current]");
    const likely = desk().querySelector("[data-likely]");
    if (chosen === null || document.activeElement?.closest("[data-error-summary]")) return;
    const low = (likely ?? chosen).getBoundingClientRect().bottom > window.innerHeight;
    const high = chosen.getBoundingClientRect().top < 0;
    if (low || high) chosen.scrollIntoView({ block: "start" });
  };
  const wide = window.matchMedia("(width >= 76rem)");
  const open = () => { const list = desk().querySelector("details.codebook"); if (wide.matches) list.open = true; };
  document.addEventListener("htmx:afterSettle", () => {
    if (desk() === null) return;
    tame();
    open();
    place();
    seen();
    const said = desk().parentElement.querySelector("[data-said]");
    if (said !== null && said.textContent !== "") said.hidden = false;
    for (const button of document.querySelectorAll("#desk [data-opens]")) button.hidden = false;
    const chosen = desk().querySelector(".sentence[aria-current]");
    if (!document.activeElement?.closest("[data-error-summary]")) chosen?.focus({ preventScroll: true });
  });
  // An answer that is no desk, such as the page to sign in, is shown whole; a refusal has no address of its own.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.serverResponse?.includes('id="desk"')) return;
    event.preventDefault();
    window.location.reload();
  });
  document.addEventListener("htmx:beforeHistoryUpdate", (event) => {
    if (!(event.detail.xhr?.status >= 400)) return;
    Object.assign(event.detail.history, { type: "replace", path: window.location.pathname + window.location.search });
  });
  window.addEventListener("resize", place);
  tame();
  open();
  place();
  seen();
})();
