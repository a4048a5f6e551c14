/** Things that are true and nobody's fault: `note.<fact>`. */
export const notes = {
  'note.media-unproven':
    '{service} does not promise to answer strangers on its media ports, so they could not be proven open. A test server (--reflector) can.',
  'note.symmetric-nat':
    'The router gives each destination another port (symmetric NAT). Meetings work; only calls between two people start a little slower.',
  'note.idle-tunnel': '{names} {names|is a tunnel|are tunnels} that this traffic does not use.',
} as const satisfies Record<string, string>;
