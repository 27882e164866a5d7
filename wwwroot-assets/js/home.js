// Closes the home page when nobody uses it: what is on it is not for whoever finds the device. Before that it asks.
(() => {
  'use strict';

  // The server need not hear of each key.
  const TOLD_EVERY = 60_000;

  const words = document.querySelector('template[data-idle]');
  const place = document.querySelector('[data-part=idle]');
  const warnAfter = Number(words.dataset.warnAfter) * 1000;
  const closeAfter = warnAfter + Number(words.dataset.closeAfter) * 1000;
  let usedAt = Date.now();
  let toldAt = usedAt;
  let isClosing = false;

  async function tell() {
    toldAt = Date.now();
    try {
      const answer = await fetch(words.dataset.use, { method: 'POST' });
      // The admission has ended meanwhile: the page says so.
      if (answer.status === 403) location.reload();
    } catch {
      // No line at the moment; the next use tells again.
    }
  }

  function use() {
    usedAt = Date.now();
    place.replaceChildren();
    if (usedAt - toldAt >= TOLD_EVERY) tell();
  }

  // By the clock and not by counting: a device that slept finds that it is late.
  function look() {
    const unused = Date.now() - usedAt;
    if (isClosing) return;
    if (unused >= closeAfter) {
      isClosing = true;
      document.querySelector('form[data-close]').submit();
    } else if (unused >= warnAfter && !place.firstElementChild) {
      place.append(words.content.cloneNode(true));
    }
  }

  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) addEventListener(type, use, { passive: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, 1000);
  // Come back to by the browser's button, it may be old: what is on it is asked for again.
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
})();
