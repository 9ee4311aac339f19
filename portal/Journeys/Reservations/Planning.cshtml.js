// Saves each tick at once, so that leaving the page loses nothing: one change, on the version that the page showed. Without this
// script, each button sends the changed ticks.
const form = document.getElementById("planning");
let sending = Promise.resolve();
// Days that are not sent yet: a response about an earlier one must not reset them.
const waiting = new Map();

form?.addEventListener("change", event => {
  if (event.target.name !== "jour") return;
  waiting.set(event.target.value, event.target.checked);
  sending = sending.then(sendWaiting).catch(() => { /* The next button sends the same ticks. */ });
});

async function sendWaiting() {
  for (const [day, ticked] of waiting) {
    waiting.delete(day);
    await send(day, ticked);
  }
}

async function send(day, ticked) {
  const data = new FormData();
  for (const name of ["periode", "vu", "__RequestVerificationToken"]) data.set(name, form.elements[name].value);
  data.set("jour", day);
  data.set("coche", ticked);
  const response = await fetch(`${location.pathname}?handler=Jour`, { method: "POST", body: new URLSearchParams(data) });
  if (response.status === 401 || response.redirected) say("Votre session a pris fin. Appuyez sur « Continuer » pour vous reconnecter : vos choix sont gardés.");
  if (!response.ok || response.redirected) throw new Error(response.status);
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  // The day was not taken, since its limit has passed or another tab was faster: the page sent whole comes back and says so.
  if (fresh.querySelector("main [role=alert]")) form.requestSubmit();
  else show(fresh);
}

function say(sentence) {
  const place = document.getElementById("bilan");
  if (place.textContent !== sentence) place.textContent = sentence;
}

// Takes texts, counts and ticks from the response; the check boxes keep their place and the focus.
function show(fresh) {
  if (!fresh.getElementById("bilan")) return;
  say(fresh.getElementById("bilan").textContent);
  for (const name of ["vu", "coches", "offerts"]) form.elements[name].value = fresh.querySelector(`#planning [name=${name}]`).value;
  const days = [...fresh.querySelectorAll("#planning input[name=jour]")];
  for (const box of form.querySelectorAll("input[name=jour]")) {
    const other = days.find(candidate => candidate.value === box.value);
    const [now, then] = [box.closest(".day, td"), other?.closest(".day, td")];
    if (!then) continue;
    if (!waiting.has(box.value)) box.checked = other.checked;
    now.className = then.className;
    const [words, newWords] = [now.querySelector(":scope > div, label > span"), then.querySelector(":scope > div, label > span")];
    if (words && newWords && !words.querySelector("details[open]") && words.innerHTML !== newWords.innerHTML) words.replaceChildren(...newWords.childNodes);
  }
}
