import type { notes as english } from '../english/notes.ts';

/** Things that are true and nobody's fault. */
export const notes = {
  'note.media-unproven':
    '{service} verspricht nicht, Fremden auf seinen Medienports zu antworten; deshalb ließ sich nicht beweisen, dass sie offen sind. Ein Testserver (--reflector) kann das.',
  'note.symmetric-nat':
    'Der Router vergibt für jedes Ziel einen anderen Port (symmetrisches NAT). Meetings funktionieren; nur Gespräche zu zweit beginnen etwas langsamer.',
  'note.idle-tunnel':
    '{names} {names|ist ein Tunnel, den|sind Tunnel, die} dieser Verkehr nicht benutzt.',
} as const satisfies Record<keyof typeof english, string>;
