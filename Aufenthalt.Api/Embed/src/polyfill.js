// A snippet of the live service loads this classic script. It brings the module once, from where it lies itself.
// Names and texts are put in by the build.
(function (namen, texte) {
  var skript = document.currentScript || document.querySelector('script[src*="/polyfill/polyfill.js"]');
  var adresse = skript && skript.src ? skript.src.replace(/polyfill\/polyfill\.js.*$/, 'aufenthalt.js') : '';

  // The oldest browsers know neither modules nor elements of our own: they get a sentence in the place of the form.
  function sageZuAlt() {
    var elemente = document.querySelectorAll(namen);
    for (var nummer = 0; nummer < elemente.length; nummer++) {
      var element = elemente[nummer];
      if (element.querySelector('[slot="old-browser"]')) continue;
      var sprache = (element.getAttribute('lang') || document.documentElement.lang || navigator.language || 'de').toLowerCase().split('-')[0];
      var satz = document.createElement('p');
      satz.setAttribute('role', 'alert');
      satz.setAttribute('slot', 'old-browser');
      satz.setAttribute('dir', 'auto');
      satz.lang = texte[sprache] ? sprache : 'de';
      satz.appendChild(document.createTextNode(texte[satz.lang]));
      element.insertBefore(satz, element.firstChild);
    }
  }

  if (!window.customElements || !('noModule' in document.createElement('script'))) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', sageZuAlt);
    else sageZuAlt();
    return;
  }
  if (!adresse || document.querySelector('script[data-aufenthalt]')) return;
  var modul = document.createElement('script');
  modul.type = 'module';
  modul.setAttribute('data-aufenthalt', '');
  if (skript.nonce) modul.nonce = skript.nonce;
  modul.src = adresse;
  document.head.appendChild(modul);
})(NAMEN, JSON.parse(TEXTE));
