// Starts the circuit, tells the user when it is interrupted, and brings the page back when it is gone for good.
(() => {
  'use strict';

  const notice = () => document.getElementById('components-reconnect-modal');
  const states = ['show', 'failed', 'rejected'].map(state => `components-reconnect-${state}`);

  function show(state) {
    const element = notice();
    if (!element) return;
    element.classList.remove(...states);
    if (state) element.classList.add(`components-reconnect-${state}`);
  }

  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

  let trying = false;

  // Reconnects for two minutes, then leaves it to the user. A server that does not know the circuit any more answers at once:
  // the page is loaded anew, and the stored session brings the user back to the step.
  async function reconnect() {
    if (trying) return;
    trying = true;
    show('show');
    for (let attempt = 0; attempt < 40; attempt++) {
      await pause(attempt === 0 ? 250 : 3000);
      try {
        if (await Blazor.reconnect()) {
          trying = false;
          show(null);
        } else {
          location.reload();
        }
        return;
      } catch {
        // Not reachable yet.
      }
    }
    trying = false;
    show('failed');
  }

  addEventListener('click', event => {
    if (event.target.closest('[data-reconnect]')) reconnect();
    if (event.target.closest('[data-reload]')) {
      event.preventDefault();
      location.reload();
    }
    const link = event.target.closest('[data-focus]');
    const field = link && document.getElementById(link.dataset.focus);
    if (field) {
      event.preventDefault();
      event.stopPropagation();
      field.focus();
      field.scrollIntoView({ block: 'center' });
    }
  }, true);

  window.cashlinkWizard = {
    setLanguage(code) { document.documentElement.lang = code; },
  };

  Blazor.start({
    circuit: {
      reconnectionHandler: {
        onConnectionDown: () => { reconnect(); },
        onConnectionUp: () => { show(null); },
      },
    },
  });
})();
