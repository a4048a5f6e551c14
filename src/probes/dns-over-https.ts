/** DNS over HTTPS (RFC 8484): the one transport a box on port 53 cannot answer for. */
import type { DnsAnswer } from '../model/network-facts.ts';
import { failed, skipped, type Outcome } from '../model/outcome.ts';
import type { TargetOf } from '../model/target.ts';
import { outcomeOf } from './dns-client.ts';
import { type DnsQuestion, encodeQuestion, readAnswer } from './dns-message.ts';
import { classOfStatus } from './failure.ts';
import { exchange, type HttpContext, passOn } from './http-client.ts';

/** RFC 8484 4.1: the number is always 0, so that answers can be cached. */
const ID = 0;
const DNS_MESSAGE = 'application/dns-message';
const MAX_BODY_BYTES = 16_384;

export const askOverHttps = async (
  target: TargetOf<'name-by-resolver'>,
  deadlineMs: number,
  context: HttpContext,
): Promise<Outcome<DnsAnswer>> => {
  const { name, type, resolver, at } = target;
  if (at === undefined) return skipped('no address is known for this encrypted resolver');
  if (!URL.canParse(resolver)) return skipped('the address of the encrypted resolver is none');
  const question: DnsQuestion = { name, type };
  const answer = await exchange(
    {
      url: new URL(resolver),
      ip: at,
      method: 'POST',
      accept: DNS_MESSAGE,
      body: { type: DNS_MESSAGE, bytes: encodeQuestion(question, ID) },
      maxBodyBytes: MAX_BODY_BYTES,
      deadlineMs,
    },
    context,
  );
  if (answer.kind !== 'measured') return passOn(answer);
  const { status, body, tookMs } = answer.value;
  if (status !== 200) {
    const failureClass = classOfStatus(status) ?? 'http.blocked_page';
    return failed(failureClass, 'status', { code: String(status), elapsedMs: tookMs });
  }
  const reading = readAnswer(body, question, ID);
  if (reading.kind !== 'answer') {
    const message = reading.kind === 'garbage' ? reading.why : 'an answer to another question';
    return failed('dns.garbage', 'read', { message, elapsedMs: tookMs });
  }
  return outcomeOf(reading.facts, question, { rttMs: tookMs, attempts: 1 });
};
