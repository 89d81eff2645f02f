import { strecken } from './element/namen.ts';
import { Strecke } from './element/strecke.ts';
import { setzeBasis } from './netz/anfrage.ts';

setzeBasis(import.meta.url);

// Two versions on one page must not throw: the first stays.
for (const name of strecken) if (!customElements.get(name)) customElements.define(name, class extends Strecke {});
