/**
 * One start of PowerShell for all readers of a run. The first to ask starts it with every quick
 * section; the others take theirs as soon as its line is printed, so that a slow section holds up
 * nobody but those who want it. What is asked again later (a proof after a repair) is read anew.
 */
import type { ServiceProfile } from '../../model/profile.ts';
import type { Host } from '../host.ts';
import type { JsonObject } from '../json.ts';
import { placesOf } from './client/places.ts';
import { decode, toCodePage } from './decode.ts';
import type { CodePage } from './decode.ts';
import { namedPages, outputOf, parseSections, whyUnread } from './parse-sections.ts';
import type { Section } from './parse-sections.ts';
import { powershell } from './powershell.ts';
import { firstIn } from './shapes.ts';

/** In this order: what everybody waits for first, what takes seconds last. */
export const quickSections = [
  'system',
  'network',
  'dns',
  'proxy',
  'route-to',
  'firewall',
  'clock',
  'client',
  'tunnels',
  'wifi',
  'power',
  'processes',
  'devices',
  'security',
] as const;
export type SectionName = (typeof quickSections)[number] | 'roots' | 'updates' | 'line-load';

export interface Sections {
  /** `asker` is told apart, so that one who asks a second time gets news. */
  read(
    name: SectionName,
    asker: string,
    profile: ServiceProfile,
    signal: AbortSignal,
  ): Promise<Section>;
  /** What the system calls its code pages, once it has said so. */
  readonly codePages: () => readonly CodePage[];
}

/**
 * PowerShell itself starts in 0.3 to 1 s, longer on a busy disk or under an antivirus; counting
 * processes takes a second. Late sections are lost alone: what was printed before is used.
 */
const quickTimeoutMs = 15_000;
/** A search for updates takes from seconds to minutes, even from the cache. */
const slowTimeoutMs = 60_000;
/** Readers of one run ask within this; a second question after it is about a changed computer. */
const sameRunMs = 20_000;
/** Those who ask again do so together. */
const gatherMs = 30;

interface Round {
  readonly wanted: ReadonlySet<SectionName>;
  readonly askers: Set<string>;
  readonly startedMs: number;
  readonly answers: Map<SectionName, Promise<Section>>;
}

export const startSections = (host: Host, now: () => number): Sections => {
  let rounds: readonly Round[] = [];
  let pages: readonly CodePage[] = [];
  const begin = (names: readonly SectionName[], profile: ServiceProfile): Round => {
    const round: Round = {
      wanted: new Set(names),
      askers: new Set(),
      startedMs: now(),
      answers: ask(host, names, profile),
    };
    const learn = async (): Promise<void> => {
      const section = await round.answers.get('system');
      if (section !== undefined) pages = codePagesIn(section);
    };
    void learn();
    return round;
  };
  let gathering: { names: Set<SectionName>; round: Promise<Round> } | undefined;
  const later = (name: SectionName, profile: ServiceProfile): Promise<Round> => {
    if (gathering === undefined) {
      const names = new Set<SectionName>();
      const round = new Promise<Round>((resolve) => {
        setTimeout(() => {
          gathering = undefined;
          const begun = begin([...names], profile);
          rounds = [...rounds.slice(-4), begun];
          resolve(begun);
        }, gatherMs);
      });
      gathering = { names, round };
    }
    gathering.names.add(name);
    return gathering.round;
  };
  return {
    codePages: () => pages,
    read: async (name, asker, profile, signal) => {
      const isSlow = name === 'updates' || name === 'roots' || name === 'line-load';
      if (rounds.length === 0 && !isSlow) rounds = [begin(quickSections, profile)];
      const fresh = rounds.find(
        ({ wanted, askers, startedMs }) =>
          wanted.has(name) && !askers.has(`${name} ${asker}`) && now() - startedMs < sameRunMs,
      );
      const round = fresh ?? (await later(name, profile));
      round.askers.add(`${name} ${asker}`);
      return untilStopped(round.answers.get(name) ?? unasked, signal);
    },
  };
};

