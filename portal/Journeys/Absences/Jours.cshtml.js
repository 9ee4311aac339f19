// Shows the days that the absence concerns as soon as its dates are chosen. Without this script, a button does.
const form = document.getElementById("absence");

function fields() {
  const chosen = form.querySelector("input[name=dates]:checked")?.value;
  for (const part of form.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== chosen;
}

let turn = 0;
async function preview() {
  const mine = ++turn;
  const data = new FormData(form);
  data.set("aller", "apercu");
  const response = await fetch(location.pathname, { method: "POST", body: data });
  if (!response.ok || mine !== turn) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("jours");
  if (fresh) document.getElementById("jours").replaceChildren(...fresh.childNodes);
}

if (form) {
  fields();
  form.addEventListener("change", () => { fields(); preview().catch(() => { /* The button still does it. */ }); });
}
