// Keeps the draft on every tick, so that a page that was left loses nothing. Without this script, each button does it.
const form = document.getElementById("planning");
let sending = Promise.resolve();

form?.addEventListener("change", () => {
  const data = new FormData(form);
  data.set("aller", "");
  sending = sending.then(() => fetch(location.href, { method: "POST", body: data, redirect: "follow" }))
    .then(response => response.ok ? response.text() : Promise.reject(new Error(response.status)))
    .then(text => show(new DOMParser().parseFromString(text, "text/html")))
    .catch(() => { /* The next button sends the same ticks. */ });
});

// Takes the words and the counts of the answer over; the check boxes stay where the finger is.
function show(fresh) {
  for (const selector of [".bar span"]) {
    const [now, then] = [form.querySelector(selector), fresh.querySelector(`#planning ${selector}`)];
    if (now && then) now.replaceChildren(...then.childNodes);
  }
  const days = [...fresh.querySelectorAll("#planning input[name=jour]")];
  for (const box of form.querySelectorAll("input[name=jour]")) {
    const other = days.find(candidate => candidate.value === box.value);
    const [now, then] = [box.closest(".day, td"), other?.closest(".day, td")];
    if (!then) continue;
    now.className = then.className;
    const [words, newWords] = [now.querySelector(":scope > div, label > span"), then.querySelector(":scope > div, label > span")];
    if (words && newWords && !words.querySelector("details[open]")) words.replaceChildren(...newWords.childNodes);
  }
}
