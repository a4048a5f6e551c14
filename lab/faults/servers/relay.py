"""Connections that a rule turns to this computer, carried on to where they were going. For the servers beside this file."""

import socket
import struct
import threading

SO_ORIGINAL_DST = 80
SO_MARK = 36


def original(connection):
    if connection.getpeername()[0].startswith("::ffff:"):
        data = connection.getsockopt(socket.SOL_IP, SO_ORIGINAL_DST, 16)
        return socket.AF_INET, (socket.inet_ntoa(data[4:8]), struct.unpack("!H", data[2:4])[0])
    data = connection.getsockopt(socket.IPPROTO_IPV6, SO_ORIGINAL_DST, 28)
    return socket.AF_INET6, (socket.inet_ntop(socket.AF_INET6, data[8:24]), struct.unpack("!H", data[2:4])[0])


def pump(source, target, chunks):
    """`chunks` gives what goes on of what comes."""
    try:
        for chunk in chunks(source):
            target.sendall(chunk)
    except OSError:
        pass
    for end in (source, target):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def plain(source):
    while chunk := source.recv(65536):
        yield chunk


def carry(connection, mark, out, back):
    try:
        family, place = original(connection)
        far = socket.socket(family, socket.SOCK_STREAM)
        far.setsockopt(socket.SOL_SOCKET, SO_MARK, mark)
        far.settimeout(8)
        far.connect(place)
        far.settimeout(None)
    except OSError:
        connection.close()
        return
    for end in (connection, far):
        end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    threading.Thread(target=pump, args=(far, connection, back), daemon=True).start()
    pump(connection, far, out)


def serve(port, mark, out=plain, back=plain):
    listener = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
    listener.bind(("::", port))
    listener.listen(128)
    print("ready", flush=True)
    while True:
        incoming, _ = listener.accept()
        threading.Thread(target=carry, args=(incoming, mark, out, back), daemon=True).start()
