/**
 * What the page and its local server (`linecheck ui`) say to each other. Types only: the page codes
 * against them, the server fulfils them, and neither knows the other's files.
 *
 * Every address is below `/api/`. GET reads and changes nothing. POST carries JSON
 * (`content-type: application/json`, at most 64 kB) and the header `x-linecheck-csrf` with
 * `PageSession.csrf`; it answers with JSON, `{}` where nothing is to be said. Trouble is a status
 * of 400 and above with a {@link PageProblem}.
 *
 * `?language=de` (or `language` in a body) says in which language the server is to write its
 * sentences; without it English. Sentences come rendered, because they are made from values that
 * only the server can read. All text is to be shown as text: names of networks, hosts and
 * certificates come from strangers.
 *
 * GET  /api/session              {@link PageSession}
 * GET  /api/events               {@link PageEvent}s as server-sent events: `event:` is `kind`, `data:` the whole object
 * POST /api/check                {@link CheckWish} -> {}; 409 `busy` while something runs
 * POST /api/stop                 {} -> {}; ends the check, the Wi-Fi meter or the repair (which puts back) that runs
 * GET  /api/report               the newest {@link Report} of this page or of the history, in `language`; 404 `no-report`
 * GET  /api/history              {@link HistoryEntry}[], newest first
 * GET  /api/history/ID           that {@link Report}, in `language`
 * GET  /api/compare?newer=ID&older=ID   {@link PageComparison}; without `newer` the newest, without `older` the last
 *                                one before it that was ready for the same service; 404 `nothing-to-compare`
 * GET  /api/changes              {@link OpenChange}[]: what stands on this computer as Linecheck has set it
 * POST /api/undo                 {@link UndoWish} -> {@link UndoAnswer}
 * POST /api/repair/plan          {@link PlanWish} -> {@link RepairPlan}; only reads
 * POST /api/repair/start         {@link RepairWish} -> {}; progress and questions come in {@link PageState}
 * POST /api/repair/answer        {@link RepairAnswer} -> {}; 409 `no-question` when it is not asked any more
 * POST /api/repair/open          {@link StepOpening} -> {}; this computer opens the place that the step on screen names
 * POST /api/wifi/start           {} -> {}; samples come as events, once a second; 409 `no-wifi` where there is no radio
 * POST /api/wifi/stop            {} -> {}
 * POST /api/tell-it              {@link TellWish} -> {@link TellAnswer}: exactly what would leave this computer
 * GET  /api/preview/ID           the HTML face of report ID, for a frame with `sandbox` on this page
 * GET  /api/provider-text        {@link ProviderText}: what to tell the provider, with the figures
 * POST /api/call                 {@link CallWish} -> {@link CallWelcome}, or a {@link CallRefusal}: the far end's answer to the browser's offer
 * GET  /api/holders              {@link HolderAnswer}: programs that hold camera or microphone now
 * POST /api/quit                 {} -> {}; the server ends; a repair that runs is put back first
 */
import type { CauseId } from './cause-id.ts';
import type { OverallVerdict } from './diagnosis.ts';
import type { FactId } from './facts.ts';

/** The header that every POST carries; its value is {@link PageSession.csrf}. */
export const CSRF_HEADER = 'x-linecheck-csrf';

export interface PageProblem {
  readonly error: PageProblemId;
  /** For a person, where there is more to say than the id; in `language`. */
  readonly says?: string;
}

export type PageProblemId =
  /** What was sent is not what this address takes. */
  | 'bad-request'
  /** The cookie is missing or of an earlier start: the page is to be opened again from the terminal's address. */
  | 'no-session'
  | 'forbidden'
  | 'not-found'
  | 'no-report'
  | 'nothing-to-compare'
  /** A check or a repair runs already, here or in another window. */
  | 'busy'
  | 'no-question'
  /** The plan is not known any more: ask for it again. */
  | 'no-plan'
  | 'no-wifi'
  | 'too-large'
  /** A fault of our own. */
  | 'fault';

export type PageLanguage = 'en' | 'de' | 'es' | 'ja';

