import type { notes as english } from '../english/notes.ts';

/** Things that are true and nobody's fault. */
export const notes = {
  'note.media-unproven':
    '{service} verspricht nicht, Fremden auf seinen Medienports zu antworten; deshalb ließ sich nicht beweisen, dass sie offen sind. Ein eigener Testserver kann das (unter „Weitere Möglichkeiten“; im Terminal --reflector).',
  'note.reflector-unused':
    'Der angegebene Testserver hat nicht geantwortet oder sich nicht als der mit dieser Adresse und diesem Fingerabdruck ausgewiesen. Was nur er beweisen könnte, fehlt.',
  'note.symmetric-nat':
    'Der Router vergibt für jedes Ziel einen anderen Port (symmetrisches NAT). Meetings funktionieren; nur Gespräche zu zweit beginnen etwas langsamer.',
  'note.idle-tunnel':
    '{names} {names|ist ein Tunnel, den|sind Tunnel, die} dieser Verkehr nicht benutzt.',
  'note.idle-wired-port':
    'Dieser Computer hat einen Netzwerkanschluss ({port}), der nicht benutzt wird: Ein Kabel zum Router ginge am WLAN vorbei.',
  'note.better-wifi-channel':
    'Auf WLAN-Kanal {channel} {rivals|ist ein Nachbar|sind Nachbarn} laut ({rivals}), auf Kanal {better} sind es {others}.',
  'note.better-wifi-band':
    'Das WLAN liegt auf dem vollen 2,4-GHz-Band ({rivals} {rivals|lauter Nachbar|laute Nachbarn}); 5 GHz ist meist ruhiger, wenn der Router es hat.',
} as const satisfies Record<keyof typeof english, string>;
