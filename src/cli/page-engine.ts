/** What the page's server needs, fulfilled by the functions behind `check`, `fix` and `undo`. */
import type { CheckupEvent } from '../checkup/run-checkup.ts';
import { thisOs } from '../platform/home.ts';
import { formatReflectorAddress } from '../probes/reflector-address.ts';
import { builtInProfile, builtInProfileIds } from '../profiles/index.ts';
import type { CheckWish, PageSession } from '../model/page-api.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { loadLanguage } from '../text/render.ts';
import type { Engine, PreparedCheck } from '../ui/engine.ts';
import { checkUp, type CheckUpAsk } from './check-up.ts';
import { nowhere } from './console.ts';
import { remember, rememberedChecks, rememberedReport } from './history.ts';
import { inForce } from './in-force.ts';
import { judge } from './judge.ts';
import { spokenLanguage } from './language.ts';
import { findService } from './service.ts';
import { version } from './version.ts';
import { DEFAULT_BUDGET_SECONDS, MEASURE_SECONDS, reflectorOf } from './wishes.ts';

export interface PageEngineAsk {
  /** Offered first; may be one of the person's own. */
  readonly profile: ServiceProfile;
  /** As typed: `--reflector`. */
  readonly reflector: string | undefined;
}

export const pageEngine = (ask: PageEngineAsk): Engine => ({
  now: () => performance.now(),
  wallClock: () => Date.now(),
  session: () => session(ask),
  prepare: (wish) => prepare(ask, wish),
  inForce,
  openTheatre: async () => {
    const [{ openTheatre }, { thisPlatform }] = await Promise.all([
      import('./surgeons.ts'),
      import('../platform/index.ts'),
    ]);
    return openTheatre(await thisPlatform(process.env));
  },
  platform: async () => (await import('../platform/index.ts')).thisPlatform(process.env),
  farEnd: (typed) => reflectorOf(typed ?? ask.reflector),
  history: rememberedChecks,
  remembered: rememberedReport,
  spoken,
  leaving: async (report) => (await import('./leaving.ts')).leaving(report),
  replaced: async (report) => (await import('./leaving.ts')).replacedIn(report),
});

const session = async (ask: PageEngineAsk): Promise<Omit<PageSession, 'csrf'>> => {
  const builtIn = await Promise.all(builtInProfileIds.map(builtInProfile));
  const others = builtIn.filter(({ id }) => id !== ask.profile.id);
  const reflector = reflectorOf(ask.reflector);
  const isKnownOs = ['linux', 'darwin', 'win32'].includes(process.platform);
  return {
    language: spokenLanguage(process.env),
    version: version(),
    os: isKnownOs ? thisOs() : 'other',
    services: [ask.profile, ...others].map(({ id, title }) => ({ id, title })),
    isElevated: process.geteuid?.() === 0,
    // Without its key: it is shown.
    ...(reflector === undefined
      ? {}
      : { reflector: formatReflectorAddress({ host: reflector.host, port: reflector.port }) }),
  };
};

const prepare = async (ask: PageEngineAsk, wish: CheckWish): Promise<PreparedCheck> => {
  const profile =
    wish.service === ask.profile.id ? ask.profile : await findService(serviceName(wish.service));
  const reflector = reflectorOf(wish.reflector ?? ask.reflector);
  const { mode, isThirdPartyAllowed } = wish;
  const options = {
    isThirdPartyAllowed,
    budgetSeconds: DEFAULT_BUDGET_SECONDS,
    measureSeconds: MEASURE_SECONDS[mode],
    ...(reflector === undefined ? {} : { reflector }),
  };
  const askOf = async (
    depth: CheckWish['mode'],
    tell?: (event: CheckupEvent) => void,
  ): Promise<CheckUpAsk> => ({
    wishes: { profile, options: { ...options, mode: depth } },
    changes: await inForce(),
    sinceMs: performance.now(),
    tell,
  });
  return {
    budgetSeconds: DEFAULT_BUDGET_SECONDS + MEASURE_SECONDS[mode],
    async run({ mode: depth, signal, ...listener }) {
      const tell = (event: CheckupEvent): void => listener.tell(event);
      const report = await checkUp(await askOf(depth, tell), signal, nowhere);
      await remember(report);
      return report;
    },
    async look({ mode: depth, signal }) {
      return checkUp(await askOf(depth), signal, nowhere);
    },
  };
};

/** A page names services; files of this computer are none of its business. */
const serviceName = (name: string): string =>
  builtInProfileIds.find((id) => id === name) ?? 'unknown';

/** Judged anew to be worded anew; a report of other rules, whose verdict would change by that, stays English. */
const spoken: Engine['spoken'] = async (report, language) => {
  if (language === 'en') return report;
  await loadLanguage(language);
  const { startedAt, tookMs, observations, redactions, changes, run, profile, tool } = report;
  const again = await judge(
    { startedAt, tookMs, observations, redactions, changes, run, profile, tool },
    language,
  );
  if (!isSameVerdict(report, again)) return report;
  const worded = { ...again, id: report.id };
  return report.isRedacted === true ? { ...worded, isRedacted: true } : worded;
};

const causesOf = ({ diagnosis }: Report): string =>
  diagnosis.findings.map(({ cause }) => cause).join(' ');

const isSameVerdict = (one: Report, other: Report): boolean => {
  return one.verdict === other.verdict && causesOf(one) === causesOf(other);
};
