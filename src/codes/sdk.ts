/** Numbers of the software development kits: listed so that nobody mistakes them for those of the app. */
import type { CauseId } from '../model/cause-id.ts';
import type { FactId } from '../model/facts.ts';
import type { ErrorCode, SeenIn } from './code.ts';

interface Extra {
  readonly whatDecides?: NonNullable<ErrorCode['whatDecides']>;
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

/** `text`: the end of `code.kit.…`; kits that say the same share a sentence. */
const inKit =
  (seenIn: keyof typeof sources) =>
  (codes: string, text: string, { mark = 'A', ...extra }: Extra = {}): ErrorCode => ({
    service: 'zoom',
    seenIn,
    codes: codes.split(' '),
    means: `code.kit.${text}`,
    checks: [],
    causes: [],
    ...extra,
    readings: [{ mark, source: sources[seenIn] }],
    do: 'code.do.tell-maker',
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
const swapped = 'code.kit.swapped';

const web = inKit('meeting-sdk-web');
const video = inKit('video-sdk-web');
const mac = inKit('sdk-macos');
const android = inKit('sdk-android');
const ios = inKit('sdk-ios');

export const sdkCodes: readonly ErrorCode[] = [
  web('0', 'success'),
  web('1 200', 'call-failed'),
  web('2', 'not-initialised'),
  web('3000', 'another-meeting', { whatDecides: swapped }),
  web('3005', 'mail-required', { whatDecides: swapped }),
  web('3001', 'no-meeting'),
  web('3003', 'not-host'),
  web('3004', 'passcode-wrong'),
  web('3008', 'not-started'),
  web('3009', 'removed'),
  web('3099', 'registration-required'),
  web('3100', 'sign-in-required'),
  web('3265 3623', 'token-wrong'),
  web('3603 3608 3610 3611', 'no-web-join'),
  web('3620', 'mail-blocked', { causes: ['account-blocked'] }),
  web('3621', 'no-response', reaching),
  web('3624-3625 3702-3710', 'interface-errors'),
  video('1', 'too-long', reaching),
  video('2', 'internal-error'),
  video('200', 'session-data-wrong'),
  video('5000', 'platform-unsupported'),
  video('5001', 'files-unreachable', reaching),
  video('5002', 'session-closed'),
  video('5003', 'session-reconnecting', meetingMedia),
  mac('1', 'no-network', reaching),
  mac('2', 'reconnecting-failed', reaching),
  mac('3 11', 'media-router', meetingMedia),
  mac('4', 'passcode-wrong'),
  mac('6', 'ended'),
  mac('7', 'not-started'),
  android('3', 'no-network', reaching),
  android('4', 'app-incompatible', { causes: ['client-outdated'] }),
  android('99', 'device-fault'),
  android('100', 'unknown-error'),
  android('6601', 'other-account', { mark: 'B' }),
  ios('3', 'no-network', reaching),
  ios('4', 'app-incompatible', { causes: ['client-outdated'] }),
  ios('5', 'connection-trouble', reaching),
];