const unasked = Promise.resolve<Section>({ kind: 'unknown', why: 'this was not asked' });

/** A promise a section; kept by the line that carries it, or by the end of the program. */
const ask = (
  host: Host,
  names: readonly SectionName[],
  profile: ServiceProfile,
): Map<SectionName, Promise<Section>> => {
  const settle = new Map<SectionName, (section: Section) => void>();
  const answers = new Map(
    names.map((name): [SectionName, Promise<Section>] => [
      name,
      new Promise((resolve) => settle.set(name, resolve)),
    ]),
  );
  let pending = Buffer.alloc(0);
  let pages: readonly CodePage[] = [];
  const take = (lines: string): void => {
    for (const [name, section] of parseSections(lines)) {
      if (isOneOf(settle, name)) settle.get(name)?.(section);
    }
  };
  const timeoutMs = names.includes('updates') ? slowTimeoutMs : quickTimeoutMs;
  const onOutput = (piece: Buffer): void => {
    pending = Buffer.concat([pending, piece]);
    // Line ends are the same byte in every code page and in UTF-8, never in UTF-16.
    const end = pending.lastIndexOf(0x0a);
    if (end === -1 || pending.includes(0)) return;
    if (pages.length === 0) pages = namedPages(pending);
    take(decode(pending.subarray(0, end), pages));
    pending = pending.subarray(end + 1);
  };
  const start = async (): Promise<void> => {
    const options = { timeoutMs, onOutput };
    const result = await powershell(host, 'read', questionFor(host, names, profile), options);
    take(outputOf(result));
    const why = whyUnread(result);
    for (const resolve of settle.values()) resolve({ kind: 'unknown', why });
  };
  void start();
  return answers;
};

const isOneOf = (known: ReadonlyMap<SectionName, unknown>, name: string): name is SectionName =>
  [...known.keys()].some((one) => one === name);

/** Every list is given, if only empty: an absent one is a list of one nothing to PowerShell. */
const questionFor = (
  { environment }: Host,
  names: readonly SectionName[],
  profile: ServiceProfile,
): JsonObject => {
  const places = placesOf(profile.id, environment);
  return {
    sections: names,
    processes: [...profile.client.processNames, ...places.processes]
      .filter((name) => name.toLowerCase().endsWith('.exe'))
      .map((name) => name.slice(0, -'.exe'.length)),
    files: places.files,
    packages: places.packages,
    policies: places.policies,
    pattern: places.pattern,
    routeTo: addressesToAsk(profile),
  };
};

/** A control and a few media ranges: enough for Find-NetRoute to show a tunnel. Nothing is sent to them. */
const addressesToAsk = ({ controls, media }: ServiceProfile): readonly string[] => {
  const firsts = media.ranges.map(({ cidr }) => cidr.split('/', 1)[0] ?? '');
  const stride = Math.max(1, Math.floor(firsts.length / 4));
  return [
    ...controls.resolvers.slice(0, 1),
    ...firsts.filter((_, index) => index % stride === 0).slice(0, 4),
  ];
};

const codePagesIn = (section: Section): readonly CodePage[] => {
  if (section.kind !== 'read') return [];
  const named = firstIn(section.data['codePage']);
  return [toCodePage(named['OEMCP'])].flatMap((page) => page ?? []);
};

const untilStopped = async (answer: Promise<Section>, signal: AbortSignal): Promise<Section> => {
  const stopped: Section = { kind: 'unknown', why: 'stopped before an answer came' };
  if (signal.aborted) return stopped;
  const done = new AbortController();
  const stop = new Promise<Section>((resolve) => {
    signal.addEventListener('abort', () => resolve(stopped), { once: true, signal: done.signal });
  });
  try {
    return await Promise.race([answer, stop]);
  } finally {
    done.abort();
  }
};
