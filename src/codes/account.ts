/** Numbers shown by the app that are about the account, the meeting or this computer's data, not the network. */
import type { ErrorCode } from './code.ts';

const article = (number: string): string =>
  `https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=${number}`;

const webErrors = 'https://developers.zoom.us/docs/meeting-sdk/web/error-codes/';

type Plain = Pick<ErrorCode, 'codes' | 'means' | 'do'> &
  Partial<Pick<ErrorCode, 'seenIn' | 'checks' | 'causes' | 'whatDecides'>> & {
    readonly mark: 'A' | 'B' | 'C' | 'R';
    readonly source: string;
    readonly says?: string;
  };

const inApp = ({ mark, source, says, ...code }: Plain): ErrorCode => ({
  service: 'zoom',
  seenIn: 'app',
  checks: [],
  causes: [],
  ...code,
  readings: [{ says: says ?? code.means, mark, source }],
});

export const accountCodes: readonly ErrorCode[] = [
  inApp({
    codes: ['4'],
    means: "Signing in fails because the app's data on this computer is damaged.",
    checks: ['client'],
    causes: ['client-data-damaged'],
    do: 'Close the app and rename its data folder (%appdata%/Zoom/data, or ~/Library/Application Support/zoom.us/data on a Mac), or install it afresh. Until then join in the browser.',
    mark: 'A',
    source: article('KB0070357'),
  }),
  inApp({
    codes: ['100'],
    means: 'Signing in or loading the settings failed, without a closer reason.',
    checks: ['client', 'dns-answer', 'tls-handshake'],
    causes: ['client-data-damaged', 'client-outdated'],
    do: 'Sign out and in again; if it stays, update the app.',
    mark: 'C',
    source: 'https://onlyerrorcodes.com',
  }),
  inApp({
    codes: ['1003'],
    means: 'The account has been disabled for breaking the terms of service.',
    causes: ['account-blocked'],
    do: "Join as a guest if the meeting allows it, and write to Zoom's support.",
    mark: 'A',
    source: article('KB0058532'),
  }),
  inApp({
    codes: ['Account locked'],
    means: 'After five wrong passwords the account is locked for 30 minutes; there is no number.',
    causes: ['account-blocked'],
    do: 'Join as a guest, or wait for 30 minutes, or reset the password.',
    mark: 'A',
    source: article('KB0058532'),
  }),
  inApp({
    codes: ['1009'],
    means:
      'The invitation to another account cannot be accepted, because your own account has other users or Rooms.',
    do: 'Remove or unlink the other users first.',
    mark: 'A',
    source: article('KB0070486'),
  }),
  inApp({
    codes: ['1044'],
    means:
      'The password is right, but the account has no licence or is blocked by its administrator.',
    causes: ['account-blocked'],
    do: 'Ask the administrator of your account.',
    mark: 'C',
    source: 'https://www.889521.com/questions/8541.html',
  }),
  inApp({
    codes: ['1132'],
    means: 'This device or account is blocked.',
    says: 'Only titles of pages were found; the advice on them (new user, new installation) is folklore and may evade a block.',
    whatDecides: 'Only Zoom\'s support can tell why. The network is fine if "linecheck" says so.',
    checks: ['service-status'],
    causes: ['account-blocked'],
    do: "Join with another device, or dial in, and write to Zoom's support.",
    mark: 'C',
    source: article('KB0070334'),
  }),
  inApp({
    codes: ['1142'],
    means:
      'The meeting does not admit people from the country you seem to be in, often because of a VPN or proxy.',
    checks: ['tunnels', 'proxy-settings', 'stun'],
    causes: ['exit-country-blocked'],
    do: 'Disconnect the VPN or choose an exit in your country; otherwise the host must change the list of countries.',
    mark: 'B',
    source: 'https://www.biz-raku.jp/useful_information_page/blog00116-articles',
  }),
  inApp({
    codes: ['2008'],
    means: "The host's webinar licence has expired or is not assigned.",
    do: 'The host must renew or assign the licence.',
    mark: 'R',
    source: article('KB0070334'),
  }),
  inApp({
    seenIn: 'outlook-plugin',
    codes: ['3000'],
    means: 'A repeating meeting could not be synchronised.',
    do: 'Change the meeting in the web portal instead.',
    mark: 'C',
    source: 'https://www.cloudprojectsoftware.com/error-codes/zoom-3000',
  }),
  inApp({
    codes: ['3001'],
    means: 'There is no meeting with this number.',
    do: 'Check the meeting number in the invitation.',
    mark: 'A',
    source: webErrors,
  }),
  inApp({
    codes: ['3003'],
    means: 'You are not the host: the link that was shared is one for hosts.',
    do: 'Ask for the link to join (it contains "/j/").',
    mark: 'B',
    source: 'https://appuals.com/zoom-error-3003/',
  }),
  inApp({
    codes: ['3004'],
    means: 'The passcode is wrong.',
    do: 'Use the passcode in the invitation, or the link that contains it.',
    mark: 'A',
    source: webErrors,
  }),
  inApp({
    codes: ['3008'],
    means: 'The meeting has not started yet.',
    do: 'Wait for the host.',
    mark: 'A',
    source: webErrors,
  }),
  inApp({
    codes: ['3009'],
    means: 'The host has removed you from this meeting.',
    do: 'Ask the host to let you in again.',
    mark: 'A',
    source: webErrors,
  }),
  inApp({
    codes: ['3038', '9000'],
    means: 'No source that explains this number was found.',
    whatDecides:
      'Nothing is known: run "linecheck" to see whether the network is at fault, and tell Zoom\'s support the number.',
    checks: ['dns-answer', 'tcp-connect', 'tls-handshake', 'service-status'],
    do: 'Run "linecheck"; if it finds nothing, the number belongs to the account or the meeting.',
    mark: 'R',
    source: article('KB0070334'),
  }),
  inApp({
    codes: ['3113'],
    means:
      'The meeting has neither a passcode nor a waiting room, which Zoom has required since 27 September 2020.',
    do: 'The host must switch one of them on.',
    mark: 'B',
    source:
      'https://blog.webtech360.com/hr/kako-da/sifra-pogreske-zumiranja-3113-kako-rijesiti-problem/88832190',
  }),
  inApp({
    seenIn: 'sdk-windows',
    codes: ['105035'],
    means:
      'A helper program for screen sharing (CptHost.exe, aomhost64.exe) was signed again by somebody else.',
    checks: ['client'],
    causes: ['client-install-broken'],
    do: 'Use the files as Zoom signed them.',
    mark: 'A',
    source: 'https://developers.zoom.us/docs/meeting-sdk/windows/',
  }),
  inApp({
    seenIn: 'zoom-apps',
    codes: ['122'],
    means: 'The allow-list or the embedded browser failed on Linux: a fault of the app.',
    do: 'Update the app, or use another system for this Zoom App.',
    mark: 'B',
    source: 'https://github.com/zoom/zoomapps-sample-js/issues/19',
  }),
];
