// Trying an order: steps are moved by dragging their handles; the page is then asked what that costs.  Without this
// script the buttons of each step, and the two fields above them, do the same.
(() => {
  "use strict";
  const form = document.querySelector("form[data-try]");
  if (!form) return;
  const list = form.querySelector(".try-steps");

  function place(item, y) {
    const others = [...list.children].filter((one) => one !== item);
    const next = others.find((one) => {
      const box = one.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    if (next ? next.previousElementSibling !== item : list.lastElementChild !== item) list.insertBefore(item, next || null);
  }

  function settle() {
    const order = [...list.children].map((one) => one.dataset.token).join(",");
    const field = form.elements.order;
    if (field.value === order) return;
    field.value = order;
    form.requestSubmit();
  }

  function drag(item, event) {
    item.setAttribute("data-held", "");
    list.setPointerCapture(event.pointerId);
    const follow = (moved) => place(item, moved.clientY);
    const drop = () => {
      list.removeEventListener("pointermove", follow);
      item.removeAttribute("data-held");
      settle();
    };
    list.addEventListener("pointermove", follow);
    list.addEventListener("lostpointercapture", drop, { once: true });
  }

  for (const handle of list.querySelectorAll(".handle")) {
    handle.removeAttribute("hidden");
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      drag(handle.closest(".try-step"), event);
    });
  }
})();
