import type { IncomingMessage } from 'node:http';

import { Trouble } from './trouble.ts';

/** Wishes are a few lines; the largest, an offer of the test call, is some 10 kB. */
export const MOST_BODY_BYTES = 64 * 1024;

/** A body of JSON, and nothing that a form or a plain link of another site could send. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const type = (request.headers['content-type'] ?? '').toLowerCase();
  if (!/^application\/json(?:; ?charset=utf-8)?$/u.test(type)) {
    throw new Trouble(415, 'bad-request', 'only application/json');
  }
  const text = await readText(request);
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new Trouble(400, 'bad-request', 'this is not JSON');
  }
};

const readText = async (request: IncomingMessage): Promise<string> => {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES) tooLarge();
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const chunk = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    bytes += chunk.byteLength;
    if (bytes > MOST_BODY_BYTES) tooLarge();
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
};

const tooLarge = (): never => {
  throw new Trouble(413, 'too-large');
};
