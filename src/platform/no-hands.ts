import type { Hands } from './hands.ts';

const why = 'nothing can be changed on this system yet';

/** For a system whose settings nobody can write yet: every fix becomes a guided step. */
export const noHands: Hands = {
  settings: {},
  actions: {},
  elevation: { isElevated: false, start: async () => ({ kind: 'impossible', why }) },
  deadMan: { arm: async () => ({ kind: 'impossible', why }), disarm: async () => {} },
  bootId: async () => '',
};
