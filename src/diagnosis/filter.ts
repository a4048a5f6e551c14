/** What both name-filter causes share: the proof that one resolver lies about some names only. */
import type { Seen } from '../model/observation.ts';
import type { Reason, Verdict } from '../model/verdict.ts';
import { because, ruledOut, unknown, type Circumstances } from './cause.ts';
import { addressesOf, dnsReplies, isPlain, resolversOf, type DnsReply } from './dns.ts';
import { isSure, leadsNowhere, type NameEvidence } from './names.ts';
import { accountsForWrong, type WrongName } from './wrong-answers.ts';

export const filterReads = [
  'resolvers',
  'dns-answer',
  'system-lookup',
  'hosts-file',
  'tcp-connect',
  'tls-handshake',
] as const;

/** The lying resolver tells the truth about a name outside the service, so it works and has its line. */
export const honestAbout = (
  seen: Seen<'resolvers' | 'dns-answer'>,
  { profile }: Pick<Circumstances, 'profile'>,
  resolvers: readonly string[],
): readonly DnsReply[] =>
  dnsReplies(seen, profile).filter(
    (one) =>
      one.role === 'control' &&
      resolvers.includes(one.resolver) &&
      isPlain(one) &&
      one.addresses.some((ip) => !leadsNowhere(ip)),
  );

const truthReasons = (wrong: readonly WrongName[]): readonly Reason[] => {
  const known = wrong.filter(({ truth }) => truth.addresses.length > 0);
  const replies = known.flatMap(({ truth }) => truth.replies);
  const proofs = known.flatMap(({ truth }) => truth.proofs);
  if (known.length === 0) return [];
  const values = {
    names: known.map(({ story }) => story.name),
    resolvers: resolversOf(replies),
    addresses: [...new Set(known.flatMap(({ truth }) => truth.addresses))],
  };
  return [
    because('dns-filter.others-know', values, replies),
    ...(proofs.length > 0 ? [because('dns-filter.tls-proves', values, proofs)] : []),
  ];
};

/** How it denies them, one sentence per manner. */
export const denialReasons = (wrong: readonly WrongName[]): readonly Reason[] =>
  (['nxdomain', 'null', 'refused', 'failed', 'empty', 'elsewhere'] as const).flatMap((denial) => {
    const those = wrong.filter((one) => one.denial === denial);
    if (those.length === 0) return [];
    const replies = those.flatMap((one) => one.replies);
    const values = {
      names: those.map(({ story }) => story.name),
      resolvers: resolversOf(replies),
      addresses: addressesOf(replies),
    };
    return [because(`dns-filter.${denial}`, values, replies)];
  });

export const weighFilter = (
  cause: 'dns-filter-blocks-service' | 'dns-filter-blocks-helper',
  seen: NameEvidence,
  circumstances: Circumstances,
  wrong: readonly WrongName[],
): Verdict => {
  const falsified = wrong.filter(({ sameOutside }) => sameOutside.length > 0);
  if (falsified.length > 0) {
    const replies = falsified.flatMap(({ sameOutside }) => sameOutside);
    return ruledOut(because('dns-filter.everybody-says-so', {}, replies));
  }
  const liars = resolversOf(wrong.flatMap(({ replies }) => replies));
  const honest = honestAbout(seen, circumstances, liars);
  // Where the right addresses do not lead to the service either, something else is wrong as well or instead.
  const proven = wrong.filter(({ truth, isDisproven }) => isDisproven && isSure(truth));
  const weighed = proven.length > 0 ? proven : wrong;
  const isAnythingKnown = wrong.some(
    ({ truth, denial }) => truth.addresses.length > 0 || denial === 'null',
  );
  if (!isAnythingKnown && honest.length === 0) return unknown('dns-answer');
  const accusation = {
    impact: cause === 'dns-filter-blocks-service' ? 'blocks' : 'degrades',
    accountsFor: accountsForWrong(wrong, circumstances.symptoms),
    because: [
      ...denialReasons(weighed),
      ...truthReasons(weighed),
      ...(honest.length > 0
        ? [because('dns-filter.control-right', { resolvers: liars }, honest)]
        : []),
    ],
  } as const;
  return proven.length > 0 && honest.length > 0
    ? { kind: 'confirmed', ...accusation }
    : { kind: 'suspected', wouldSettle: ['dns-answer', 'tls-handshake'], ...accusation };
};
