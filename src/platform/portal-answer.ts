/** Whether a check page said what it promises. One rule, for Node's sockets and for curl past a tunnel. */
import type { PortalCheck } from '../model/network-facts.ts';

export interface ExpectedAnswer {
  readonly status: number;
  readonly body?: string;
}

/** Proxies that turn 204 into an empty 200, or drop the body, strip; any other difference replaces. */
export const judgePortalAnswer = (
  status: number,
  body: string,
  expected: ExpectedAnswer,
): PortalCheck['answer'] => {
  const said = body.trim();
  if (status === expected.status && said === (expected.body?.trim() ?? '')) return 'exact';
  const isOk = status === expected.status || (status >= 200 && status < 300);
  return isOk && said === '' ? 'stripped' : 'replaced';
};
