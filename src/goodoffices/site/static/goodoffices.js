// Saves a reload and a lost draft; every page works without it.  It keeps nothing on the device; of all scripts only
// papers.js does, and nothing but that its keys were switched off.
// Words come from data-say-* on <body>, so that the catalogues own them.
(() => {
  "use strict";
  const body = document.body;
  const say = (name) => body.getAttribute(`data-say-${name}`) || "";
  const locale = `${document.documentElement.lang || "en"}-u-nu-latn`;
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  // ---- relative times: <time datetime="…" data-ago> -------------------------------------------------------
  const UNITS = [["year", 31557600], ["month", 2629800], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]];
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: "always" });

  function relative(seconds) {
    const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
    return unit ? ago.format(Math.trunc(seconds / unit[1]), unit[0]) : say("now");
  }

  function showTimes() {
    for (const time of document.querySelectorAll("time[data-ago]")) {
      const text = relative((Date.parse(time.dateTime) - Date.now()) / 1000);
      if (text && time.textContent !== text) time.textContent = text;
    }
  }

  // ---- connection -------------------------------------------------------------------------------------------
  let heard = null;

  function showConnection(state) {
    const place = document.getElementById("connection");
    if (!place) return;
    const word = place.querySelector("[data-word]");
    if (place.dataset.state !== state) {
      place.dataset.state = state;
      word.textContent = say(state);
    }
    place.querySelector("[data-heard]").textContent = heard ? `· ${say("heard")} ${clock.format(heard)}` : "";
  }

  // ---- drafts: <form data-draft-url> ----------------------------------------------------------------------------
  const waiting = new Map(); // form -> timer of the save to come
  const saving = new Set();
  const typed = new WeakSet();

  function showDraft(form, state) {
    const place = form.querySelector("[data-draft-state]");
    if (!place) return;
    place.dataset.state = state;
    place.textContent = state === "saved" ? `${say("saved")} ${clock.format(new Date())}` : say(state);
  }

  function content(form) {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    return data;
  }

  async function save(form, last = false) {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    if (saving.has(form) && !last) return later(form);
    saving.add(form);
    showDraft(form, "saving");
    try {
      const answer = await fetch(form.dataset.draftUrl, {
        method: "POST", body: content(form), credentials: "same-origin", redirect: "error", keepalive: last,
      });
      showDraft(form, answer.ok ? "saved" : "failed");
    } catch {
      showDraft(form, "failed");
    } finally {
      saving.delete(form);
    }
  }

  function later(form) {
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => save(form), 1200));
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form) return;
    typed.add(form);
    if (form.dataset.draftUrl) later(form);
  });
  document.addEventListener("submit", (event) => {
    clearTimeout(waiting.get(event.target)); // what is being sent must not come back as a draft
    waiting.delete(event.target);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const form of [...waiting.keys()]) save(form, true);
  });

  // ---- live: a poke says only "look again"; the page itself is fetched as its reader would ----------------------
  const main = () => document.getElementById("main");
  const isText = (node) => node.matches("textarea, input:not([type=radio], [type=checkbox], [type=hidden]), select");

  // A page holds still while somebody types, and where it shows the answer to a form (data-still).
  function holdsStill() {
    const active = document.activeElement;
    if (!main() || main().querySelector("[data-still]")) return true;
    if (active && main().contains(active) && isText(active)) return true;
    return [...main().querySelectorAll("form")].some((form) => typed.has(form));
  }

  const keep = {
    morphStyle: "outerHTML",
    ignoreActiveValue: true,
    callbacks: { beforeAttributeUpdated: (name, node) => !(name === "open" && ["DETAILS", "DIALOG"].includes(node.tagName)) },
  };

  function take(html, quietly) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    if (!fresh.getElementById("main")) return location.reload();
    for (const old of document.querySelectorAll("[data-live][id]")) {
      const next = fresh.getElementById(old.id);
      if (next) window.Idiomorph.morph(old, next, keep);
    }
    document.title = fresh.title;
    showConnection("live");
    showTimes();
    if (!quietly) document.getElementById("updated").textContent = say("updated");
  }

  const offerReload = () => document.getElementById("news")?.removeAttribute("hidden");

  async function lookAgain(quietly = false) {
    if (holdsStill() || !window.Idiomorph) return offerReload();
    const answer = await fetch(location.href, { credentials: "same-origin", cache: "no-store" });
    if (answer.redirected || !answer.ok) return location.reload(); // the seat has ended, or the page has
    const html = await answer.text();
    return holdsStill() ? offerReload() : take(html, quietly);
  }

  let looking = false;
  let again = false;

  async function poke() {
    again = true;
    if (looking) return;
    looking = true;
    while (again) {
      again = false;
      try {
        await lookAgain();
      } catch {
        offerReload();
      }
    }
    looking = false;
  }

  // ---- work in hand: its page looks again by itself, every data-again seconds, and says itself what is new ------
  function goOn() {
    const seconds = Number(main()?.querySelector("[data-again]")?.dataset.again);
    if (seconds > 0) setTimeout(() => lookAgain(true).catch(() => showConnection("offline")).finally(goOn), 1000 * seconds);
  }

  function listen(url) {
    const pause = 1000 * Number(body.dataset.heartbeat || 20);
    let missed = false; // something may have been said while the line was down
    const hear = () => { heard = new Date(); showConnection("live"); };
    const open = () => {
      const source = new EventSource(url);
      source.addEventListener("open", () => { hear(); if (missed) poke(); missed = false; });
      source.addEventListener("beat", hear);
      source.addEventListener("poke", () => { hear(); poke(); });
      source.addEventListener("end", () => { source.close(); location.reload(); });
      source.addEventListener("error", () => {
        missed = true;
        showConnection("offline");
        if (source.readyState === EventSource.CLOSED) setTimeout(open, pause);
      });
    };
    open();
    setInterval(() => { if (heard && Date.now() - heard > 2.5 * pause) showConnection("offline"); }, pause / 2);
    window.addEventListener("offline", () => showConnection("offline"));
  }

  // ---- tabs tell which one is open -----------------------------------------------------------
  function markTab() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (const tab of document.querySelectorAll(".tabs a")) {
      const pane = document.getElementById(tab.hash.slice(1));
      const panes = tab.closest(".panes");
      const open = target && panes.contains(target) ? pane?.contains(target) : tab.classList.contains("first");
      open ? tab.setAttribute("aria-current", "true") : tab.removeAttribute("aria-current");
    }
  }

  window.addEventListener("hashchange", markTab);
  markTab();
  showTimes();
  setInterval(showTimes, 30000);
  goOn();
  if (body.dataset.pulse) listen(body.dataset.pulse);
})();
