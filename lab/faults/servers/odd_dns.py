"""A DNS server with odd answers, told by one JSON argument:
{"listen": [addresses], "upstream": address, "tcp": true, "rules": [{"name": "zoom.us"|"*", "type": "AAAA"|null,
  "action": "nxdomain"|"servfail"|"refused"|"drop"|"truncate"|"answer"|"pass", "ipv4": [], "ipv6": [],
  "delayMs": 0, "ttlSeconds": 30, "ede": 9}]}
A rule's name matches itself and everything below it; the first match counts; what no rule names is forwarded.
Prints `ready`, then one line per question that a rule answered.
"""

import json
import socket
import struct
import sys
import threading
import time

TYPES = {1: "A", 28: "AAAA", 5: "CNAME", 16: "TXT", 65: "HTTPS"}
RCODES = {"nxdomain": 3, "servfail": 2, "refused": 5}


def question(message):
    labels, at = [], 12
    while message[at]:
        size = message[at]
        labels.append(message[at + 1 : at + 1 + size].decode("latin-1").lower())
        at += size + 1
    kind = struct.unpack("!H", message[at + 1 : at + 3])[0]
    return ".".join(labels), kind, message[12 : at + 5]


def head(message, flags, answers=0, additional=0):
    asked = struct.unpack("!H", message[2:4])[0]
    return message[:2] + struct.pack("!HHHHH", 0x8080 | (asked & 0x0100) | flags, 1, answers, 0, additional)


def reply(message, rule, over_tcp):
    name, kind, asked = question(message)
    action = rule["action"]
    if action in RCODES:
        extra = b""
        if "ede" in rule:
            option = struct.pack("!HHH", 15, 2, rule["ede"])
            extra = b"\0" + struct.pack("!HHIH", 41, 1232, 0, len(option)) + option
        return head(message, RCODES[action], 0, 1 if extra else 0) + asked + extra
    if action == "truncate" and not over_tcp:
        return head(message, 0x0200) + asked
    records = []
    for address in rule.get("ipv4", []) if kind == 1 else rule.get("ipv6", []) if kind == 28 else []:
        data = socket.inet_pton(socket.AF_INET if kind == 1 else socket.AF_INET6, address)
        records.append(b"\xc0\x0c" + struct.pack("!HHIH", kind, 1, rule.get("ttlSeconds", 30), len(data)) + data)
    return head(message, 0, len(records)) + asked + b"".join(records)


def forward(message, upstream, over_tcp):
    family = socket.AF_INET6 if ":" in upstream else socket.AF_INET
    kind = socket.SOCK_STREAM if over_tcp else socket.SOCK_DGRAM
    with socket.socket(family, kind) as out:
        out.settimeout(4)
        try:
            out.connect((upstream, 53))
            if over_tcp:
                out.sendall(struct.pack("!H", len(message)) + message)
                return exactly(out, struct.unpack("!H", exactly(out, 2))[0])
            out.send(message)
            return out.recv(65535)
        except OSError:
            return None


def exactly(connection, size):
    data = b""
    while len(data) < size:
        chunk = connection.recv(size - len(data))
        if not chunk:
            raise OSError("ended early")
        data += chunk
    return data


def decide(message, order, over_tcp):
    name, kind, _ = question(message)
    for rule in order["rules"]:
        wanted = rule["name"]
        if rule.get("type") and rule["type"] != TYPES.get(kind):
            continue
        if wanted == "*" or name == wanted or name.endswith("." + wanted):
            print(f"{rule['action']} {name} {TYPES.get(kind, kind)}", flush=True)
            time.sleep(rule.get("delayMs", 0) / 1000.0)
            if rule["action"] == "drop":
                return None
            if rule["action"] == "pass" or (rule["action"] == "truncate" and over_tcp):
                break
            return reply(message, rule, over_tcp)
    return forward(message, order["upstream"], over_tcp)


def serve_udp(listener, order):
    def one(message, asker):
        try:
            answer = decide(message, order, False)
            if answer:
                listener.sendto(answer, asker)
        except (OSError, IndexError, struct.error):
            pass

    while True:
        message, asker = listener.recvfrom(65535)
        threading.Thread(target=one, args=(message, asker), daemon=True).start()


def serve_tcp(listener, order):
    def one(connection):
        try:
            with connection:
                while True:
                    message = exactly(connection, struct.unpack("!H", exactly(connection, 2))[0])
                    answer = decide(message, order, True)
                    if answer:
                        connection.sendall(struct.pack("!H", len(answer)) + answer)
        except (OSError, IndexError, struct.error):
            pass

    while True:
        connection, _ = listener.accept()
        threading.Thread(target=one, args=(connection,), daemon=True).start()


def main():
    order = json.loads(sys.argv[1])
    for address in order["listen"]:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        udp = socket.socket(family, socket.SOCK_DGRAM)
        udp.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        udp.bind((address, 53))
        threading.Thread(target=serve_udp, args=(udp, order), daemon=True).start()
        if order.get("tcp", True):
            tcp = socket.socket(family, socket.SOCK_STREAM)
            tcp.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tcp.bind((address, 53))
            tcp.listen(64)
            threading.Thread(target=serve_tcp, args=(tcp, order), daemon=True).start()
    print("ready", flush=True)
    threading.Event().wait()


main()
