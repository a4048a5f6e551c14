/**
 * What can change the computer: one handler per setting, one per action, a prompt for administrator's
 * rights, and an undo that comes even when nobody comes back. Loaded only by those who repair; `check`
 * never sees any of it. Who may call a handler's `write`: `fixes/carry-out.ts`, and nobody else.
 */
import type { ActionId, Actions, SettingId, Settings } from '../model/change.ts';

export type Reading<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  /** Not readable here: not installed, no permission, an answer we do not understand. */
  | { readonly kind: 'unknown'; readonly why: string };

export type Writing =
  /** The system took it. What stands there now is for the caller to read again. */
  | { readonly kind: 'written' }
  /** The system or a policy says no; nothing has changed. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It went wrong on the way: something may have changed. */
  | { readonly kind: 'failed'; readonly why: string };

/** Reads and writes one kind of setting. Never throws for trouble of the system's; never runs a shell. */
export interface SettingHandler<Value> {
  readonly needs: 'user' | 'admin';
  /** Kept in the account of a person (their desktop, their folders): another account's process would change its own. */
  readonly isPersonal?: true;
  /** `until-restart`: a restart of the computer undoes it by itself, so no boot hook is needed. */
  readonly lasts: 'until-restart' | 'for-good';
  /** Of our environment, what reading and writing cannot do without (credentials); the undo that comes by itself has none of its own. */
  readonly variables?: readonly string[];
  /** How long the system may take until what was written shows when read, e.g. a link coming up again. */
  readonly settlesMs: number;
  /**
   * How this setting names a network interface that facts call `device`, where that differs: the
   * network service (macOS), the GUID (Windows). Absent: by the very name of the interface.
   */
  placeOf?(device: string, signal: AbortSignal): Promise<string | undefined>;
  /** Why this may not be touched: not one of the files of the list, a name no interface can have. */
  objection(on: string, value: Value): string | undefined;
  read(on: string, signal: AbortSignal): Promise<Reading<Value>>;
  /** Writing the same value twice does no harm; writing what `read` gave restores it bit for bit. */
  write(on: string, value: Value, signal: AbortSignal): Promise<Writing>;
  /** Whether `current` is what a kill in the middle of our own writing leaves behind. */
  isTorn?(current: Value, change: { readonly before: Value; readonly after: Value }): boolean;
}

export type SettingHandlers = {
  readonly [Id in SettingId]?: SettingHandler<Settings[Id]>;
};

export type Acting =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

export type ActionHandlers = {
  readonly [Id in ActionId]?: {
    readonly needs: 'user' | 'admin';
    act(how: Actions[Id], signal: AbortSignal): Promise<Acting>;
  };
};

/** A line-by-line way to a helper that runs with administrator's rights. */
export interface Channel {
  send(line: string): Promise<void>;
  /** Ends when the helper has ended. */
  readonly lines: AsyncIterable<string>;
  /** Closes our side; the helper then puts back whatever is not decided. */
  close(): Promise<void>;
}

export interface Elevation {
  /** This process may already do everything: no prompt, no helper. */
  readonly isElevated: boolean;
  /**
   * For whom an elevated process of another account works (sudo, pkexec, an administrator's window on somebody's desktop):
   * that account's name, empty where nobody says it; undefined where both are one. Absent: they always are.
   */
  standsInFor?(signal: AbortSignal): Promise<string | undefined>;
  /** Starts `command` (absolute program and arguments, no shell) as administrator, asking the person once. */
  start(
    command: readonly string[],
    prompt: string,
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'started'; readonly channel: Channel }
    /** The person or a policy said no. */
    | { readonly kind: 'refused'; readonly why: string }
    /** There is no way to ask here: no desktop, no sudo, a standard account. */
    | { readonly kind: 'impossible'; readonly why: string }
  >;
}

/** Runs an undo when its time has come or the computer has started again, whoever is still alive. */
export interface DeadMan {
  /** Arms; `undo` is an absolute program and its arguments. Says by what means, for the person and the journal. */
  arm(order: {
    readonly id: string;
    readonly undo: readonly string[];
    readonly afterSeconds: number;
    /** False when a restart undoes the change by itself. */
    readonly survivesRestart: boolean;
    /** Of our environment, what the undo needs; kept for it where only this account reads it, until disarmed. */
    readonly variables?: readonly string[];
    readonly signal: AbortSignal;
  }): Promise<
    | { readonly kind: 'armed'; readonly by: readonly string[] }
    | { readonly kind: 'impossible'; readonly why: string }
  >;
  /** Takes away all that `arm` left for this id; does nothing when there is nothing. */
  disarm(id: string, signal: AbortSignal): Promise<void>;
}

export interface Hands {
  readonly settings: SettingHandlers;
  readonly actions: ActionHandlers;
  readonly elevation: Elevation;
  readonly deadMan: DeadMan;
  /** Differs after every restart of the computer; empty where the system does not tell. */
  bootId(): Promise<string>;
  /** Closes a folder of ours to everybody but administrators, where permission bits do not say it; or says why not. */
  guardFolder?(folder: string): Promise<string | undefined>;
}
