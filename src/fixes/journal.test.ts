import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openJournal } from './journal.ts';
import { encodeLine, type JournalLine } from './journal-line.ts';
import { whyUntrusted } from './journal-trust.ts';

const at = '2026-11-23T12:00:00.000Z';

const beginOf = (
  id: string,
  changes: Extract<JournalLine, { kind: 'begin' }>['changes'] = [],
): Extract<JournalLine, { kind: 'begin' }> => ({
  kind: 'begin',
  id,
  fix: 'some-fix',
  at,
  deadlineAt: at,
  bootId: '',
  pid: 42,
  uid: 0,
  changes,
});

const id = '20261123T120000Z-0a1b2c3d';

let home = '';
let folder = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'linecheck-journal-'));
  folder = join(home, 'journal');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** An administrator may read everything, so nobody asks; anybody else shuts the door before themselves. */
const asSomebodyElse = async <Found>(ask: () => Promise<Found>): Promise<Found> => {
  const NOBODY = 65_534;
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  else chmodSync(home, 0o000);
  try {
    return await ask();
  } finally {
    if (isRoot) process.seteuid?.(0);
    else chmodSync(home, 0o700);
  }
};

const journal = () => openJournal({ folder, isReadableByAll: false });

describe('the journal on disk', () => {
  test.skipIf(process.platform === 'win32')(
    "of the system can be read by everybody, whoever made the system's home first, and how",
    async () => {
      const system = openJournal({ folder, isReadableByAll: true });
      const umask = process.umask(0o077);
      try {
        await system.create(beginOf(id));
      } finally {
        process.umask(umask);
      }
      const modes = [home, folder, join(folder, `${id}.ndjson`)].map(
        (path) => statSync(path).mode & 0o777,
      );
      expect(modes).toEqual([0o755, 0o755, 0o644]);
    },
  );

  test.skipIf(process.platform === 'win32').each([
    { whose: 'the system’s', isReadableByAll: true, problems: 0 },
    { whose: 'the person’s own', isReadableByAll: false, problems: 1 },
  ])('behind a shut door: $whose has $problems problems', async ({ isReadableByAll, problems }) => {
    mkdirSync(folder);
    chmodSync(home, 0o700);
    const found = await asSomebodyElse(() => openJournal({ folder, isReadableByAll }).list());
    expect(found.transactions).toEqual([]);
    expect(found.problems).toHaveLength(problems);
  });

  test('gives back what was written, for its owner only', async () => {
    const change = {
      setting: 'file.hosts',
      on: '/etc/hosts',
      before: null,
      after: { kind: 'link', target: "a'b\n\u202E$(x)" },
    } as const;
    const file = await journal().create(beginOf(id, [change]));
    await file.append({ kind: 'decision', decision: 'keep', at });
    const { transactions, problems } = await journal().list();
    expect(problems).toEqual([]);
    expect(transactions).toMatchObject([{ status: 'kept', changes: [{ change }] }]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, `${id}.ndjson`)).mode & 0o777).toBe(0o600);
  });

  test('never begins a transaction twice', async () => {
    await journal().create(beginOf(id));
    await expect(journal().create(beginOf(id))).rejects.toThrow(/EEXIST/u);
  });

  test('goes on behind a torn line', async () => {
    const file = await journal().create(beginOf(id));
    const path = join(folder, `${id}.ndjson`);
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"sum":"0123`);
    await file.append({ kind: 'decision', decision: 'put-back', at });
    await file.append({ kind: 'end', at });
    expect((await journal().list()).transactions).toMatchObject([{ status: 'over' }]);
  });

  test('keeps those in force and drops the oldest of those that are over', async () => {
    for (let number = 10; number < 35; number += 1) {
      const file = await journal().create(beginOf(`20261123T1200${number}Z-0a1b2c3d`));
      await file.append({ kind: 'decision', decision: number === 11 ? 'keep' : 'put-back', at });
      await file.append({ kind: 'end', at });
    }
    await journal().prune();
    const { transactions } = await journal().list();
    expect(transactions.filter(({ status }) => status === 'kept')).toHaveLength(1);
    expect(transactions.filter(({ status }) => status === 'over')).toHaveLength(20);
  });

  test('without a folder is empty', async () => {
    expect(await journal().list()).toEqual({ transactions: [], problems: [] });
  });

  const others: readonly {
    readonly when: string;
    readonly put: () => void;
    readonly file: string;
  }[] = [
    {
      when: 'a file of another program',
      put: () => writeFileSync(join(folder, 'notes.txt'), 'hello'),
      file: 'notes.txt',
    },
    {
      when: 'a folder with the right name',
      put: () => mkdirSync(join(folder, `${id}.ndjson`)),
      file: `${id}.ndjson`,
    },
    {
      when: 'a link to a real journal elsewhere',
      put: () => {
        writeFileSync(join(home, 'elsewhere'), encodeLine(beginOf(id)));
        symlinkSync(join(home, 'elsewhere'), join(folder, `${id}.ndjson`));
      },
      file: `${id}.ndjson`,
    },
    {
      when: 'a copy of a transaction under another name',
      put: () =>
        writeFileSync(join(folder, '20261123T120000Z-ffffffff.ndjson'), encodeLine(beginOf(id))),
      file: '20261123T120000Z-ffffffff.ndjson',
    },
    {
      when: 'a name that steers a terminal',
      put: () => writeFileSync(join(folder, '\u001b[2J.ndjson'), encodeLine(beginOf(id))),
      file: '\u001b[2J.ndjson',
    },
    {
      when: 'a transaction without content that counts',
      put: () => writeFileSync(join(folder, `${id}.ndjson`), '\u0000'.repeat(4096)),
      file: `${id}.ndjson`,
    },
  ];
  test.each(others)('names $when, and does nothing because of it', async ({ put, file }) => {
    mkdirSync(folder, { recursive: true });
    put();
    const names = readdirSync(folder);
    const { transactions, problems } = await journal().list();
    expect(transactions).toEqual([]);
    expect(problems.map((problem) => problem.file)).toEqual([file]);
    expect(readdirSync(folder)).toEqual(names);
  });

  test('does not append through a link', async () => {
    const file = await journal().create(beginOf(id));
    rmSync(join(folder, `${id}.ndjson`));
    writeFileSync(join(home, 'victim'), 'precious\n');
    symlinkSync(join(home, 'victim'), join(folder, `${id}.ndjson`));
    await expect(file.append({ kind: 'end', at })).rejects.toThrow(/ELOOP/u);
    expect(readFileSync(join(home, 'victim'), 'utf8')).toBe('precious\n');
  });
});

