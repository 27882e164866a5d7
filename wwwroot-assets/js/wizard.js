// Starts the circuit and tells the user when it is interrupted. What happens when it is gone for good: ending.js.
(() => {
  'use strict';

  const ending = window.cashlinkEnding;
  const notice = () => document.getElementById('components-reconnect-modal');

  function show(isDown) {
    const element = notice();
    if (!element) return;
    element.classList.toggle('components-reconnect-show', isDown);
    if (isDown) uncoverFocus(element);
  }

  // The notice stays at the top of the window; the field that has the focus moves out from under it, with its label.
  function uncoverFocus(element) {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return;
    const notice = element.getBoundingClientRect();
    const parts = [focused, ...focused.labels ?? []].map(part => part.getBoundingClientRect());
    const hidden = notice.bottom - Math.min(...parts.map(part => part.top));
    if (hidden > 0 && parts.some(part => part.bottom > notice.top)) scrollBy({ top: -hidden - 8, behavior: 'instant' });
  }

  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

  let trying = false;

  // Reconnects for two minutes. A server that does not know the circuit any more answers at once: the page is loaded anew (ending.js),
  // and the stored session brings the user back to the step. So it is when a line comes to nothing, as some networks let it.
  async function reconnect() {
    if (trying) return;
    trying = true;
    ending?.reconnecting(true);
    show(true);
    for (let attempt = 0; attempt < 40; attempt++) {
      await pause(attempt === 0 ? 250 : 3000);
      try {
        if (!await Promise.race([Blazor.reconnect(), pause(20000)])) break;
        trying = false;
        ending?.reconnecting(false);
        isSure = false;
        show(false);
        return;
      } catch {
        // Not reachable yet.
      }
    }
    if (ending) ending.gone();
    else location.reload();
  }

  // What the eye sees is what is sent: a program may have filled a field without a word, and what was typed while the line was down
  // went nowhere. Before a form is sent, the server is told of each field that is not as it was told.
  const told = new WeakMap();
  let isSure = true;
  const seen = field => ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value;
  const known = field => told.get(field) ?? (['checkbox', 'radio'].includes(field.type) ? field.defaultChecked : field.defaultValue);

  for (const type of ['input', 'change']) {
    addEventListener(type, ({ target }) => {
      const group = target.type === 'radio' && target.form ? [...target.form.elements].filter(other => other.name === target.name) : [target];
      for (const field of group) told.set(field, seen(field));
    }, true);
  }

  addEventListener('submit', event => {
    for (const field of event.target.querySelectorAll(':is(input, select, textarea):enabled')) {
      if ((isSure && seen(field) === known(field)) || (field.type === 'radio' && !field.checked)) continue;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    isSure = true;
  }, true);

  // Who signs out leaves nothing in the tab, whether the server answers or not.
  addEventListener('submit', ({ target }) => {
    if (!target.querySelector('[data-action=sign-out]')) return;
    try {
      for (const key of Object.keys(sessionStorage)) if (key.startsWith('wizard/')) sessionStorage.removeItem(key);
    } catch {
      // There is no storage here.
    }
  });

  // Copies a value. A frame may be refused the clipboard: then the text is selected, so that the user can copy it.
  async function copy(button) {
    const say = words => { document.getElementById('copy-status').textContent = words; };
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      say(button.dataset.copied);
    } catch {
      getSelection().selectAllChildren(document.getElementById(button.dataset.copyFrom));
      say(button.dataset.selected);
    }
  }

  // The page may move between press and release, when what was typed comes back from the server as more to read. The browser then
  // takes the click for one beside the button; the press was meant.
  let press = null;

  addEventListener('pointerdown', ({ target, button, pointerType, clientX: x, clientY: y }) => {
    const pressed = pointerType === 'mouse' && button === 0 && target.closest?.('button');
    press = pressed ? { pressed, x, y } : null;
  }, true);

  addEventListener('click', event => {
    if (!press || !event.isTrusted) return;
    const { pressed, x, y } = press;
    press = null;
    if (!pressed.isConnected || pressed.contains(event.target) || Math.hypot(event.clientX - x, event.clientY - y) > 4) return;
    event.preventDefault();
    event.stopPropagation();
    pressed.click();
  }, true);

  // The next number in steps from the least one on, not beyond the most.
  function next(typed, { direction, least, step, most }) {
    const number = Number(typed.replace(/[.,]00$/, '').replace(/[^0-9]/g, ''));
    const [first, size, last] = [Number(least), Number(step), most ? Number(most) : Infinity];
    if (number <= first) return direction > 0 && number === first ? Math.min(first + size, last) : first;
    const steps = (Math.min(number, last) - first) / size;
    return Math.min(first + (direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * size, last);
  }

  // Fills a field in as typing would, so that everything that follows what is typed follows this too.
  function fill({ dataset }) {
    const field = document.getElementById(dataset.fill);
    const number = dataset.value ? Number(dataset.value) : next(field.value, dataset);
    field.value = number.toLocaleString(document.documentElement.lang);
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  }

  // Who comes back from the identification in another tab wants to see at once whether it counts.
  let isIdentifying = false;

  document.addEventListener('visibilitychange', () => {
    if (document.hidden || !isIdentifying) return;
    isIdentifying = false;
    document.querySelector('[data-action=ask-identification]')?.click();
  });

  addEventListener('click', event => {
    if (event.target.closest('[data-reload]')) {
      event.preventDefault();
      location.reload();
    }
    if (event.target.closest('[data-print]')) print();
    const copied = event.target.closest('[data-copy]');
    if (copied) copy(copied);
    const filling = event.target.closest('[data-fill]');
    if (filling) fill(filling);
    // Blazor takes links to a place on the same page for itself and leaves the focus behind.
    const heading = event.target.closest('.skip-link') && document.querySelector('main h1');
    if (heading) {
      event.preventDefault();
      event.stopPropagation();
      heading.focus();
    }
    if (event.target.closest('[data-action=identify]')) isIdentifying = true;
    const link = event.target.closest('[data-focus]');
    const field = link && document.getElementById(link.dataset.focus);
    if (field) {
      event.preventDefault();
      event.stopPropagation();
      field.focus();
      field.scrollIntoView({ block: 'center' });
    }
  }, true);

  // Says at most once a second that somebody uses the page. The server cannot tell by itself: its own messages are answered too.
  let watch = null;
  let lastUse = 0;

  async function noteUse() {
    if (!watch || trying || Date.now() - lastUse < 1000) return;
    lastUse = Date.now();
    try {
      await watch.invokeMethodAsync('NoteUse');
    } catch {
      // The circuit is gone; the page is about to notice.
    }
  }

  // Not when a key or pointer goes down: the question would vanish and move the page before what was meant is hit.
  for (const use of ['keyup', 'pointerup', 'wheel', 'touchmove', 'input']) addEventListener(use, noteUse, { capture: true, passive: true });

  window.cashlinkWizard = {
    setLanguage(code) { document.documentElement.lang = code; },
    watchUse(server) { watch = server; },
  };

  // Without Blazor's script there is nothing to start; ending.js says so.
  window.Blazor?.start({
    circuit: {
      // Where the browser can unpack (unpack.js), the server packs.
      configureSignalR: builder => {
        const WebSocket = window.UnpackingWebSocket;
        // SignalR's number for long polling.
        if (ending?.isPolling) builder.withUrl('_blazor', { transport: 4 });
        else if (WebSocket) builder.withUrl('_blazor?pack=1', { WebSocket });
      },
      reconnectionHandler: {
        onConnectionDown: () => { reconnect(); },
        onConnectionUp: () => { show(false); },
      },
    },
  });
})();
