/** Numbers of the software development kits: listed so that nobody mistakes them for those of the app. */
import type { CauseId } from '../model/cause-id.ts';
import type { FactId } from '../model/facts.ts';
import type { ErrorCode, SeenIn } from './code.ts';

interface Extra {
  readonly whatDecides?: string;
  readonly checks?: readonly FactId[];
  readonly causes?: readonly CauseId[];
  readonly mark?: 'A' | 'B';
}

const sources = {
  'meeting-sdk-web': 'https://developers.zoom.us/docs/meeting-sdk/web/error-codes/',
  'video-sdk-web': 'https://developers.zoom.us/docs/video-sdk/web/error-codes/',
  'sdk-macos': 'https://developers.zoom.us/docs/meeting-sdk/macos/',
  'sdk-android': 'https://developers.zoom.us/docs/meeting-sdk/android/',
  'sdk-ios': 'https://developers.zoom.us/docs/meeting-sdk/ios/',
} as const satisfies Partial<Record<SeenIn, string>>;

const inKit =
  (seenIn: keyof typeof sources) =>
  (codes: string, means: string, { mark = 'A', ...extra }: Extra = {}): ErrorCode => ({
    service: 'zoom',
    seenIn,
    codes: codes.split(' '),
    means,
    checks: [],
    causes: [],
    ...extra,
    readings: [{ says: means, mark, source: sources[seenIn] }],
    do: 'This number is meant for the maker of the program that shows it: tell them.',
  });

const reaching: Extra = {
  checks: ['links', 'dns-answer', 'tcp-connect', 'tls-handshake'],
  causes: ['no-link', 'internet-down', 'egress-blocks-service'],
};

const meetingMedia: Extra = {
  checks: ['tcp-connect', 'udp-media', 'stun'],
  causes: ['egress-blocks-media', 'udp-blocked', 'media-ports-blocked'],
};

/** In the vendor's table the two descriptions look swapped. */
const swapped =
  "The descriptions of 3000 and 3005 look swapped in the vendor's table: whether another meeting is running decides.";

const web = inKit('meeting-sdk-web');
const video = inKit('video-sdk-web');
const mac = inKit('sdk-macos');
const android = inKit('sdk-android');
const ios = inKit('sdk-ios');

export const sdkCodes: readonly ErrorCode[] = [
  web('0', 'Success.'),
  web('1 200', 'The call failed, without a closer reason.'),
  web('2', 'The kit was not initialised.'),
  web('3000', 'Another meeting is running.', { whatDecides: swapped }),
  web('3005', 'An e-mail address is required.', { whatDecides: swapped }),
  web('3001', 'There is no such meeting.'),
  web('3003', 'Not the host.'),
  web('3004', 'The passcode is wrong.'),
  web('3008', 'The meeting has not started.'),
  web('3009', 'Removed by the host.'),
  web('3099', 'Registration is required.'),
  web('3100', 'Signing in is required.'),
  web('3265 3623', 'The token is wrong or missing.'),
  web('3603 3608 3610 3611', 'Joining from the web is not allowed.'),
  web('3620', 'The e-mail address is blocked by the administrator.', {
    causes: ['account-blocked'],
  }),
  web('3621', 'No response from the web service.', reaching),
  web('3624-3625 3702-3710', 'Host or interface errors.'),
  video('1', 'The operation took too long.', reaching),
  video('2', 'An internal error.'),
  video('200', "The session's data is wrong."),
  video('5000', 'The platform is not supported.'),
  video('5001', 'Files the page depends on cannot be reached.', reaching),
  video('5002', 'The session is closed.'),
  video(
    '5003',
    'The session is reconnecting; in the app the same number means that Zoom cannot be reached.',
    meetingMedia,
  ),
  mac('1', 'The network is not available.', reaching),
  mac('2', 'Reconnecting failed.', reaching),
  mac('3 11', 'The media router reported an error.', meetingMedia),
  mac('4', 'The password is wrong.'),
  mac('6', 'The meeting has ended.'),
  mac('7', 'The meeting has not started.'),
  android('3', 'The network is not available.', reaching),
  android('4', 'The version of the app is not compatible.', { causes: ['client-outdated'] }),
  android('99', 'A fault of the device.'),
  android('100', 'An unknown error.'),
  android('6601', 'The meeting belongs to another account.', { mark: 'B' }),
  ios('3', 'There is no network.', reaching),
  ios('4', 'The version is not compatible.', { causes: ['client-outdated'] }),
  ios('5', 'There is trouble with the network connection.', reaching),
];
