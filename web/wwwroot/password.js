// Marks the rules of a new password as they are met, and announces politely what is still missing once typing pauses.
const met = (text, rule) => {
  const characters = [...text.normalize("NFC")];
  const has = kind => kind.test(text);
  const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter(has).length;
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{Nd}]+/u).filter(word => word.length > 1)).size;
  switch (rule.dataset.rule) {
    case "length": return characters.length >= Number(rule.dataset.number);
    case "upper": return has(/\p{Lu}/u);
    case "lower": return has(/\p{Ll}/u);
    case "digit": return has(/\p{Nd}/u);
    case "storage": return characters.length >= Number(rule.dataset.number) || words >= 5;
    case "strong": return (characters.length >= 12 && classes === 4) || (characters.length >= 14 && classes >= 3) || words >= 7;
    default: return null;
  }
};
for (const part of document.querySelectorAll("[data-new-password]")) {
  const field = part.querySelector("input");
  const status = part.querySelector("[data-rules-status]");
  const rules = [...part.querySelectorAll("[data-rule]")];
  let pause;
  field.addEventListener("input", () => {
    const missing = [];
    for (const rule of rules) {
      const state = met(field.value, rule);
      if (state === null) continue;
      rule.querySelector("[data-state]").textContent = state ? "\u00A0: respecté ✓" : "";
      if (!state) missing.push(rule.firstChild.textContent.trim());
    }
    clearTimeout(pause);
    pause = setTimeout(() => {
      status.textContent = missing.length > 0 ? `Il manque\u00A0: ${missing.join(", ")}.` : "Le mot de passe respecte les règles affichées.";
    }, 800);
  });
}
