// Asks the browser for a passkey and puts its answer into the form. Without this file the password is the way.
(() => {
  "use strict";
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const algorithms = [-8, -7, -257].map((alg) => ({ type: "public-key", alg }));

  // PublicKeyCredential.toJSON is younger than the oldest browser that we serve.
  const asked = {
    get: async (form) => {
      const made = await navigator.credentials.get({ publicKey: {
        challenge: bytes(form.dataset.words), rpId: form.dataset.party, userVerification: "required", timeout: 300000,
      } });
      return [made, {
        authenticatorData: text(made.response.authenticatorData),
        signature: text(made.response.signature),
        userHandle: made.response.userHandle ? text(made.response.userHandle) : undefined,
      }];
    },
    create: async (form) => {
      const { words, party, handle, login, known } = form.dataset;
      const made = await navigator.credentials.create({ publicKey: {
        challenge: bytes(words), rp: { id: party, name: "Mandat" }, user: { id: bytes(handle), name: login, displayName: login },
        pubKeyCredParams: algorithms, attestation: "none", timeout: 300000,
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        excludeCredentials: known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
      } });
      return [made, {
        attestationObject: text(made.response.attestationObject),
        transports: made.response.getTransports ? made.response.getTransports() : [],
      }];
    },
  };

  const answer = (made, response) => JSON.stringify({
    id: made.id, rawId: text(made.rawId), type: made.type,
    authenticatorAttachment: made.authenticatorAttachment || undefined,
    clientExtensionResults: {},
    response: { clientDataJSON: text(made.response.clientDataJSON), ...response },
  });

  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const failed = form.querySelector("[data-passkey-failed]");
    (form.closest("[data-passkey-offer]") || form).hidden = false;
    for (const none of document.querySelectorAll("[data-passkey-none]")) none.hidden = true;
    form.addEventListener("submit", async (event) => {
      if (event.submitter && event.submitter.dataset.otherWay !== undefined) return;
      event.preventDefault();
      failed.hidden = true;
      try {
        (form.elements.namedItem("_credential") || form.elements.namedItem("credential")).value = answer(...await asked[form.dataset.passkey](form));
        form.submit();
      } catch (refused) {
        failed.hidden = false;
      }
    });
  }
})();
