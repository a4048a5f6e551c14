/** A fault that has been switched on. */
export interface Lever {
  /** How often it has acted so far: the proof that it bites. */
  hits(): Promise<number>;
  /** Takes it away again. */
  lift(): Promise<void>;
}

let counter = 0;

/** A name that no other lever of this run has. */
export function leverName(): string {
  counter += 1;
  return `fault${counter}`;
}
