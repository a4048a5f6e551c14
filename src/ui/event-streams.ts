/**
 * The open lines to pages (server-sent events). Bounded in number and in what is kept for a reader that
 * does not read: whoever falls behind is cut off, comes back by itself and is told the whole state.
 */
import type { ServerResponse } from 'node:http';

import type { PageEvent } from '../model/page-api.ts';
import { pageHeaders } from './headers.ts';

/** A browser allows itself six connections to one server: one is left for everything else. */
export const MOST_STREAMS = 5;

/** Some minutes of progress; a page that is alive reads it in no time. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** So that a line which died without a word is noticed, and one that lives is not taken for dead. */
const BEAT_MS = 15_000;

export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  readonly #onChange: () => void;
  readonly #beat: NodeJS.Timeout;

  /** `onChange`: a page came or went. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#beat = setInterval(() => this.#write(':\n\n'), BEAT_MS);
    this.#beat.unref();
  }

  get count(): number {
    return this.#open.size;
  }

  /** False: too many are open already. */
  add(response: ServerResponse, first: PageEvent): boolean {
    if (this.#open.size >= MOST_STREAMS) return false;
    response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream' });
    this.#open.add(response);
    response.on('close', () => {
      this.#open.delete(response);
      this.#onChange();
    });
    // After a cut the page tries again soon: the server is on this very computer.
    response.write(`retry: 1000\n\n${asText(first)}`);
    this.#onChange();
    return true;
  }

  send(event: PageEvent): void {
    this.#write(asText(event));
  }

  end(last: PageEvent): void {
    clearInterval(this.#beat);
    for (const response of this.#open) response.end(asText(last));
  }

  #write(text: string): void {
    for (const response of this.#open) {
      if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
      else response.write(text);
    }
  }
}

/** JSON has no line ends of its own, so no value can begin an event. */
const asText = (event: PageEvent): string =>
  `event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