/** `/` and `/var/lib` belong to the outside's root, who has no number in there. */
const inNamespace = (path: string): string => {
  const script = `import { whyUntrusted } from ${JSON.stringify(new URL('journal-trust.ts', import.meta.url).href)};
    process.stdout.write((await whyUntrusted(${JSON.stringify(path)})) ?? 'trusted');`;
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script];
  // setpriv gives up root first: root's own namespace knows root of the outside by its number.
  const asOther =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=4711', '--regid=4711', '--clear-groups'] : [];
  const inside = 'mount -t tmpfs -o mode=755 own /mnt && exec "$@"';
  const command = [...asOther, 'unshare', '-Urm', 'sh', '-c', inside, 'sh', ...node];
  const [program = '', ...args] = command;
  return execFileSync(program, args, { encoding: 'utf8' });
};

describe.skipIf(process.getuid?.() === undefined)('orders are taken from a folder', () => {
  test('that nobody else can write to, or that is not there yet', async () => {
    expect(await whyUntrusted(folder)).toBeUndefined();
    mkdirSync(folder, { mode: 0o755 });
    expect(await whyUntrusted(folder)).toBeUndefined();
  });

  test('but not from one that others may write to', async () => {
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    expect(await whyUntrusted(folder)).toMatch(/others may write/u);
    chmodSync(folder, 0o1777);
    expect(await whyUntrusted(folder)).toMatch(/others may write/u);
  });

  const canUnshare = (() => {
    try {
      return inNamespace('/mnt/journal') !== '';
    } catch {
      return false;
    }
  })();

  test.runIf(canUnshare)('in a user namespace whose root folder is the outside’s', () => {
    expect(inNamespace('/mnt/journal')).toBe('trusted');
    expect(inNamespace('/var/lib/journal')).toBe('/var/lib belongs to somebody else');
  });

  test('nor from one whose parent somebody could replace', async () => {
    mkdirSync(folder);
    chmodSync(home, 0o777);
    expect(await whyUntrusted(folder)).toMatch(/others may write/u);
  });

  test('nor through a link that somebody else could exchange, wherever it leads', async () => {
    mkdirSync(join(home, 'closed'));
    mkdirSync(join(home, 'open'));
    chmodSync(join(home, 'open'), 0o777);
    symlinkSync(join(home, 'closed'), join(home, 'open', 'journal'));
    expect(await whyUntrusted(join(home, 'open', 'journal'))).toMatch(/others may write/u);
  });

  test('nor through a link into such a place', async () => {
    mkdirSync(join(home, 'open'));
    chmodSync(join(home, 'open'), 0o777);
    mkdirSync(join(home, 'open', 'journal'));
    symlinkSync(join(home, 'open', 'journal'), folder);
    expect(await whyUntrusted(folder)).toMatch(/others may write/u);
  });
});
