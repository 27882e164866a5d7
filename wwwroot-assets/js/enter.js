// Posts the form of a launch link's page by itself. Whoever only fetches the link (a preview, a scanner, a prefetch) runs no script,
// and a page that is rendered ahead waits until somebody looks at it.
(() => {
  'use strict';

  // What comes after this script in the page is for when it cannot run, or when going on takes long.
  const PATIENCE = 1000;

  function enter() {
    const page = document.documentElement;
    page.hidden = true;
    setTimeout(() => { page.hidden = false; }, PATIENCE);
    document.getElementById('entry').submit();
  }

  if (document.prerendering) document.addEventListener('prerenderingchange', enter, { once: true });
  else enter();
})();
