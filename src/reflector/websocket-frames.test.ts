import { array, assert, nat, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';

import { closeFrame, frameOf, makeFrameReader, OPCODE } from './websocket-frames.ts';

/** A frame as a client sends it: ours, with the mask bit, a mask and the payload under it. */
const masked = (opcode: number, payload: Buffer, isWhole = true, bits = 0): Buffer => {
  const frame = frameOf(opcode, payload);
  const head = Buffer.from(frame.subarray(0, frame.length - payload.length));
  head[0] = (isWhole ? 0x80 : 0) | bits | opcode;
  head[1]! |= 0x80;
  const mask = Buffer.from([0xa5, 0, 0xff, 0x17]);
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ mask[at % 4]!)]);
};

const heardOf = (chunks: readonly Buffer[]) => {
  const heard = { binary: 0, text: 0, pings: [] as string[], closes: 0, faults: [] as number[] };
  const read = makeFrameReader({
    onData: (opcode, bytes) => {
      if (opcode === OPCODE.text) heard.text += bytes;
      else heard.binary += bytes;
    },
    onPing: (payload) => heard.pings.push(payload.toString()),
    onClose: () => (heard.closes += 1),
    onFault: (code) => heard.faults.push(code),
  });
  for (const chunk of chunks) read(chunk);
  return heard;
};

const stream = Buffer.concat([
  masked(OPCODE.binary, Buffer.alloc(8192)),
  masked(OPCODE.ping, Buffer.from('are you there')),
  masked(OPCODE.text, Buffer.from('{}')),
  masked(OPCODE.binary, Buffer.alloc(70_000), false),
  masked(OPCODE.ping, Buffer.alloc(0)),
  masked(OPCODE.continuation, Buffer.alloc(100)),
  masked(OPCODE.binary, Buffer.alloc(0)),
  masked(OPCODE.pong, Buffer.from('x')),
  masked(OPCODE.close, Buffer.from([3, 232])),
  masked(OPCODE.binary, Buffer.alloc(50)),
]);

test('bytes are counted as they come, however the line cuts them, and nothing after the end', () => {
  assert(
    property(array(nat(stream.length), { maxLength: 40 }), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
      const chunks = places.slice(1).map((end, index) => stream.subarray(places[index], end));
      expect(heardOf(chunks)).toEqual({
        binary: 8192 + 70_000 + 100,
        text: 2,
        pings: ['are you there', ''],
        closes: 1,
        faults: [],
      });
    }),
    { numRuns: 100 },
  );
});

const huge = Buffer.alloc(14);
huge.writeUInt8(0x82, 0);
huge.writeUInt8(0xff, 1);
huge.fill(0xff, 2, 10);

test.each([
  { when: 'it is not masked', frame: closeFrame(1000), code: 1002 },
  {
    when: 'it has extension bits',
    frame: masked(OPCODE.binary, Buffer.alloc(1), true, 0x40),
    code: 1002,
  },
  { when: 'its kind is unknown', frame: masked(3, Buffer.alloc(1)), code: 1002 },
  {
    when: 'a control frame is in pieces',
    frame: masked(OPCODE.ping, Buffer.alloc(1), false),
    code: 1002,
  },
  {
    when: 'a control frame is too long',
    frame: masked(OPCODE.ping, Buffer.alloc(126)),
    code: 1002,
  },
  { when: 'it is longer than any message may be', frame: huge, code: 1009 },
])('a frame is refused when $when', ({ frame, code }) => {
  expect(heardOf([frame, Buffer.alloc(100, 0xff)])).toMatchObject({ binary: 0, faults: [code] });
});

test('whatever comes, it neither throws nor says more than one end', () => {
  assert(
    property(uint8Array({ maxLength: 300 }), (bytes) => {
      const { closes, faults } = heardOf([Buffer.from(bytes)]);
      expect(closes + faults.length).toBeLessThanOrEqual(1);
    }),
  );
});
