/**
 * Section `devices`: who holds camera and microphone, from the privacy list of the system. In use
 * while a start stands there without a stop; entries of programs that crashed stay, so the program
 * has to be running, too.
 */
import type { DeviceHolders } from '../../model/host-facts.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { numberIn, rowsIn, rowsOf } from './shapes.ts';

type Holder = DeviceHolders['holders'][number];

export const parseDevices = (data: JsonObject): DeviceHolders | undefined => {
  const readable = (['camera', 'microphone'] as const).filter(
    (device) => rowsOf(data[device]) !== undefined,
  );
  if (readable.length === 0) return undefined;
  const running = new Map(
    rowsIn(data['running']).flatMap((row) => {
      const name = asText(row['ProcessName'])?.toLowerCase();
      const pid = numberIn(row['Id']);
      return name === undefined || pid === undefined ? [] : [[name, pid] as const];
    }),
  );
  return {
    holders: readable.flatMap((device) =>
      rowsIn(data[device]).flatMap((row) => holderIn(row, device, running)),
    ),
  };
};

const holderIn = (
  row: JsonObject,
  device: Holder['device'],
  running: ReadonlyMap<string, number>,
): readonly Holder[] => {
  const entry = asText(row['program']) ?? '';
  const isHeld = isSet(row['start']) && asText(row['stop']) === '0';
  if (!isHeld) return [];
  // `C:#Program Files#App#app.exe`, or the family name of a Store package.
  const program = entry.split('#').at(-1) ?? entry;
  const pid = running.get(program.toLowerCase().replace(/\.exe$/u, ''));
  const isPackage = !entry.includes('#');
  if (pid === undefined && !isPackage) return [];
  return [{ device, program, ...(pid === undefined ? {} : { pid }) }];
};

/** FILETIME, as text: it does not fit a number. */
const isSet = (value: unknown): boolean => /^[1-9]\d*$/u.test(asText(value) ?? '');
