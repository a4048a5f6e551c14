/** The report of a check in a browser, made here: one file to read, one for machines. */
import type { Text } from '../text.tsx';
import type { BrowserFacts } from './browser-check.ts';
import { judge } from './judge.ts';

const SCHEMA = 'linecheck.browser-check/1';

/** Without the descriptions and the secrets of the calls: nobody who reads it needs them. */
const plain = (facts: BrowserFacts): unknown => {
  const { udp, tcp, ...rest } = facts;
  return { schema: SCHEMA, ...rest, udp: outcomeOf(udp), ...(tcp && { tcp: outcomeOf(tcp) }) };
};

const outcomeOf = (outcome: BrowserFacts['udp']): unknown => {
  if (outcome.kind === 'talked') {
    const { kind, figures, connectMs } = outcome;
    return { kind, connectMs, figures };
  }
  return outcome.kind === 'refused' ? outcome : { kind: outcome.kind };
};

export const asJson = (facts: BrowserFacts): string =>
  `${JSON.stringify({ ...Object(plain(facts)), browser: navigator.userAgent, farEnd: location.hostname }, undefined, 2)}\n`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (sign) => escapes[sign] ?? '');

/** Opens anywhere, asks nobody for anything. */
export const asHtml = (facts: BrowserFacts, { say, when, language }: Text): string => {
  const { headline, sentences } = judge(facts);
  const lines = sentences.map(({ message, values }) => `<p>${escaped(say(message, values))}</p>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(say(headline.message, headline.values))}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8rem}</style>
</head>
<body>
<main>
<h1>${escaped(say(headline.message, headline.values))}</h1>
${lines.join('\n')}
<p>${escaped(say('station.report.at', { when: when(facts.at) }))}</p>
<h2>${escaped(say('station.blind'))}</h2>
<p>${escaped(say('station.blind.does'))}</p>
<pre>${escaped(asJson(facts))}</pre>
</main>
</body>
</html>
`;
};

export const save = (name: string, mediaType: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
