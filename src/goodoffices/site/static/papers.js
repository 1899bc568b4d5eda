// Keys for the text of a paper: j k article, [ ] bracket, 1-9 alternative, e edit, ? help.  Everything they do can be
// done without them.  They can be switched off; that, and nothing else, is remembered on the device.
(() => {
  "use strict";
  const SETTING = "goodoffices-keys";
  const help = document.getElementById("keys");
  const page = document.querySelector("[data-keys]");
  if (!page || !help) return;

  const off = () => localStorage.getItem(SETTING) === "off";
  const all = (what) => [...page.querySelectorAll(what)].filter((one) => one.offsetParent !== null);
  const inside = (what) => document.activeElement?.closest(what);

  // The strip stays in sight, so what is under it is not.
  const top = () => Math.max(0, document.querySelector(".strip-room")?.getBoundingClientRect().bottom || 0);
  const inSight = (one) => one.getBoundingClientRect().bottom > top() + 8;

  // Goes on from where one is: from an article or bracket of this kind, from any other place, else from what is in sight.
  function go(what, by) {
    const every = all(what);
    if (!every.length) return;
    const at = every.indexOf(inside(what));
    const from = page.contains(document.activeElement) ? document.activeElement : null;
    const follows = (one) => (from ? from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING : inSight(one));
    const next = at >= 0 ? at + by : every.findIndex(follows) - (by < 0 ? 1 : 0);
    const none = at < 0 && !every.some(follows) ? every.length - 1 : next;
    focus(every[Math.min(Math.max(none, 0), every.length - 1)]);
  }

  function focus(one) {
    one.focus({ preventScroll: true });
    one.scrollIntoView({ block: "nearest" });
    const hidden = top() + 8 - one.getBoundingClientRect().top;
    if (hidden > 0) window.scrollBy(0, -hidden);
  }

  function alternative(number) {
    const bracket = inside(".bracket");
    const one = bracket?.querySelectorAll(":scope > .alternative")[number - 1];
    if (!one) return;
    for (const other of page.querySelectorAll("[data-chosen]")) other.removeAttribute("data-chosen");
    one.setAttribute("data-chosen", "");
    const part = CSS.escape(bracket.dataset.part);
    const choice = document.querySelector(`input[type=radio][data-for="${part}"][data-alternative="${number - 1}"]`);
    if (choice) choice.click();
  }

  function follow(key) {
    const here = inside("[data-article]") || all("[data-article]").find(inSight);
    here?.querySelector(`a[data-key="${key}"]`)?.click();
  }

  function showHelp() {
    help.querySelector("[data-keys-on]").checked = !off();
    help.showModal();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help.open || off()) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const key = event.key;
    if (key === "j") go("[data-article]", 1);
    else if (key === "k") go("[data-article]", -1);
    else if (key === "]") go(".bracket[id]", 1);
    else if (key === "[") go(".bracket[id]", -1);
    else if (/^[1-9]$/.test(key)) alternative(Number(key));
    else if (key === "e") follow("e");
    else if (key === "?") showHelp();
    else return;
    event.preventDefault();
  });

  help.querySelector("[data-keys-on]").addEventListener("change", (event) => {
    if (event.target.checked) localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, "off");
  });
  document.querySelector("[data-keys-help]")?.addEventListener("click", showHelp);
  document.querySelector("[data-keys-switch]")?.removeAttribute("hidden");
})();
