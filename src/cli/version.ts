import { readFileSync } from 'node:fs';

/** From package.json, which lies two folders up from both `src/cli` and `dist/cli`. */
export const version = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version":\s*"([^"]+)"/u.exec(text)?.[1] ?? 'unknown';
};
