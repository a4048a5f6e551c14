/** Tables in which every cause of a family looks at every row: who accuses, and whose look-alikes keep quiet. */
import { expect, test } from 'vitest';

import type { AnyObservation } from '../../model/observation.ts';
import type { Cause } from '../cause.ts';
import { findingsOf, weighing } from '../evidence.fixture.ts';
import { captivePortal } from './captive-portal.ts';
import { captivePortalHidden } from './captive-portal-hidden.ts';
import { clockWrong } from './clock-wrong.ts';
import { dnsAaaaDropped } from './dns-aaaa-dropped.ts';
import { dnsFakeIp } from './dns-fake-ip.ts';
import { dnsResolverDead } from './dns-resolver-dead.ts';
import { dnsSlow } from './dns-slow.ts';
import { dnsTruncation } from './dns-truncation.ts';
import { dnssecFailure } from './dnssec-failure.ts';
import { gatewayUnreachable } from './gateway-unreachable.ts';
import { hostsFileOverride } from './hosts-file-override.ts';
import { internetDown } from './internet-down.ts';
import { ipv6Broken } from './ipv6-broken.ts';
import { ipv6OnlyNoTranslation } from './ipv6-only-no-translation.ts';
import { noAddress } from './no-address.ts';

type Saw = readonly (AnyObservation | readonly AnyObservation[])[];

export interface Row {
  readonly when: string;
  readonly saw: Saw;
  readonly confirmed: readonly string[];
  /** Left out where another family’s cause decides the diagnosis. */
  readonly findings?: readonly string[];
}

type Family = Readonly<Record<string, Pick<Cause, 'weigh'>>>;

export const causesOfTheWay: Family = {
  'no-address': noAddress,
  'gateway-unreachable': gatewayUnreachable,
  'internet-down': internetDown,
  'captive-portal': captivePortal,
  'captive-portal-hidden': captivePortalHidden,
  'clock-wrong': clockWrong,
  'ipv6-broken': ipv6Broken,
  'ipv6-only-no-translation': ipv6OnlyNoTranslation,
};

export const causesOfNames: Family = {
  'dns-resolver-dead': dnsResolverDead,
  'dns-slow': dnsSlow,
  'dns-aaaa-dropped': dnsAaaaDropped,
  'dnssec-failure': dnssecFailure,
  'dns-truncation': dnsTruncation,
  'dns-fake-ip': dnsFakeIp,
  'hosts-file-override': hostsFileOverride,
};

/** Every row before every cause of the family; `base` is seen in all of them. */
export const judge = (causes: Family, rows: readonly Row[], base: Saw = []): void => {
  test.each(rows)('$confirmed when $when', ({ saw, confirmed }) => {
    const named = Object.entries(causes).flatMap(([id, cause]) =>
      weighing(cause, [...base, ...saw]).kind === 'confirmed' ? [id] : [],
    );
    expect(named).toEqual(confirmed);
  });

  test.each(rows.filter(({ findings }) => findings !== undefined))(
    'the whole diagnosis is $findings when $when',
    ({ saw, findings }) => {
      expect(findingsOf(...base, ...saw)).toEqual(findings);
    },
  );
};
