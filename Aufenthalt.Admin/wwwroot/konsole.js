// Runs before anything is drawn, so that a dark console never flashes white.
(() => {
  const root = document.documentElement;
  const stored = () => localStorage.getItem('konsole-farbe');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => { root.dataset.farbe = stored() ?? (system.matches ? 'dunkel' : 'hell'); };
  apply();
  system.addEventListener('change', apply);

  // Keyboard: Ctrl-K jumps to the search from everywhere in the console.
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      const search = document.querySelector('[data-kurztaste="suche"]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
  });

  globalThis.konsole = {
    istDunkel: () => root.dataset.farbe === 'dunkel',
    // Puts marks around the selection of a text field, or a variable at the cursor, and tells the field's listeners.
    umschliesse: (id, before, after) => {
      const field = document.getElementById(id);
      const { selectionStart: from, selectionEnd: to } = field;
      field.setRangeText(before + field.value.slice(from, to) + after, from, to, 'end');
      field.focus();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    setzeFarbe: (dark) => {
      localStorage.setItem('konsole-farbe', dark ? 'dunkel' : 'hell');
      apply();
    },
  };
})();