export interface PageSession {
  readonly csrf: string;
  /** What the computer speaks; the person may choose another. */
  readonly language: PageLanguage;
  readonly version: string;
  readonly os: 'linux' | 'darwin' | 'win32' | 'other';
  /** Built-in services, the usual one first. */
  readonly services: readonly { readonly id: string; readonly title: string }[];
  /** Whether this process may change everything already. */
  readonly isElevated: boolean;
  /** A test call can be offered: `--reflector` was given. */
  readonly reflector?: string;
}

export interface CheckWish {
  readonly service: string;
  /** `reach`: can it connect at all · `enough`: also how well · `long`: also what takes minutes to show. */
  readonly mode: CheckMode;
  /** As `linecheck reflector` prints it; absent: the one the server was started with, if any. */
  readonly reflector?: string;
  /** False: nobody but the service itself is asked. */
  readonly isThirdPartyAllowed: boolean;
}

export type CheckMode = 'reach' | 'enough' | 'long';

/** The first event of every connection is `state`: a page that was loaded again misses nothing. */
export type PageEvent =
  | { readonly kind: 'state'; readonly state: PageState }
  | ProbeStarted
  | ProbeEnded
  /** What looks likely while the check runs; the sentence `CAUSE.title` of the catalogue names it. */
  | { readonly kind: 'suspicion'; readonly causes: readonly string[] }
  /** Whether it can connect is known and stands; now it is measured how well. */
  | { readonly kind: 'measuring'; readonly verdict: OverallVerdict; readonly atMs: number }
  | WifiSample
  /** The server ends: nothing more will come. `idle`: no page was open for a while. */
  | { readonly kind: 'bye'; readonly why: 'quit' | 'idle' | 'interrupted' };

/** `probe.<probe>` of the catalogue is the question in plain words. */
export interface ProbeStarted {
  readonly kind: 'probe-started';
  readonly probe: FactId;
  readonly target: string;
}

export interface ProbeEnded {
  readonly kind: 'probe-ended';
  readonly probe: FactId;
  readonly target: string;
  readonly outcome: 'measured' | 'failed' | 'skipped';
  /** Class of the failure, e.g. `dns.nxdomain`. */
  readonly failure?: string;
  readonly tookMs: number;
}

/** All that a page needs to know to draw itself; sent whole whenever any of it changes. */
export interface PageState {
  readonly check: CheckState;
  readonly repair: RepairState;
  readonly wifi: { readonly isRunning: boolean };
  /** Of the newest report; GET /api/report when it is another one. */
  readonly reportId?: string;
  /** How many repairs are in force, and how many were interrupted and wait to be put back. */
  readonly changes: { readonly kept: number; readonly open: number };
}

export type CheckState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly service: string;
      readonly mode: CheckMode;
      /** The verdict on reach, once measuring has begun. */
      readonly reached?: OverallVerdict;
      /** Since it began, when this state was sent. */
      readonly elapsedMs: number;
      /** It ends by itself after so long. */
      readonly budgetSeconds: number;
      readonly answers: number;
      /** What is being asked at this moment, longest waiting first. */
      readonly asking: readonly FactId[];
    }
  /** The last one did not end with a report: a fault of our own. */
  | { readonly kind: 'failed'; readonly says: string };

export interface PlanWish {
  /** Absent: what mends the findings of the newest report, worst finding first. */
  readonly fix?: string;
  readonly language?: PageLanguage;
}

export interface RepairPlan {
  /** For {@link RepairWish}; good until the next plan is asked for, a check ends or a repair starts. */
  readonly id: string;
  readonly reportId: string;
  readonly proposals: readonly RepairProposal[];
}

/** One repair that could be tried, and what exactly it would do. */
export interface RepairProposal {
  readonly fix: string;
  /** What it would mend; absent when it was asked for by name and nothing accuses. */
  readonly cause?: CauseId;
  readonly title: string;
  readonly does: string;
  /** Tried one after another, narrow before broad, until one is proven. */
  readonly ways: readonly RepairWay[];
  /** Whether at least one way can be taken from here. */
  readonly isPossible: boolean;
}

