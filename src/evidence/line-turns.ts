/**
 * Who may use the line now, while we measure what it carries.
 *
 * Probes that load it have it to themselves, one after the other; those that send a few paced packets share
 * it with their like. Turns are kept: nobody overtakes one who waits with an earlier turn.
 */
export interface Entry {
  readonly turn: number;
  /** Bears others of its kind beside it. */
  readonly isShared: boolean;
}

interface Waiting extends Entry {
  readonly enter: () => void;
}

/** A lock of many readers (paced probes) and one writer (a load), in the order of turns. */
export class LineTurns {
  readonly #waiting: Waiting[] = [];
  #inside = 0;
  #isAlone = false;

  /** Resolves when it is this one's turn, with what it must call when it is done. */
  enter(entry: Entry): Promise<() => void> {
    return new Promise((resolve) => {
      this.#waiting.push({ ...entry, enter: () => resolve(() => this.#leave()) });
      this.#waiting.sort((a, b) => a.turn - b.turn);
      // Whoever is asked in the same breath stands in line before the first is let in.
      queueMicrotask(() => this.#admit());
    });
  }

  #leave(): void {
    this.#inside -= 1;
    if (this.#inside === 0) this.#isAlone = false;
    this.#admit();
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const mayEnter = this.#inside === 0 || (next.isShared && !this.#isAlone);
      if (!mayEnter) return;
      this.#waiting.shift();
      this.#inside += 1;
      this.#isAlone = !next.isShared;
      next.enter();
    }
  }
}
