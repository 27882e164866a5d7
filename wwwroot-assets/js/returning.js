// Goes back to the page that could not be shown, once the service is well again. Each time in vain it waits longer, so nobody is led
// around in a circle; the link beside it goes at once, and needs no script.
(() => {
  'use strict';

  const FIRST = 5000;
  const LONGEST = 60000;
  // For how long a return in vain counts.
  const MEMORY = 600000;
  const KEY = 'wizard/unavailable';

  const link = document.querySelector('a[data-return]');
  // All browsers ask at other moments.
  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds * (0.8 + Math.random() * 0.4)));

  // A frame may have no storage; then it stands in the state of the history's entry.
  function read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) ?? [];
    } catch {
      return history.state?.[KEY] ?? [];
    }
  }

  function write(value) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(value));
    } catch {
      history.replaceState({ ...history.state, [KEY]: value }, '');
    }
  }

  // Where a proxy keeps this address to itself, the page is tried instead.
  async function isBack() {
    try {
      return (await fetch('/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(FIRST) })).status < 500;
    } catch {
      return false;
    }
  }

  async function wait() {
    const inVain = read().filter(at => Date.now() - at < MEMORY);
    const between = Math.min(FIRST * 2 ** inVain.length, LONGEST);
    do await pause(between); while (!await isBack());
    write([...inVain, Date.now()]);
    // Not a reload, which would ask whether to send a form again.
    location.replace(link.href);
  }

  wait();
})();
