// A form whose answer a passkey gives: creates one, or signs in with one, and posts what the browser returns.
const isKnown = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON;
for (const form of document.querySelectorAll("[data-passkey]")) {
  const note = form.querySelector("[data-passkey-note]");
  const status = form.querySelector("[data-passkey-status]");
  const button = form.querySelector("[data-passkey-begin]");
  if (!isKnown) {
    note.textContent = "Ce navigateur ne sait pas utiliser un téléphone ou une clé. Une version plus récente le saura.";
    continue;
  }
  note.hidden = true;
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (!form.reportValidity()) return;
    button.disabled = true;
    status.textContent = "Suivez ce que votre appareil vous demande.";
    try {
      const options = JSON.parse(form.dataset.options);
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.reponse.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      status.textContent = "Rien n’a été reçu de votre téléphone ou de votre clé. Vous pouvez recommencer.";
      button.disabled = false;
    }
  });
}
