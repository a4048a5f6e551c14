import { describe, expect, test } from 'vitest';

import { blocked, ready } from '../fixes/repair.fixture.ts';
import { skipped } from '../model/outcome.ts';
import type { Report } from '../model/report.ts';
import { asked, staged } from './backstage.fixture.ts';
import type { SceneWish } from './bench.fixture.ts';

const wish = { service: 'zoom', mode: 'reach', isThirdPartyAllowed: true };

/** The signal decides when a check ends. */
const untilStopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });

describe('checking', () => {
  test('a check is followed by its events and leaves its report', async () => {
    const { call, seen, state, idle } = await staged({ history: [] });
    expect(state().reportId).toBeUndefined();
    await expect(call('GET', 'report')).rejects.toMatchObject({ status: 404 });
    await call('POST', 'check', wish);
    await idle();
    expect(seen.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['state', 'suspicion']));
    expect(state()).toMatchObject({ check: { kind: 'idle' }, reportId: ready.id });
    expect(await call('GET', 'report')).toMatchObject({ id: ready.id });
  });

  test('nothing runs beside a check, and stopping ends it with what is known', async () => {
    const { call, state, idle } = await staged({ during: untilStopped });
    await call('POST', 'check', wish);
    expect(state().check).toMatchObject({ kind: 'running', service: 'zoom', mode: 'reach' });
    const busy = { status: 409, problem: { error: 'busy' } };
    await expect(call('POST', 'check', wish)).rejects.toMatchObject(busy);
    await expect(call('POST', 'undo', { what: 'all' })).rejects.toMatchObject(busy);
    await expect(call('POST', 'wifi/start')).rejects.toMatchObject(busy);
    await call('POST', 'stop');
    await idle();
    expect(await call('GET', 'report')).toMatchObject({ run: { isInterrupted: true } });
  });

  test('a check that breaks down says so and leaves the way free', async () => {
    const set = await staged({ during: () => Promise.reject(new Error('no socket')) });
    await set.call('POST', 'check', wish);
    await set.idle();
    expect(set.state().check).toEqual({ kind: 'failed', says: 'no socket' });
    expect(set.faults).toHaveLength(1);
  });

  test.each([
    { when: 'the mode is unknown', body: { ...wish, mode: 'all' } },
    { when: 'the service is a path', body: { ...wish, service: '../../etc/passwd' } },
    { when: 'something is added', body: { ...wish, only: ['links'] } },
    { when: 'nobody said whether others may be asked', body: { service: 'zoom', mode: 'reach' } },
    { when: 'it is a list', body: [] },
    { when: 'it is nothing', body: null },
    { when: 'the reflector is endless', body: { ...wish, reflector: 'x'.repeat(1000) } },
  ])('a wish is refused when $when', async ({ body }) => {
    const { call, stage } = await staged();
    await expect(call('POST', 'check', body)).rejects.toMatchObject({ status: 400 });
    expect(stage.isBusy).toBe(false);
  });
});

describe('looking back', () => {
  const later: Report = { ...blocked, id: 'later', startedAt: '2026-11-23T10:00:00.000Z' };
  const good: Report = { ...ready, id: 'good', startedAt: '2026-11-23T08:00:00.000Z' };
  const otherService: Report = {
    ...good,
    id: 'other',
    service: { ...good.service, id: 'other' },
    profile: { ...good.profile, id: 'other' },
    startedAt: '2026-11-23T08:30:00.000Z',
  };

  test('the newest of the history is there at once, in the language asked for', async () => {
    const { call, state } = await staged({ history: [later, good] });
    expect(state().reportId).toBe('later');
    expect(await call('GET', 'report', {}, 'language=de')).toMatchObject({
      id: 'later',
      headline: expect.stringMatching(/^de: /u),
    });
    expect(await call('GET', 'history/ID:good')).toMatchObject({ id: 'good' });
    await expect(call('GET', 'history/ID:none')).rejects.toMatchObject({ status: 404 });
  });

  test('without an older one it is compared with the last time it worked', async () => {
    const { call } = await staged({ history: [later, otherService, good] });
    expect(await call('GET', 'compare')).toMatchObject({
      older: { id: 'good', verdict: 'ready' },
      newer: { id: 'later' },
    });
  });

  test.each([
    { when: 'it never worked', history: [later], query: '', status: 404 },
    { when: 'only another service worked', history: [later, otherService], query: '', status: 404 },
    { when: 'one is unknown', history: [later, good], query: 'older=none', status: 404 },
    { when: 'an id is a path', history: [later, good], query: 'older=../x', status: 400 },
  ])('there is nothing to compare when $when', async ({ history, query, status }) => {
    const { call } = await staged({ history });
    await expect(call('GET', 'compare', {}, query)).rejects.toMatchObject({ status });
  });
});

