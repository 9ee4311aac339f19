// Focuses the error summary; disables a button that must be pressed once only; keeps scroll and focus over a page that is read again.
const stay = JSON.parse(sessionStorage.getItem("stay") ?? "null");
sessionStorage.removeItem("stay");
const summary = document.querySelector("[data-focus]");
if (summary) summary.focus();
else if (stay?.path === location.pathname) {
  // The address names the control for browsers without scripts, and scrolls to it once the page is loaded.
  const keep = () => { document.getElementById(stay.id)?.focus({ preventScroll: true }); scrollTo(0, stay.y); };
  keep();
  addEventListener("load", () => setTimeout(keep, 0));
}
const remember = control => {
  if (control?.hasAttribute("data-stay")) sessionStorage.setItem("stay", JSON.stringify({ path: location.pathname, id: control.id, y: scrollY }));
};
document.addEventListener("submit", event => {
  const button = event.submitter;
  remember(button);
  if (button?.hasAttribute("data-once")) setTimeout(() => { button.disabled = true; }, 0);
});
document.addEventListener("click", event => remember(event.target.closest?.("a[data-stay]")));
addEventListener("pageshow", () => { for (const button of document.querySelectorAll("[data-once]")) button.disabled = false; });

// An error vanishes when its answer becomes valid: at its field, in the summary, and in the title with the last one.
document.addEventListener("change", event => {
  const control = event.target;
  const field = control.closest("[data-group]")?.dataset.group ?? control.id;
  const error = field && document.getElementById(`${field}-erreur`);
  if (!error || !isAnswered(control)) return;
  error.remove();
  for (const one of document.querySelectorAll(`[data-group="${field}"], [data-group="${field}"] [aria-invalid], [id="${field}"]`)) {
    one.removeAttribute("aria-invalid");
    const others = (one.getAttribute("aria-describedby") ?? "").split(" ").filter(id => id && id !== `${field}-erreur`);
    if (others.length > 0) one.setAttribute("aria-describedby", others.join(" "));
    else one.removeAttribute("aria-describedby");
  }
  for (const link of document.querySelectorAll(`#erreurs a[href="#${field}"]`)) link.closest("li").remove();
  if (document.querySelectorAll("#erreurs li").length > 0) return;
  document.getElementById("erreurs")?.remove();
  document.title = document.title.replace(/^Erreur\s:\s/, "");
});

function isAnswered(control) {
  const group = control.closest("[data-group]");
  if (group && ["checkbox", "radio"].includes(control.type)) return group.querySelector(`[name="${control.name}"]:checked`) !== null;
  return control.type === "file" ? control.files.length > 0 : control.value.trim() !== "" && control.checkValidity();
}

// What is left of a text with lines; a line break counts once.
for (const area of document.querySelectorAll("textarea[maxlength]")) {
  const place = document.createElement("p");
  place.className = "hint counter";
  area.after(place);
  const count = () => {
    const left = area.maxLength - area.value.length;
    place.textContent = `Il reste ${left} ${left < 2 ? "caractère" : "caractères"}.`;
  };
  area.addEventListener("input", count);
  count();
}

// A session that ended while the page was open: what a script sends gets 401. The page says so at once and stays as it is.
function sessionEnded() {
  if (document.getElementById("session-finie")) return;
  const [notice, link] = [document.createElement("div"), document.createElement("a")];
  Object.assign(notice, { id: "session-finie", className: "note warn", tabIndex: -1 });
  notice.setAttribute("role", "alert");
  Object.assign(link, { href: "/connexion?retour=%2F", target: "_blank", textContent: "Se reconnecter dans un nouvel onglet" });
  const files = document.querySelector("input[type=file]")
    ? "Si vous quittez cette page, les fichiers seront à choisir de nouveau. " : "";
  notice.append("Votre session a pris fin : ce que vous venez de changer n’est pas encore enregistré. Ce que vous avez écrit reste sur cette page. "
    + files, link, ", puis revenez ici et recommencez.");
  document.querySelector("main .wrap")?.prepend(notice);
  notice.scrollIntoView({ block: "nearest" });
}

const fetchPlainly = window.fetch;
window.fetch = async (...request) => {
  const response = await fetchPlainly(...request);
  if (response.status === 401) sessionEnded();
  return response;
};
const sendPlainly = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (...body) {
  this.addEventListener("load", () => { if (this.status === 401) sessionEnded(); });
  return sendPlainly.apply(this, body);
};
