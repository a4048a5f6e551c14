"""A program against censorship with the wrong setting, on the computer itself. Told by one JSON argument
{"port": 9444, "mark": 78}
Connections turned to it go on to where they were going, but the ciphers in each ClientHello are replaced by values that
nobody knows, as a clumsy "fake" strategy does; servers answer with an alert. Its own connections are marked so that
they are not turned to it again. Prints `ready`.
"""

import json
import socket
import struct
import sys
import threading

SO_ORIGINAL_DST = 80
SO_MARK = 36
HANDSHAKE, CLIENT_HELLO = 0x16, 0x01

order = json.loads(sys.argv[1])


def original(connection):
    if connection.getpeername()[0].startswith("::ffff:"):
        data = connection.getsockopt(socket.SOL_IP, SO_ORIGINAL_DST, 16)
        return socket.AF_INET, (socket.inet_ntoa(data[4:8]), struct.unpack("!H", data[2:4])[0])
    data = connection.getsockopt(socket.IPPROTO_IPV6, SO_ORIGINAL_DST, 28)
    return socket.AF_INET6, (socket.inet_ntop(socket.AF_INET6, data[8:24]), struct.unpack("!H", data[2:4])[0])


def mangled(data):
    if len(data) < 50 or data[0] != HANDSHAKE or data[5] != CLIENT_HELLO:
        return data
    # Record header 5, message header 4, version 2, random 32, then the session id with its length.
    at = 43 + 1 + data[43]
    (length,) = struct.unpack("!H", data[at : at + 2])
    return data[: at + 2] + b"\x0a\x0a" * (length // 2) + data[at + 2 + length :]


def pump(source, target, change=lambda data: data):
    try:
        while chunk := source.recv(65536):
            target.sendall(change(chunk))
    except OSError:
        pass
    for end in (source, target):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def carry(connection):
    try:
        family, place = original(connection)
        far = socket.socket(family, socket.SOCK_STREAM)
        far.setsockopt(socket.SOL_SOCKET, SO_MARK, order["mark"])
        far.settimeout(8)
        far.connect(place)
        far.settimeout(None)
    except OSError:
        connection.close()
        return
    threading.Thread(target=pump, args=(far, connection), daemon=True).start()
    pump(connection, far, mangled)


listener = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
listener.bind(("::", order["port"]))
listener.listen(128)
print("ready", flush=True)
while True:
    incoming, _ = listener.accept()
    threading.Thread(target=carry, args=(incoming,), daemon=True).start()
