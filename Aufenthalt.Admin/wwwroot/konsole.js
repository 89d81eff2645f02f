// Keyboard: Ctrl-K jumps to the search from everywhere in the console.
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    const search = document.querySelector('[data-kurztaste="suche"]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
});
