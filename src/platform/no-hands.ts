import type { Hands } from './hands.ts';

const why = 'nothing can be changed on this system yet';

/** Nothing can be changed: what a fake computer has until a test brings the means. */
export const noHands: Hands = {
  settings: {},
  actions: {},
  elevation: { isElevated: false, start: async () => ({ kind: 'impossible', why }) },
  deadMan: { arm: async () => ({ kind: 'impossible', why }), disarm: async () => {} },
  bootId: async () => '',
};
