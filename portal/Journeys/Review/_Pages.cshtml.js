// One page at a time, with zoom, rotation and both directions, by buttons and by keys. The picture of a page is read when it is shown, since
// each reading is recorded; one that was read stays. Without this script all pages are one below the other.
{
  const viewer = document.querySelector("[data-viewer]");
  const sheets = [...viewer?.querySelectorAll("[data-picture]") ?? []];
  const widths = [50, 75, 100, 150, 200, 300];
  let current = -1, width = 2;
  const place = viewer?.querySelector("[data-place]");

  function picture(sheet) {
    const frame = Object.assign(document.createElement("div"), { className: "frame", tabIndex: 0 });
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", sheet.dataset.label);
    const paper = Object.assign(document.createElement("div"), { className: "paper" });
    const image = Object.assign(document.createElement("img"), { alt: sheet.dataset.label, src: sheet.dataset.picture });
    image.addEventListener("load", () => fit(sheet));
    image.addEventListener("error", () => {
      const note = Object.assign(document.createElement("p"), { className: "note warn last" });
      const again = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: "Réessayer" });
      again.addEventListener("click", () => { frame.remove(); note.remove(); picture(sheet); fit(sheet); });
      note.append("Cette page n’a pas pu être affichée. ", again);
      frame.after(note);
      frame.hidden = true;
    });
    paper.append(image);
    frame.append(paper);
    sheet.querySelector("[data-caption]").after(frame);
  }

  // The text of a page is read once it is wanted, into the page; nothing in it is taken for markup.
  async function read(details) {
    const words = details.querySelector("[data-words]");
    if (!details.open || words.dataset.words === "read") return;
    try {
      const response = await fetch(details.dataset.text);
      if (!response.ok || response.redirected) return;
      words.textContent = (await response.text()).trim() || "Aucun texte n’a été trouvé sur cette page.";
      words.className = "kept words";
      words.dataset.words = "read";
    } catch { /* The link to the text stays. */ }
  }

  // The paper has the width of the zoom and the shape of the turned picture.
  function fit(sheet) {
    const [paper, image] = [sheet.querySelector(".paper"), sheet.querySelector(".paper img")];
    if (!image?.naturalWidth) return;
    const turn = Number(sheet.dataset.turned ?? 0);
    paper.dataset.turned = turn;
    paper.style.width = `${widths[width]}%`;
    const [across, down] = [image.naturalWidth, image.naturalHeight];
    paper.style.aspectRatio = turn % 180 === 0 ? `${across} / ${down}` : `${down} / ${across}`;
  }

  function show(index) {
    if (index < 0 || index >= sheets.length) return;
    for (const [at, sheet] of sheets.entries()) sheet.hidden = at !== index;
    current = index;
    const sheet = sheets[index];
    if (!sheet.querySelector(".frame")) picture(sheet);
    fit(sheet);
    place.textContent = `${index + 1} sur ${sheets.length}`;
    for (const button of viewer.querySelectorAll("[data-turn]")) {
      const next = index + Number(button.dataset.turn);
      button.setAttribute("aria-disabled", next < 0 || next >= sheets.length);
    }
  }

  function zoom(by) {
    width = Math.min(Math.max(width + by, 0), widths.length - 1);
    fit(sheets[current]);
  }

  function rotate() {
    const sheet = sheets[current];
    sheet.dataset.turned = (Number(sheet.dataset.turned ?? 0) + 90) % 360;
    fit(sheet);
  }

  function follow() {
    const index = sheets.findIndex(sheet => `#${sheet.id}` === location.hash);
    if (index >= 0) show(index);
  }

  if (sheets.length > 0) {
    viewer.querySelector("[data-tools]").hidden = false;
    for (const button of viewer.querySelectorAll("[data-turn]")) button.addEventListener("click", () => show(current + Number(button.dataset.turn)));
    for (const button of viewer.querySelectorAll("[data-zoom]")) button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
    viewer.querySelector("[data-rotate]").addEventListener("click", rotate);
    const keys = {
      PageDown: () => show(current + 1), PageUp: () => show(current - 1), n: () => show(current + 1), p: () => show(current - 1),
      "+": () => zoom(1), "-": () => zoom(-1), r: rotate,
    };
    viewer.addEventListener("keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    });
    for (const details of viewer.querySelectorAll("[data-text]")) details.addEventListener("toggle", () => read(details));
    addEventListener("hashchange", follow);
    show(0);
    follow();
  }
}
