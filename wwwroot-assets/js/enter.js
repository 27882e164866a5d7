// Posts the form of a launch link's page by itself. Whoever only fetches the link (a preview, a scanner, a prefetch) runs no script,
// and a page that is rendered ahead waits until somebody looks at it.
(() => {
  'use strict';

  function enter() {
    document.querySelector('form[data-enters-by-itself]')?.submit();
  }

  function enterWhenSeen() {
    if (document.prerendering) document.addEventListener('prerenderingchange', enter, { once: true });
    else enter();
  }

  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', enterWhenSeen, { once: true });
  else enterWhenSeen();
})();
