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
