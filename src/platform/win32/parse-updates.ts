/** Section `updates`: the system's own list as it was last searched; titles are translated, ids are not. */
import type { Updates } from '../../model/host-facts.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { firstIn, isTrue, numberIn, rowsIn, rowsOf, textsOf } from './shapes.ts';

/** Category "Security Updates" of the Windows Update catalogue. */
const securityCategory = '0fa1201d-4330-4fa8-8ae9-b877473b6441';
/** "Definition Updates": the antivirus' own, several a day. */
const definitionCategory = 'e0789628-ce08-4437-be74-2495b842f43b';
const maxTitles = 50;

/** Undefined when neither the list nor the need of a restart could be read. */
export const parseUpdates = (data: JsonObject): Updates | undefined => {
  const pending = rowsOf(data['pending']);
  const isKnown = rowsOf(data['keys']) !== undefined || rowsOf(data['restart']) !== undefined;
  if (pending === undefined && !isKnown) return undefined;
  const [restart, keys] = [firstIn(data['restart']), firstIn(data['keys'])];
  const at = asText(firstIn(data['listed'])['at']);
  const busy = firstIn(data['busy'])['installer'];
  const isRestartPending = [
    restart['com'],
    restart['update'],
    restart['components'],
    keys['update'],
    keys['components'],
  ].some(isTrue);
  return {
    pending: rowsIn(data['pending']).slice(0, maxTitles).flatMap(toUpdate),
    ...(isKnown ? { isRestartPending } : {}),
    ...(at === undefined || Number.isNaN(Date.parse(at)) ? {} : { listedAt: at }),
    ...(typeof busy === 'boolean' ? { isUpdating: busy } : {}),
  };
};

const toUpdate = (row: JsonObject): Updates['pending'] => {
  const title = asText(row['title']) ?? '';
  const categories = textsOf(row['categories']).map((id) => id.toLowerCase());
  if (title === '' || categories.includes(definitionCategory)) return [];
  const [article] = textsOf(row['articles']);
  const id = article === undefined ? asText(row['id']) : `KB${article}`;
  const isDriver = numberIn(row['type']) === 2;
  const restart = numberIn(row['restart']);
  return [
    {
      title: title.slice(0, 200),
      ...(id === undefined || id === '' ? {} : { id }),
      isSecurity: categories.includes(securityCategory) || (asText(row['severity']) ?? '') !== '',
      ...(isDriver ? { isNetworkDriver: /^net/iu.test(asText(row['driver']) ?? '') } : {}),
      // 0 never, 1 always, 2 perhaps.
      ...(restart === undefined ? {} : { needsRestart: restart !== 0 }),
    },
  ];
};
