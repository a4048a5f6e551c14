import type { Lab } from '../topology/lab.ts';
import type { Room } from '../topology/room.ts';
import { type Lever, leverName } from './lever.ts';

/** Which packets, in both families unless told otherwise. */
export interface Traffic {
  readonly protocol?: 'tcp' | 'udp' | 'icmp';
  /** Destination ports as seen from the laptop, in nft's words: `443`, `8801-8810`, `3478, 3479, 8801-8810`. */
  readonly ports?: string;
  /** Every port but these. */
  readonly exceptPorts?: string;
  /** Addresses or prefixes of the far side, either family. */
  readonly to?: readonly string[];
  readonly exceptTo?: readonly string[];
  readonly family?: 4 | 6;
  /** Anything else in nft's language, for example `@th,96,32 0x2112a442` (STUN's cookie) or `meta length > 1300`. */
  readonly also?: string;
}

export type How =
  | 'drop'
  /** TCP reset. */
  | 'reset'
  /** ICMP "administratively prohibited". */
  | 'prohibited'
  /** ICMP "port unreachable". */
  | 'refused';

export interface Block extends Traffic {
  /** At a router (`home`, `isp`): traffic passing through. At `laptop`: its own. At `internet`: what reaches services. */
  readonly at: 'laptop' | 'home' | 'isp' | 'internet';
  /** `out`: from the laptop (default). `in`: answers to it. */
  readonly direction?: 'out' | 'in';
  readonly how?: How;
  /** Lets this much through, in nft's words: `rate over 100/second burst 20 packets`. */
  readonly limit?: string;
  /** At a router, also what is sent to the router itself (its DNS proxy, its web page). */
  readonly alsoRouter?: boolean;
}

const near = { home: 'lan0', isp: 'cust0' } as const;

/** Blocks packets with nftables; of several, the newest acts first. In the laptop's own output a drop shows as EPERM, as real local firewalls do. */
export async function block(lab: Lab, wish: Block): Promise<Lever> {
  const name = leverName();
  const room = lab[wish.at];
  const rules = ruleMatches(wish).map(
    (match) =>
      `${match} ${wish.limit === undefined ? '' : `limit ${wish.limit} `}counter name "hits" ${action(wish.how)}`,
  );
  const chains = hooks(wish).map(
    ({ hook, device }) => `  chain ${hook} {
    type filter hook ${hook} priority -5; policy accept;
${rules.map((rule) => `    ${device}${rule}`).join('\n')}
  }`,
  );
  await room.nft(`table inet ${name} {\n  counter hits { }\n${chains.join('\n')}\n}\n`);
  return nftLever(room, name);
}

export function nftLever(room: Room, table: string, family = 'inet'): Lever {
  return {
    async hits() {
      const text = await room.must(['nft', 'list', 'counter', family, table, 'hits']);
      return Number(/packets (\d+)/.exec(text)?.[1] ?? 0);
    },
    lift: async () => void (await room.must(['nft', 'delete', 'table', family, table])),
  };
}

function hooks({
  at,
  direction = 'out',
  alsoRouter = false,
}: Block): { hook: string; device: string }[] {
  if (at === 'laptop') return [{ hook: direction === 'out' ? 'output' : 'input', device: '' }];
  if (at === 'internet') return [{ hook: direction === 'out' ? 'input' : 'output', device: '' }];
  const device = `${direction === 'out' ? 'iifname' : 'oifname'} "${near[at]}" `;
  const own = { hook: direction === 'out' ? 'input' : 'output', device };
  return [{ hook: 'forward', device }, ...(alsoRouter ? [own] : [])];
}

function ruleMatches(wish: Block): string[] {
  const side = (wish.direction ?? 'out') === 'out' ? ['dport', 'daddr'] : ['sport', 'saddr'];
  const [port = '', address = ''] = side;
  const protocol = protocolMatch(wish, port);
  const family = wish.family === undefined ? '' : `meta nfproto ipv${wish.family} `;
  const lists = [...addressMatches(wish.to, address, '==')];
  const except = addressMatches(wish.exceptTo, address, '!=');
  const rest = `${protocol}${wish.also === undefined ? '' : `${wish.also} `}`;
  if (wish.to !== undefined) return lists.map((match) => `${family}${match}${rest}`);
  if (wish.exceptTo === undefined) return [`${family}${rest}`];
  const both = [4, 6].map(
    (version) =>
      except.find((match) => match.startsWith(version === 4 ? 'ip ' : 'ip6 ')) ??
      `meta nfproto ipv${version} `,
  );
  return both.map((match) => `${family}${match}${rest}`);
}

function protocolMatch({ protocol, ports, exceptPorts }: Traffic, port: string): string {
  if (protocol === 'icmp') return 'meta l4proto { icmp, ipv6-icmp } ';
  const test =
    ports === undefined
      ? exceptPorts === undefined
        ? ''
        : `!= { ${exceptPorts} }`
      : `{ ${ports} }`;
  if (test === '') return protocol === undefined ? '' : `meta l4proto ${protocol} `;
  return protocol === undefined
    ? `meta l4proto { tcp, udp } th ${port} ${test} `
    : `${protocol} ${port} ${test} `;
}

function addressMatches(
  list: readonly string[] | undefined,
  address: string,
  operator: '==' | '!=',
): string[] {
  const four = (list ?? []).filter((one) => !one.includes(':'));
  const six = (list ?? []).filter((one) => one.includes(':'));
  const sign = operator === '==' ? '' : '!= ';
  return [
    ...(four.length > 0 ? [`ip ${address} ${sign}{ ${four.join(', ')} } `] : []),
    ...(six.length > 0 ? [`ip6 ${address} ${sign}{ ${six.join(', ')} } `] : []),
  ];
}

function action(how: How = 'drop'): string {
  const actions: Record<How, string> = {
    drop: 'drop',
    reset: 'reject with tcp reset',
    prohibited: 'reject with icmpx type admin-prohibited',
    refused: 'reject with icmpx type port-unreachable',
  };
  return actions[how];
}

/** Blocks TLS by the name in the ClientHello (SNI): the connection opens and then dies, whatever the address. */
export async function blockName(
  lab: Lab,
  { at, name, how = 'reset' }: { at: 'home' | 'isp'; name: string; how?: 'reset' | 'drop' },
): Promise<Lever> {
  const room = lab[at];
  const chain = leverName();
  const verdict = how === 'reset' ? ['REJECT', '--reject-with', 'tcp-reset'] : ['DROP'];
  const match = ['-p', 'tcp', '-m', 'string', '--algo', 'bm', '--string', name];
  const tools = ['iptables', 'ip6tables'];
  for (const tool of tools) {
    await room.must([tool, '-N', chain]);
    await room.must([tool, '-A', chain, ...match, '-j', ...verdict]);
    await room.must([tool, '-I', 'FORWARD', '-i', near[at], '-j', chain]);
  }
  return {
    async hits() {
      let sum = 0;
      for (const tool of tools) {
        const text = await room.must([tool, '-nvxL', chain]);
        sum += Number(/^\s*(\d+)\s+\d+\s+(?:DROP|REJECT)/m.exec(text)?.[1] ?? 0);
      }
      return sum;
    },
    async lift() {
      for (const tool of tools) {
        await room.must([tool, '-D', 'FORWARD', '-i', near[at], '-j', chain]);
        await room.must([tool, '-F', chain]);
        await room.must([tool, '-X', chain]);
      }
    },
  };
}
