import { expect, test } from 'vitest';

import { computer, dns, findingsOf, honestInternet } from './evidence.fixture.ts';
import {
  DOH,
  encryptedSay,
  lookups,
  publicSay,
  resolversAre,
  resolverSays,
  ROUTER,
} from './names.fixture.ts';

const denied = [
  computer(),
  resolversAre(ROUTER),
  honestInternet(),
  lookups('dns.nxdomain'),
  resolverSays(ROUTER, 'dns.nxdomain'),
  publicSay('dns.nxdomain'),
];
const oneWitness = dns('zoom.us', 'A', DOH[0], 'dns.nxdomain', { transport: 'https' });

test.each([
  {
    when: 'two encrypted resolvers deny it, too',
    saw: [...denied, encryptedSay('dns.nxdomain')],
    findings: ['service-outage confirmed'],
  },
  {
    when: 'there is but one such witness',
    saw: [...denied, oneWitness],
    findings: [],
  },
  {
    when: 'encrypted resolvers know it: somebody on the way lies',
    saw: [...denied, encryptedSay()],
    findings: ['dns-hijack confirmed'],
  },
  {
    when: 'the system has an address for it all the same',
    saw: [computer(), resolversAre(ROUTER), lookups(), encryptedSay('dns.nxdomain')],
    findings: [],
  },
])('a front door that everybody denies means $findings when $when', ({ saw, findings }) => {
  expect(findingsOf(...saw)).toEqual(findings);
});
