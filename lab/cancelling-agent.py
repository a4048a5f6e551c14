"""An authentication agent that closes every question at once, as somebody does who presses "Cancel".

    cancelling-agent.py --process PID --notify-fd FD

The options are pkttyagent's, which cannot cancel. What it takes of D-Bus is written here: one call, and one error
as the answer to every question.
"""

import os
import socket
import struct
import sys

BUS = "/run/dbus/system_bus_socket"
AUTHORITY = "org.freedesktop.PolicyKit1"
CALL, ERROR = 1, 3
PATH, INTERFACE, MEMBER, ERROR_NAME, REPLY_SERIAL, DESTINATION, SENDER, SIGNATURE = range(1, 9)


def pad(data, to):
    return data + b"\0" * (-len(data) % to)


def text(data, value):
    return pad(data, 4) + struct.pack("<I", len(value)) + value.encode() + b"\0"


def signature(data, value):
    return data + bytes([len(value)]) + value.encode() + b"\0"


def message(kind, serial, fields, body=b""):
    head = b""
    for code, sign, value in fields:
        head = signature(pad(head, 8) + bytes([code]), sign)
        if sign == "u":
            head = pad(head, 4) + struct.pack("<I", value)
        else:
            head = signature(head, value) if sign == "g" else text(head, value)
    start = struct.pack("<cBBBIII", b"l", kind, 0, 1, len(body), serial, len(head))
    return pad(start + head, 8) + body


def call(serial, destination, path, member, sign="", body=b""):
    interface = destination + ".Authority" if destination == AUTHORITY else destination
    fields = [(PATH, "o", path), (INTERFACE, "s", interface), (MEMBER, "s", member), (DESTINATION, "s", destination)]
    return message(CALL, serial, fields + ([(SIGNATURE, "g", sign)] if sign else []), body)


def registration(pid):
    """(sa{sv})ss: which process it asks for, told apart by when that was started."""
    with open(f"/proc/{pid}/stat") as file:
        began = int(file.read().rpartition(")")[2].split()[19])
    entries = struct.pack("<I", 3) + b"pid\0" + b"\1u\0" + b"\0" + struct.pack("<I", pid)
    entries = text(pad(entries, 8), "start-time") + b"\1t\0"
    entries = pad(entries, 8) + struct.pack("<Q", began)
    subject = text(b"", "unix-process")
    at = len(pad(subject, 4)) + 4
    subject = pad(subject, 4) + struct.pack("<I", len(entries)) + b"\0" * (-at % 8) + entries
    return text(text(subject, "C"), "/agent")


class Bus:
    def __init__(self):
        self.stream = socket.socket(socket.AF_UNIX)
        self.stream.connect(BUS)
        self.file = self.stream.makefile("rb")
        self.send(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        self.file.readline()
        self.send(b"BEGIN\r\n" + call(1, "org.freedesktop.DBus", "/org/freedesktop/DBus", "Hello"))

    def send(self, data):
        self.stream.sendall(data)

    def next(self):
        """Kind, serial and header fields of what comes next."""
        start = self.file.read(16)
        _, kind, _, _, length, serial, room = struct.unpack("<cBBBIII", start)
        head = self.file.read(room + -room % 8)[:room]
        self.file.read(length)
        return kind, serial, dict(fields_of(head))


def fields_of(head):
    at = 0
    while at < len(head):
        at += -at % 8
        code, sign = head[at], head[at + 2:at + 3]
        at += 4
        if sign == b"g":
            size, at = head[at], at + 1
        else:
            size, at = struct.unpack_from("<I", head, at)[0], at + 4
        if sign == b"u":
            yield code, size
            continue
        yield code, head[at:at + size].decode()
        at += size + 1


def main():
    bus = Bus()
    pid, notify = int(sys.argv[2]), int(sys.argv[4])
    path = "/org/freedesktop/PolicyKit1/Authority"
    bus.send(call(2, AUTHORITY, path, "RegisterAuthenticationAgent", "(sa{sv})ss", registration(pid)))
    while True:
        kind, serial, fields = bus.next()
        if fields.get(REPLY_SERIAL) == 2:
            if kind == ERROR:
                sys.exit(f"not registered: {fields[ERROR_NAME]}")
            os.close(notify)
        elif kind == CALL and fields[MEMBER] == "BeginAuthentication":
            answer = [(ERROR_NAME, "s", AUTHORITY + ".Error.Cancelled"), (REPLY_SERIAL, "u", serial),
                      (DESTINATION, "s", fields[SENDER])]
            bus.send(message(ERROR, 2 + serial, answer))


if __name__ == "__main__":
    main()
