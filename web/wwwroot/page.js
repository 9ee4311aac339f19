// Focuses the error summary; disables a button that must be pressed once only.
document.querySelector("[data-focus]")?.focus();
document.addEventListener("submit", event => {
  const button = event.submitter;
  if (button?.hasAttribute("data-once")) setTimeout(() => { button.disabled = true; }, 0);
});
addEventListener("pageshow", () => { for (const button of document.querySelectorAll("[data-once]")) button.disabled = false; });
