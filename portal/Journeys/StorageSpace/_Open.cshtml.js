// Counts down until the storage space closes. Without this script the page states the time.
const countdown = document.querySelector("[data-closes-in]");
const announced = document.querySelector("[data-closing]");
const closesAt = Date.now() + Number(countdown?.dataset.closesIn ?? 0) * 1000;
const soon = 120;

function show() {
  const left = Math.ceil((closesAt - Date.now()) / 1000);
  if (left <= 0) {
    closed();
    return;
  }
  const minutes = Math.floor(left / 60);
  const time = minutes > 1 ? `${minutes}\u00A0minutes` : minutes === 1 ? "1\u00A0minute" : "moins d’une minute";
  countdown.textContent = `, encore ${time}`;
  if (left <= soon && announced.textContent === "")
    announced.textContent = "Votre espace se ferme bientôt. «\u00A0Prolonger\u00A0» le garde ouvert.";
  setTimeout(show, left > soon ? 10000 : 1000);
}

// A page without a form makes way for one that shows no document and does not keep the space open. What is typed in a form stays.
function closed() {
  if (countdown.dataset.then) {
    location.replace(countdown.dataset.then);
    return;
  }
  const [notice, link] = [document.createElement("p"), document.createElement("a")];
  Object.assign(notice, { className: "note warn" });
  notice.setAttribute("role", "alert");
  Object.assign(link, { href: "/pieces-justificatives", target: "_blank", textContent: "Ouvrir mon espace dans un nouvel onglet" });
  notice.append("Votre espace s’est refermé. Ce que vous avez écrit reste sur cette page. ", link, ", puis revenez ici et continuez.");
  countdown.closest("section").replaceChildren(notice);
}

if (countdown) show();
