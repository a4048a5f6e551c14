import { expect, test } from 'vitest';
import { deadlineIn } from './deadline.ts';
import { programEnvironment, programRunner, sharingAnswers } from './run-program.ts';

const run = programRunner(process.env);
const node = process.execPath;

test('a program that ends hands over its status and both streams', async () => {
  const result = await run(
    node,
    ['-e', 'console.log("out"); console.error("err"); process.exit(3)'],
    { timeoutMs: 5_000 },
  );
  expect(result).toEqual({
    kind: 'ended',
    code: 3,
    stdout: 'out\n',
    stderr: 'err\n',
    isCutOff: false,
  });
});

test('a program that is not there is absent', async () => {
  expect(await run('linecheck-no-such-program', [], { timeoutMs: 5_000 })).toEqual({
    kind: 'absent',
  });
});

test('a folder in the place of a program is refused', async () => {
  expect(await run('/etc', [], { timeoutMs: 5_000 })).toMatchObject({ kind: 'refused' });
});

test('a program that hangs and ignores signals is late, with what it said until then', async () => {
  const script =
    'process.on("SIGTERM", () => {}); console.log("so far"); setInterval(() => {}, 1000)';
  const started = performance.now();
  const result = await run(node, ['-e', script], { timeoutMs: 3_000 });
  expect(result).toEqual({ kind: 'late', stdout: 'so far\n', stderr: '' });
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('a child that keeps the pipe open holds nobody up past the deadline', async () => {
  const started = performance.now();
  const result = await run('sh', ['-c', 'sleep 60 & echo parent'], { timeoutMs: 500 });
  expect(result.kind).toBe('late');
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('an abort answers at once', async () => {
  const result = await run('sleep', ['5'], { timeoutMs: 10_000, signal: deadlineIn(100) });
  expect(result.kind).toBe('late');
});

test.skipIf(process.platform === 'win32')(
  'a program that is asked to end says what it has, and ends by itself',
  async () => {
    const asked = new AbortController();
    const script = 'process.on("SIGINT", () => { console.log("sum"); process.exit(0); }); ';
    const result = await run(node, ['-e', `${script}console.log("1"); setInterval(() => {}, 9)`], {
      timeoutMs: 30_000,
      interrupt: asked.signal,
      onOutput: () => asked.abort(),
    });
    expect(result).toMatchObject({ kind: 'ended', code: 0, stdout: '1\nsum\n' });
  },
);

test('a flood is cut off and does not fill the memory', async () => {
  const result = await run('head', ['-c', '20000000', '/dev/zero'], { timeoutMs: 10_000 });
  expect(result).toMatchObject({ kind: 'ended', isCutOff: true });
  expect(result.kind === 'ended' && result.stdout.length).toBe(8 * 1024 * 1024);
});

test('input reaches the program, and a program that closes its input is no failure', async () => {
  expect(await run('cat', [], { timeoutMs: 5_000, input: 'hello' })).toMatchObject({
    stdout: 'hello',
  });
  const deaf = await run('true', [], { timeoutMs: 5_000, input: 'x'.repeat(1_000_000) });
  expect(deaf).toMatchObject({ kind: 'ended', code: 0 });
});

test('proxy variables and preloaded libraries do not reach programs, the language is English', () => {
  const environment = programEnvironment({
    HTTPS_PROXY: 'http://x',
    LD_PRELOAD: 'y',
    LANG: 'de_DE',
    HOME: '/h',
    PATH: '/p',
  });
  expect(environment).toMatchObject({ HOME: '/h', LC_ALL: 'C.UTF-8' });
  expect(environment['PATH']).toContain('/usr/sbin');
  expect(Object.keys(environment).toSorted()).toEqual(['HOME', 'LC_ALL', 'PATH']);
});

test('the same question on its way is asked once, later it is asked again', async () => {
  let asked = 0;
  const shared = sharingAnswers((...question) => {
    asked += 1;
    return run(...question);
  });
  const [one, two] = await Promise.all([
    shared('echo', ['1'], { timeoutMs: 5_000 }),
    shared('echo', ['1'], { timeoutMs: 5_000, signal: new AbortController().signal }),
  ]);
  expect([asked, one]).toEqual([1, two]);
  await shared('echo', ['1'], { timeoutMs: 5_000 });
  expect(asked).toBe(2);
});

test('whoever stops waiting stops alone', async () => {
  const shared = sharingAnswers(run);
  const [stopped, patient] = await Promise.all([
    shared('sleep', ['0.5'], { timeoutMs: 5_000, signal: deadlineIn(50) }),
    shared('sleep', ['0.5'], { timeoutMs: 5_000 }),
  ]);
  expect([stopped.kind, patient.kind]).toEqual(['late', 'ended']);
});

test('raw output is handed over only when asked for, whole and piece by piece', async () => {
  const pieces: Buffer[] = [];
  const script = 'process.stdout.write(Buffer.from([0x50, 0x72, 0x84, 0x7a]))';
  const result = await run(node, ['-e', script], {
    timeoutMs: 5_000,
    wantsBytes: true,
    onOutput: (piece) => pieces.push(piece),
  });
  expect(result).toMatchObject({ kind: 'ended', bytes: Buffer.from([0x50, 0x72, 0x84, 0x7a]) });
  expect(Buffer.concat(pieces)).toEqual(Buffer.from([0x50, 0x72, 0x84, 0x7a]));
});
