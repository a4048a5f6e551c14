import { defineRepair, fileAsText } from '../repair.ts';

/** The company’s VPN swallows the call; no manager holds it up, so the person ends the program. */
export const repair = defineRepair({
  id: 'switch-vpn-off',
  scenario: 'vpn-swallows-udp',
  fix: 'switch-vpn-off',
  ends: 'guided',
  person: (lab) => lab.laptop.must(['pkill', '-x', 'openvpn']),
  // The tunnel and its routes are what the person takes away.
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
