// What is wrong with the texts of a page as they are laid out: clipped, off the page, on each other, on marks.
() => {
  const wrong = [];
  const seen = (item) => {
    const style = getComputedStyle(item);
    const box = item.getBoundingClientRect();
    return style.visibility !== "hidden" && style.display !== "none" && box.width > 1 && box.height > 1 && !item.closest(".vh");
  };
  const says = (item) => [...item.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const name = (item) => `[${item.getAttribute("class") || item.tagName}] ${item.textContent.trim().slice(0, 30)}`;
  for (const item of document.querySelectorAll("body *")) {
    if (!seen(item) || !says(item) || item.closest("svg, .wide, .graphwrap")) continue;
    const style = getComputedStyle(item);
    if (style.display === "inline") continue;
    if (style.overflowX !== "visible" && item.scrollWidth > item.clientWidth + 1.5) wrong.push(`clipped ${name(item)}`);
    if (style.overflowY !== "visible" && item.scrollHeight > item.clientHeight + 3) wrong.push(`clipped ${name(item)}`);
  }
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !seen(parent) || parent.closest("script, style, select, .wide, .graphwrap")) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) {
      const inner = { left: box.left, right: box.right, top: box.top + box.height * 0.14, bottom: box.bottom - box.height * 0.14 };
      if (box.width > 1) texts.push({ ...inner, parent, sticky: !!parent.closest(".lab, .jump, .sight") });
    }
  }
  const meet = (a, b, least) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > least && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > least;
  const page = { left: -1, right: document.documentElement.clientWidth + 1 };
  for (const text of texts) {
    const free = text.parent.closest(".mapwrap, .jump");
    if (!free && (text.left < page.left || text.right > page.right)) wrong.push(`off the page ${name(text.parent)}`);
  }
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      if (one.parent !== other.parent && one.sticky === other.sticky && meet(one, other, 1.5))
        wrong.push(`on each other ${name(one.parent)} and ${name(other.parent)}`);
    }
  }
  const marks = [...document.querySelectorAll(".card, .sig, .void, .plot .face")].filter(seen);
  for (const text of texts.filter((text) => text.parent.closest(".cargo, .share, .el, .lineword, .untargeted"))) {
    for (const mark of marks)
      if (!mark.contains(text.parent) && meet(text, mark.getBoundingClientRect(), 2.5)) wrong.push(`on a mark ${name(text.parent)} and ${name(mark)}`);
  }
  return wrong;
}
