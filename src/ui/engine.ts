/**
 * What the page's server needs of the program around it. The command line fulfils it with the very
 * functions behind `check`, `fix` and `undo`; a test with what it likes.
 */
import type { CheckupEvent } from '../checkup/run-checkup.ts';
import type { Theatre } from '../fixes/theatre.ts';
import type {
  CheckWish,
  HistoryEntry,
  PageLanguage,
  PageSession,
  TellAnswer,
} from '../model/page-api.ts';
import type { Report } from '../model/report.ts';
import type { Platform } from '../platform/platform.ts';
import type { Reflector } from '../probes/probe.ts';

export interface Engine {
  /** Monotonic milliseconds. */
  now(): number;
  /** Milliseconds since 1970. */
  wallClock(): number;
  session(): Promise<Omit<PageSession, 'csrf'>>;
  /** What a wish means; throws `UserError` for one that cannot be. Sends nothing yet. */
  prepare(wish: CheckWish): Promise<PreparedCheck>;
  /** What stands on this computer as Linecheck has set it. */
  inForce(): Promise<Report['changes']>;
  /** Opened anew for every repair, closed after it: no helper with rights outlives its work. */
  openTheatre(): Promise<Theatre>;
  platform(): Promise<Platform>;
  /** The far end of test calls: the one that was typed, else the one of the start. Throws `UserError` for no address. */
  farEnd?(typed: string | undefined): Reflector | undefined;
  /** Newest first. */
  history(): Promise<readonly HistoryEntry[]>;
  /** A report of the history; undefined where there is none of that id. */
  remembered(id: string): Promise<Report | undefined>;
  /** The same report with its sentences in that language, to be shown. */
  spoken(report: Report, language: PageLanguage): Promise<Report>;
  /** The report as it may leave this computer. */
  leaving(report: Report): Promise<Report>;
  /** What is replaced before it may, value by value: for this computer's own screen only. */
  replaced(report: Report): Promise<NonNullable<TellAnswer['replaced']>>;
}

export interface PreparedCheck {
  /** For measuring too. */
  readonly budgetSeconds: number;
  /** Checks and remembers. */
  run(ask: {
    readonly mode: CheckWish['mode'];
    readonly signal: AbortSignal;
    tell(event: CheckupEvent): void;
  }): Promise<Report>;
  /** Checks, and neither shows nor remembers it. */
  look(ask: Pick<Parameters<PreparedCheck['run']>[0], 'mode' | 'signal'>): Promise<Report>;
}
