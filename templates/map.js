"use strict";
(() => {
  const root = document.documentElement;
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  root.classList.add("js");
  all(".tools").forEach((tools) => { tools.hidden = false; });

  const tabs = all("[data-tab]");
  const views = new Map(all("[data-view]").map((view) => [view.dataset.view, view]));
  const list = tabs[0].parentElement;
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", list.parentElement.getAttribute("aria-label"));
  const show = (name, focus) => {
    if (!views.has(name)) return;
    for (const tab of tabs) {
      const on = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", on);
      tab.tabIndex = on ? 0 : -1;
      if (on && focus) tab.focus();
    }
    for (const [key, view] of views) view.classList.toggle("on", key === name);
  };
  for (const tab of tabs) {
    const name = tab.dataset.tab;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", `view-${name}`);
    tab.setAttribute("href", `#view=${name}`);
    views.get(name).setAttribute("role", "tabpanel");
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      history.replaceState(null, "", `#view=${name}`);
      show(name);
    });
  }
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.indexOf(document.activeElement);
    const to = step ? (at + step + tabs.length) % tabs.length : { Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    history.replaceState(null, "", `#view=${tabs[to].dataset.tab}`);
    show(tabs[to].dataset.tab, true);
  });

  const follow = () => {
    let hash = location.hash.slice(1);
    try { hash = decodeURIComponent(hash); } catch { /* a broken address is looked up as it is */ }
    if (hash.startsWith("view=")) return show(hash.slice(5));
    const there = document.getElementById(hash) || all("[data-id]").find((item) => item.dataset.id === hash);
    const view = there && there.closest("[data-view]");
    show(view ? view.dataset.view : "map");
    if (there) there.scrollIntoView({ block: "nearest", inline: "center" });
  };
  addEventListener("hashchange", follow);
  show("map");
  follow();

  const theme = document.getElementById("theme");
  theme.addEventListener("click", () => {
    const order = ["auto", "light", "dark"];
    const next = order[(order.indexOf(root.dataset.theme || "auto") + 1) % order.length];
    root.dataset.theme = next;
    theme.title = theme.dataset[next];
    theme.setAttribute("aria-label", theme.dataset[next]);
  });

  const unit = document.getElementById("unit");
  if (unit) unit.addEventListener("change", () => {
    const wanted = unit.value;
    const held = new Set(all("[data-lanes]").filter((item) => item.dataset.lanes.split(" ").includes(wanted)).map((item) => item.dataset.c));
    for (const item of all("[data-c]")) {
      const mine = item.dataset.c.split(" ").some((column) => held.has(column));
      item.classList.toggle("dim", wanted !== "" && !mine);
    }
  });
})();
