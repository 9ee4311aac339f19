// Saves the draft on every tick, so that leaving the page loses nothing. Without this script, each button does.
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

// Takes texts and counts from the response; the check boxes keep their place.
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
