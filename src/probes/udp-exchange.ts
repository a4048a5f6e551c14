/**
 * One polite conversation over UDP: a few copies of a question on a connected socket,
 * until the first answer, the deadline, or a refusal that repeats.
 *
 * Connected, because only then does the system hand us the ICMP answers (measured,
 * Linux: an unconnected socket hears none). One ICMP error ends nothing: routers send
 * stray ones, and the next copy may get through.
 */
import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';

import type { Failure, FailureClass } from '../model/failure.ts';
import { failed, type Outcome } from '../model/outcome.ts';
import { classify } from './failure.ts';

export interface UdpQuestion {
  readonly ip: string;
  readonly port: number;
  /** The copies, each with a transaction of its own, so that a round trip is never ambiguous. */
  readonly copies: readonly Buffer[];
  /** When each copy leaves, in milliseconds from the start. */
  readonly sendAtMs: readonly number[];
  /** From the start; silence until here is silence. */
  readonly deadlineMs: number;
  /** After a first refusal, wait only this long for a second or an answer; default: to the deadline. */
  readonly afterRefusalMs?: number;
  /** How many hops the copies may live (IP time to live); the system's own default if absent. */
  readonly hops?: number;
  /** Index of the copy this datagram answers; undefined for a datagram that is none of ours. */
  answers(datagram: Buffer, sent: number): number | undefined;
  /** Leave from this port, which other conversations may share; any free one if absent. */
  readonly localPort?: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

export interface UdpTrouble {
  readonly failure: Failure<never>;
  /** From the copy that most likely caused it. */
  readonly elapsedMs: number;
}

export interface UdpConversation {
  readonly sent: number;
  readonly answer?: { readonly datagram: Buffer; readonly rttMs: number };
  /** Datagrams that came but answered nothing we asked. */
  readonly strays: number;
  readonly troubles: readonly UdpTrouble[];
  readonly localPort: number;
  readonly tookMs: number;
  readonly isStopped: boolean;
}

/** Two refusals in a row are an answer; waiting longer would only delay the verdict. */
const REFUSALS_THAT_SETTLE = 2;

export const converseOverUdp = (question: UdpQuestion): Promise<UdpConversation> =>
  new Promise((resolve) => {
    new Conversation(question, resolve).start();
  });

/** A socket and its timers, from the first copy to the one way out: `#end`. */
class Conversation {
  readonly #question: UdpQuestion;
  readonly #resolve: (conversation: UdpConversation) => void;
  readonly #socket: Socket;
  readonly #startMs: number;
  readonly #sentAt: number[] = [];
  readonly #troubles: UdpTrouble[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  #strays = 0;
  #localPort = 0;
  #isOver = false;

  constructor(question: UdpQuestion, resolve: (conversation: UdpConversation) => void) {
    this.#question = question;
    this.#resolve = resolve;
    this.#startMs = question.now();
    const type = isIPv6(question.ip) ? 'udp6' : 'udp4';
    this.#socket = createSocket({ type, reuseAddr: question.localPort !== undefined });
  }

