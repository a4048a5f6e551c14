import type { progress as english } from '../english/progress.ts';

/** What is shown while a check runs. */
export const progress = {
  'progress.checking': '{service} wird geprüft, {answers} Antworten',
  'progress.asking': '{service} wird geprüft, {answers} Antworten: {question}',
  'progress.quiet': '{service} wird geprüft, höchstens {seconds} s',
  'progress.reached.ready':
    '{service} ist von hier aus erreichbar. Jetzt wird gemessen, was die Leitung trägt; Strg-C beendet mit dem, was bekannt ist.',
  'progress.reached.degraded':
    '{service} ist erreichbar, aber etwas stimmt nicht. Jetzt wird gemessen, was die Leitung trägt; Strg-C beendet mit dem, was bekannt ist.',
  'progress.reached.unknown':
    'Ob {service} erreichbar ist, ist nicht sicher. Jetzt wird gemessen, was die Leitung trägt; Strg-C beendet mit dem, was bekannt ist.',
  'progress.measuring': 'Messung seit {seconds} s: {question}',
} as const satisfies Record<keyof typeof english, string>;
