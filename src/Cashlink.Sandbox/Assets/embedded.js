// The bank's page around the wizard: lists what it is told, and fetches a new link when the old one is no good any more.
const wizard = document.querySelector("cashlink-wizard");
const pageEvents = document.getElementById("page-events");
const serverEvents = document.getElementById("server-events");
const renewBox = document.querySelector(".renew");
const time = at => at.toLocaleTimeString(document.documentElement.lang);

function line(at, name, detail) {
  const item = document.createElement("li");
  item.dataset.event = name;
  const stamp = document.createElement("time");
  stamp.textContent = time(at);
  const label = document.createElement("b");
  label.textContent = name;
  const words = document.createElement("code");
  words.textContent = detail;
  item.append(stamp, " ", label, " ", words);
  return item;
}

for (const name of ["ready", "resize", "step", "completed", "expired", "error"]) {
  wizard.addEventListener(name, event => {
    // Heights come often; one line for as many as follow each other is enough.
    if (name === "resize" && pageEvents.firstElementChild?.dataset.event === "resize") pageEvents.firstElementChild.remove();
    pageEvents.prepend(line(new Date(), name, JSON.stringify(event.detail)));
  });
}

let renewedAt = 0;

async function renew() {
  renewBox.hidden = true;
  wizard.hidden = false;
  renewedAt = Date.now();
  const answer = await fetch(wizard.dataset.renew, { method: "POST" });
  if (answer.ok) wizard.src = (await answer.json()).launch_url;
}

wizard.addEventListener("expired", event => {
  // Closed because nobody was there: whoever is there now says so first. Nor does a page that gets no good link ask for ever.
  const asks = ["idle", "cancelled"].includes(event.detail.reason) || Date.now() - renewedAt < 30000;
  if (!asks) {
    renew();
    return;
  }
  wizard.hidden = true;
  renewBox.hidden = false;
});

document.getElementById("renew").addEventListener("click", renew);

async function readServerEvents() {
  const answer = await fetch(`/portal/events?session=${encodeURIComponent(wizard.dataset.session)}`);
  if (!answer.ok) return;
  const events = await answer.json();
  serverEvents.replaceChildren(...events.map(event =>
    line(new Date(event.created_at), event.type, [event.step, event.status].filter(Boolean).join(" "))).reverse());
}

if (wizard.dataset.session) {
  setInterval(() => { if (!document.hidden) readServerEvents().catch(() => {}); }, 3000);
  readServerEvents().catch(() => {});
}
