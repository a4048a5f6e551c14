/**
 * Encrypted names of one interface (DNS over HTTPS): a key per server with values whose bits nobody
 * agrees on. Read and written raw; a key that was not there is taken away again, because the system's
 * own cmdlets leave empty ones behind.
 */
import type { Texts } from '../../../model/change.ts';
import type { Reading } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import { runSteps, unknownFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { readValues, removeValue, valuesIn, writeValue } from './registry.ts';

const branches = ['Doh', 'Doh6'] as const;

const branchOf = (guid: string, branch: string): string =>
  `HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\InterfaceSpecificParameters\\${guid}\\DohInterfaceSettings\\${branch}`;

/** `Doh 1.1.1.1 DohFlags` -> `QWord 17`. Nothing in it: nothing is set. */
export const readDoh = async (
  host: Host,
  guid: string,
  signal: AbortSignal,
): Promise<Reading<Texts>> => {
  const list = branches.map((branch) => ({
    run: 'Read-RegistryKeys',
    with: { Path: branchOf(guid, branch) },
  }));
  const keys = await runSteps(host, list, signal);
  if (keys.kind === 'stopped') return unknownFrom(keys);
  const servers = branches.flatMap((branch, at) =>
    (keys.answers[at] ?? []).flatMap((row) => {
      const server = asText(row['name']);
      return server === undefined ? [] : [{ branch, server }];
    }),
  );
  if (servers.length === 0) return { kind: 'value', value: {} };
  const reads = servers.map(({ branch, server }) =>
    readValues(`${branchOf(guid, branch)}\\${server}`),
  );
  const values = await runSteps(host, reads, signal);
  if (values.kind === 'stopped') return unknownFrom(values);
  const entries = servers.flatMap(({ branch, server }, at) =>
    valuesIn(values.answers[at] ?? []).map(
      ({ name, kind, text }) => [`${branch} ${server} ${name}`, `${kind} ${text}`] as const,
    ),
  );
  return { kind: 'value', value: Object.fromEntries(entries) };
};

interface Place {
  readonly branch: string;
  readonly server: string;
  readonly name: string;
}

const placeOf = (key: string): Place | undefined => {
  const parts = /^(Doh6?) ([0-9A-Fa-f.:]+) (\w+)$/u.exec(key);
  const [, branch, server, name] = parts ?? [];
  return branch === undefined || server === undefined || name === undefined
    ? undefined
    : { branch, server, name };
};

/** From what stands there to what shall: values first, then what is left over, then empty keys. */
export const dohSteps = (guid: string, now: Texts, wanted: Texts): readonly Step[] => {
  const pathOf = ({ branch, server }: Place): string => `${branchOf(guid, branch)}\\${server}`;
  const writes = Object.entries(wanted).flatMap(([key, text]): readonly Step[] => {
    const place = placeOf(key);
    const [kind = '', ...rest] = (text ?? '').split(' ');
    if (place === undefined || now[key] === text) return [];
    return [writeValue(pathOf(place), place.name, kind, rest.join(' '))].flatMap(
      (step) => step ?? [],
    );
  });
  const leftovers = Object.keys(now).flatMap((key) => {
    const place = placeOf(key);
    return place === undefined || wanted[key] !== undefined ? [] : [place];
  });
  const paths = [...new Set(leftovers.map(pathOf))];
  return [
    ...writes,
    ...leftovers.map((place) => removeValue(pathOf(place), place.name)),
    ...paths.map((path) => ({ run: 'Remove-EmptyRegistryKey', with: { Path: path } })),
  ];
};
