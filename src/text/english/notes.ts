/** Things that are true and nobody's fault: `note.<fact>`. */
export const notes = {
  'note.media-unproven':
    '{service} does not promise to answer strangers on its media ports, so they could not be proven open. A test server of your own can (under "More options"; in a terminal --reflector).',
  'note.reflector-unused':
    'The test server that was named did not answer, or did not prove to be the one with that address and fingerprint. What only it could prove is missing.',
  'note.symmetric-nat':
    'The router gives each destination another port (symmetric NAT). Meetings work; only calls between two people start a little slower.',
  'note.idle-tunnel': '{names} {names|is a tunnel|are tunnels} that this traffic does not use.',
  'note.idle-wired-port':
    'There is a network socket in this computer ({port}) that is not used: a cable to the router would go round the Wi-Fi.',
  'note.better-wifi-channel':
    '{rivals} {rivals|neighbour is|neighbours are} loud on Wi-Fi channel {channel}, and {others} on channel {better}.',
  'note.better-wifi-band':
    'The Wi-Fi is on the crowded 2.4 GHz band ({rivals} loud {rivals|neighbour|neighbours}); 5 GHz is usually quieter, where the router has it.',
} as const satisfies Record<string, string>;
