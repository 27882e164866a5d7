// Watches that the page comes alive and stays so, says when it does not, and brings it back. Needs no other script and comes before them.
(() => {
  'use strict';

  // Comes back by itself so often in so many milliseconds; then a button does.
  const MOST = 3;
  const WITHIN = 120000;
  // How long a line may take, how long everything may take, and how long words stand before the page goes.
  const SLOW = 10000;
  const HOPELESS = 30000;
  const TO_READ = 1800;

  const own = document.currentScript.src;
  const box = document.getElementById('blazor-error-ui');
  const words = document.getElementById('ending-words').content;
  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

  // What waits for the next page of this tab. A frame may have no storage; then it stands in the state of the history's entry.
  const tab = {
    read(name) {
      const key = `wizard/${name}`;
      try {
        return JSON.parse(sessionStorage.getItem(key));
      } catch {
        return history.state?.[key] ?? null;
      }
    },
    write(name, value) {
      const key = `wizard/${name}`;
      try {
        if (value === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, JSON.stringify(value));
      } catch {
        history.replaceState({ ...history.state, [key]: value ?? undefined }, '');
      }
    },
  };

  const touched = new Set();
  let isAlive = false;
  let isEnding = false;
  let isReconnecting = false;
  let isLeft = false;
  let ordered = 0;

  // The words in the page's language, and below them in the others.
  function show(reason) {
    if (box.dataset.ending === reason) return;
    const parts = [...words.querySelectorAll(`[data-reason=${reason}]`)].map(part => part.cloneNode(true));
    parts.sort((one, other) => (other.lang === document.documentElement.lang) - (one.lang === document.documentElement.lang));
    for (const part of parts) for (const host of part.querySelectorAll('[data-host]')) host.textContent = location.host;
    for (const other of parts.slice(1)) {
      other.querySelector('button')?.remove();
      other.classList.add('ending-other');
    }
    box.replaceChildren(...parts);
    box.dataset.ending = reason;
    box.toggleAttribute('data-ended', reason !== 'translated');
    if (box.querySelector('button') && reason !== 'translated') box.focus();
  }

  function hide() {
    box.removeAttribute('data-ending');
    box.removeAttribute('data-ended');
  }

  // What was typed on this page, as the eye sees it. It waits in the tab until the page is there again, and is taken out then. What
  // was not touched is the server's to say: it may have changed elsewhere.
  function keep() {
    const fields = [...document.querySelectorAll('main :is(input, select, textarea)[id]:enabled')]
      .filter(field => touched.has(field.id) && !['hidden', 'file', 'password'].includes(field.type))
      .map(field => [field.id, ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value]);
    if (isAlive) tab.write('typed', { at: location.pathname, fields, focus: document.activeElement?.id });
  }

  function put(field, value) {
    if (typeof value === 'string') {
      if (field.value === value) return false;
      field.value = value;
    } else {
      if (field.checked === value || (field.type === 'radio' && !value)) return false;
      field.checked = value;
    }
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    return true;
  }

  // The server has put back what it knows once nothing moves any more.
  async function rest() {
    let moved = true;
    const observer = new MutationObserver(() => { moved = true; });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let round = 0; moved && round < 10; round++) {
      moved = false;
      await pause(300);
    }
    observer.disconnect();
  }

  async function giveBack() {
    const typed = tab.read('typed');
    tab.write('typed', null);
    if (!typed || typed.at !== location.pathname) return;
    let wait = 0;
    (function focus() {
      const field = document.getElementById(typed.focus);
      if (field && !field.matches(':disabled')) field.focus();
      else if (typed.focus && wait++ < 100) setTimeout(focus, 100);
    })();
    const open = new Map(typed.fields);
    // A choice may bring a field with it.
    for (let found = true; found && open.size > 0;) {
      await rest();
      found = false;
      for (const [id, value] of open) {
        const field = document.getElementById(id);
        if (!field || field.disabled) continue;
        open.delete(id);
        if (!touched.has(id)) found = put(field, value) || found;
      }
    }
  }

  // A page that is loaded while nobody answers would be the browser's own, with no way back.
  async function answers() {
    try {
      return (await fetch(own, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5000) })).status < 500;
    } catch {
      return false;
    }
  }

  async function load() {
    keep();
    while (!await answers()) {
      show('waiting');
      await Promise.race([pause(3000), asked()]);
    }
    keep();
    location.reload();
  }

  const asked = () => new Promise(done => box.querySelector('button')?.addEventListener('click', done, { once: true }));

  // Comes back at once, or after words that can be read; too often, it leaves that to the person.
  async function comeBack(reason, { most = MOST, then = 'stopped' } = {}) {
    if (isEnding || isLeft) return;
    isEnding = true;
    keep();
    const returns = (tab.read('returns') ?? []).filter(at => Date.now() - at < WITHIN);
    if (returns.length >= most) {
      show(then);
      return;
    }
    tab.write('returns', [...returns, Date.now()]);
    if (reason) {
      show(reason);
      await pause(TO_READ);
    }
    await load();
  }

  // The line does not come up: once more without WebSocket, which some networks swallow. Then it is said what has to be allowed.
  function tryOtherLine() {
    if (isEnding || isLeft) return;
    if (tab.read('line') === 'polling') {
      show('blocked');
      return;
    }
    tab.write('line', 'polling');
    isEnding = true;
    load();
  }

  // Blazor's own sign for a circuit that has failed.
  new MutationObserver(() => {
    if (box.style.display !== 'block') return;
    box.style.display = '';
    if (!isAlive) tryOtherLine();
    else if (!isReconnecting) comeBack(Date.now() - ordered < 60000 ? 'ordering' : 'returning');
  }).observe(box, { attributes: true, attributeFilter: ['style'] });

  // The page is alive when the circuit has rendered it. Translators that do not ask put other texts in the place of ours, which the
  // server cannot change any more.
  new MutationObserver(changes => {
    if (!isAlive && document.querySelector('[data-alive]')) {
      isAlive = true;
      hide();
      giveBack();
      return;
    }
    const isForeign = changes.some(change => [...change.addedNodes].some(node => node.nodeName === 'FONT'));
    if (isForeign && !isEnding) show('translated');
  }).observe(document.body, { subtree: true, childList: true });

  addEventListener('error', event => {
    if (event.target instanceof HTMLScriptElement && !isAlive) comeBack('returning', { most: 1, then: 'blocked' });
  }, true);

  for (const type of ['input', 'change']) addEventListener(type, event => { touched.add(event.target.id); }, true);

  addEventListener('click', event => {
    if (event.target.closest?.('[data-action=sign]')) ordered = Date.now();
    if (!event.target.closest?.('[data-return]')) return;
    tab.write('returns', null);
    tab.write('line', null);
    if (box.dataset.ending === 'waiting') return;
    isEnding = true;
    load();
  }, true);

  addEventListener('pagehide', () => { isLeft = true; });

  // A page out of the browser's memory has left its circuit behind.
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    isLeft = false;
    keep();
    location.reload();
  });

  let begun;
  const watch = setInterval(() => {
    if (isAlive) {
      clearInterval(watch);
      return;
    }
    const now = performance.now();
    if (window.Blazor && document.readyState !== 'loading') begun ??= now;
    if (begun !== undefined && now - begun > SLOW) tryOtherLine();
    else if (now > HOPELESS) show('blocked');
  }, 500);

  window.cashlinkEnding = {
    /** True when this browser gets its line without WebSocket. */
    get isPolling() { return tab.read('line') === 'polling'; },
    /** The line is down, and somebody tries to mend it; or it is up again. */
    reconnecting(isDown) { isReconnecting = isDown; },
    /** The circuit is not there any more. */
    gone() { comeBack(); },
  };
})();
