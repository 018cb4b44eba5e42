"use strict";
(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const table = document.querySelector(".jt");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  all(".tools").forEach((tools) => { tools.hidden = false; });

  const value = (row, column, kind) => {
    const found = row.cells[column].dataset.v;
    return kind === "n" && found !== "" ? Number(found) : found;
  };
  const sorted = (column, kind, up) => [...rows].sort((one, other) => {
    const [a, b] = [value(one, column, kind), value(other, column, kind)];
    if (a === "" || b === "") return (a === "") - (b === "");
    return (kind === "n" ? a - b : collator.compare(a, b)) * (up ? 1 : -1);
  });

  for (const head of all("th[data-by]", table)) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    const kind = head.dataset.by;
    const turns = kind === "n" ? ["descending", "ascending", ""] : ["ascending", "descending", ""];
    button.addEventListener("click", () => {
      const next = turns[(turns.indexOf(head.getAttribute("aria-sort") || "") + 1) % turns.length];
      all("th[aria-sort]", table).forEach((other) => other.removeAttribute("aria-sort"));
      if (next) head.setAttribute("aria-sort", next);
      table.classList.toggle("flat", next !== "");
      body.append(...(next ? sorted(head.cellIndex, kind, next === "ascending") : rows));
    });
  }

  const field = document.getElementById("find");
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLocaleLowerCase();
    for (const row of rows) row.hidden = !row.textContent.replaceAll("\u00ad", "").toLocaleLowerCase().includes(wanted);
  });
})();
