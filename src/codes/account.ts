/** Numbers shown by the app that are about the account, the meeting or this computer's data, not the network. */
import type { ErrorCode, Reading } from './code.ts';

const article = (number: string): string =>
  `https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=${number}`;

const webErrors = 'https://developers.zoom.us/docs/meeting-sdk/web/error-codes/';

type Plain = Pick<ErrorCode, 'codes'> &
  Partial<Pick<ErrorCode, 'seenIn' | 'checks' | 'causes'>> & {
    /** Where its sentences stand: `code.<id>.means` and `code.<id>.do`. */
    readonly id: string;
    /** Whether the source says something else than what is told; then `code.<id>.says` is it. */
    readonly saysMore?: true;
    /** Whether no source can be relied on; then `code.<id>.decides` says how to find out. */
    readonly isDoubtful?: true;
    readonly mark: Reading['mark'];
    readonly source: string;
  };

const inApp = ({ id, saysMore, isDoubtful, mark, source, ...code }: Plain): ErrorCode => ({
  service: 'zoom',
  seenIn: 'app',
  checks: [],
  causes: [],
  ...code,
  means: `code.${id}.means`,
  readings: [{ ...(saysMore && { says: `code.${id}.says` as const }), mark, source }],
  ...(isDoubtful && { whatDecides: `code.${id}.decides` as const }),
  do: `code.${id}.do`,
});

export const accountCodes: readonly ErrorCode[] = [
  inApp({
    id: 'app.4',
    codes: ['4'],
    checks: ['client'],
    causes: ['client-data-damaged'],
    mark: 'A',
    source: article('KB0070357'),
  }),
  inApp({
    id: 'app.100',
    codes: ['100'],
    checks: ['client', 'dns-answer', 'tls-handshake'],
    causes: ['client-data-damaged', 'client-outdated'],
    mark: 'C',
    source: 'https://onlyerrorcodes.com',
  }),
  inApp({
    id: 'app.1003',
    codes: ['1003'],
    causes: ['account-blocked'],
    mark: 'A',
    source: article('KB0058532'),
  }),
  inApp({
    id: 'app.account-locked',
    codes: ['Account locked'],
    causes: ['account-blocked'],
    mark: 'A',
    source: article('KB0058532'),
  }),
  inApp({
    id: 'app.1009',
    codes: ['1009'],
    mark: 'A',
    source: article('KB0070486'),
  }),
  inApp({
    id: 'app.1044',
    codes: ['1044'],
    causes: ['account-blocked'],
    mark: 'C',
    source: 'https://www.889521.com/questions/8541.html',
  }),
  inApp({
    id: 'app.1132',
    codes: ['1132'],
    saysMore: true,
    isDoubtful: true,
    checks: ['service-status'],
    causes: ['account-blocked'],
    mark: 'C',
    source: article('KB0070334'),
  }),
  inApp({
    id: 'app.1142',
    codes: ['1142'],
    checks: ['tunnels', 'proxy-settings', 'stun'],
    causes: ['exit-country-blocked'],
    mark: 'B',
    source: 'https://www.biz-raku.jp/useful_information_page/blog00116-articles',
  }),
  inApp({
    id: 'app.2008',
    codes: ['2008'],
    mark: 'R',
    source: article('KB0070334'),
  }),
  inApp({
    id: 'outlook-plugin.3000',
    seenIn: 'outlook-plugin',
    codes: ['3000'],
    mark: 'C',
    source: 'https://www.cloudprojectsoftware.com/error-codes/zoom-3000',
  }),
  inApp({
    id: 'app.3001',
    codes: ['3001'],
    mark: 'A',
    source: webErrors,
  }),
  inApp({
    id: 'app.3003',
    codes: ['3003'],
    mark: 'B',
    source: 'https://appuals.com/zoom-error-3003/',
  }),
  inApp({
    id: 'app.3004',
    codes: ['3004'],
    mark: 'A',
    source: webErrors,
  }),
  inApp({
    id: 'app.3008',
    codes: ['3008'],
    mark: 'A',
    source: webErrors,
  }),
  inApp({
    id: 'app.3009',
    codes: ['3009'],
    mark: 'A',
    source: webErrors,
  }),
  inApp({
    id: 'app.3038',
    codes: ['3038', '9000'],
    isDoubtful: true,
    checks: ['dns-answer', 'tcp-connect', 'tls-handshake', 'service-status'],
    mark: 'R',
    source: article('KB0070334'),
  }),
  inApp({
    id: 'app.3113',
    codes: ['3113'],
    mark: 'B',
    source:
      'https://blog.webtech360.com/hr/kako-da/sifra-pogreske-zumiranja-3113-kako-rijesiti-problem/88832190',
  }),
  inApp({
    id: 'sdk-windows.105035',
    seenIn: 'sdk-windows',
    codes: ['105035'],
    checks: ['client'],
    causes: ['client-install-broken'],
    mark: 'A',
    source: 'https://developers.zoom.us/docs/meeting-sdk/windows/',
  }),
  inApp({
    id: 'zoom-apps.122',
    seenIn: 'zoom-apps',
    codes: ['122'],
    mark: 'B',
    source: 'https://github.com/zoom/zoomapps-sample-js/issues/19',
  }),
];