export type RepairWay =
  | {
      readonly kind: 'changes';
      readonly changes: readonly ChangeShown[];
      readonly conditions: readonly string[];
      readonly needsAdministrator: boolean;
      readonly waitSeconds: number;
      /** Put back after so long, whatever it showed. */
      readonly timedTestSeconds?: number;
    }
  /** Cannot be put back: needs consent all the more. */
  | {
      readonly kind: 'actions';
      readonly actions: readonly string[];
      readonly conditions: readonly string[];
      readonly needsAdministrator: boolean;
      readonly waitSeconds: number;
    }
  /** Steps that only a person can take. */
  | { readonly kind: 'guided'; readonly steps: readonly StepShown[] }
  | { readonly kind: 'nothing-to-do' | 'impossible'; readonly says: string };

/** A diff in plain words: which setting, what goes, what comes. */
export interface ChangeShown {
  readonly what: string;
  readonly goes: readonly string[];
  readonly comes: readonly string[];
}

export interface StepShown {
  readonly id: string;
  readonly says: string;
  /** A web address the person can open, or a settings place that only this computer can. */
  readonly opens?: string;
  /** Noticed by itself: that it was taken, or that the trouble is gone. */
  readonly watchedFor?: 'step' | 'trouble' | undefined;
  /** Time that the step itself takes, e.g. the router's thirty seconds without power: shown counting down. */
  readonly countdownSeconds?: number;
}

export interface RepairWish {
  readonly planId: string;
  readonly fix: string;
  /** The person has read the plan and said yes. */
  readonly consent: true;
  readonly language?: PageLanguage;
}

export type RepairState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly fix: string;
      readonly title: string;
      /** What has happened so far, oldest first. */
      readonly story: readonly RepairNews[];
      readonly question?: RepairQuestion;
      /** A stop was asked for: everything is being put back. */
      readonly isStopping: boolean;
    }
  | {
      readonly kind: 'over';
      readonly fix: string;
      readonly title: string;
      readonly story: readonly RepairNews[];
      readonly outcome: RepairOutcomeId;
      /** How it ended, in plain words. */
      readonly says: readonly string[];
      /** For `kept`: what POST /api/undo takes. */
      readonly transaction?: string;
    };

/** Exactly one of: kept, helped without anything to undo, not helped, put back, test over, and what kept it from being tried. */
export type RepairOutcomeId =
  | 'kept'
  | 'helped'
  | 'not-helped'
  | 'put-back'
  | 'tested'
  | 'nothing-to-do'
  | 'impossible'
  | 'declined'
  | 'nobody'
  | 'stopped'
  /** The part with administrator's rights was ended from outside; the armed undo puts back what it left. */
  | 'unfinished'
  | 'busy'
  /** Something could not be put back: `says` names it. */
  | 'stuck'
  | 'left-to-owner'
  /** A fault of our own; whatever was changed was put back. */
  | 'failed';

export interface RepairNews {
  readonly kind:
    | 'plan'
    | 'asking-rights'
    | 'begun'
    | 'obstacle'
    | 'applied'
    | 'acted'
    | 'not-possible'
    | 'step'
    | 'step-noticed'
    | 'proving'
    | 'proof'
    | 'putting-back'
    | 'closed';
  readonly says: readonly string[];
  /** For `proof`. */
  readonly proof?: 'proven' | 'undecided' | 'failed';
}

/** Waits for POST /api/repair/answer with its `id`. */
export type RepairQuestion =
  /** Another way than the ones agreed to, or the computer has changed since: shown and asked anew. Answer `yes` or `no`. */
  | { readonly kind: 'consent'; readonly id: string; readonly way: RepairWay }
  /** Answer `taken` or `skipped`; noticed by itself where `watchedFor` is there. */
  | { readonly kind: 'step'; readonly id: string; readonly step: StepShown }
  /** It could not be told whether it helped. Answer `yes` (keep) or `no`; put back when the seconds are over. */
  | {
      readonly kind: 'keep';
      readonly id: string;
      readonly says: readonly string[];
      readonly secondsLeft: number;
    };

