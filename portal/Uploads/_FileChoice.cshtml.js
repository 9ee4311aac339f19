// Prepares chosen files in the browser: a picture that is too heavy, or of a kind that the town does not take, becomes a smaller JPEG where
// the browser can read it; what cannot be sent is refused in words at once. The service checks all of it again.
const preparation = (() => {
  const maxBytes = 3276800, longSides = [3000, 2400, 2000, 1600], quality = 0.85;
  const pictures = /\.(jpe?g|jpe|jfif|png|bmp|webp|heic|heif|tiff?|gif|avif)$/i;
  const heic = "les photos HEIC ne sont pas acceptées ici. Sur un iPhone : Réglages, Appareil photo, Formats, « Le plus compatible ». Ou envoyez une copie d’écran de la photo.";
  const other = "ce format d’image n’est pas accepté. Enregistrez l’image en JPEG ou en PDF, ou photographiez la page.";
  const words = {
    empty: "ce fichier est vide. Enregistrez-le de nouveau, puis choisissez-le encore une fois.",
    heavyPicture: "cette image dépasse 3\u00A0200\u00A0Ko et n’a pas pu être réduite. Envoyez une copie d’écran, ou choisissez une taille plus petite.",
    heavy: "ce fichier dépasse 3\u00A0200\u00A0Ko. Gardez les seules pages utiles, enregistrez-le en qualité réduite, ou photographiez les pages.",
    heic, tiff: other, webp: other,
  };

  async function kindOf(file) {
    const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
    const text = String.fromCharCode(...head);
    if (text.slice(4, 8) === "ftyp" && /^(hei|hev|mif1|msf1)/.test(text.slice(8))) return "heic";
    if (text.startsWith("II*\0") || text.startsWith("MM\0*")) return "tiff";
    if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
    return null;
  }

  async function smaller(file) {
    const bitmap = await createImageBitmap(file);
    try {
      for (const side of longSides) {
        const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
        const canvas = Object.assign(document.createElement("canvas"),
          { width: Math.max(1, Math.round(bitmap.width * scale)), height: Math.max(1, Math.round(bitmap.height * scale)) });
        const pencil = canvas.getContext("2d");
        pencil.fillStyle = "#fff";
        pencil.fillRect(0, 0, canvas.width, canvas.height);
        pencil.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        const picture = await new Promise(done => canvas.toBlob(done, "image/jpeg", quality));
        if (picture && picture.size <= maxBytes) return new File([picture], `${file.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg" });
      }
    } finally {
      bitmap.close();
    }
    return null;
  }

  // Returns the file to send, or the words that refuse it.
  async function prepare(file, accepted) {
    if (file.size === 0) return { refusal: `${file.name}\u00A0: ${words.empty}` };
    const kind = await kindOf(file).catch(() => null);
    const isForeign = kind !== null && !accepted.includes(`.${kind}`);
    if (!isForeign && file.size <= maxBytes) return { file };
    if (isForeign || pictures.test(file.name) || file.type.startsWith("image/")) {
      const picture = await smaller(file).catch(() => null);
      return picture ? { file: picture } : { refusal: `${file.name}\u00A0: ${isForeign ? words[kind] : words.heavyPicture}` };
    }
    return { refusal: `${file.name}\u00A0: ${words.heavy}` };
  }

  return { prepare };
})();
