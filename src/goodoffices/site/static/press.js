// Saves steps on the press desk: keys for verdicts, the marks of the card one is at, words taken from a selection, and
// going on with a long filing.  Everything can be done without it.  Keys can be switched off, as in papers.js.
(() => {
  "use strict";
  const SETTING = "goodoffices-keys";
  const help = document.getElementById("keys");
  const page = document.querySelector("[data-press-keys]");
  const text = document.querySelector("[data-report-text]");

  // ---- cards: j k, verdicts, the marks that belong to them --------------------------------------------------
  const off = () => localStorage.getItem(SETTING) === "off";
  const cards = () => [...document.querySelectorAll(".entry")].filter((one) => one.offsetParent !== null);
  const top = () => Math.max(0, document.querySelector(".strip-room")?.getBoundingClientRect().bottom || 0);
  const here = () => document.activeElement?.closest(".entry");

  function focus(card) {
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    const hidden = top() + 8 - card.getBoundingClientRect().top;
    if (hidden > 0) window.scrollBy(0, -hidden);
  }

  function go(by) {
    const every = cards();
    const at = every.indexOf(here());
    if (at >= 0) return focus(every[Math.min(Math.max(at + by, 0), every.length - 1)]);
    focus(every.find((one) => one.getBoundingClientRect().bottom > top() + 8) || every[0]);
  }

  function showMarks(card) {
    if (!text) return;
    for (const one of text.querySelectorAll(".mk.on")) one.classList.remove("on");
    if (!card) return;
    const marks = text.querySelectorAll(`.mk[data-of="${CSS.escape(card.dataset.entry)}"]`);
    for (const one of marks) one.classList.add("on");
    const box = text.parentElement;
    if (!marks.length || box.scrollHeight <= box.clientHeight) return;
    const place = marks[0].getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (place < 0 || place > box.clientHeight - 48) box.scrollTop += place - box.clientHeight / 3;
  }

  // Buttons to judge again lie folded until `u` unfolds them, so that no verdict is changed by a slip.
  function press(key) {
    const card = here();
    if (!card) return false;
    const again = card.querySelector("details[data-judge-again]");
    if (key === "u" && again) {
      again.open = true;
      again.querySelector("button")?.focus();
      return true;
    }
    const control = [...card.querySelectorAll(`[data-key="${key}"]`)].find((one) => !one.closest("details:not([open])"));
    control?.click();
    return Boolean(control);
  }

  // A verdict brings the card anew, with the counts; one goes on to the next card, or stays where something was refused.
  async function judge(form, button) {
    const old = form.closest(".entry");
    if (old.hasAttribute("aria-busy")) return;
    old.setAttribute("aria-busy", "true");
    try {
      const body = new FormData(form, button);
      const headers = { "X-Card-Alone": "1" };
      const answer = await fetch(form.action, { method: "POST", body, headers, credentials: "same-origin", redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const card = document.adoptNode(fresh.getElementById(old.id));
      old.replaceWith(card);
      document.getElementById("press-left").replaceWith(document.adoptNode(fresh.getElementById("press-left")));
      const every = cards();
      focus(card.querySelector("[role=alert]") ? card : every[every.indexOf(card) + 1] || card);
    } catch {
      old.removeAttribute("aria-busy");
      const sent = document.createElement("input");
      Object.assign(sent, { type: "hidden", name: button.name, value: button.value });
      form.append(sent);
      form.submit(); // the page says what this could not
    }
  }

  function showHelp() {
    help.querySelector("[data-keys-on]").checked = !off();
    help.showModal();
  }

  if (page && help) {
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help.open || off()) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      if (event.key === "j") go(1);
      else if (event.key === "k") go(-1);
      else if ("caxvnu".includes(event.key)) {
        if (!press(event.key)) return;
      } else if (event.key === "?") showHelp();
      else return;
      event.preventDefault();
    });
    document.addEventListener("focusin", () => showMarks(here()));
    help.querySelector("[data-keys-on]").addEventListener("change", (event) => {
      if (event.target.checked) localStorage.removeItem(SETTING);
      else localStorage.setItem(SETTING, "off");
    });
    document.querySelector("[data-keys-help]")?.addEventListener("click", showHelp);
    document.querySelector("[data-keys-switch]")?.removeAttribute("hidden");

    document.addEventListener("submit", (event) => {
      if (!event.target.matches("[data-card]")) return;
      event.preventDefault();
      judge(event.target, event.submitter);
    });
    const target = location.hash.startsWith("#entry-") && document.getElementById(location.hash.slice(1));
    if (target) focus(target);
  }

  // ---- words taken from a selection: each piece of the text says at which character it begins -----------------
  let selected = null;
  const symbols = (words) => [...words].length; // characters as the server counts them

  function placeOf(node, offset) {
    const child = node.nodeType === Node.TEXT_NODE ? null : node.childNodes[offset];
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : child || node.lastChild || node);
    const at = piece?.closest?.("[data-at]") || piece?.querySelector?.("[data-at]");
    if (!at) return null;
    const begin = Number(at.dataset.at);
    if (at.dataset.length) return begin + (offset > 0 ? 1 : 0);
    return begin + (node.nodeType === Node.TEXT_NODE ? symbols(node.data.slice(0, offset)) : 0);
  }

  function wordsBetween(start, end) {
    let words = "";
    for (const piece of text.querySelectorAll("[data-at]")) {
      const begin = Number(piece.dataset.at);
      if (piece.dataset.length || begin >= end) continue;
      const every = [...piece.textContent];
      if (begin + every.length > start) words += every.slice(Math.max(0, start - begin), end - begin).join("");
    }
    return words;
  }

  function timesBefore(words, start) {
    const all = wordsBetween(0, Number.MAX_SAFE_INTEGER);
    const before = [...all].slice(0, start).join("").length;
    let times = 1;
    for (let at = all.indexOf(words); at >= 0 && at < before; at = all.indexOf(words, at + 1)) times += 1;
    return times;
  }

  function select() {
    const range = document.getSelection()?.rangeCount && document.getSelection().getRangeAt(0);
    if (!range || range.collapsed || !text.contains(range.commonAncestorContainer)) return;
    const [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
    if (start === null || end === null || end <= start) return;
    const words = wordsBetween(start, end);
    const lead = symbols(words) - symbols(words.trimStart());
    if (words.trim()) selected = { words: words.trim(), start: start + lead };
  }

  function fill(place, found) {
    const set = (end, value) => {
      const input = place.querySelector(`[name="${CSS.escape(`${place.dataset.place}-${end}`)}"]`);
      if (!input) return;
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    };
    set("words", found ? found.words : "");
    set("at", found ? found.start : "");
    set("time", found ? timesBefore(found.words, found.start) : 1);
    if (place.querySelector(`[name$="-name"]`)) set("name", found ? found.words : "");
    place.querySelector("textarea")?.focus();
  }

  const places = text ? [...document.querySelectorAll("[data-place]")] : [];
  if (places.length) {
    document.addEventListener("selectionchange", select);
    document.querySelector("[data-take-hint]")?.removeAttribute("hidden");
    for (const place of places) {
      place.querySelector("[data-take]")?.removeAttribute("hidden");
      place.querySelector("[data-take-words]")?.addEventListener("click", () => selected && fill(place, selected));
      place.querySelector("[data-take-nothing]")?.addEventListener("click", () => fill(place, null));
    }
  }

  // ---- a long filing goes on by itself --------------------------------------------------------------------------
  document.querySelector("[data-go-on]")?.click();
})();
