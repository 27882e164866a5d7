// What only an advisor's pages need: copying a link, and the calm look for presenting.
(() => {
  'use strict';

  // A frame may not be allowed to write to the clipboard: then the text is selected, and the page says so.
  async function copy(button) {
    const field = document.getElementById(button.dataset.copy);
    const note = button.parentElement.querySelector('[data-copy-note]');
    if (!field || !note) return;
    try {
      await navigator.clipboard.writeText(field.value);
      note.textContent = button.dataset.copied;
    } catch {
      field.focus();
      field.select();
      note.textContent = button.dataset.copyFailed;
    }
  }

  addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    if (button) copy(button);
  });

  // Presenting holds for the tab, also over a reload.
  const presentingKey = 'wizard/presenting';

  function look(isOn) {
    document.body.classList.toggle('is-presenting', isOn);
    document.body.toggleAttribute('data-presenting', isOn);
  }

  window.cashlinkAdvisor = {
    present(isOn) {
      look(isOn);
      try {
        sessionStorage.setItem(presentingKey, isOn ? '1' : '');
      } catch {
        // No storage in this frame: it holds until the page is loaded anew.
      }
    },
    isPresenting() {
      try {
        return sessionStorage.getItem(presentingKey) === '1';
      } catch {
        return false;
      }
    },
  };

  if (window.cashlinkAdvisor.isPresenting()) look(true);
})();
