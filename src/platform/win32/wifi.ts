/**
 * How well does the radio hear? `netsh` tells, if the person lets programs know the location (since
 * 24H2); if not, CIM still tells whether there is a connection and how fast it is, and the answer
 * says what is withheld. Asking all the same would show the person a prompt for nothing.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Wifi } from '../../model/host-facts.ts';
import type { Host } from '../host.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { Reader } from '../platform.ts';
import { runNative, textOfResult } from './native.ts';
import { parsePowerIndexes, parseWlanInterfaces, parseWlanNetworks } from './parse-netsh-wlan.ts';
import type { WlanInterface } from './parse-netsh-wlan.ts';
import { parsePower } from './parse-power.ts';
import type { Section } from './parse-sections.ts';
import type { Sections } from './sections.ts';
import { firstIn, isTrue, numberIn, rowsOf } from './shapes.ts';

const withheld =
  'signal and channel are only told to programs that may know the location (ms-settings:privacy-location)';

/** Sub-group "wireless adapter settings" and its setting "power saving mode" (powercfg /aliases). */
export const powerSaveSetting = [
  '19cbb8fa-5279-450e-9fac-8a3d5fedd0c1',
  '12bbebe6-58d6-4636-95bb-3217ef867c1a',
] as const;

export const wifiReader =
  (host: Host, sections: Sections): Reader<'wifi'> =>
  async ({ profile, signal }) => {
    const [section, power] = await Promise.all([
      sections.read('wifi', 'wifi', profile, signal),
      sections.read('power', 'wifi', profile, signal),
    ]);
    const adapter = section.kind === 'read' ? parseWifiAdapter(section.data) : undefined;
    if (adapter === null) return skipped('this computer has no Wi-Fi adapter');
    const [heard, saving] = await Promise.all([
      isDenied(section) ? 'withheld' : askNetsh(host, sections, signal),
      powerSaving(host, power, signal),
    ]);
    if (heard === undefined && adapter === undefined) return skipped('netsh told nothing of Wi-Fi');
    const known = typeof heard === 'object' ? heard : undefined;
    const base = known ?? adapter;
    if (base === undefined) return skipped(withheld);
    return measured({
      ...base,
      ...(heard === 'withheld' ? { withheld } : {}),
      ...(saving === undefined ? {} : { isPowerSaving: saving }),
    });
  };

const isDenied = (section: Section): boolean => {
  if (section.kind !== 'read') return false;
  const { data } = section;
  const words = ['consentMachine', 'consentUser', 'consentDesktop'].map((part) =>
    asText(firstIn(data[part])['Value']),
  );
  return words.includes('Deny') || numberIn(firstIn(data['policy'])['DisableLocation']) === 1;
};

const stateOf = (row: JsonObject): number | undefined => numberIn(row['MediaConnectState']);

/**
 * The one in use before the one that is only there. Null: there is none. Undefined: the list could not be
 * read, or it does not say whether there is a connection (MediaConnectState 0; 1 is yes, 2 no).
 */
export const parseWifiAdapter = (data: JsonObject): Wifi | null | undefined => {
  const rows = rowsOf(data['adapters'])?.filter(
    (row) => !isTrue(row['Virtual']) && !isTrue(row['Hidden']),
  );
  if (rows === undefined) return undefined;
  const row = rows.find((one) => stateOf(one) === 1) ?? rows[0];
  if (row === undefined) return null;
  const name = asText(row['Name']);
  if (name === undefined || ![1, 2].includes(stateOf(row) ?? 0)) return undefined;
  const [rx, tx] = [numberIn(row['ReceiveLinkSpeed']), numberIn(row['TransmitLinkSpeed'])];
  const isConnected = stateOf(row) === 1;
  return {
    interface: name,
    isConnected,
    ...(isConnected && tx !== undefined ? { txMbps: tx / 1_000_000 } : {}),
    ...(isConnected && rx !== undefined ? { rxMbps: rx / 1_000_000 } : {}),
  };
};

const askNetsh = async (
  host: Host,
  sections: Sections,
  signal: AbortSignal,
): Promise<Wifi | 'withheld' | undefined> => {
  const result = await runNative(host, 'netsh.exe', ['wlan', 'show', 'interfaces'], signal);
  const code = result.kind === 'ended' ? result.code : 1;
  const answer = parseWlanInterfaces(textOfResult(result, sections.codePages()), code);
  if (answer.kind !== 'read') return answer.kind === 'withheld' ? 'withheld' : undefined;
  const chosen = answer.interfaces.find(({ isConnected }) => isConnected) ?? answer.interfaces[0];
  return chosen === undefined ? undefined : withNeighbours(host, sections, chosen, signal);
};

const withNeighbours = async (
  host: Host,
  sections: Sections,
  { guid: _guid, bssid, ...wifi }: WlanInterface,
  signal: AbortSignal,
): Promise<Wifi> => {
  if (!wifi.isConnected) return wifi;
  const args = ['wlan', 'show', 'networks', 'mode=bssid'];
  const result = await runNative(host, 'netsh.exe', args, signal);
  const heard =
    result.kind === 'ended' && result.code === 0
      ? parseWlanNetworks(textOfResult(result, sections.codePages()), bssid)
      : undefined;
  return { ...wifi, ...heard };
};

/** 0 is full power, 1 to 3 save more and more; which of the two counts, the battery decides. */
const powerSaving = async (
  host: Host,
  power: Section,
  signal: AbortSignal,
): Promise<boolean | undefined> => {
  const args = ['/q', 'SCHEME_CURRENT', ...powerSaveSetting];
  const result = await runNative(host, 'powercfg.exe', args, signal);
  const indexes = parsePowerIndexes(textOfResult(result));
  if (indexes === undefined) return undefined;
  const isOnBattery = power.kind === 'read' ? parsePower(power.data)?.isOnBattery : undefined;
  if (isOnBattery === undefined && indexes.ac !== indexes.dc) return undefined;
  return (isOnBattery === true ? indexes.dc : indexes.ac) > 0;
};
