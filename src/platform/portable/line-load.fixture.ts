/** A computer with one file whose text is another at each reading, and without any program. */
import { filesUnder } from '../files.ts';
import type { Host } from '../host.ts';

export const textFiles = (path: string, texts: readonly string[]): Host => {
  const empty = filesUnder('/nonexistent');
  let reading = 0;
  return {
    environment: {},
    home: '/home/me',
    userId: 1000,
    files: {
      ...empty,
      read: async (asked, most) => {
        if (asked !== path) return empty.read(asked, most);
        const text = texts[Math.min(reading++, texts.length - 1)] ?? '';
        return { kind: 'text', text, isCutOff: false };
      },
    },
    run: async () => ({ kind: 'absent' }),
  };
};
