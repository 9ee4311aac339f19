// Uploads files as soon as they are chosen or dropped, and saves the comment while it is typed. Without this script the form sends
// both.
const form = document.getElementById("pourquoi");
const most = 4, pause = 300, signedOut = "Votre session a pris fin. Appuyez sur « Continuer » pour vous reconnecter : vos réponses sont gardées, les fichiers sont à choisir de nouveau.";
const token = () => form.elements["__RequestVerificationToken"].value;

function attach() {
  const input = document.getElementById("fichiers");
  if (!input) return;
  for (const part of document.querySelectorAll("#pieces [data-noscript]")) part.hidden = true;
  const drop = input.closest(".drop");
  input.addEventListener("change", () => upload(input));
  for (const name of ["dragover", "dragleave", "drop"]) drop.addEventListener(name, event => {
    event.preventDefault();
    drop.classList.toggle("over", name === "dragover");
    if (name !== "drop") return;
    const kept = new DataTransfer();
    for (const file of [...event.dataTransfer.files].slice(0, most)) kept.items.add(file);
    input.files = kept.files;
    upload(input);
  });
}

function upload(input) {
  if (input.files.length === 0) return;
  const bar = document.getElementById("progression");
  const data = new FormData();
  data.set("__RequestVerificationToken", token());
  // The details of every document: what was typed below one that is there already is kept too.
  for (const field of document.querySelectorAll("#pieces :is(input:not([type=file]), select)")) data.set(field.name, field.value);
  for (const file of input.files) data.append("fichiers", file);
  const request = new XMLHttpRequest();
  request.open("POST", `${location.pathname}?handler=Fichier`);
  request.upload.addEventListener("progress", progress => {
    bar.classList.remove("hidden");
    if (progress.lengthComputable) bar.value = 100 * progress.loaded / progress.total;
  });
  request.addEventListener("load", () => show(request, input));
  request.addEventListener("error", () => {
    keepUnanswered(Object.assign(document.createElement("input"), { type: "hidden", name: "sans-reponse", value: "oui" }));
    fail("L’envoi n’a pas abouti. Vérifiez votre connexion, puis réessayez.", input);
  });
  request.send(data);
}

// The response is the list of documents with its errors. Without a response the chosen files stay, and the form's id with them: sent
// again, they are one document.
function show(request, input) {
  const wasRedirected = new URL(request.responseURL).pathname !== location.pathname;
  if (request.status === 401 || wasRedirected) return fail(signedOut);
  if (request.status === 413) return fail("Ces fichiers sont trop lourds : 3\u00A0200\u00A0Ko au plus par fichier.");
  const fresh = new DOMParser().parseFromString(request.responseText, "text/html");
  keepUnanswered(fresh.querySelector("[name=sans-reponse]"));
  if (request.status !== 200) return fail(fresh.getElementById("fichiers-erreur")?.textContent ?? "L’envoi n’a pas abouti. Réessayez dans un instant.", input);
  if (!fresh.getElementById("fichiers") || fresh.querySelector("h1")) return location.reload();
  document.getElementById("pieces").replaceChildren(...fresh.body.childNodes);
  attach();
  entitle();
  (document.querySelector("#pieces [data-focus]") ?? document.getElementById("fichiers")).focus();
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

function fail(sentence, retried) {
  const bar = document.getElementById("progression");
  bar.classList.add("hidden");
  let place = document.getElementById("fichiers-erreur");
  if (!place) {
    place = Object.assign(document.createElement("p"), { id: "fichiers-erreur", className: "error" });
    place.setAttribute("role", "alert");
    bar.after(place);
  }
  place.textContent = sentence;
  if (retried) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: "Réessayer" });
    button.addEventListener("click", () => { place.remove(); entitle(); retried.focus(); upload(retried); });
    place.append(" ", button);
  }
  entitle();
}

// The files are uploaded already: what remains is text, which a session that has ended cannot lose.
form?.addEventListener("submit", () => {
  const input = document.getElementById("fichiers");
  if (input && input.files.length === 0) form.enctype = "application/x-www-form-urlencoded";
  saved = comment?.value;
});

const comment = form?.elements["commentaire"];
let saved = comment?.value, timer, saving = Promise.resolve();

function commentData() {
  return new URLSearchParams({ __RequestVerificationToken: token(), vu: form.elements["vu"].value, commentaire: comment.value });
}

async function save() {
  if (comment.value === saved) return;
  const text = comment.value;
  const response = await fetch(`${location.pathname}?handler=Commentaire`, { method: "POST", body: commentData() });
  if (!response.ok || response.redirected) return;
  saved = text;
  form.elements["vu"].value = await response.text();
}

function saveNow() {
  clearTimeout(timer);
  saving = saving.then(save).catch(() => { /* The next button sends it. */ });
}

comment?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(saveNow, pause);
});
comment?.addEventListener("blur", saveNow);
addEventListener("pagehide", () => { if (comment && comment.value !== saved) navigator.sendBeacon(`${location.pathname}?handler=Commentaire`, commentData()); });
if (form) attach();
