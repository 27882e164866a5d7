// <cashlink-wizard src="LAUNCH_URL">: the investment wizard as a part of a portal's page. Types in embed.d.ts, messages in
// embed-messages.schema.json, the guide in docs/embedding.md. Needs nothing but this file, and works under a strict policy.
(() => {
  'use strict';

  if (customElements.get('cashlink-wizard')) return;

  const PREFIX = 'cashlink-wizard/';
  const VERSION = 1;
  const PERMISSIONS = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
  // The pauses between greetings, in milliseconds. The wizard's script may still be on its way when the first one arrives.
  const PAUSES = [100, 250, 500, 1000, 2000, 4000];

  const WORDS = {
    de: {
      label: 'Zeichnungsassistent',
      loading: 'Der Zeichnungsassistent wird geladen …',
      failed: 'Der Zeichnungsassistent konnte nicht geladen werden.',
      retry: 'Erneut versuchen',
    },
    en: {
      label: 'Subscription wizard',
      loading: 'The subscription wizard is loading …',
      failed: 'The subscription wizard could not be loaded.',
      retry: 'Try again',
    },
  };

  const isName = value => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
  const isCount = value => Number.isInteger(value) && value > 0 && value < 100;
  const isHeight = value => Number.isFinite(value) && value > 0 && value < 100000;

  // What each message may hold. Anything else in it is dropped, and a message without one of these is none.
  const SHAPES = {
    here: {},
    ready: { page: isName, language: isName },
    resize: { height: isHeight },
    step: { step: isName, number: isCount, count: isCount },
    completed: { status: isName },
    expired: { reason: isName },
    error: { code: isName },
  };

  function read(message) {
    if (typeof message !== 'object' || message === null || typeof message.type !== 'string' || !message.type.startsWith(PREFIX)) return null;
    const type = message.type.slice(PREFIX.length);
    if (!Object.hasOwn(SHAPES, type)) return null;
    if (message.version !== VERSION) return { type: 'error', detail: { code: 'version' } };
    const detail = {};
    for (const [name, isValid] of Object.entries(SHAPES[type])) {
      if (!isValid(message[name])) return null;
      detail[name] = message[name];
    }
    if (isName(message.session)) detail.session = message.session;
    return { type, detail };
  }

  let sheet = null;

  // A sheet made by script is not what a policy forbids by style-src; a style element or attribute would be.
  function styles() {
    if (sheet) return sheet;
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { display: block; position: relative; min-height: 8rem; }
      :host([hidden]) { display: none; }
      iframe { display: block; width: 100%; height: 24rem; border: 0; visibility: hidden; }
      .is-shown { visibility: visible; }
      .note { position: absolute; inset: 0 0 auto; margin: 0; padding: 3rem 1rem; text-align: center; }
      button { display: block; min-height: 2.75rem; margin: 1rem auto 0; padding: .5rem 1.25rem; font: inherit; }`);
    return sheet;
  }

  class CashlinkWizard extends HTMLElement {
    static observedAttributes = ['src', 'label'];

    #root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    #note = document.createElement('div');
    #isLive = false;
    #frame = null;
    #origin = null;
    #page = null;
    #step = null;
    #greeting = 0;
    #deadline = 0;
    #hear = event => this.#receive(event);

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [styles()];
      this.#note.className = 'note';
      this.#note.setAttribute('role', 'status');
      this.#root.append(this.#note);
    }

    /** The launch link. Setting another one loads it. */
    get src() { return this.getAttribute('src') ?? ''; }
    set src(value) { this.setAttribute('src', value); }

    connectedCallback() {
      this.#isLive = true;
      addEventListener('message', this.#hear);
      this.#load();
    }

    disconnectedCallback() {
      this.#isLive = false;
      removeEventListener('message', this.#hear);
      this.#leave();
    }

    attributeChangedCallback(name) {
      // An element that was in the page before this script is told of its attributes first. Loaded then and again when it is
      // connected, it would use up its link, which works once.
      if (!this.#isLive) return;
      if (name === 'src') this.#load();
      else if (this.#frame) this.#frame.title = this.#words().label;
    }

    #words() {
      const code = this.closest('[lang]')?.lang.slice(0, 2).toLowerCase();
      const words = WORDS[code] ?? WORDS.en;
      return { ...words, label: this.getAttribute('label') || words.label };
    }

    #load() {
      this.#leave();
      if (!this.hasAttribute('src')) return;
      let address = null;
      try {
        address = new URL(this.src, document.baseURI);
      } catch {
        // Not an address at all.
      }
      // Where the frame may lead decides whose messages are believed, so nothing but a web address will do.
      if (!/^https?:$/.test(address?.protocol)) {
        // Said when the portal's own scripts have run, and listen.
        if (document.readyState === 'complete') this.#greeting = setTimeout(() => this.#fail('source'));
        else addEventListener('load', () => { if (!this.#frame) this.#fail('source'); }, { once: true });
        return;
      }
      this.#origin = address.origin;
      const words = this.#words();
      this.#say(words.loading);
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', PERMISSIONS);
      frame.allow = 'clipboard-write';
      frame.referrerPolicy = 'no-referrer';
      frame.title = words.label;
      // Once for each page that the frame shows, the browser's own error page among them.
      frame.addEventListener('load', () => this.#greet(0));
      frame.src = address.href;
      this.#frame = frame;
      this.#await();
      this.#root.append(frame);
    }

    #leave() {
      clearTimeout(this.#greeting);
      clearTimeout(this.#deadline);
      this.#frame?.remove();
      this.#frame = this.#origin = this.#page = this.#step = null;
      this.#say('');
    }

    #await() {
      clearTimeout(this.#deadline);
      this.#deadline = setTimeout(() => this.#fail('timeout'), Number(this.getAttribute('timeout')) || 10000);
    }

    // Says hello until the wizard answers. The browser delivers it to the wizard's origin only, whatever the frame shows.
    #greet(attempt) {
      clearTimeout(this.#greeting);
      if (attempt === 0) this.#await();
      this.#frame.contentWindow.postMessage({ type: `${PREFIX}hello`, version: VERSION }, this.#origin);
      if (attempt < PAUSES.length) this.#greeting = setTimeout(() => this.#greet(attempt + 1), PAUSES[attempt]);
    }

    #receive(event) {
      if (!this.#frame || event.source !== this.#frame.contentWindow || event.origin !== this.#origin) return;
      const message = read(event.data);
      if (!message) return;
      // It listens from now on, whether the browser calls the frame loaded or not.
      if (message.type === 'here') return void this.#greet(0);
      clearTimeout(this.#greeting);
      clearTimeout(this.#deadline);
      this.#frame.classList.add('is-shown');
      this.#say('');
      const { type, detail } = message;
      if (type === 'ready') {
        // The answer to a second greeting.
        if (detail.page === this.#page) return;
        this.#page = detail.page;
        delete detail.page;
      }
      if (type === 'resize') this.#frame.style.height = `${Math.ceil(detail.height)}px`;
      if (type === 'step') this.#follow(detail.step);
      this.#dispatch(type, detail);
    }

    // A new step begins at its top; whoever has scrolled down a long one would not see it.
    #follow(step) {
      const isNew = this.#step !== null && this.#step !== step;
      this.#step = step;
      if (!isNew || this.getBoundingClientRect().top >= 0) return;
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
    }

    #fail(code) {
      clearTimeout(this.#greeting);
      this.#frame?.classList.remove('is-shown');
      const words = this.#words();
      const retry = document.createElement('button');
      retry.type = 'button';
      retry.textContent = words.retry;
      retry.addEventListener('click', () => this.#load());
      this.#say(words.failed, code === 'timeout' ? retry : '');
      this.#dispatch('error', { code });
    }

    #say(...parts) {
      this.#note.hidden = parts.every(part => part === '');
      this.#note.replaceChildren(...parts);
    }

    // The browser's own resize and error do not bubble either, and a portal listens to them on its window.
    #dispatch(type, detail) {
      const bubbles = type !== 'resize' && type !== 'error';
      this.dispatchEvent(new CustomEvent(type, { bubbles, composed: true, detail: Object.freeze(detail) }));
    }
  }

  customElements.define('cashlink-wizard', CashlinkWizard);
})();
