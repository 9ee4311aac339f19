// Saves the comment while it is typed. Without this script the form sends it.
const form = document.getElementById("pourquoi"), pause = 300;
const token = () => form.elements["__RequestVerificationToken"].value;
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
form?.addEventListener("submit", () => { saved = comment?.value; });
addEventListener("pagehide", () => { if (comment && comment.value !== saved) navigator.sendBeacon(`${location.pathname}?handler=Commentaire`, commentData()); });
