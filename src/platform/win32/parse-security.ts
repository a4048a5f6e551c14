/**
 * Section `security`: products registered with the Windows Security Center. `productState` is not
 * documented; the accepted reading takes it as three bytes 0xAABBCC: what it provides, the state and
 * whose it is, how old its signatures are (neophob.com 2010/03, osquery's security products table).
 */
import type { SecurityKind, SecuritySoftware } from '../../model/host-facts.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { firstIn, numberIn, rowsOf, textsOf } from './shapes.ts';
import { agentsAmong } from './security-agents.ts';

type Product = SecuritySoftware['products'][number];

/** 0x1000 on; 0x0000 off, 0x2000 snoozed, 0x3000 expired. */
export const isOn = (productState: unknown): boolean =>
  ((numberIn(productState) ?? 0) & 0xf000) === 0x1000;

/** Vendors use several values for "out of date"; only zero is current. */
const isOutdated = (productState: unknown): boolean =>
  ((numberIn(productState) ?? 0) & 0x00f0) !== 0;

/** Undefined when no class could be read: a server edition has no Security Center. */
export const parseSecurity = (data: JsonObject): readonly Product[] | undefined => {
  const classes = (['antivirus', 'firewall', 'antispyware'] as const).map((part) => ({
    part,
    rows: rowsOf(data[part]),
  }));
  const isReadable = classes.some(({ rows }) => rows !== undefined);
  const agents = agentsAmong(textsOf(data['running']));
  if (!isReadable && agents.length === 0) return undefined;
  const byName = new Map<string, Product>();
  for (const { part, rows } of classes) {
    for (const row of rows ?? []) {
      const product = toProduct(row, part, data);
      const known = product === undefined ? undefined : byName.get(product.name);
      if (product !== undefined) byName.set(product.name, merged(known, product));
    }
  }
  const registered = [...byName.values()];
  return [
    ...registered,
    ...agents.filter(({ vendor }) => !registered.some((one) => one.vendor === vendor)),
  ];
};

const toProduct = (
  row: JsonObject,
  part: 'antivirus' | 'firewall' | 'antispyware',
  data: JsonObject,
): Product | undefined => {
  const name = asText(row['displayName']);
  // Its program is gone: a leftover of an uninstalled product.
  if (name === undefined || row['stands'] === false) return undefined;
  const state = row['productState'];
  return {
    name,
    vendor: vendorOf(name),
    isRunning: isOn(state) && !isPassiveDefender(name, data),
    evidence: `Windows Security Center, ${part}, state 0x${(numberIn(state) ?? 0).toString(16)}`,
    kinds: kindsOf(part),
    // A firewall has no signatures, whatever it says there.
    ...(part === 'firewall' ? {} : { isOutdated: isOutdated(state) }),
  };
};

const kindsOf = (part: string): readonly SecurityKind[] =>
  part === 'firewall' ? ['firewall'] : ['antivirus'];

const merged = (known: Product | undefined, product: Product): Product =>
  known === undefined
    ? product
    : {
        ...known,
        isRunning: known.isRunning || product.isRunning,
        ...(known.isOutdated === undefined && product.isOutdated === undefined
          ? {}
          : { isOutdated: known.isOutdated === true || product.isOutdated === true }),
        kinds: [...new Set([...(known.kinds ?? []), ...(product.kinds ?? [])])],
      };

/** Beside another antivirus Defender only looks on. */
const isPassiveDefender = (name: string, data: JsonObject): boolean =>
  /defender/iu.test(name) &&
  /passive/iu.test(asText(firstIn(data['defender'])['AMRunningMode']) ?? '');

/** A product's name begins with its maker's, except Microsoft's own. */
const vendorOf = (name: string): string =>
  /defender|windows/iu.test(name) ? 'Microsoft' : (name.split(/\s+/u)[0] ?? name);
