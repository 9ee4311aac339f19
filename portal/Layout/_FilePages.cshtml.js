// While a file is being analysed, reads the page again from time to time and takes over what changed about its files alone: what is typed
// stays. Stops when no file is being analysed any more, and after some minutes.
{
  const first = 1500, slowest = 10000, end = 5 * 60 * 1000;
  let timer, since;

  const pending = () => document.querySelector(".state.pending");

  async function read(delay) {
    try {
      const response = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!response.ok || new URL(response.url).pathname !== location.pathname) return;
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const state of document.querySelectorAll(".state.pending")) {
        const now = fresh.getElementById(state.id);
        if (!now || now.classList.contains("pending")) continue;
        // The viewer of this page does not have its pages yet.
        for (const link of now.querySelectorAll("a[href^='#']")) if (!document.getElementById(link.hash.slice(1))) link.remove();
        state.replaceWith(now);
        say(now);
      }
      for (const note of document.querySelectorAll("[data-analysis]")) note.hidden = !pending();
      for (const note of document.querySelectorAll("[data-analysed]")) note.hidden = pending() !== null;
    } catch { /* The next reading may succeed. */ }
    wait(Math.min(delay * 1.4, slowest));
  }

  // For those who do not see it change; where the page has a place for it.
  function say(state) {
    const place = document.querySelector("[data-said]");
    const words = [state.closest(".name")?.firstChild?.textContent, ...[...state.children].filter(part => part.localName !== "ul").map(part => part.textContent)];
    place?.replaceChildren(words.map(word => word?.replace(/\s+/g, " ").trim()).filter(Boolean).join(", "));
  }

  function wait(delay) {
    clearTimeout(timer);
    if (pending() && Date.now() - since < end) timer = setTimeout(read, delay, delay);
  }

  function start() {
    since = Date.now();
    wait(first);
  }

  document.addEventListener("pieces", start);
  start();
}
