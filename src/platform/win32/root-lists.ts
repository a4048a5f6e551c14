/** Both root lists. Node opens the system's store itself since 22.15; before that PowerShell lists it. */
import type { Host } from '../host.ts';
import type { RootLists } from '../platform.ts';
import { portableRootLists } from '../portable/root-lists.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { powershell } from './powershell.ts';
import { outputOf, parseSections, whyUnread } from './parse-sections.ts';
import { textsOf } from './shapes.ts';

/** 400 roots are read in a second once PowerShell stands. */
const timeoutMs = 10_000;

export const windowsRootLists = async (host: Host): Promise<RootLists> => {
  const lists = await portableRootLists(host);
  if (lists.systemProblem === undefined) return lists;
  const question = { sections: ['roots'] };
  const result = await powershell(host, 'read', question, { timeoutMs });
  const section = parseSections(outputOf(result)).get('roots');
  const systemRoots = section?.kind === 'read' ? parseRoots(section.data) : [];
  if (systemRoots.length > 0) return { publicRoots: lists.publicRoots, systemRoots };
  const why = section?.kind === 'unknown' ? asText(section.why) : whyUnread(result);
  return { ...lists, systemProblem: `${lists.systemProblem}; ${why ?? 'no list'}` };
};

/** Section `roots`: certificates as base64 without line ends. */
export const parseRoots = (data: JsonObject): readonly string[] =>
  textsOf(data['roots']).flatMap((body) => (isBase64(body) ? [toPem(body)] : []));

const isBase64 = (text: string): boolean => /^[A-Za-z0-9+/]{40,}={0,2}$/u.test(text);

const toPem = (body: string): string =>
  `-----BEGIN CERTIFICATE-----\n${(body.match(/.{1,64}/gu) ?? []).join('\n')}\n-----END CERTIFICATE-----`;
