import type { CauseId } from '../src/model/cause-id.ts';
import type { OverallVerdict } from '../src/model/diagnosis.ts';
import type { Program } from './programs.ts';
import type { Lab } from './topology/lab.ts';
import type { HouseWishes } from './topology/plan.ts';
import type { Behaviour } from './world/behaviour.ts';

/** One network, broken or only odd, and what the doctor must and must not say about it. The id is the file's name. */
export interface Scenario {
  readonly id: string;
  /** One plain paragraph: what is wrong, as the person would tell it, and what it is easily mistaken for. */
  readonly tells: string;
  /** `single`: one fault, its cause in first place. `pair`: two, in any order. `healthy`: nobody is accused. */
  readonly kind: 'single' | 'pair' | 'healthy';
  /** What the house must have; everything else varies with the seed. */
  readonly house?: HouseWishes;
  /** How services differ from usual from the start. */
  readonly world?: Partial<Behaviour>;
  /** Breaks the finished, working lab. What it returns adds to the doctor's command line. */
  arrange?(lab: Lab): Promise<Arranged | void>;
  /**
   * Proves without the doctor that the fault acts (or that the odd network works) and says what was seen.
   * Throws if not: then the scenario is invalid, which is reported apart from a miss.
   */
  control(lab: Lab): Promise<string>;
  /** Must be confirmed. A healthy but honestly degraded network may name its cause here. */
  readonly confirms: readonly CauseId[];
  /** Must be suspected, and no more: what cannot be proven here and yet may not be kept silent. */
  readonly suspects?: readonly CauseId[];
  /** May be confirmed or suspected as well. Every other accusation is a false one. */
  readonly mayAlso?: readonly CauseId[];
  /** Look-alikes, named because they must not be accused. Documentation: anything not allowed above counts. */
  readonly neverBlames?: readonly CauseId[];
  /** Default: `ready` for healthy ones; for others anything but `ready` and `unknown`. */
  readonly verdict?: OverallVerdict | readonly OverallVerdict[];
  /** Further arguments for the doctor. */
  readonly arguments?: readonly string[];
  /** Starts a reflector on the rented machine before `arrange` and hands its address to the doctor. */
  readonly reflector?: boolean;
  /** The doctor measures quality as well; without this it is asked for reach alone. */
  readonly measures?: 'enough' | 'long';
  /** Run by `npm run lab` only: the project's test run has no time for every variant. */
  readonly isExtra?: boolean;
  /** The doctor as administrator instead of as a person has it. */
  readonly privileged?: boolean;
  readonly needs?: readonly Program[];
}

export interface Arranged {
  readonly arguments?: readonly string[];
}

export function defineScenario(scenario: Scenario): Scenario {
  return scenario;
}
