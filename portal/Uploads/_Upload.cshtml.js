// Uploads files as soon as they are chosen or dropped. Without this script the form sends them.
{
  const form = document.getElementById("pieces")?.closest("form");
  const most = 4, action = form?.querySelector("[data-next]").textContent.trim();
  const signedOut = `Votre session a pris fin. Appuyez sur « ${action} » pour vous reconnecter : vos réponses sont gardées, les fichiers sont à choisir de nouveau.`;
  const token = () => form.elements["__RequestVerificationToken"].value;

  const inputs = () => document.querySelectorAll("#pieces input[type=file]");

  // What is chosen, oldest first. One choice is sent at a time: a photo that is taken while another is on its way is added after it. The first
  // stays until it is answered, so that it is sent again under the same form's id, and counts once.
  const choices = [];
  let isSending = false, replaced = null, refusals = [];

  function attach() {
    if (inputs().length === 0) return;
    for (const part of document.querySelectorAll("#pieces [data-noscript]")) part.hidden = true;
    for (const input of inputs()) {
      input.addEventListener("change", () => choose([...input.files], input));
      input.addEventListener("cancel", () => { replaced = null; });
      input.addEventListener("click", event => { if (event.isTrusted) replaced = null; });
    }
    for (const button of document.querySelectorAll("#pieces [data-replace]")) button.addEventListener("click", event => {
      event.preventDefault();
      replaced = button.value;
      document.getElementById("fichiers").click();
    });
    const drop = document.querySelector("#pieces .drop");
    for (const name of ["dragover", "dragleave", "drop"]) drop.addEventListener(name, event => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
      if (name === "drop") choose([...event.dataTransfer.files]);
    });
  }

  async function choose(files, input) {
    if (files.length === 0) return;
    const choice = { files: [], replaces: replaced };
    replaced = null;
    const accepted = document.getElementById("fichiers").accept.split(",");
    if (input) input.value = "";
    for (const file of files.slice(0, most)) {
      const { file: ready, refusal } = await preparation.prepare(file, accepted);
      if (ready) choice.files.push(ready);
      else refusals.push(refusal);
    }
    if (files.length > most) refusals.push(`Un justificatif compte au plus ${most}\u00A0fichiers\u00A0: les autres n’ont pas été envoyés.`);
    if (choice.files.length > 0) choices.push(choice);
    if (choices.length > 0) next();
    else fail(refusals.splice(0));
  }

  function next() {
    if (isSending || choices.length === 0) return;
    isSending = true;
    upload(choices[0]);
  }

  function upload(choice) {
    const bar = document.getElementById("progression");
    const data = new FormData();
    data.set("__RequestVerificationToken", token());
    // The details of every document: what was typed below one that is there already is kept too.
    for (const field of document.querySelectorAll("#pieces :is(input:not([type=file]), select)")) data.set(field.name, field.value);
    for (const file of choice.files) data.append("fichiers", file, file.name);
    if (choice.replaces) data.set("aller", choice.replaces);
    const request = new XMLHttpRequest();
    request.open("POST", `${location.pathname}?handler=Fichier`);
    request.upload.addEventListener("progress", progress => {
      bar.classList.remove("hidden");
      if (progress.lengthComputable) bar.value = 100 * progress.loaded / progress.total;
    });
    request.addEventListener("load", () => show(request));
    request.addEventListener("error", () => {
      isSending = false;
      keepUnanswered(Object.assign(document.createElement("input"), { type: "hidden", name: "sans-reponse", value: "oui" }));
      fail("L’envoi n’a pas abouti. Vérifiez votre connexion, puis réessayez.", true);
    });
    request.send(data);
  }

  // The response is the list of documents with its errors. Without a response the choice stays, and the form's id with it: sent again, its
  // files count once.
  function show(request) {
    isSending = false;
    const wasRedirected = new URL(request.responseURL).pathname !== location.pathname;
    if (request.status === 401 || wasRedirected) return fail(signedOut);
    if (request.status === 413) {
      choices.shift();
      return fail("Ces fichiers sont trop lourds ensemble : envoyez-les en plusieurs fois.");
    }
    const fresh = new DOMParser().parseFromString(request.responseText, "text/html");
    keepUnanswered(fresh.querySelector("[name=sans-reponse]"));
    if (request.status !== 200) return fail(fresh.getElementById("fichiers-erreur")?.textContent ?? "L’envoi n’a pas abouti. Réessayez dans un instant.", true);
    if (!fresh.getElementById("fichiers") || fresh.querySelector("h1")) return location.reload();
    choices.shift();
    document.getElementById("pieces").replaceChildren(...fresh.body.childNodes);
    attach();
    keepAddress();
    document.dispatchEvent(new Event("pieces"));
    if (choices.length > 0) return next();
    if (refusals.length > 0) fail(refusals.splice(0));
    else if (!document.querySelector("#pieces :is(.error, [data-focus])")) say();
    entitle();
    (document.querySelector("#pieces [data-focus]") ?? document.getElementById("fichiers")).focus();
  }

  // A page without a draft names its document in its address, so that it is read again with it.
  function keepAddress() {
    const name = form.dataset.names, address = new URL(location.href);
    if (!name) return;
    const chosen = document.querySelector("#pieces [name=document]");
    if (chosen) address.searchParams.set(name, chosen.value);
    else address.searchParams.delete(name);
    history.replaceState(null, "", address);
  }

  // For those who do not see the list grow.
  function say() {
    const files = document.querySelectorAll("#pieces .file").length;
    document.querySelector("[data-said]").textContent = `Envoi terminé\u00A0: ${files} ${files < 2 ? "fichier ajouté" : "fichiers ajoutés"} à votre saisie.`;
  }

  // The files may have been received although no answer arrived: the next upload of this form states it.
  function keepUnanswered(field) {
    if (field && !document.querySelector("#pieces [name=sans-reponse]")) document.getElementById("pieces").append(field);
  }

  // The title begins with "Erreur" while the page shows an error, as after a form that was sent without this script.
  function entitle() {
    const title = document.title.replace(/^Erreur\s:\s/, "");
    document.title = document.querySelector("#erreurs, #pieces :is(.error, [data-focus])") ? `Erreur\u00A0: ${title}` : title;
  }

  function lines(sentences) {
    const list = document.createElement("ul");
    for (const sentence of sentences) list.append(Object.assign(document.createElement("li"), { textContent: sentence }));
    return list;
  }

  // One sentence, or one for each file.
  function fail(sentences, canRetry) {
    const bar = document.getElementById("progression");
    bar.classList.add("hidden");
    let place = document.getElementById("fichiers-erreur");
    if (!place) {
      place = Object.assign(document.createElement("div"), { id: "fichiers-erreur", className: "error" });
      place.setAttribute("role", "alert");
      bar.after(place);
    }
    const [first, ...others] = [sentences].flat();
    place.replaceChildren(others.length === 0 ? first : lines([first, ...others]));
    if (canRetry) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: "Réessayer" });
      button.addEventListener("click", () => { place.remove(); entitle(); document.getElementById("fichiers").focus(); next(); });
      place.append(" ", button);
    }
    entitle();
  }

  // Files that are uploaded already are not sent with the form: what remains is text, which a session that has ended cannot lose. Files that
  // are still on their way, or whose upload failed, are sent with it.
  form?.addEventListener("submit", () => {
    const kept = new DataTransfer();
    for (const file of choices.flatMap(choice => choice.files)) kept.items.add(file);
    if (kept.files.length > 0) document.getElementById("fichiers").files = kept.files;
    if ([...inputs()].every(input => input.files.length === 0)) form.enctype = "application/x-www-form-urlencoded";
  });

  if (form) attach();
}
