"""A program against censorship with the wrong setting, on the computer itself. Told by one JSON argument
{"port": 9444, "mark": 78}
Connections turned to it go on to where they were going, but the ciphers in each ClientHello are replaced by values that
nobody knows, as a clumsy "fake" strategy does; servers answer with an alert. Its own connections are marked so that
they are not turned to it again. Prints `ready`.
"""

import json
import struct
import sys

import relay

HANDSHAKE, CLIENT_HELLO = 0x16, 0x01

order = json.loads(sys.argv[1])


def mangled(data):
    if len(data) < 50 or data[0] != HANDSHAKE or data[5] != CLIENT_HELLO:
        return data
    # Record header 5, message header 4, version 2, random 32, then the session id with its length.
    at = 43 + 1 + data[43]
    (length,) = struct.unpack("!H", data[at : at + 2])
    return data[: at + 2] + b"\x0a\x0a" * (length // 2) + data[at + 2 + length :]


relay.serve(order["port"], order["mark"], out=lambda source: map(mangled, relay.plain(source)))
