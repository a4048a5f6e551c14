/** Programs and browser extensions in the way: named, closed by the person, noticed when they are gone. */
import type { BrowserExtensions } from '../../model/host-facts.ts';
import type { Situation } from '../fix.ts';
import { closeClient } from './client.ts';
import { defineGuide, type Notices } from './guide.ts';
import { browserIsInCall, factNow, programsAreGone } from './notices.ts';
import { namedIn } from './said.ts';

/** One core of several, or a megabit: less is not worth closing a program for. */
const isHeavy = ({ cores, sentMbps = 0 }: { readonly cores: number; readonly sentMbps?: number }) =>
  cores >= 0.5 || sentMbps >= 1;

/** Those the finding names; else those that weigh most right now. The client itself is not one of them. */
const inTheWay = async (situation: Situation): Promise<readonly string[]> => {
  const processes = await factNow(situation, 'processes');
  const running = [...(processes?.known ?? []), ...(processes?.top ?? [])].map(({ name }) => name);
  const listed = namedIn(situation.finding, ['names', 'name']);
  const named = [
    ...namedIn(situation.finding, ['program', 'programs']),
    ...running.filter((name) => listed.includes(name)),
  ];
  const heavy = (processes?.top ?? []).filter(isHeavy).map(({ name }) => name);
  const own = situation.profile.client.processNames;
  const chosen = named.length > 0 ? named : heavy;
  return [...new Set(chosen)].filter((name) => !own.includes(name)).slice(0, 5);
};

const closeProgram = defineGuide({
  id: 'close-program',
  mends: ['conflicting-program', 'computer-overloaded', 'local-uplink-hog', 'handshake-mangled'],
  risk: 'low',
  waitSeconds: 15,
  provenBy: ['processes', 'path-latency'],
  steps: [
    {
      id: 'close-program',
      places: { windows: '', macos: '', gnome: '', kde: '', linux: '' },
      values: async (situation) => {
        const programs = await inTheWay(situation);
        return programs.length === 0 ? undefined : { programs };
      },
      notices: programsAreGone(inTheWay),
    },
  ],
});

const easeComputer = defineGuide({
  id: 'ease-computer',
  mends: ['computer-overloaded'],
  risk: 'none',
  waitSeconds: 20,
  provenBy: ['processes'],
  steps: [
    {
      id: 'ease-computer',
      places: {
        'windows-10': 'ms-settings:powersleep',
        'windows-11': 'ms-settings:powersleep',
        macos: 'x-apple.systempreferences:com.apple.Battery-Settings.extension',
        gnome: 'gnome-control-center:power',
        kde: 'systemsettings:kcm_powerdevilprofilesconfig',
        linux: '',
      },
    },
  ],
});

const pauseTraffic = defineGuide({
  id: 'pause-traffic',
  mends: [
    'bufferbloat',
    'local-uplink-hog',
    'uplink-too-slow',
    'downlink-too-slow',
    'gateway-loss',
  ],
  risk: 'none',
  waitSeconds: 20,
  provenBy: ['path-latency', 'processes'],
  steps: [
    { id: 'pause-traffic', places: { windows: '', macos: '', linux: '' } },
    { id: 'pause-others', places: { any: '' } },
  ],
});

type Extension = BrowserExtensions['extensions'][number];

const accusedExtensions = async (situation: Situation): Promise<readonly Extension[]> => {
  const found = (await factNow(situation, 'browser-extensions'))?.extensions ?? [];
  const named = namedIn(situation.finding, ['extension', 'extensions', 'names', 'name']);
  const accused = found.filter(({ name, id }) => named.includes(name) || named.includes(id));
  return (accused.length > 0 ? accused : found).filter(({ isByPolicy }) => !isByPolicy);
};

/** Safari has a menu in place of a page with an address. */
const isOfSafari = ({ browser }: Extension): boolean => /safari/iu.test(browser);

const extensionIsOff: Notices = async (before) => {
  const [first] = await accusedExtensions(before);
  return async (situation) => {
    const now = await factNow(situation, 'browser-extensions');
    return now !== undefined && !now.extensions.some(({ id }) => id === first?.id);
  };
};

const extensionsOff = defineGuide({
  id: 'switch-extension-off',
  mends: ['browser-extension-interferes'],
  risk: 'none',
  waitSeconds: 10,
  provenBy: ['browser-extensions'],
  steps: [
    {
      id: 'switch-extension-off',
      places: { any: '' },
      values: async (situation) => {
        const [first] = await accusedExtensions(situation);
        return first === undefined || isOfSafari(first)
          ? undefined
          : { extension: first.name, browser: first.browser, page: extensionPage(first) };
      },
      notices: extensionIsOff,
    },
    {
      id: 'switch-extension-off-safari',
      places: { macos: '' },
      values: async (situation) => {
        const [first] = await accusedExtensions(situation);
        return first === undefined || !isOfSafari(first) ? undefined : { extension: first.name };
      },
      notices: extensionIsOff,
    },
    { id: 'private-window', places: { any: '' }, notices: browserIsInCall },
  ],
});

/** Typed into the address line: no system hands these addresses to a browser. */
const extensionPage = ({ browser, id }: Extension): string => {
  const name = browser.toLowerCase();
  if (name.includes('firefox')) return 'about:addons';
  const scheme = ['edge', 'brave'].find((known) => name.includes(known)) ?? 'chrome';
  return `${scheme}://extensions/?id=${id}`;
};

const restartClient = defineGuide({
  id: 'restart-client',
  mends: ['client-sandboxed', 'proxy-differs', 'account-blocked', 'client-policy-locks-out'],
  risk: 'noticeable',
  waitSeconds: 20,
  provenBy: ['client'],
  steps: [closeClient, { id: 'sign-in-again', places: { any: '' } }],
});

export const programGuides = [
  closeProgram,
  easeComputer,
  pauseTraffic,
  extensionsOff,
  restartClient,
];