  start(): void {
    const { ip, port, localPort, deadlineMs, signal } = this.#question;
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      // A failed connect arrives at its callback; what arrives here, once bound, was said by the network.
      this.#trouble(error, error.syscall === 'bind' ? 'bind' : 'read');
    });
    this.#socket.on('message', (datagram) => this.#hear(datagram));
    if (signal.aborted) return this.#end();
    signal.addEventListener('abort', this.#stop, { once: true });
    this.#timers.push(setTimeout(this.#stop, deadlineMs));
    this.#socket.bind({ port: localPort ?? 0, exclusive: true }, () => {
      if (!this.#isOver) connect(this.#socket, port, ip, (error) => this.#connected(error));
    });
  }

  readonly #stop = (): void => this.#end();

  #connected(error?: NodeJS.ErrnoException): void {
    if (this.#isOver) return;
    if (error !== undefined) return this.#trouble(error, 'connect');
    this.#localPort = this.#socket.address().port;
    if (this.#question.hops !== undefined) this.#socket.setTTL(this.#question.hops);
    this.#question.copies.forEach((copy, index) => {
      const waitMs = this.#question.sendAtMs[index] ?? 0;
      if (waitMs === 0) this.#send(copy);
      else this.#timers.push(setTimeout(() => this.#send(copy), waitMs));
    });
  }

  #send(copy: Buffer): void {
    this.#sentAt.push(this.#question.now());
    this.#socket.send(copy, (error) => {
      if (error !== null) this.#trouble(error, 'send');
    });
  }

  #hear(datagram: Buffer): void {
    const copy = this.#question.answers(datagram, this.#sentAt.length);
    const since = copy === undefined ? undefined : this.#sentAt[copy];
    if (since === undefined) this.#strays += 1;
    else this.#end({ datagram, rttMs: this.#question.now() - since });
  }

  #trouble(error: NodeJS.ErrnoException, step: UdpStep): void {
    if (this.#isOver) return;
    const copy = Math.min(this.#troubles.length, this.#sentAt.length - 1);
    const since = this.#sentAt[copy] ?? this.#startMs;
    this.#troubles.push(troubleOf(error, step, this.#question.now() - since));
    const enough = Math.min(REFUSALS_THAT_SETTLE, this.#question.copies.length);
    if (step === 'bind' || step === 'connect' || this.#troubles.length >= enough) this.#end();
    else if (this.#question.afterRefusalMs !== undefined) {
      this.#timers.push(setTimeout(this.#stop, this.#question.afterRefusalMs));
    }
  }

  #end(answer?: UdpConversation['answer']): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#timers.forEach(clearTimeout);
    this.#question.signal.removeEventListener('abort', this.#stop);
    this.#socket.close();
    this.#resolve({
      sent: this.#sentAt.length,
      strays: this.#strays,
      troubles: this.#troubles,
      localPort: this.#localPort,
      tookMs: this.#question.now() - this.#startMs,
      isStopped: this.#question.signal.aborted && answer === undefined,
      ...(answer === undefined ? {} : { answer }),
    });
  }
}

/** `dgram` throws some errors, emits others and calls back with the rest; this calls back once. */
const connect = (
  socket: Socket,
  port: number,
  ip: string,
  done: (error?: NodeJS.ErrnoException) => void,
): void => {
  try {
    // Typed as taking no argument, but called with the error when connecting failed.
    socket.connect(port, ip, (...said: unknown[]) => {
      const [error] = said;
      done(error instanceof Error ? error : undefined);
    });
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
  }
};

/** `bind`, `connect` and `send` happen here, `read` brings what the network said. */
type UdpStep = 'bind' | 'connect' | 'send' | 'read';

const troubleOf = (error: NodeJS.ErrnoException, step: UdpStep, elapsedMs: number): UdpTrouble => {
  const failure = classify(error, { layer: 'udp', step, elapsedMs });
  return { failure: { ...failure, class: classAt(step, error.code) ?? failure.class }, elapsedMs };
};

/** What the step knows better than the clock: a busy computer makes instant refusals look slow. */
const classAt = (step: UdpStep, code: string | undefined): FailureClass | undefined => {
  const isRefusal = code === 'EACCES' || code === 'EHOSTUNREACH';
  // Connecting a datagram socket sends nothing, so only a route of this computer can refuse.
  if (step === 'connect' && isRefusal) return 'local.route_policy';
  // Read from the network, EACCES is ICMPv6 "administratively prohibited", however near the box that said it.
  return step === 'read' && code === 'EACCES' ? 'udp.admin_prohibited' : undefined;
};

/**
 * Local refusals outrank what the network said: a REJECT rule gives EPERM first, then
 * ECONNREFUSED. Of several by the network the quickest counts: it says how far away who
 * refuses can be at most, while any of them may have waited for a busy computer.
 */
export const decisiveTrouble = (troubles: readonly UdpTrouble[]): UdpTrouble | undefined =>
  troubles.find(({ failure }) => failure.class === 'udp.local_firewall') ??
  troubles.toSorted((a, b) => a.elapsedMs - b.elapsedMs)[0];

/** The trouble as an outcome, with what was learnt before it. */
export const failedWith = <Value>(
  { failure }: UdpTrouble,
  learnt: Partial<Value>,
): Outcome<Value> => failed(failure.class, failure.step, failure.detail, learnt);
