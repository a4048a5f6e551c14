/**
 * Deadlines as signals.
 *
 * Not `AbortSignal.timeout` and not `AbortSignal.any`: a combination holds its sources weakly. On Node 20 a timeout
 * that nobody else holds is collected and never comes (nodejs/node#57736: 0 of 20 came); on Node 24 an abort whose
 * source was collected before anybody looked is forgotten (nodejs/node#65995). Here a timer holds what it will abort.
 */
import { setMaxListeners } from 'node:events';

export interface Deadline {
  /** Aborted when the time is up, or with the outer signal. */
  readonly signal: AbortSignal;
  /** Whether it was the time, and not the outer signal, that ended it. */
  readonly isOver: () => boolean;
}

/** A signal that is aborted after this time; it keeps no program alive. */
export const deadlineIn = (milliseconds: number): AbortSignal => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(timeoutError()), Math.ceil(milliseconds)).unref();
  return controller.signal;
};

/** As {@link deadlineIn}, and aborted with `outer` if that comes first. */
export const deadlineWithin = (outer: AbortSignal, milliseconds: number): Deadline => {
  const controller = new AbortController();
  const { signal } = controller;
  let isLate = false;
  const timer = setTimeout(() => {
    outer.removeEventListener('abort', stop);
    isLate = true;
    controller.abort(timeoutError());
  }, Math.ceil(milliseconds)).unref();
  const stop = (): void => {
    clearTimeout(timer);
    controller.abort(outer.reason);
  };
  if (outer.aborted) stop();
  else {
    // Each listens until its time is up: dozens at once are no leak.
    setMaxListeners(0, outer);
    outer.addEventListener('abort', stop, { once: true });
  }
  return { signal, isOver: () => isLate };
};

/** The same reason as the platform's own timeouts have. */
const timeoutError = (): DOMException =>
  new DOMException('The operation was aborted due to timeout', 'TimeoutError');
