import { describe, expect, it } from 'vitest';
import { causeIds } from '../model/cause-id.ts';
import { factIds } from '../model/facts.ts';
import { codes as texts } from '../text/english/codes/index.ts';
import {
  codeNames,
  errorCodes,
  findCodes,
  nearestCodes,
  type ErrorCode,
  type SeenIn,
} from './index.ts';

const placesOf = (text: string): readonly SeenIn[] => findCodes(text).map(({ seenIn }) => seenIn);

/** Every number of the research on codes, by where it is seen. */
const known: Readonly<Record<SeenIn, string>> = {
  app: '4 100 1003 1009 1044 1132 1142 2008 3001 3003 3004 3008 3009 3038 3113 5000 5001 5002 5003 5004 9000 100000402 100000403 100000502 104101 104102 104103 104104 104105 104106 104110 104111 104112 104113 104114 104115 104116 104117 104118',
  installer: '3000 10002 10004 10006 13003',
  'outlook-plugin': '3000',
  'web-client': '',
  'zoom-apps': '122',
  'sdk-windows': '105035',
  'meeting-sdk-web':
    '0 1 200 2 3000 3001 3003 3004 3005 3008 3009 3099 3100 3265 3623 3603 3608 3610 3611 3620 3621 3624 3625 3702 3703 3704 3705 3706 3707 3708 3709 3710',
  'video-sdk-web': '1 2 200 5000 5001 5002 5003',
  'sdk-macos': '1 2 3 11 4 6 7',
  'sdk-android': '3 4 99 100 6601',
  'sdk-ios': '3 4 5',
};

/** Every sentence that telling of a code takes. */
const sentencesOf = (code: ErrorCode): readonly string[] => [
  `code.place.${code.seenIn}`,
  code.means,
  code.do,
  ...(code.whatDecides === undefined ? [] : [code.whatDecides]),
  ...code.readings.flatMap(({ says }) => says ?? []),
];

const rows = Object.entries(known).flatMap(([place, numbers]) =>
  numbers
    .split(' ')
    .filter((number) => number !== '')
    .map((number) => ({ place, number })),
);

describe('a code', () => {
  it.each(rows)('$number is known in $place', ({ place, number }) => {
    expect(placesOf(number)).toContain(place);
  });

  it('means different things in different places', () => {
    expect(placesOf('5003')).toEqual(['app', 'video-sdk-web']);
    expect(placesOf('3000')).toEqual(['installer', 'outlook-plugin', 'meeting-sdk-web']);
  });

  it('10002 is an installer code, told with both readings and with what decides', () => {
    const [code, ...others] = findCodes('10002');
    expect(others).toEqual([]);
    expect(code?.seenIn).toBe('installer');
    expect(code?.readings.length).toBeGreaterThanOrEqual(2);
    expect(code?.whatDecides).toBe('code.installer.10002.decides');
    expect(code?.checks).toEqual(
      expect.arrayContaining(['client', 'client-release', 'tls-handshake']),
    );
    expect(code?.causes).toEqual(
      expect.arrayContaining(['client-install-broken', 'client-outdated']),
    );
  });

  it.each([
    { when: 'with words around it', text: 'Error code: 5003', place: 'app' },
    { when: 'in brackets', text: '(10002)', place: 'installer' },
    { when: 'in a sentence with a time', text: 'At 10:04 Zoom said 104101 again', place: 'app' },
    { when: 'with leading zeros', text: '05003', place: 'app' },
    { when: 'as the words of a dialog', text: 'untrusted server certificate', place: 'app' },
    {
      when: 'as the words of the web client',
      text: 'Error: Joining meeting timeout.',
      place: 'web-client',
    },
  ])('is found $when', ({ text, place }) => {
    expect(placesOf(text)[0]).toBe(place);
  });

  it('a time beside a number is not a code', () => {
    expect(findCodes('At 10:04 Zoom said 104101 again')).toHaveLength(1);
  });

  it.each([
    '',
    'hello',
    'ipv6-brokn',
    'video-720p',
    '104107',
    '104119',
    '99999999',
    '-',
    '٤',
    '5003x',
  ])('there is none in "%s"', (text) => expect(findCodes(text)).toEqual([]));

  it('is not searched for in a whole file pasted by mistake', () => {
    expect(findCodes(`${'x '.repeat(1_000_000)}5003`)).toEqual([]);
  });
});

describe('an unknown number', () => {
  it.each([
    { when: 'a digit is wrong', text: '10092', near: '10002' },
    { when: 'a digit is missing', text: '1002', near: '10002' },
    { when: 'it lies in a gap of a block', text: '104107', near: '104101-104106' },
    { when: 'it follows a block', text: '5009', near: '5003' },
  ])('gets the nearest codes when $when', ({ text, near }) => {
    expect(nearestCodes(text)).toContain(near);
    expect(nearestCodes(text).length).toBeLessThanOrEqual(3);
  });

  it('gets none when nothing is near', () => {
    expect(nearestCodes('777777777')).toEqual([]);
    expect(nearestCodes('hello')).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('names checks and causes that exist, a source for each reading and something to do', () => {
    const strange = errorCodes.filter(
      ({ checks, causes, readings }) =>
        checks.some((check) => !factIds.includes(check)) ||
        causes.some((cause) => !causeIds.includes(cause)) ||
        readings.some(({ source }) => !source.startsWith('https://')),
    );
    expect(strange).toEqual([]);
  });

  it('says everything in sentences that are written, and no sentence is left over', () => {
    const said = new Set(errorCodes.flatMap(sentencesOf));
    expect([...said].filter((id) => !Object.hasOwn(texts, id))).toEqual([]);
    const aboutCodes = Object.keys(texts).filter((id) => /^code\.[a-z-]+\.\S/u.test(id));
    expect(aboutCodes.filter((id) => !said.has(id) && !id.startsWith('code.mark.'))).toEqual([]);
  });

  it('says what decides wherever no source explains the number', () => {
    expect(findCodes('3038')[0]?.whatDecides).toBeTruthy();
    expect(findCodes('9000')[0]?.readings[0]?.mark).toBe('R');
  });

  it('lists each name once', () => {
    expect(new Set(codeNames).size).toBe(codeNames.length);
    expect(codeNames).toContain('10002');
  });
});
