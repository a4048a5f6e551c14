"""Security software that opens TLS on the computer itself. Told by one argument, a JSON file
{"port": 9443, "mark": 77, "certificates": {name: pem with key}, "fallback": name}
Connections turned to it are opened with the certificate of the name asked for and carried on, encrypted again, to where
they were going; its own are marked so that they are not turned to it again. Prints `ready`.
"""

import json
import os
import socket
import ssl
import struct
import sys
import tempfile
import threading

SO_ORIGINAL_DST = 80
IP6T_SO_ORIGINAL_DST = 80
SO_MARK = 36

with open(sys.argv[1]) as file:
    order = json.load(file)
contexts = {}


def context_for(name):
    pem = order["certificates"].get(name) or order["certificates"][order["fallback"]]
    if name not in contexts:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with tempfile.NamedTemporaryFile("w", dir="/run") as file:
            file.write(pem)
            file.flush()
            context.load_cert_chain(file.name)
        context.set_alpn_protocols(["http/1.1"])
        contexts[name] = context
    return contexts[name]


def original(connection):
    if connection.getpeername()[0].startswith("::ffff:"):
        data = connection.getsockopt(socket.SOL_IP, SO_ORIGINAL_DST, 16)
        return socket.AF_INET, (socket.inet_ntoa(data[4:8]), struct.unpack("!H", data[2:4])[0])
    data = connection.getsockopt(socket.IPPROTO_IPV6, IP6T_SO_ORIGINAL_DST, 28)
    return socket.AF_INET6, (socket.inet_ntop(socket.AF_INET6, data[8:24]), struct.unpack("!H", data[2:4])[0])


def pump(source, target):
    try:
        while chunk := source.recv(65536):
            target.sendall(chunk)
    except OSError:
        pass
    for end in (source, target):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def carry(connection):
    asked = {}
    front = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)

    def choose(channel, name, _):
        asked["name"] = name
        channel.context = context_for(name or order["fallback"])

    front.sni_callback = choose
    try:
        family, place = original(connection)
        far = socket.socket(family, socket.SOCK_STREAM)
        far.setsockopt(socket.SOL_SOCKET, SO_MARK, order["mark"])
        far.settimeout(8)
        far.connect(place)
        connection.settimeout(8)
        near = front.wrap_socket(connection, server_side=True)
        back = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        back.check_hostname, back.verify_mode = False, ssl.CERT_NONE
        back.set_alpn_protocols(["http/1.1"])
        far = back.wrap_socket(far, server_hostname=asked.get("name"))
    except OSError:
        connection.close()
        return
    for end in (near, far):
        end.settimeout(None)
    threading.Thread(target=pump, args=(far, near), daemon=True).start()
    pump(near, far)


listener = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
listener.bind(("::", order["port"]))
listener.listen(128)
print("ready", flush=True)
os.chdir("/")
while True:
    incoming, _ = listener.accept()
    threading.Thread(target=carry, args=(incoming,), daemon=True).start()
