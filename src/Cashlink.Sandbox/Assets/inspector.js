// Says how the try in this browser went.
const wizard = document.querySelector("cashlink-wizard");
const tried = document.querySelector(".tried");
const say = result => {
  tried.dataset.tried = result;
  tried.textContent = tried.dataset[result];
};

wizard.addEventListener("ready", () => say("ready"));
wizard.addEventListener("error", event => say(event.detail.code === "cookies" ? "cookies" : "timeout"));
