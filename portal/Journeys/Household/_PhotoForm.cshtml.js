// Shows a preview of the chosen photograph, and makes one that is too heavy smaller. Without this script the form sends it as it is.
const photo = document.getElementById("photo");
const preview = document.querySelector("[data-preview]"), refused = document.querySelector("[data-refusal]");
const side = 240;

photo?.addEventListener("change", async () => {
  const [chosen] = photo.files;
  preview.hidden = true;
  refuse("");
  if (!chosen) return;
  const { file, refusal } = await preparation.prepare(chosen, photo.accept.split(","));
  // Another one was chosen meanwhile.
  if (photo.files[0] !== chosen) return;
  if (!file) {
    photo.value = "";
    refuse(refusal);
    return;
  }
  if (file !== chosen) {
    const list = new DataTransfer();
    list.items.add(file);
    photo.files = list.files;
  }
  await draw(file).catch(() => {});
});

function refuse(words) {
  refused.textContent = words;
  refused.classList.toggle("hidden", words === "");
}

// What the browser cannot show, such as HEIC, is sent all the same: the page then shows the picture that was made.
async function draw(file) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  preview.width = Math.max(1, Math.round(bitmap.width * scale));
  preview.height = Math.max(1, Math.round(bitmap.height * scale));
  preview.getContext("2d").drawImage(bitmap, 0, 0, preview.width, preview.height);
  bitmap.close();
  preview.hidden = false;
}
