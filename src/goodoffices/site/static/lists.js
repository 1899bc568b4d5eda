// One key decides the pair that one is at: s for the same, d for two persons.  The keys work only while the pair has the
// focus, and after a decision the next pair gets it.  Nothing is kept by this script; everything can be done without it.
(() => {
  "use strict";
  const pair = document.querySelector("[data-first]");
  if (!pair) return;
  pair.tabIndex = -1;
  document.querySelector("[data-keys-hint]")?.removeAttribute("hidden");
  pair.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
    const button = ["s", "d"].includes(event.key) && pair.querySelector(`[data-key="${event.key}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
  if (document.querySelector(".flash") && document.activeElement === document.body) pair.focus({ preventScroll: true });
})();
