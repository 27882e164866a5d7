// On a closed door: what the page before it has left in this tab is taken out. Who has signed out leaves nothing; for whoever may come
// back, drafts stay, which only the server can read, and what waits as it was typed goes.
(() => {
  'use strict';

  const { forget } = document.currentScript.dataset;

  function forgetIn(storage) {
    for (const key of Object.keys(storage)) if (key === 'wizard/typed' || (forget === 'all' && key.startsWith('wizard/'))) storage.removeItem(key);
  }

  try {
    forgetIn(sessionStorage);
  } catch {
    // A frame may have no storage; then it stood in the state of a history entry, which a signed-out page does not get back to.
  }
  if (history.state?.['wizard/typed']) history.replaceState(null, '');
})();
