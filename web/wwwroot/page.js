// Focuses the error summary; disables a button that must be pressed once only; keeps scroll and focus over a page that is read again.
const stay = JSON.parse(sessionStorage.getItem("stay") ?? "null");
sessionStorage.removeItem("stay");
const summary = document.querySelector("[data-focus]");
if (summary) summary.focus();
else if (stay?.path === location.pathname) {
  // The address names the control for browsers without scripts, and scrolls to it once the page is loaded.
  const keep = () => { document.getElementById(stay.id)?.focus({ preventScroll: true }); scrollTo(0, stay.y); };
  keep();
  addEventListener("load", () => setTimeout(keep, 0));
}
const remember = control => {
  if (control?.hasAttribute("data-stay")) sessionStorage.setItem("stay", JSON.stringify({ path: location.pathname, id: control.id, y: scrollY }));
};
document.addEventListener("submit", event => {
  const button = event.submitter;
  remember(button);
  if (button?.hasAttribute("data-once")) setTimeout(() => { button.disabled = true; }, 0);
});
document.addEventListener("click", event => remember(event.target.closest?.("a[data-stay]")));
addEventListener("pageshow", () => { for (const button of document.querySelectorAll("[data-once]")) button.disabled = false; });
