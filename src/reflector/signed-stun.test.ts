import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { stunRequest } from '../probes/stun-message.ts';
import { makeCallDoor } from './call-door.ts';
import { isSigned, readStun, STUN, writeStun } from './signed-stun.ts';
import { makeTurnReader } from './turn-frames.ts';

const transaction = stunRequest('rfc5389').subarray(4, 20);

const signed = (key: string): Buffer =>
  writeStun(1, transaction, [[STUN.username, Buffer.from('ours:theirs')]], {
    key,
    hasFingerprint: true,
  });

describe('signed STUN', () => {
  test('is known by its key, and by no other', () => {
    const message = readStun(signed('right'));
    expect(message && isSigned(message, 'right')).toBe(true);
    expect(message && isSigned(message, 'wrong')).toBe(false);
  });

  test('a change of any one byte before the signature is noticed', () => {
    const whole = signed('right');
    const end = whole.length - 8 - 24;
    for (let at = 0; at < end; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const message = readStun(changed);
      expect(message !== undefined && isSigned(message, 'right')).toBe(false);
    }
  });

  test('the samples of RFC 5769, 2.1, are read and checked as it says', () => {
    const sample = Buffer.from(
      '000100582112a442b7e7a701bc34d686fa87dfae802200105354554e207465737420636c69656e74' +
        '002400046e0001ff80290008932ff9b151263b36' +
        '000600096576746a3a68367659202020' +
        '000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2' +
        '80280004e57a3bcf',
      'hex',
    );
    const message = readStun(sample);
    expect(message && isSigned(message, 'VOkJxbRl1RmTxUk/WvJxBt')).toBe(true);
    // Signed and closed by us, it is the same to the last byte.
    const before = Buffer.from(sample.subarray(0, sample.length - 32));
    before.writeUInt16BE(before.length - 20, 2);
    const attributes = readStun(before)?.attributes ?? new Map<number, Buffer>();
    const again = writeStun(1, sample.subarray(4, 20), [...attributes], {
      key: 'VOkJxbRl1RmTxUk/WvJxBt',
      hasFingerprint: true,
    });
    expect(again.length).toBe(sample.length);
    expect(readStun(again)?.attributes.get(STUN.username)?.toString()).toBe('evtj:h6vY');
  });

  test('noise is never a message that is signed, and never an error', () => {
    const door = makeCallDoor();
    door.open({ username: 'ours', password: 'right', hear: () => {}, onWay: () => {} });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (noise, hasHead) => {
        const bytes = Buffer.from(noise);
        if (hasHead && bytes.length >= 20) {
          bytes.writeUInt16BE(1, 0);
          bytes.writeUInt16BE(bytes.length - 20, 2);
          bytes.writeUInt32BE(0x2112a442, 4);
        }
        const message = readStun(bytes);
        expect(message !== undefined && isSigned(message, 'right')).toBe(false);
        const way = { name: 'x', ip: '192.0.2.1', port: 1, send: () => expect.fail('answered') };
        expect(door.take(bytes, 'x', () => way)).toBe(false);
      }),
    );
  });

  test('a TURN stream may be cut anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }), (chunks) => {
        const bytes: number[] = [];
        const read = makeTurnReader((frame) =>
          bytes.push(frame.kind === 'stun' ? frame.bytes.length : frame.payload.length),
        );
        chunks.every((chunk) => read(Buffer.from(chunk)));
        expect(bytes.every((count) => count <= 2068)).toBe(true);
      }),
    );
    const whole = signed('right');
    let heard = 0;
    const read = makeTurnReader(() => (heard += 1));
    for (const byte of whole) expect(read(Buffer.from([byte]))).toBe(true);
    expect(heard).toBe(1);
  });
});
