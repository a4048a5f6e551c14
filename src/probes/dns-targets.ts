/**
 * Which resolver is asked which question.
 *
 * At first: the resolvers applications ask, about everything the client needs, and the
 * public ones about the front door alone. Deeper questions (every name everywhere,
 * checking disabled, padded, over TCP, encrypted, at the router) only once something
 * about names is red, so that a healthy network answers each question once.
 */
import type { ConfiguredResolver } from '../model/machine-facts.ts';
import { measuredIn } from '../model/observation.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { areNamesRed, hasAnswered, isResolverDead, NAT64_NAME, randomNameOf } from './dns-red.ts';
import { mainName } from './known-addresses.ts';
import type { Plan } from './probe.ts';
import { hostsWithRole, isNameTroubled, isNowhere, systemAddresses } from './service-addresses.ts';

type DnsTarget = TargetOf<'name-by-resolver'>;
type Question = Pick<DnsTarget, 'role' | 'name' | 'type'>;
type Where = Pick<DnsTarget, 'resolver' | 'port'> & { readonly onlyDomains: readonly string[] };

/** glibc reads at most three (`MAXNS`), and no other system asks more. */
const MAX_RESOLVERS = 3;
const DNS_PORT = 53;
/** With the headers of UDP and IPv4, 1450 bytes: passes Ethernet, not a tunnel that lies about its size. */
const PADDED_BYTES = 1422;

export const dnsTargets = (plan: Plan): readonly Target[] => [
  ...ownTargets(plan),
  ...publicTargets(plan),
  ...(isDeeperWanted(plan)
    ? [...deeperOwn(plan), ...deeperPublic(plan), ...encrypted(plan), ...byGateway(plan)]
    : []),
];

const isDeeperWanted = (plan: Plan): boolean => plan.chosen.has('dns-answer') || areNamesRed(plan);

/* What is asked. */

const address = (role: Question['role'], name: string | undefined): readonly Question[] =>
  name === undefined ? [] : [{ role, name, type: 'A' }];

const bothTypes = (role: Question['role'], name: string | undefined): readonly Question[] =>
  name === undefined
    ? []
    : [
        { role, name, type: 'A' },
        { role, name, type: 'AAAA' },
      ];

const controlName = ({ profile, options }: Plan): string | undefined =>
  options.isThirdPartyAllowed ? profile.controls.tls[0]?.name : undefined;

/** A name under .com that nobody can have, and one in the service's own domain, where wildcards are usual. */
const randomQuestions = ({ profile, options }: Plan): readonly Question[] => {
  const [domain] = profile.domains;
  return [
    ...address('random', randomNameOf(options.nonce)),
    ...address('random', domain === undefined ? undefined : `${options.nonce}.${domain}`),
  ];
};

/** What shows how a resolver is doing: the front door in both families, a control, a name that cannot be. */
const briefQuestions = (plan: Plan): readonly Question[] => [
  ...bothTypes('signalling', mainName(plan.profile)),
  ...address('control', controlName(plan)),
  ...address('random', randomNameOf(plan.options.nonce)),
];

const allQuestions = (plan: Plan): readonly Question[] => [
  ...briefQuestions(plan),
  ...hostsWithRole(plan.profile, 'signalling', 'helper', 'media', 'telemetry').flatMap(
    ({ role, name }) => address(role, name),
  ),
  ...hostsWithRole(plan.profile, 'signalling')
    .slice(0, 2)
    .flatMap(({ role, name }) => bothTypes(role, name)),
  ...bothTypes('control', controlName(plan)),
  ...randomQuestions(plan),
  // RFC 7050: only a translating resolver knows an IPv6 address for this name.
  { role: 'control', name: NAT64_NAME, type: 'AAAA' },
];

/** Names that other probes wait for and that the system could not look up. */
const lostQuestions = ({ seen }: Plan): readonly Question[] =>
  seen['system-lookup'].flatMap(({ target, outcome }) =>
    outcome.kind !== 'measured' && target.kind === 'name' ? address(target.role, target.name) : [],
  );

/* Who is asked. */

const resolversOf = ({ seen }: Plan): readonly ConfiguredResolver[] =>
  measuredIn(seen.resolvers).flatMap(({ value }) => value.resolvers);

const whereOf = ({ address: resolver, port, onlyDomains }: ConfiguredResolver): Where => ({
  resolver,
  ...(port === DNS_PORT ? {} : { port }),
  onlyDomains,
});

/** Those applications ask, in their order. */
const askedResolvers = (plan: Plan): readonly ConfiguredResolver[] =>
  resolversOf(plan)
    .filter(({ order }) => order !== undefined)
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .slice(0, MAX_RESOLVERS);

/** Behind a stub on this computer: it only passes on what these say. */
const upstreams = (plan: Plan): readonly ConfiguredResolver[] =>
  askedResolvers(plan).some(({ isLocalStub }) => isLocalStub)
    ? resolversOf(plan)
        .filter(({ order, isLocalStub }) => order === undefined && !isLocalStub)
        .slice(0, MAX_RESOLVERS)
    : [];

const ask = (
  { onlyDomains, resolver, port }: Where,
  questions: readonly Question[],
  extra: Partial<DnsTarget> = {},
): readonly DnsTarget[] =>
  questions
    .filter(({ name }) => isFor(onlyDomains, name))
    .map((question) => ({
      kind: 'name-by-resolver',
      ...question,
      resolver,
      ...(port === undefined ? {} : { port }),
      transport: 'udp',
      ...extra,
    }));

