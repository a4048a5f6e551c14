/**
 * One HTTPS question to the service's API. The certificate must be genuine whatever the environment
 * says, redirects are not followed (the secrets would go along), and answers have an end.
 */
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { deadlineWithin } from '../deadline.ts';

export interface ApiQuestion {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Roots to trust instead of Node's own: a private cloud, a laboratory. */
  readonly roots?: readonly string[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export type ApiReply =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly type: string;
      readonly retryAfter?: string;
      readonly body: string;
    }
  /** `isSent`: the question may have arrived, so a change may have been made. */
  | { readonly kind: 'lost'; readonly why: string; readonly isSent: boolean };

/** The whole of an account's settings has 30 kB; a hundred times that is no settings any more. */
const maxBytes = 3 * 1024 * 1024;

export const askApi = async (question: ApiQuestion): Promise<ApiReply> => {
  const { method, url, headers, body, roots, timeoutMs } = question;
  const deadline = deadlineWithin(question.signal, timeoutMs);
  const { signal } = deadline;
  let isSent = false;
  const lost = (error: unknown): ApiReply => ({
    kind: 'lost',
    why: deadline.isOver()
      ? `no whole answer within ${Math.round(timeoutMs / 1000)} seconds`
      : whyLost(error),
    isSent,
  });
  return new Promise((resolve) => {
    const sent = request(
      url,
      {
        method,
        headers: {
          ...headers,
          ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
        },
        agent: false,
        // Stated, because NODE_TLS_REJECT_UNAUTHORIZED would switch it off otherwise.
        rejectUnauthorized: true,
        ...(roots === undefined ? {} : { ca: [...roots] }),
        signal,
      },
      (response) => {
        readAll(response).then(
          (text) => resolve({ kind: 'answered', ...headOf(response), body: text }),
          (error: unknown) => resolve(lost(error)),
        );
      },
    );
    sent.on('finish', () => {
      isSent = true;
    });
    sent.on('error', (error) => resolve(lost(error)));
    sent.end(body);
  });
};

const headOf = (
  response: IncomingMessage,
): { status: number; type: string; retryAfter?: string } => {
  const retryAfter = response.headers['retry-after'];
  return {
    status: response.statusCode ?? 0,
    type: response.headers['content-type'] ?? '',
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
};

const readAll = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += piece.length;
    if (bytes > maxBytes) {
      response.destroy();
      throw new Error('the answer has no end');
    }
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const whyLost = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/CERT|SIGNED|ISSUER|ALTNAME/u.test(code)) {
    return `somebody answers in its place with a certificate that is not genuine (${code}), so nothing was sent`;
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name cannot be looked up';
  if (code === 'ABORT_ERR') return 'it was stopped';
  return code === ''
    ? error instanceof Error
      ? error.message
      : 'the connection failed'
    : `the connection failed (${code})`;
};
