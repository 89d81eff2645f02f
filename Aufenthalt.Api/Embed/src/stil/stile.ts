import { unsafeCSS } from 'lit';
import aufbau from './aufbau.css';
import bausteine from './bausteine.css';
import felder from './felder.css';
import seiten from './seiten.css';
import werte from './werte.css';

/** Constructed style sheets: the host page's `style-src` has no say over them. */
export const stile = [werte, aufbau, bausteine, felder, seiten].map((text) => unsafeCSS(text));
