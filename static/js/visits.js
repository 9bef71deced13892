// What came since the last visit, marked in lists. Only the browser knows when that was: nothing is sent.
(() => {
  const KEY = "newsroom-visits";
  const MOST = 200; // lists that are remembered
  const numberOf = (row) => Number(row.querySelector('h3 a[href*="/articles/"]')?.pathname.match(/\/articles\/(\d+)\//)?.[1] || 0);

  const read = () => {
    try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch { return {}; }
  };
  const write = (visits) => {
    const kept = Object.entries(visits).sort(([, a], [, b]) => b.at - a.at).slice(0, MOST);
    try { localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept))); } catch { /* full or forbidden */ }
  };

  // Which list this is: its address without where in it one is.
  const list = () => {
    const asked = new URLSearchParams(location.search);
    for (const name of ["after", "order", "view"]) asked.delete(name);
    return `${asked}`;
  };

  const mark = () => {
    const said = document.getElementById("new-count");
    const rows = [...document.querySelectorAll("#listing li.story")];
    if (!said || !rows.length) return;
    const visits = read();
    const last = said.dataset.since ?? visits[list()]?.newest ?? 0;
    said.dataset.since = last;
    const fresh = last ? rows.filter((row) => numberOf(row) > last) : [];
    fresh.forEach((row) => row.classList.add("is-new"));
    said.hidden = !fresh.length;
    const number = new Intl.NumberFormat(document.documentElement.lang.replace("ckb", "ckb-u-nu-arab")).format(fresh.length);
    said.querySelector("b").textContent = number;
    visits[list()] = { newest: Math.max(visits[list()]?.newest || 0, ...rows.map(numberOf)), at: Date.now() };
    write(visits);
  };

  document.addEventListener("DOMContentLoaded", mark);
  document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id !== "announcement") mark(); });
})();
