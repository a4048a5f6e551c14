import { once } from 'node:events';
import { request } from 'node:http';

import { expect, test } from 'vitest';

import { reflector as command } from '../cli/reflector-command.ts';
import { encodeEchoQuestion } from '../probes/reflector-protocol.ts';
import { NDT7_PROTOCOL } from './ndt7-ask.ts';
import { portsOfAllServices } from './ports.ts';
import { ask, dial, freePorts, get, greetingOf, start, tokenOf } from './reflector.fixture.ts';

/** Over plain HTTP. */
const fetchPlain = async (port: number, path: string) => {
  const asked = request({ host: '127.0.0.1', port, path, agent: false }).end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const part of response) body += String(part);
  return { status: response.statusCode as number, headers: response.headers, body };
};

/** A port that was free a moment ago may be had by another test, or by this reflector itself. */
const startWith = async (changes: (port: number) => Parameters<typeof start>[0]) => {
  for (;;) {
    const [port = 0] = await freePorts(1);
    const running = await start(changes(port));
    if (running.problems.length === 0) return { running, port };
  }
};

test('the portal question is answered with its challenge, in body and header', async () => {
  const { running, port: portalPort } = await startWith((free) => ({ portalPort: free }));
  const greeting = greetingOf(await get(running, '/linecheck'));
  expect(greeting).toMatchObject({ portalPort, features: expect.arrayContaining(['portal']) });
  expect(await fetchPlain(portalPort, '/linecheck-portal?challenge=abc9')).toMatchObject({
    status: 200,
    body: 'abc9',
    headers: { 'x-linecheck-portal': 'abc9' },
  });
  for (const path of ['/', '/linecheck-portal', '/linecheck-portal?challenge=%3Cb%3E', '//']) {
    expect(await fetchPlain(portalPort, path)).toMatchObject({ status: 404, body: '' });
  }
});

test('without a portal port nothing is promised', async () => {
  const { features, portalPort } = greetingOf(await get(await start(), '/linecheck'));
  expect(features).toEqual([
    'echo-delay',
    'source-digest',
    'stream',
    'plain-stream',
    'ndt7',
    'ndt7-pace',
  ]);
  expect(portalPort).toBeUndefined();
});

test('Prometheus reads what was done here, and no address', async () => {
  const { running, port } = await startWith((free) => ({
    metrics: { port: free, address: '127.0.0.1' },
  }));
  const token = await tokenOf(running);
  await ask(running.udpPorts[0]!, encodeEchoQuestion({ token, sequence: 1 }, 160));
  const { body, headers } = await fetchPlain(port, '/metrics');
  expect(headers['content-type']).toContain('text/plain');
  for (const line of [
    'linecheck_reflector_udp_echoes_total 1',
    'linecheck_reflector_echo_bytes_total 160',
    'linecheck_reflector_greetings_total 1',
    'linecheck_reflector_running_ndt7_tests 0',
    'linecheck_reflector_build_info{version="0.0.0"} 1',
  ]) {
    expect(body).toContain(`\n${line}\n`);
  }
  expect(body).not.toContain('127.0.0.1');
  expect(await fetchPlain(port, '/healthz')).toMatchObject({ status: 200, body: 'ok\n' });
  expect(await fetchPlain(port, '/')).toMatchObject({ status: 404 });
});

test('a stop lets a test under way end and takes nobody new', async () => {
  const running = await start();
  const client = dial(running, '/ndt/v7/download?max_ms=700&rate_bps=100000', NDT7_PROTOCOL);
  await once(client, 'open');
  const closed = once(client, 'close');
  const stopped = running.stop(10_000);
  await expect(get(running, '/linecheck')).rejects.toThrow(/ECONNREFUSED/);
  await stopped;
  expect((await closed)[0]).toBe(1000);
});

test('a stop in a hurry says goodbye to a test under way', async () => {
  const running = await start();
  const client = dial(running, '/ndt/v7/upload', NDT7_PROTOCOL);
  await once(client, 'open');
  const closed = once(client, 'close');
  await running.stop();
  expect((await closed)[0]).toBe(1001);
});

test('the help names every port', async () => {
  const named = new Set<number>();
  for (const [, first, last] of command.about.matchAll(/\b(\d{3,5})(?:-(\d{3,5}))?\b/g)) {
    for (let port = Number(first); port <= Number(last ?? first); port += 1) named.add(port);
  }
  const { udpPorts, tcpPorts } = await portsOfAllServices();
  expect([...named].toSorted((a, b) => a - b)).toEqual(
    [...new Set([...udpPorts, ...tcpPorts])].toSorted((a, b) => a - b),
  );
});
