"""Notes when UDP packets of a few lengths pass one interface: `time-frames.py DEVICE LENGTH:OFFSET ...`, then a
line on standard input.

A packet is known by four bytes at OFFSET of its UDP payload (its number, whatever the byte order). Answers with one
JSON line: for each LENGTH (of the payload) and direction the numbers and the kernel's own times (SO_TIMESTAMPNS, as
microseconds of the wall clock), and how many frames were missed. Namespaces of one machine share its clock, so two
of these at two ends of a wire tell what the wire did to each packet.
"""

import json
import select
import socket
import struct
import sys

ETH_P_IP = 0x0800
ETH_P_ALL = 0x0003
SOL_PACKET = 263
PACKET_STATISTICS = 6
PACKET_OUTGOING = 4
SO_TIMESTAMPNS = 35
ETHERNET_BYTES, UDP_BYTES, UDP = 14, 8, 17


def payload_of(frame):
    """The payload of a whole UDP packet over IPv4, else nothing."""
    packet = frame[ETHERNET_BYTES:]
    if struct.unpack("!H", frame[12:14])[0] != ETH_P_IP or len(packet) < 28 or packet[9] != UDP:
        return b""
    start = (packet[0] & 15) * 4
    size = struct.unpack("!H", packet[start + 4:start + 6])[0]
    return packet[start + UDP_BYTES:start + size]


def drain(tap, offsets, seen):
    while True:
        try:
            frame, notes, _, address = tap.recvmsg(16384, 64)
        except BlockingIOError:
            return
        payload = payload_of(frame)
        offset = offsets.get(len(payload))
        if offset is None:
            continue
        second, nanosecond = struct.unpack("ll", notes[0][2])
        way = "sent" if address[2] == PACKET_OUTGOING else "received"
        number = payload[offset:offset + 4].hex()
        seen.setdefault(len(payload), {"sent": [], "received": []})[way].append(
            [number, second * 10**6 + nanosecond // 1000]
        )


def main():
    device = sys.argv[1]
    offsets = {int(length): int(offset) for length, offset in (one.split(":") for one in sys.argv[2:])}
    tap = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    tap.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8 << 20)
    tap.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
    tap.bind((device, 0))
    tap.setblocking(False)
    seen = {}
    drain(tap, offsets, {})
    print("ready", flush=True)
    while True:
        readable, _, _ = select.select([tap, sys.stdin], [], [])
        drain(tap, offsets, seen)
        if sys.stdin in readable:
            break
    _, missed = struct.unpack("II", tap.getsockopt(SOL_PACKET, PACKET_STATISTICS, 8))
    print(json.dumps({"missed": missed, "seen": seen}), flush=True)


main()
