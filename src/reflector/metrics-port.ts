/** For the owner's monitoring: Prometheus figures and a health answer, on this computer only unless told otherwise. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';

import type { Stats } from './stats.ts';

const PREFIX = 'linecheck_reflector_';

const counters: Readonly<
  Record<string, { readonly help: string; readonly of: (stats: Stats) => number }>
> = {
  udp_echoes_total: {
    help: 'Echo questions answered over UDP.',
    of: ({ echoes, streamEchoes }) => echoes - streamEchoes,
  },
  stream_echoes_total: {
    help: 'Echo questions answered inside TLS.',
    of: ({ streamEchoes }) => streamEchoes,
  },
  echo_bytes_total: { help: 'Bytes of all echo replies.', of: ({ echoBytes }) => echoBytes },
  stun_answers_total: { help: 'STUN questions answered.', of: ({ stunAnswers }) => stunAnswers },
  udp_silences_total: {
    help: 'Datagrams met with silence: no token, a wrong one, or no question at all.',
    of: ({ silences }) => silences,
  },
  refusals_total: {
    help: 'Packets, connections and tests beyond a limit.',
    of: ({ refusals }) => refusals,
  },
  greetings_total: { help: 'Tokens handed out.', of: ({ greetings }) => greetings },
  strangers_total: {
    help: 'Callers without the right key or ticket.',
    of: ({ strangers }) => strangers,
  },
  ndt7_downloads_total: { help: 'Capacity tests sent.', of: (stats) => stats.ndt7Downloads },
  ndt7_uploads_total: { help: 'Capacity tests received.', of: (stats) => stats.ndt7Uploads },
  ndt7_sent_bytes_total: {
    help: 'Payload of ended capacity tests, sent.',
    of: (stats) => stats.ndt7BytesSent,
  },
  ndt7_received_bytes_total: {
    help: 'Payload of capacity tests, received.',
    of: (stats) => stats.ndt7BytesReceived,
  },
  calls_total: { help: 'Test calls answered.', of: (stats) => stats.calls },
  call_received_bytes_total: {
    help: 'What callers of test calls sent.',
    of: (stats) => stats.callBytesReceived,
  },
  call_sent_bytes_total: {
    help: 'What was sent back to them.',
    of: (stats) => stats.callBytesSent,
  },
};

const gauges: Readonly<
  Record<string, { readonly help: string; readonly of: (stats: Stats) => number }>
> = {
  open_connections: { help: 'TCP connections.', of: ({ held }) => held.connections },
  open_streams: { help: 'Echo streams inside TLS.', of: ({ held }) => held.streams },
  running_calls: { help: 'Test calls under way.', of: (stats) => stats.runningCalls },
  running_ndt7_tests: { help: 'Capacity tests under way.', of: ({ held }) => held.ndt7Tests },
  waiting_echoes: {
    help: 'Echoes asked to be sent later.',
    of: ({ held }) => held.waitingEchoes,
  },
};

/** No address is a label: who measured here is nobody's business. */
const makeRegistry = (stats: Stats, version: string): Registry => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: `${PREFIX}build_info`,
    help: 'Always 1.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);
  for (const [name, { help, of }] of Object.entries(counters)) {
    const counter = new Counter({
      name: PREFIX + name,
      help,
      registers: [],
      collect() {
        this.reset();
        this.inc(of(stats));
      },
    });
    registry.registerMetric(counter);
  }
  for (const [name, { help, of }] of Object.entries(gauges)) {
    const gauge = new Gauge({
      name: PREFIX + name,
      help,
      registers: [],
      collect() {
        this.set(of(stats));
      },
    });
    registry.registerMetric(gauge);
  }
  return registry;
};

/** Rejects when the port cannot be had. */
export const openMetricsPort = async (
  port: number,
  ip: string,
  of: { readonly stats: Stats; readonly version: string; readonly isStopping: () => boolean },
): Promise<Server> => {
  const registry = makeRegistry(of.stats, of.version);
  const server = createServer(
    { headersTimeout: 5000, requestTimeout: 5000 },
    (request, response) => {
      request.resume();
      if (request.method === 'GET' && request.url === '/healthz') {
        response.writeHead(of.isStopping() ? 503 : 200, { 'content-type': 'text/plain' });
        response.end(of.isStopping() ? 'stopping\n' : 'ok\n');
      } else if (request.method === 'GET' && request.url === '/metrics') {
        registry.metrics().then(
          (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
          () => response.writeHead(500).end(),
        );
      } else {
        response.writeHead(404).end();
      }
    },
  );
  server.maxConnections = 20;
  server.listen(port, ip);
  await once(server, 'listening');
  server.on('error', () => undefined);
  return server;
};
