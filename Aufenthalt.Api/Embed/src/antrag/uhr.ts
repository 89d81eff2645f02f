// The session's clock. It runs by the server's time, so that a wrong clock of the reader's device does not matter.

const warnfrist = 5 * 60_000;

export interface Uhrwerk {
  /** Each second, and when a stage changes. */
  tick(): void;
  warne(): void;
  ende(): void;
}

export class Uhr {
  readonly #werk: Uhrwerk;
  #abweichung = 0;
  #ende = 0;
  #gewarnt = false;
  #takt: ReturnType<typeof setInterval> | undefined;

  constructor(werk: Uhrwerk) {
    this.#werk = werk;
  }

  stelle(laeuftAbAm: string, jetztAm: string | undefined): void {
    const jetzt = Date.now();
    if (jetztAm) this.#abweichung = Date.parse(jetztAm) - jetzt;
    this.#ende = Date.parse(laeuftAbAm);
    if (this.rest() > warnfrist) this.#gewarnt = false;
    this.#takt ??= setInterval(() => this.#schlage(), 1000);
  }

  halte(): void {
    clearInterval(this.#takt);
    this.#takt = undefined;
  }

  /** The server's now. */
  jetzt(): Date {
    return new Date(Date.now() + this.#abweichung);
  }

  /** Milliseconds left. */
  rest(): number {
    return Math.max(0, this.#ende - Date.now() - this.#abweichung);
  }

  get warnt(): boolean {
    return this.#ende > 0 && this.rest() <= warnfrist;
  }

  anzeige(): string {
    const sekunden = Math.ceil(this.rest() / 1000);
    return `${Math.floor(sekunden / 60)}:${String(sekunden % 60).padStart(2, '0')}`;
  }

  get minuten(): number {
    return Math.max(1, Math.round(this.rest() / 60_000));
  }

  #schlage(): void {
    if (this.rest() === 0) {
      this.halte();
      this.#werk.ende();
      return;
    }
    if (this.warnt && !this.#gewarnt) {
      this.#gewarnt = true;
      this.#werk.warne();
    }
    this.#werk.tick();
  }
}
