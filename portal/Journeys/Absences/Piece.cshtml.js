// Files by drag and drop, each removable before it is sent, and the progress of the sending. Without this script the
// form sends the same files.
const most = 4;

function attach() {
  const form = document.getElementById("piece");
  const input = document.getElementById("fichiers");
  if (!form || !("DataTransfer" in window)) return;
  const drop = form.querySelector(".drop");
  input.addEventListener("change", () => keep(input, input.files));
  for (const name of ["dragover", "dragleave", "drop"]) drop.addEventListener(name, event => {
    event.preventDefault();
    drop.classList.toggle("over", name === "dragover");
    if (name === "drop") keep(input, [...input.files, ...event.dataTransfer.files].slice(0, most));
  });
  form.addEventListener("submit", event => { event.preventDefault(); send(form); });
}

function keep(input, files) {
  const kept = new DataTransfer();
  for (const file of files) kept.items.add(file);
  input.files = kept.files;
  document.getElementById("choisis").replaceChildren(...[...input.files].map(file => line(input, file)));
}

function line(input, file) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  const remove = document.createElement("button");
  item.className = "file";
  name.textContent = `${file.name} (${Math.ceil(file.size / 1024)}\u00A0Ko)`;
  Object.assign(remove, { type: "button", className: "link push", textContent: "Retirer" });
  remove.setAttribute("aria-label", `Retirer ${file.name}`);
  remove.addEventListener("click", () => { keep(input, [...input.files].filter(other => other !== file)); input.focus(); });
  item.append(name, remove);
  return item;
}

function send(form) {
  const bar = document.getElementById("progression");
  const request = new XMLHttpRequest();
  request.open("POST", location.pathname);
  request.upload.addEventListener("progress", progress => {
    bar.classList.remove("hidden");
    if (progress.lengthComputable) bar.value = 100 * progress.loaded / progress.total;
  });
  request.addEventListener("load", () => show(request));
  request.addEventListener("error", () => form.submit());
  request.send(new FormData(form));
}

// The response is this page with its errors, or a redirect to the next one.
function show(request) {
  if (request.status === 401) return; // page.js says so; texts and files stay.
  if (new URL(request.responseURL).pathname !== location.pathname) { location.assign(request.responseURL); return; }
  const fresh = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
  if (!fresh) { document.getElementById("piece").submit(); return; }
  document.querySelector("main").replaceWith(fresh);
  fresh.querySelector("[data-focus]")?.focus();
  attach();
}

attach();
