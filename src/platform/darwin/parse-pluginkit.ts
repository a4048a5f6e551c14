/**
 * `pluginkit -mAvv -p com.apple.Safari.…`: a line `+    BUNDLE(VERSION)` per extension, then its keys,
 * indented. `+` is switched on, `-` off; without a mark nobody has chosen, and Safari leaves it off.
 */
import { wholeLines } from '../text-lines.ts';

export interface SafariExtension {
  readonly id: string;
  readonly name: string;
}

export const parsePluginkit = (text: string): readonly SafariExtension[] => {
  const lines = wholeLines(text);
  return lines.flatMap((line, index) => {
    const id = /^\s*\+\s+([\w-]+\.[\w.-]+)\([^)]*\)\s*$/u.exec(line)?.[1];
    if (id === undefined) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((next) => /^\s*[+!?=-]?\s*[\w.-]+\([^)]*\)\s*$/u.test(next));
    const own = end === -1 ? rest : rest.slice(0, end);
    const name = own
      .map((next) => /^\s+Display Name = (.+?)\s*$/u.exec(next)?.[1])
      .find((found) => found !== undefined);
    return [{ id, name: name ?? id }];
  });
};
