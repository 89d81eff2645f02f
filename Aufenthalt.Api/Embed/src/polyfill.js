// A snippet of the live service loads this classic script. It brings the module once, from where it lies itself.
(function () {
  var skript = document.currentScript;
  var adresse = skript && skript.src ? skript.src.replace(/polyfill\/polyfill\.js.*$/, 'aufenthalt.js') : '';
  if (!adresse || document.querySelector('script[data-aufenthalt]')) return;
  var modul = document.createElement('script');
  modul.type = 'module';
  modul.setAttribute('data-aufenthalt', '');
  if (skript.nonce) modul.nonce = skript.nonce;
  modul.src = adresse;
  document.head.appendChild(modul);
})();
