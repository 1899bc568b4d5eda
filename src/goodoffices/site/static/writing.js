// Wording an article: what it will read is shown while it is typed, brackets go around what is marked.
// Everything works without it, by the buttons of the form.
(() => {
  "use strict";
  const form = document.querySelector("form[data-writing]");
  if (!form) return;
  const PAUSE = 700; // milliseconds without a key before it is looked at
  let timer = null;
  let asked = 0;

  async function look() {
    const mine = ++asked;
    const data = new FormData(form);
    data.set("step", "look");
    try {
      const answer = await fetch(location.href, { method: "POST", body: data, credentials: "same-origin", redirect: "error" });
      if (mine !== asked || !answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("live");
      const live = document.getElementById("live");
      if (!fresh || !live) return;
      const open = live.querySelector("details")?.open;
      live.replaceChildren(...fresh.childNodes);
      const details = live.querySelector("details");
      if (details && open) details.open = true;
    } catch {
      // the button still looks; the state of the line is shown at the top of the page
    }
  }

  function embrace(field) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    field.setRangeText(`[${value.slice(start, end)}]`, start, end, "end");
    if (start === end) field.setSelectionRange(start + 1, start + 1);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      clearTimeout(timer);
      look();
    } else if (event.altKey && !event.ctrlKey && event.code === "BracketLeft" && field.matches("textarea.wording, input.wording")) {
      event.preventDefault();
      embrace(field);
    }
  });
  for (const hint of form.querySelectorAll("[data-with-keys]")) hint.removeAttribute("hidden");
})();
