// Positions: brackets are put in order by dragging or by their buttons, points are added up, and a package is held
// against one's own red lines while it is put together.  Everything works without it, by the buttons of the form.
(() => {
  "use strict";
  const form = document.querySelector("form[data-positions]");
  if (!form) return;
  const changed = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));
  const filled = (words, values) => words.replace(/%\((\w+)\)s/g, (whole, name) => values[name] ?? whole);

  // ---- the order of importance ------------------------------------------------------------------------------
  const orders = form.querySelector("[data-orders]");
  const ranked = orders.querySelector("[data-ranked]");
  const unranked = orders.querySelector("[data-unranked]");
  const status = orders.querySelector("[data-order-said]");

  // What is in the order is sent under the name `order`, as it stands on the page; the others have no name.
  function settle(item) {
    for (const one of orders.querySelectorAll("input[type=hidden]")) {
      if (ranked.contains(one)) one.name = "order";
      else one.removeAttribute("name");
    }
    const place = [...ranked.children].indexOf(item) + 1;
    const said = filled(status.dataset.say, { place, all: ranked.children.length });
    status.textContent = place ? said : status.dataset.sayOut;
    changed(item.querySelector("input"));
  }

  function move(item, way) {
    if (way === "up") item.previousElementSibling?.before(item);
    else if (way === "down") item.nextElementSibling?.after(item);
    else if (way === "in") ranked.append(item);
    else unranked.prepend(item);
    settle(item);
    const same = item.querySelector(`[data-way="${way}"]`);
    (same.offsetParent ? same : item.querySelector(ranked.contains(item) ? "[data-way=up]" : "[data-way=in]")).focus();
  }

  orders.addEventListener("click", (event) => {
    const button = event.target.closest("[data-way]");
    if (!button) return;
    event.preventDefault();
    move(button.closest(".rank"), button.dataset.way);
  });

  // The list over which the pointer is, and the item before which a dropped one would stand.
  function place(item, y) {
    const over = y < unranked.getBoundingClientRect().top ? ranked : unranked;
    const others = [...over.children].filter((one) => one !== item);
    const next = others.find((one) => {
      const box = one.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    if (next ? next.previousElementSibling !== item : over.lastElementChild !== item) over.insertBefore(item, next || null);
  }

  // The lists' own box holds the pointer: an item that is moved on the page would lose it.
  function drag(item, event) {
    item.setAttribute("data-held", "");
    orders.setPointerCapture(event.pointerId);
    const follow = (moved) => place(item, moved.clientY);
    const drop = () => {
      orders.removeEventListener("pointermove", follow);
      item.removeAttribute("data-held");
      settle(item);
    };
    orders.addEventListener("pointermove", follow);
    orders.addEventListener("lostpointercapture", drop, { once: true });
  }

  for (const handle of orders.querySelectorAll(".handle")) {
    handle.removeAttribute("hidden");
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      drag(handle.closest(".rank"), event);
    });
  }

  // ---- points ---------------------------------------------------------------------------------------------------
  const points = form.querySelector("[data-points]");
  const sum = form.querySelector("[data-points-said]");

  // Arabic and Persian digits count like ours, as they do for the server.
  const plain = (typed) => typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15).replace("\u066b", ".");

  function addUp() {
    const given = [...points.querySelectorAll("input")].reduce((all, one) => all + (Number.parseInt(plain(one.value), 10) || 0), 0);
    sum.textContent = given ? filled(sum.dataset.say, { given }) : "";
    sum.classList.toggle("error", given > 100);
  }

  // ---- a package ------------------------------------------------------------------------------------------------
  const builder = form.querySelector("[data-package]");
  const breaks = builder.querySelector("[data-breaks]");
  const linkages = [...builder.querySelectorAll("[data-linkage]")];
  const GLYPHS = { accept: "●", "could-live-with": "◐", cannot: "○" };

  const value = (name) => form.querySelector(`[name="${CSS.escape(name)}"]:checked`)?.value || "";
  const picks = [...builder.querySelectorAll("[data-pick]")];
  const fills = [...builder.querySelectorAll("[data-fill]")];
  const row = (one) => one.closest(".pick-row");

  // What stands inside an alternative is chosen only where that alternative is.
  function stand() {
    const chosen = new Map();
    for (const one of [...picks, ...fills]) {
      const within = row(one).dataset.within;
      const stands = !within || chosen.get(within.slice(0, within.lastIndexOf(":"))) === within.slice(within.lastIndexOf(":") + 1);
      row(one).hidden = !stands;
      if (stands && one.dataset.pick && one.value) chosen.set(one.dataset.pick, one.value);
    }
    return chosen;
  }

  const taken = (chosen, choice) => {
    const at = choice.lastIndexOf(":");
    return chosen.get(choice.slice(0, at)) === choice.slice(at + 1);
  };

  function size(kind, typed) {
    const words = plain(typed);
    if (kind === "date") return Date.parse(words);
    const [whole, part] = words.split(":");
    if (kind === "ratio") return Number(whole) / Number(part);
    return words.trim() === "" ? Number.NaN : Number(words);
  }

  function beyond(one) {
    const end = (name) => size(one.dataset.kind, form.elements[`range:${one.dataset.fill}:${name}`]?.value || "");
    const given = size(one.dataset.kind, one.value);
    return given < end("bears_low") || given > end("bears_high");
  }

  function holds(kind, of, chosen) {
    const found = of.map((choice) => taken(chosen, choice));
    const count = found.filter(Boolean).length;
    if (kind === "only-if") return !found[0] || count === found.length;
    if (kind === "not-together") return count < Math.min(found.length, 2);
    if (kind === "all-or-none") return count === 0 || count === found.length;
    return count > 0;
  }

  const named = (one) => `${row(one).querySelector("span").textContent}, ${one.selectedOptions ? one.selectedOptions[0].textContent : one.value}`;

  function* ties() {
    for (const one of form.querySelectorAll("[name=ties]:checked")) {
      const [first, rest] = one.value.split(" only ");
      yield { of: [first, ...rest.split(" ")], said: one.closest("label").textContent.trim() };
    }
    for (const one of form.querySelectorAll(".tie")) {
      const every = [...one.querySelectorAll("select")].filter((each) => each.value);
      const whole = every.length > 1 && every[0].name.endsWith(":this");
      const said = every.map((each) => `${each.selectedOptions[0].parentElement.label}, ${each.selectedOptions[0].textContent}`);
      if (whole) yield { of: every.map((each) => each.value), said: said.join(" ← ") };
    }
  }

  function* broken(chosen) {
    for (const one of picks) if (!row(one).hidden && one.value && value(`mark:${one.dataset.pick}:${one.value}`) === "cannot") yield ["own", named(one)];
    for (const one of fills) if (!row(one).hidden && one.value && beyond(one)) yield ["own", named(one)];
    for (const tie of ties()) if (!holds("only-if", tie.of, chosen)) yield ["tie", tie.said];
    for (const one of linkages) if (!holds(one.dataset.linkage, one.dataset.of.split(" "), chosen)) yield ["text", one.textContent.trim()];
    for (const one of picks) if (!row(one).hidden && !one.value) yield ["open", row(one).querySelector("span").textContent];
  }

  function line(sort, what) {
    const item = document.createElement("li");
    item.dataset.sort = sort;
    const glyph = document.createElement("span");
    glyph.className = "glyph";
    glyph.setAttribute("aria-hidden", "true");
    glyph.textContent = sort === "open" ? "… " : "! ";
    const words = document.createElement("span");
    words.textContent = filled(breaks.dataset[`say${sort[0].toUpperCase()}${sort.slice(1)}`], { what });
    item.append(glyph, words);
    return item;
  }

  function paragraph(words, kind) {
    const made = document.createElement("p");
    made.className = kind;
    made.textContent = words;
    return made;
  }

  function counted(chosen) {
    const marks = [...chosen].map(([bracket, at]) => value(`mark:${bracket}:${at}`));
    const said = Object.entries(GLYPHS).map(([mark, glyph]) => [glyph, marks.filter((one) => one === mark).length]);
    const unsaid = marks.filter((one) => !one).length;
    const parts = said.filter(([, count]) => count).map(([glyph, count]) => `${glyph} ${count}`);
    return [...parts, ...(unsaid ? [filled(breaks.dataset.sayUnsaid, { number: unsaid })] : [])].join(" · ");
  }

  let shown = "";
  function look() {
    const chosen = stand();
    const began = chosen.size > 0 || fills.some((one) => one.value && !row(one).hidden);
    const found = began ? [...broken(chosen)] : [];
    const made = began ? [paragraph(counted(chosen), "stands")] : [paragraph(breaks.dataset.sayEmpty, "quiet-text")];
    if (found.length) {
      const list = document.createElement("ul");
      list.append(...found.map(([sort, what]) => line(sort, what)));
      made.push(list);
    } else if (began) made.push(paragraph(breaks.dataset.sayNone, ""));
    const now = made.map((one) => one.textContent).join("\n");
    if (now !== shown) breaks.replaceChildren(...made); // what did not change is not read out again
    shown = now;
  }

  form.addEventListener("input", () => {
    addUp();
    look();
  });
  addUp();
  look();
})();
