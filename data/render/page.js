// Comfort only; the page says everything without it.
"use strict";
(() => {
  const items = () => [...document.querySelectorAll("[data-item]")].filter(e => e.offsetParent);
  let current = null;

  // Pieces of a passage that other passages cut apart are marked together.
  const markPieces = () => {
    for (const piece of document.querySelectorAll("mark.here")) piece.classList.remove("here");
    const id = decodeURIComponent(location.hash.slice(1));
    for (const piece of document.querySelectorAll("mark[data-of]")) {
      if (piece.dataset.of === id) piece.classList.add("here");
    }
  };

  const move = step => {
    const all = items();
    const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(current) + step))];
    if (!next) return;
    if (current) current.classList.remove("current");
    current = next;
    current.classList.add("current");
    current.scrollIntoView({ block: "nearest" });
  };

  const open = () => {
    const link = current && current.querySelector("a.passage, a");
    if (link) link.click();
  };

  const addFilter = section => {
    const label = document.createElement("label");
    label.className = "filter";
    const input = document.createElement("input");
    input.type = "search";
    input.placeholder = "Filter claims, statements, people (press /)";
    input.setAttribute("aria-label", input.placeholder);
    label.append(input);
    section.after(label);
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      for (const item of document.querySelectorAll("[data-item]")) {
        item.hidden = wanted !== "" && !item.textContent.toLowerCase().includes(wanted);
      }
      if (wanted) for (const part of document.querySelectorAll("main details")) part.open = true;
    });
    return input;
  };

  const nav = document.querySelector("nav");
  const filter = nav ? addFilter(nav) : null;
  document.addEventListener("keydown", event => {
    if (event.target === filter) {
      if (event.key === "Escape") filter.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") move(1);
    if (event.key === "k") move(-1);
    if (event.key === "o") open();
    if (event.key === "/" && filter) {
      event.preventDefault();
      filter.focus();
    }
  });
  addEventListener("hashchange", markPieces);
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  markPieces();
})();
