/** Everything the page can ask of repairs: an offer, a start, answers; and which of them is meant right now. */
import type { Theatre } from '../fixes/theatre.ts';
import type {
  PlanWish,
  RepairAnswer,
  RepairPlan,
  RepairWish,
  StepOpening,
} from '../model/page-api.ts';
import { deadlineIn } from '../platform/deadline.ts';
import type { PagePerson } from './page-person.ts';
import type { Offer } from './repair-plan.ts';
import { Trouble } from './trouble.ts';
import type { Workbench } from './workbench.ts';

interface AtWork {
  readonly person: PagePerson;
  readonly theatre: Theatre;
}

export class RepairDesk {
  readonly #bench: Workbench;
  #offer: Offer | undefined;
  #atWork: AtWork | undefined;

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** Nothing happens until the person answers: no reason to stay when they have gone. */
  get isWaiting(): boolean {
    return this.#atWork?.person.question !== undefined;
  }

  async plan(wish: PlanWish): Promise<RepairPlan> {
    const { offerRepairs } = await import('./repair-plan.ts');
    this.#offer = await offerRepairs(this.#bench, wish);
    return this.#offer.plan;
  }

  start({ planId, fix, language = 'en' }: RepairWish): void {
    const agreement = this.#offer?.plan.id === planId ? this.#offer.agreements.get(fix) : undefined;
    if (agreement === undefined) throw new Trouble(404, 'no-plan');
    const bench = this.#bench;
    // Its end is told by events; its faults by the workbench.
    void bench.start(async (signal) => {
      this.#offer = undefined;
      const { carryOutRepair } = await import('./repair-job.ts');
      try {
        await carryOutRepair({
          bench,
          agreement,
          language,
          signal,
          met: (person, theatre) => {
            this.#atWork = { person, theatre };
          },
        });
      } finally {
        this.#atWork = undefined;
      }
    });
  }

  answer(answer: RepairAnswer): void {
    if (this.#atWork?.person.answer(answer) !== true) throw new Trouble(409, 'no-question');
  }

  /** Only what the step on screen names; the address never comes from the browser. */
  async open({ id }: StepOpening): Promise<void> {
    const url = this.#atWork?.person.placeOf(id);
    if (this.#atWork === undefined || url === undefined) throw new Trouble(409, 'no-question');
    const { hands } = this.#atWork.theatre;
    const signal = deadlineIn(OPEN_MS);
    const acting = await hands.actions['page.open']?.act({ url }, signal);
    if (acting?.kind !== 'done') throw new Trouble(409, 'not-found', acting?.why);
  }
}

/** Longer than any of the ways to open something is tried. */
const OPEN_MS = 20_000;
