/**
 * Our own voice stream from the laptop, and nothing else of a check: `own-stream.ts ADDRESS IP PORT MILLISECONDS`.
 * Prints the outcome as JSON.
 */
import { streamCall } from '../../../src/probes/call-stream.ts';
import { contextFor, planFor } from '../../../src/probes/probe.fixture.ts';
import { parseReflectorAddress } from '../../../src/probes/reflector-address.ts';
import { voice } from '../../../src/probes/stream-shapes.ts';

const [address = '', ip = '', port = '', lastsMs = ''] = process.argv.slice(2);
const parsed = parseReflectorAddress(address);
if (parsed.kind !== 'reflector') throw new Error(parsed.says);
const { reflector } = parsed;
const { outcome } = await streamCall(
  {
    reflector,
    end: { ip, port: Number(port) },
    transport: 'udp',
    shape: voice,
    leastMs: Number(lastsMs),
    mostMs: Number(lastsMs),
    isClear: () => false,
  },
  contextFor(planFor({ options: { reflector, mode: 'enough' } })),
);
process.stdout.write(`${JSON.stringify(outcome)}\n`, () => process.exit(0));
