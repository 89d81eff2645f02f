/** Draws a picture small. A `blob:` address would need the host page's leave (`img-src blob:`); a canvas does not. */
export async function zeichneVorschau(flaeche: HTMLCanvasElement, datei: File): Promise<void> {
  if (flaeche.dataset['datei'] === datei.name) return;
  flaeche.dataset['datei'] = datei.name;
  const stift = flaeche.getContext('2d');
  const bild = await createImageBitmap(datei).catch(() => null);
  if (!stift || !bild) return;
  const kante = Math.min(bild.width, bild.height);
  stift.drawImage(bild, (bild.width - kante) / 2, (bild.height - kante) / 2, kante, kante, 0, 0, flaeche.width, flaeche.height);
  bild.close();
}
