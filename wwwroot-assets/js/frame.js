// Speaks with the page that frames the wizard. Loaded in a frame only; the messages are those of embed-messages.schema.json.
(() => {
  'use strict';

  const PREFIX = 'cashlink-wizard/';
  const VERSION = 1;
  const origins = (document.body.dataset.frameOrigins ?? '').split(' ').filter(origin => origin !== '');
  const page = `p${Math.random().toString(36).slice(2)}`;
  const told = new Map();
  let host = null;

  function post(type, detail) {
    parent.postMessage({ type: PREFIX + type, version: VERSION, ...detail }, host);
  }

  // Nothing is said twice, and nothing before a page that may frame the wizard has asked.
  function tell(type, detail) {
    if (!host) return;
    const text = JSON.stringify(detail);
    if (told.get(type) === text) return;
    told.set(type, text);
    post(type, detail);
  }

  addEventListener('message', event => {
    if (parent === window || event.source !== parent || !origins.includes(event.origin)) return;
    if (event.data?.type !== `${PREFIX}hello` || !Number.isInteger(event.data.version)) return;
    host = event.origin;
    look();
  });

  const session = /^\/w\/([0-9a-f-]{36})\//.exec(location.pathname)?.[1];

  // A browser that refuses cookies in frames, partitioned ones too, can never be let in: a new link would not help.
  function acceptsCookies() {
    const attributes = 'Secure; SameSite=None; Partitioned';
    try {
      document.cookie = `wizard-check=1; Max-Age=60; ${attributes}`;
      const accepts = document.cookie.includes('wizard-check=1');
      document.cookie = `wizard-check=; Max-Age=0; ${attributes}`;
      return accepts;
    } catch {
      return false;
    }
  }

  function tellRefusedCookies() {
    const help = document.querySelector('[data-cookies-refused]');
    if (!help || acceptsCookies()) return false;
    document.querySelector('[data-door-text]').hidden = true;
    help.hidden = false;
    tell('error', { code: 'cookies' });
    return true;
  }

  function tellDoor(main) {
    const reason = main.dataset.door;
    if (['failure', 'unavailable', 'not-found'].includes(reason)) {
      tell('error', { code: 'failure' });
    } else if (!tellRefusedCookies()) {
      tell('expired', session ? { reason, session } : { reason });
    }
  }

  function tellFailures(main) {
    if (main?.hasAttribute('data-failure')) tell('error', { code: 'failure' });
    else if (document.querySelector('[data-ending=stopped]')) tell('error', { code: 'failure' });
    else if (document.querySelector('[data-ending=waiting], [data-ending=blocked]')) tell('error', { code: 'connection' });
    else told.delete('error');
  }

  // The body alone is as high as what it holds; the root is never lower than the frame, which could then never shrink.
  function tellHeight() {
    tell('resize', { height: Math.ceil(document.body.getBoundingClientRect().height) });
  }

  function look() {
    if (!host) return;
    const main = document.querySelector('main');
    const language = document.documentElement.lang;
    post('ready', session ? { page, language, session } : { page, language });
    tellHeight();
    watch(main);
  }

  function watch(main = document.querySelector('main')) {
    if (!host || !main) return;
    if (main.dataset.door) {
      tellDoor(main);
      return;
    }
    // The inspector's page, which shows no session.
    if (main.hasAttribute('data-probe')) {
      tellRefusedCookies();
      return;
    }
    const progress = document.querySelector('.steps progress');
    if (main.dataset.step && progress) tell('step', { step: main.dataset.step, number: progress.value, count: progress.max });
    const status = main.querySelector('[data-status]')?.dataset.status;
    if (status && !told.has('completed') && document.querySelector('[data-phase="completed"]')) tell('completed', { status });
    tellFailures(main);
  }

  // A browser's download is asked for without the cookie that belongs to this frame (Partitioned), and refused. A move of the frame
  // itself carries it; the answer is an attachment, so the page stays where it is. Held back from Blazor, which would route it.
  addEventListener('click', event => {
    const link = event.target.closest?.('a[data-document][download]');
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    location.assign(link.href);
  }, true);

  // The page around it may have greeted before anybody listened, and a browser may call a page loaded late, or never.
  if (parent !== window) parent.postMessage({ type: `${PREFIX}here`, version: VERSION }, '*');

  new ResizeObserver(tellHeight).observe(document.body);
  new MutationObserver(() => watch()).observe(document.body, {
    subtree: true, childList: true, attributes: true, attributeFilter: ['data-step', 'data-status', 'data-phase', 'data-failure', 'data-ending'],
  });
})();