export interface StepOpening {
  /** Of the question whose step has `opens`. Nothing else can be opened. */
  readonly id: string;
}

export interface RepairAnswer {
  readonly id: string;
  readonly answer: 'yes' | 'no' | 'taken' | 'skipped';
}

/** One repair of the journal that stands, or was interrupted. */
export interface OpenChange {
  /** What POST /api/undo takes. */
  readonly transaction: string;
  readonly fix: string;
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
  /** `open`: interrupted, waits to be put back. */
  readonly state: 'kept' | 'open';
  readonly changes: readonly ChangeShown[];
  readonly needsAdministrator: boolean;
}

export interface UndoWish {
  /** A transaction; `open`: all that was interrupted; `all`: everything, kept or interrupted. */
  readonly what: string;
  readonly language?: PageLanguage;
}

export interface UndoAnswer {
  readonly undone: readonly {
    readonly transaction: string;
    readonly fix: string;
    readonly outcome: 'put-back' | 'stuck' | 'absent' | 'busy' | 'refused';
    readonly says: readonly string[];
  }[];
}

/** Once a second while the meter runs. What could not be read is absent. */
export interface WifiSample {
  readonly kind: 'wifi';
  /** Milliseconds since the meter was started. */
  readonly atMs: number;
  readonly interface: string;
  readonly isConnected: boolean;
  readonly signalDbm?: number;
  readonly isSignalEstimated?: boolean;
  readonly noiseDbm?: number;
  readonly channel?: number;
  readonly frequencyMhz?: number;
  readonly txMbps?: number;
  readonly rxMbps?: number;
  /** Round trips to the router within this second. */
  readonly gateway?: { readonly sent: number; readonly received: number; readonly rttMs?: number };
  /** Of the last ten seconds, 0 to 1. */
  readonly gatewayLossRatio?: number;
}

export interface HistoryEntry {
  readonly id: string;
  readonly startedAt: string;
  readonly service: { readonly id: string; readonly title: string };
  readonly verdict: OverallVerdict;
  /** English, as it was saved; in other languages say verdict and titles of the causes. */
  readonly headline: string;
  readonly causes: readonly CauseId[];
}

/** What changed between two checks. */
export interface PageComparison {
  readonly older: Compared;
  readonly newer: Compared;
  readonly findings: {
    readonly gone: readonly CauseId[];
    readonly fresh: readonly CauseId[];
    readonly staying: readonly CauseId[];
  };
  /** `fact`: `resolvers`, `addresses`, `gateway`, `route`, `tunnels`, `proxy`, `issuer` … */
  readonly changed: readonly {
    readonly fact: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
  /** Facts that one of the two did not measure: no statement about them. */
  readonly unknown: readonly string[];
}

interface Compared {
  readonly id: string;
  readonly startedAt: string;
  readonly verdict: OverallVerdict;
}

export interface TellWish {
  /** Absent: the newest. */
  readonly reportId?: string;
  /** Of what a person reads in it; JSON is English. Absent: English. */
  readonly language?: PageLanguage;
  readonly face: 'html' | 'md' | 'json' | 'mail';
}

/** The very text that the person then saves, copies or mails; nothing is sent by anybody. */
export interface TellAnswer {
  readonly reportId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  readonly bytes: number;
  /** For `mail`. */
  readonly subject?: string;
  /** What was replaced before it could leave, e.g. `3 × hardware (MAC) address`; part of what leaves. */
  readonly redactions: readonly string[];
  /** The same value by value, for the person's own screen: this list stays here. */
  readonly replaced?: readonly {
    readonly kind: string;
    readonly was: string;
    readonly becomes: string;
  }[];
}

export interface ProviderText {
  readonly reportId: string;
  readonly subject: string;
  readonly text: string;
  /** False: nothing of what was measured points at the provider, and the text would accuse in vain. */
  readonly isProviderToBlame: boolean;
}
