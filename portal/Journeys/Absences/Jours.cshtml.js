// Shows the days that the absence concerns soon after its last change. Without this script, a button does.
const form = document.getElementById("absence");
const pause = 400;
let timer, request;

async function preview() {
  request?.abort();
  request = new AbortController();
  const response = await fetch(`${location.pathname}?handler=Apercu`, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: request.signal });
  if (response.status === 401 || response.redirected) return say("Votre session a pris fin. Appuyez sur « Continuer » pour vous reconnecter : vos choix sont gardés.");
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("section");
  if (!fresh) return;
  const [now, then] = [document.querySelector("#jours section"), fresh];
  say(then.querySelector("#compte").textContent);
  while (now.children.length > 2) now.lastElementChild.remove();
  now.append(...[...then.children].slice(2));
}

// The live region keeps its element: it announces the sentence only where it changed.
function say(sentence) {
  const place = document.getElementById("compte");
  if (place.textContent !== sentence) place.textContent = sentence;
}

// A choice that is complete enough to have days.
function isReady() {
  const data = new FormData(form);
  const filled = name => Boolean(data.get(name));
  return filled("enfants") && filled("dates") && (data.get("dates") !== "oneDay" || filled("le")) && (data.get("dates") !== "fromTo" || (filled("du") && filled("au")));
}

form?.addEventListener("change", () => {
  clearTimeout(timer);
  if (isReady()) timer = setTimeout(() => preview().catch(() => { /* "Continuer" still does it. */ }), pause);
});
