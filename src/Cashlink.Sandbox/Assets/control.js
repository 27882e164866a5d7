// Keeps the page's tables current. Without this script the page works all the same, by reloading.
const live = document.getElementById("live");

async function refresh() {
  if (!live.checked || document.hidden) return;
  const answer = await fetch("/sandbox", { headers: { Accept: "text/html" } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    // What somebody is about to press or read must not move away under them.
    if (!next || part.contains(document.activeElement) || part.matches(":hover") || next.innerHTML === part.innerHTML) continue;
    part.replaceChildren(...next.childNodes);
  }
}

setInterval(() => refresh().catch(() => {}), 2000);
