// Makes too heavy a picture smaller, and refuses in words what cannot be sent. Without this script the form sends the file as it is.
const chosenFile = document.getElementById("fichier");
const refusal = document.querySelector("[data-refusal]");

function refuse(words) {
  refusal.textContent = words;
  refusal.classList.toggle("hidden", words === "");
}

chosenFile?.addEventListener("change", async () => {
  const [chosen] = chosenFile.files;
  refuse("");
  if (!chosen) return;
  const prepared = await preparation.prepare(chosen, chosenFile.accept.split(","));
  // Another one was chosen meanwhile.
  if (chosenFile.files[0] !== chosen) return;
  if (!prepared.file) {
    chosenFile.value = "";
    refuse(prepared.refusal);
    return;
  }
  if (prepared.file !== chosen) {
    const list = new DataTransfer();
    list.items.add(prepared.file);
    chosenFile.files = list.files;
  }
});
