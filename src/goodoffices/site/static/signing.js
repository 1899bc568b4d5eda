// Signs a text in the browser: a key is made on the spot, can't be taken out, and signs the statement of the fingerprint.
(() => {
  "use strict";
  const place = document.querySelector("[data-sign-here]");
  const shown = document.getElementById("fingerprint");
  if (!place || !shown || !window.crypto?.subtle) return;
  const button = place.querySelector("[data-sign]");
  const state = place.querySelector("[data-sign-state]");
  const hex = (buffer) => [...new Uint8Array(buffer)].map((one) => one.toString(16).padStart(2, "0")).join("");
  place.hidden = false;

  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"]);
      const statement = new TextEncoder().encode(`goodoffices signature 1\n${shown.dataset.fingerprint}\n`);
      const signature = await crypto.subtle.sign({ name: "Ed25519" }, pair.privateKey, statement);
      document.getElementById("id_public_key").value = hex(await crypto.subtle.exportKey("raw", pair.publicKey));
      document.getElementById("id_signature").value = hex(signature);
      state.textContent = state.dataset.done;
    } catch {
      state.textContent = state.dataset.failed;
      document.querySelector("[data-own-key]").open = true;
      button.disabled = false;
    }
  });
})();