describe('repairing', () => {
  test('what is wrong is planned for, and nothing is written', async () => {
    const { call, values, ...set } = await staged();
    const before = new Map(values);
    expect(await call('POST', 'repair/plan', { language: 'de' })).toMatchObject({
      reportId: blocked.id,
      proposals: expect.any(Array),
    });
    expect(values).toEqual(before);
    expect(set.closed()).toBe(1);
  });

  test('a fix that there is not cannot be planned', async () => {
    const { call } = await staged();
    await expect(call('POST', 'repair/plan', { fix: 'rm-rf' })).rejects.toMatchObject({
      status: 404,
    });
  });

  test.each([
    { when: 'the plan is not known', body: { planId: 'x', fix: 'y', consent: true }, status: 404 },
    { when: 'nobody agreed', body: { planId: 'x', fix: 'y', consent: false }, status: 400 },
    { when: 'agreeing was left out', body: { planId: 'x', fix: 'y' }, status: 400 },
  ])('no repair starts when $when', async ({ body, status }) => {
    const { call, stage } = await staged();
    await expect(call('POST', 'repair/start', body)).rejects.toMatchObject({ status });
    expect(stage.isBusy).toBe(false);
  });

  test('a plan is good once, and not after another one was made', async () => {
    const { call } = await staged();
    const first = Object(await call('POST', 'repair/plan', { fix: 'dial-in' }));
    await call('POST', 'repair/plan', { fix: 'dial-in' });
    await expect(
      call('POST', 'repair/start', { planId: first.id, fix: 'dial-in', consent: true }),
    ).rejects.toMatchObject({ problem: { error: 'no-plan' } });
  });

  test('a step of a person is waited for, answered, and no reason to stay for ever', async () => {
    const { call, stage, state } = await staged();
    const plan = Object(await call('POST', 'repair/plan', { fix: 'dial-in' }));
    await call('POST', 'repair/start', { planId: plan.id, fix: 'dial-in', consent: true });
    const question = async (): Promise<string> => {
      for (;;) {
        const { repair } = state();
        if (repair.kind === 'running' && repair.question !== undefined) return repair.question.id;
        await new Promise((resolve) => {
          setTimeout(resolve, 5);
        });
      }
    };
    const id = await question();
    expect(stage.isBusy).toBe(false);
    const gone = { problem: { error: 'no-question' } };
    await expect(
      call('POST', 'repair/answer', { id: 'other', answer: 'taken' }),
    ).rejects.toMatchObject(gone);
    await expect(call('POST', 'repair/open', { id })).rejects.toMatchObject(gone);
    await call('POST', 'repair/answer', { id, answer: 'skipped' });
    while (state().repair.kind !== 'over') {
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
    expect(state().repair).toMatchObject({ outcome: 'declined' });
  });

  test('there is nothing to take back where nothing was changed', async () => {
    const { call } = await staged();
    expect(await call('GET', 'changes')).toEqual([]);
    expect(await call('POST', 'undo', { what: 'all' })).toEqual({ undone: [] });
    await expect(call('POST', 'undo', { what: 'x' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('telling', () => {
  test.each(['html', 'md', 'json', 'mail'])('%s is what may leave, and says so', async (face) => {
    const { call } = await staged();
    const told = Object(await call('POST', 'tell-it', { face }));
    expect(told.redactions).toEqual(['1 × secret: replaced by secret-…']);
    expect(told.replaced).toEqual([{ kind: 'host', was: 'mine', becomes: 'host-1' }]);
    expect(told.fileName).toMatch(/^linecheck-example-2026-11-23\.(?:html|md|json|txt)$/u);
    expect(told.bytes).toBe(Buffer.byteLength(String(told.text)));
  });

  test('the preview is the HTML face as it would leave', async () => {
    const { call } = await staged();
    const told = Object(await call('POST', 'tell-it', { face: 'html' }));
    expect(await call('GET', `preview/ID:${blocked.id}`)).toBe(told.text);
  });

  test('nobody is sent to the provider in vain', async () => {
    const { call } = await staged();
    const { isProviderToBlame, text } = Object(await call('GET', 'provider-text'));
    expect(isProviderToBlame).toBe(false);
    expect(text).not.toContain('Please look at the line');
  });
});

describe('the Wi-Fi meter', () => {
  const machine: SceneWish['machine'] = {
    facts: { wifi: { interface: 'wlan0', isConnected: true, signalDbm: -61, txMbps: 300 } },
  };

  test('tells until it is stopped', async () => {
    const { call, seen, state } = await staged({ machine });
    await call('POST', 'wifi/start');
    expect(state().wifi.isRunning).toBe(true);
    while (!seen.some(({ kind }) => kind === 'wifi')) {
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
    expect(seen.find(({ kind }) => kind === 'wifi')).toMatchObject({
      interface: 'wlan0',
      signalDbm: -61,
      txMbps: 300,
    });
    await call('POST', 'wifi/stop');
    expect(state().wifi.isRunning).toBe(false);
  });

  test('gives way to a check', async () => {
    const { call, state, idle } = await staged({ machine });
    await call('POST', 'wifi/start');
    await call('POST', 'check', wish);
    await idle();
    expect(state().wifi.isRunning).toBe(false);
  });

  test.each([
    { when: 'there is no radio', outcomes: { wifi: skipped('none') } },
    { when: 'nothing is known of it', outcomes: {} },
  ])('is not offered when $when', async ({ outcomes }) => {
    const { call } = await staged({ machine: { outcomes } });
    await expect(call('POST', 'wifi/start')).rejects.toMatchObject({
      status: 409,
      problem: { error: 'no-wifi' },
    });
  });
});

describe('a test call', () => {
  test('is refused plainly where no far end is known', async () => {
    const { call } = await staged();
    expect(await call('POST', 'call', { sdp: 'v=0' })).toEqual({ refused: 'not-offered' });
  });

  test.each([
    { when: 'there is no offer in it', body: {} },
    { when: 'the offer has no end', body: { sdp: 'v'.repeat(100_000) } },
    { when: 'it names more than it may', body: { sdp: 'v=0', host: 'elsewhere' } },
  ])('is not even tried when $when', async ({ body }) => {
    const { call } = await staged();
    await expect(call('POST', 'call', body)).rejects.toMatchObject({ status: 400 });
  });

  test('says who holds camera and microphone', async () => {
    const holder = { device: 'camera', program: 'obs' } as const;
    const { call } = await staged({
      machine: { facts: { 'device-holders': { holders: [holder] } } },
    });
    expect(await call('GET', 'holders')).toEqual({ holders: [holder] });
  });
});

describe('in another language', () => {
  const unasked: Report = {
    ...blocked,
    id: 'unasked',
    observations: blocked.observations.map((one) => ({
      ...one,
      outcome: skipped('it was not needed for the verdict'),
    })),
  };

  test('the reasons why something was not asked are told in it, too', async () => {
    const { call } = await staged({ history: [unasked] });
    const report = Object(await call('GET', 'report', {}, 'language=de'));
    expect(report.observations[0].outcome.why).toBe('es war für das Urteil nicht nötig');
  });

  test.each(['html', 'md', 'mail'])('%s is written in it, for a person reads it', async (face) => {
    const { call } = await staged();
    const told = Object(await call('POST', 'tell-it', { face, language: 'de' }));
    expect(told.text).toContain('de: ');
    expect(told.text).toMatch(/Was (?:nicht stimmt|gehen wird)|wird nicht funktionieren/u);
    expect(told.redactions).toEqual(['1 × Geheimnis: ersetzt durch secret-…']);
  });
});

test('the history names what the newest check found', async () => {
  const { call } = await staged();
  expect(await call('GET', 'history')).toMatchObject([{ id: blocked.id, verdict: 'blocked' }]);
});

test('the page asks who it is', async () => {
  const { call } = await staged();
  expect(await call('GET', 'session')).toMatchObject({ language: 'en', os: 'linux' });
});

test('quitting is asked for once and ends everything', async () => {
  const { call, quits } = await staged();
  await call('POST', 'quit');
  expect(quits()).toBe(1);
});

test('no address of the page goes untried in here', async () => {
  const { stage } = await staged();
  const all = stage.routes.map(({ method, path }) => `${method} ${path}`);
  expect(all.filter((one) => !asked.has(one))).toEqual([]);
});