/** Split DNS: a resolver of one domain knows nothing of others; `.` stands for all. */
const isFor = (onlyDomains: readonly string[], name: string): boolean =>
  onlyDomains.length === 0 ||
  onlyDomains.some((domain) => {
    const plain = domain.replace(/^[~.]+/, '').replace(/\.$/, '');
    return plain === '' || name === plain || name.endsWith(`.${plain}`);
  });

const ownTargets = (plan: Plan): readonly DnsTarget[] => {
  const [first, ...others] = askedResolvers(plan);
  const main = address('signalling', mainName(plan.profile));
  return [
    ...(first === undefined
      ? []
      : [
          ...ask(whereOf(first), allQuestions(plan)),
          ...ask(whereOf(first), main, { transport: 'tcp' }),
        ]),
    ...[...others, ...upstreams(plan)].flatMap((one) => ask(whereOf(one), briefQuestions(plan))),
  ];
};

const publics = ({ profile, options }: Plan): readonly Where[] =>
  options.isThirdPartyAllowed
    ? profile.controls.resolvers.map((resolver) => ({ resolver, onlyDomains: [] }))
    : [];

const publicTargets = (plan: Plan): readonly DnsTarget[] => {
  const questions = [
    ...bothTypes('signalling', mainName(plan.profile)),
    ...address('random', randomNameOf(plan.options.nonce)),
  ];
  return publics(plan).flatMap((where, index) =>
    ask(where, index === 0 ? [...questions, ...lostMediaQuestions(plan)] : questions),
  );
};

/**
 * Narrow rules lose the names with more labels (F27), machines are retired without notice:
 * one public resolver knows which of the two a lost media name is.
 */
const lostMediaQuestions = (plan: Plan): readonly Question[] =>
  lostQuestions(plan).filter(({ role }) => role === 'media');

/** Own resolvers that still answer: every name, and whether checking, size or transport is what fails. */
const deeperOwn = (plan: Plan): readonly DnsTarget[] => {
  const brief = briefQuestions(plan);
  const main = address('signalling', mainName(plan.profile));
  return [...askedResolvers(plan), ...upstreams(plan)]
    .filter((one) => hasAnswered(plan.seen, one.address))
    .map(whereOf)
    .flatMap((where) => [
      ...ask(where, [...allQuestions(plan), ...lostQuestions(plan)]),
      ...ask(where, brief, { isCheckingDisabled: true }),
      ...ask(where, main, { transport: 'tcp' }),
      ...ask(where, main, { paddedToBytes: PADDED_BYTES }),
    ]);
};

const deeperPublic = (plan: Plan): readonly DnsTarget[] =>
  publics(plan)
    .filter(({ resolver }) => hasAnswered(plan.seen, resolver))
    .flatMap((where, index) => [
      ...ask(where, briefQuestions(plan)),
      ...ask(where, address('signalling', mainName(plan.profile)), { transport: 'tcp' }),
      // One of them is enough for the long list: they differ in who may reach them, not in what they know.
      ...(index === 0 ? ask(where, [...helperQuestions(plan), ...lostQuestions(plan)]) : []),
      // Names in doubt get a second witness: where no handshake completes, one alone convicts nobody.
      ...(index === 1 ? ask(where, doubtfulQuestions(plan)) : []),
    ]);

const helperQuestions = ({ profile }: Plan): readonly Question[] =>
  hostsWithRole(profile, 'signalling', 'helper').flatMap(({ role, name }) => address(role, name));

/** A connection each, so only what is in doubt is asked: the usual questions, and names that failed. */
const encrypted = (plan: Plan): readonly DnsTarget[] => {
  const { profile, options } = plan;
  const questions = [...briefQuestions(plan), ...doubtfulQuestions(plan)];
  return options.isThirdPartyAllowed
    ? profile.controls.encryptedDns.flatMap(({ url, at }, index) =>
        at
          .slice(0, 1)
          .flatMap((ip) =>
            ask(
              { resolver: url, onlyDomains: [] },
              index === 0 ? questions : briefQuestions(plan),
              { transport: 'https', at: ip },
            ),
          ),
      )
    : [];
};

/** More would be a burst of connections; five names show what kind of names are hit. */
const MAX_DOUBTFUL = 5;

/** Names that lead nowhere come first: where nothing completes a handshake, all names are troubled. */
const doubtfulQuestions = ({ profile, seen }: Plan): readonly Question[] => {
  const troubled = hostsWithRole(profile, 'signalling', 'helper').filter(({ name }) =>
    isNameTroubled(seen, name),
  );
  const leadsNowhere = (name: string): boolean => systemAddresses(seen, name).every(isNowhere);
  return [
    ...troubled.filter(({ name }) => leadsNowhere(name)),
    ...troubled.filter(({ name }) => !leadsNowhere(name)),
  ]
    .slice(0, MAX_DOUBTFUL)
    .flatMap(({ role, name }) => address(role, name));
};

/** The router knows its own portal, even where DNS goes elsewhere (F04). */
const byGateway = (plan: Plan): readonly DnsTarget[] => {
  const own = new Set(resolversOf(plan).map(({ address: ip }) => ip));
  const gateways = measuredIn(plan.seen.routes)
    .flatMap(({ value }) => value.routes)
    .filter(({ destination }) => destination === '0.0.0.0/0' || destination === '::/0')
    // A link-local gateway needs a zone that a resolver's address has no room for.
    .flatMap(({ gateway }) =>
      gateway === undefined || gateway.startsWith('fe80:') ? [] : gateway,
    );
  return [...new Set(gateways)]
    .filter((ip) => !own.has(ip) && !isResolverDead(plan.seen, ip))
    .flatMap((resolver) =>
      ask({ resolver, onlyDomains: [] }, [...briefQuestions(plan), ...lostQuestions(plan)]),
    );
};
