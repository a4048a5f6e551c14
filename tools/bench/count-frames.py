"""Counts the frames of one interface until asked: `count-frames.py DEVICE`, then a line on standard input.

Answers with one JSON line: frames and bytes (Ethernet headers included) by direction, protocol and far end,
and the interface's own counters over the same time as a check. Read from a packet socket, which sees each
frame as it goes on the wire: netfilter would count a large TCP segment once before it is cut up.
"""

import ipaddress
import json
import select
import socket
import struct
import sys

ETH_P_ALL = 0x0003
SOL_PACKET = 263
PACKET_STATISTICS = 6
PACKET_OUTGOING = 4
ETHERNET_BYTES = 14
TCP, UDP, ICMP, ICMPV6, FRAGMENT, HOP_BY_HOP = 6, 17, 1, 58, 44, 0
# Multicast listener reports and neighbour discovery (RFC 2710, 3810, 4861): what ARP is to IPv4.
NEIGHBOUR_TYPES = {130, 131, 132, 133, 134, 135, 136, 137, 143}
DNS_PORT = 53


def of_ports(data, name):
    source, target = struct.unpack("!HH", data[:4])
    return "UDP DNS" if name == "UDP" and DNS_PORT in (source, target) else f"{name} other"


def of_transport(number, data, is_first):
    if number == TCP:
        return "TCP"
    if number == UDP:
        return of_ports(data, "UDP") if is_first and len(data) >= 4 else "UDP other"
    if number in (ICMP, ICMPV6):
        is_neighbour = number == ICMPV6 and data[:1] and data[0] in NEIGHBOUR_TYPES
        return "ARP, ND" if is_neighbour else "ICMP"
    return "other"


def of_ipv6(packet):
    number, rest, is_first = packet[6], packet[40:], True
    while number in (HOP_BY_HOP, FRAGMENT) and len(rest) >= 8:
        if number == FRAGMENT:
            is_first = is_first and (struct.unpack("!H", rest[2:4])[0] >> 3) == 0
            number, rest = rest[0], rest[8:]
        else:
            number, rest = rest[0], rest[8 * (rest[1] + 1):]
    return of_transport(number, rest, is_first)


def read(frame, is_sent):
    """(protocol, far end) of a frame; the far end of an ICMP error is who sent it."""
    kind, packet = struct.unpack("!H", frame[12:14])[0], frame[ETHERNET_BYTES:]
    if kind == 0x0806:
        return "ARP, ND", ""
    if kind == 0x0800 and len(packet) >= 20:
        is_first = (struct.unpack("!H", packet[6:8])[0] & 0x1FFF) == 0
        name = of_transport(packet[9], packet[(packet[0] & 15) * 4:], is_first)
        return name, str(ipaddress.ip_address(packet[16:20] if is_sent else packet[12:16]))
    if kind == 0x86DD and len(packet) >= 40:
        return of_ipv6(packet), str(ipaddress.ip_address(packet[24:40] if is_sent else packet[8:24]))
    return "other", ""


def interface_counts(device):
    def one(name):
        with open(f"/sys/class/net/{device}/statistics/{name}") as file:
            return int(file.read())

    return {name: one(name) for name in ("tx_packets", "tx_bytes", "rx_packets", "rx_bytes")}


def drain(tap, counts):
    while True:
        try:
            frame, address = tap.recvfrom(65536)
        except BlockingIOError:
            return
        is_sent = address[2] == PACKET_OUTGOING
        key = ("sent" if is_sent else "received", *read(frame, is_sent))
        packets, size = counts.get(key, (0, 0))
        counts[key] = (packets + 1, size + len(frame))


def main():
    device = sys.argv[1]
    tap = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    tap.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8 << 20)
    tap.bind((device, 0))
    tap.setblocking(False)
    counts = {}
    drain(tap, {})
    before = interface_counts(device)
    print("ready", flush=True)
    while True:
        readable, _, _ = select.select([tap, sys.stdin], [], [])
        drain(tap, counts)
        if sys.stdin in readable:
            break
    after = interface_counts(device)
    _, missed = struct.unpack("II", tap.getsockopt(SOL_PACKET, PACKET_STATISTICS, 8))
    rows = [
        {"direction": way, "protocol": name, "host": host, "packets": packets, "bytes": size}
        for (way, name, host), (packets, size) in sorted(counts.items())
    ]
    counters = {name: after[name] - before[name] for name in after}
    print(json.dumps({"rows": rows, "interface": counters, "missed": missed}), flush=True)


main()
