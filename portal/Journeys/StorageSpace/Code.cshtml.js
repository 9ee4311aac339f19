// The button that prints the sheet: without scripts the browser's own menu prints it.
const printer = document.querySelector("[data-print]");
if (printer) {
  printer.hidden = false;
  printer.addEventListener("click", () => print());
}
