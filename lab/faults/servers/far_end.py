"""The lab's own far end for proofs of quality: UDP echoes that carry how many were heard, and TCP that takes or gives
as much as passes, or gives back what it took. Independent of the reflector, so that a control never believes the
doctor's own instrument."""

import socket
import sys
import threading
import time

UDP, TCP = 5999, 5998


def echoes(address):
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind((address, UDP))
    heard = {}
    while True:
        data, peer = server.recvfrom(2048)
        heard[peer] = heard.get(peer, 0) + 1
        server.sendto(data[:4] + heard[peer].to_bytes(4, "big") + data[8:], peer)


def serve(connection):
    connection.settimeout(20)
    try:
        wanted = connection.recv(1)
        if wanted == b"d":
            until = time.monotonic() + 3
            while time.monotonic() < until:
                connection.sendall(bytes(16384))
        while wanted == b"e" and (data := connection.recv(65536)):
            connection.sendall(data)
        while connection.recv(65536):
            pass
    except OSError:
        pass
    finally:
        connection.close()


threading.Thread(target=echoes, args=(sys.argv[1],), daemon=True).start()
listener = socket.create_server((sys.argv[1], TCP))
print("ready", flush=True)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
