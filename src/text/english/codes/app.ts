/** Codes of the app and of the browser client: the service was not reached. */
export const app = {
  'code.do.run-check':
    'Run "linecheck" on this computer: it finds out which of the many reasons it is. Until then use the phone\'s hotspot or dial in.',
  'code.app.5003.means': 'The app cannot reach Zoom.',
  'code.app.5003.dialog':
    'The dialog asks to make sure that you are online and that Zoom is not blocked by a firewall or proxy.',
  'code.app.5003.reasons': 'Firewall, proxy, VPN, antivirus program or name look-up.',
  'code.app.5004.means': 'The app cannot reach Zoom; of the same family as 5003.',
  'code.app.5004.reasons': 'Same family as 5003: network, firewall, proxy, antivirus program.',
  'code.app.5000.means': 'The app cannot reach Zoom; the group goes up to 5004.',
  'code.app.5000.reasons':
    'The app cannot reach Zoom: network, firewall, proxy, antivirus program. Only 5003 and 5004 were found with words of their own.',
  'code.app.104101.means': 'The app is "unable to connect to the Zoom service".',
  'code.app.104101.reasons':
    'Network, firewall or antivirus program; no copy gives a meaning for each number, so the block counts as one.',
  'code.app.100000502.means': 'Signing in could not reach the web service.',
  'code.app.100000502.named':
    'Sign-in and web service, network family; only 100000502 is named anywhere.',
  'code.app.100000502.recalled': '402 and 403 are recalled to belong to the same family.',
  'code.app.untrusted-certificate.means': 'The certificate of the server could not be trusted.',
  'code.app.untrusted-certificate.reasons':
    'Zoom names a wrong clock as the commonest reason, then a VPN or misconfigured equipment, then inspection. The dialog tells apart: wrong name, failed revocation check, unknown authority, broken chain.',
  'code.app.untrusted-certificate.do':
    'Set the clock to automatic first. Then run "linecheck": it shows who issued the certificate. Do not click the warning away.',
  'code.web-client.joining-timeout.means': 'The browser could not reach the meeting server.',
  'code.web-client.joining-timeout.gives-up':
    'The web client gives up on reaching the meeting server.',
} as const;
