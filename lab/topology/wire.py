"""A wire: Ethernet frames carried between two interfaces by this process, so that delay, jitter, loss,
duplicates, reordering and rate need no kernel module (netem is missing on many machines).

Lines on the control pipe, one per change:
    ab|ba|both [only=ADDRESS] delay=MS jitter=MS loss=RATIO burst=PACKETS every=N dup=RATIO reorder=RATIO
               rate=BITS_PER_SECOND queue=BYTES fair=0|1 cut=0|1 beacon=MS listen=N busy=FRAMES
               period=MS freeze=MS step=MS
    stats
`only` gives packets to or from one address their own settings. Loss is random from the seed, in bursts of
the given mean length; `every` drops each Nth packet instead (exact, for tests that count). Jitter lets the
delay wander (correlated over about 100 ms) and keeps the order: independent delays kept in order would
inflate the mean. `rate` serialises packets and drops what exceeds `queue`; `fair` makes that an FQ-CoDel. `beacon` is a radio that sleeps:
what is for it waits until the beacon for which it wakes (each `listen`th), unless both directions together
have carried `busy` frames or more within the last tenth of a second. `period` is a satellite in a low orbit: so often
another one takes over, for `freeze` nothing passes (it waits), and the delay is another one, by at most `step`.
"""

import collections
import ctypes
import fcntl
import heapq
import json
import math
import os
import random
import select
import socket
import struct
import time

import fair_queue
import kernel

ETH_P_ALL = 0x0003
SOL_PACKET = 263
PACKET_IGNORE_OUTGOING = 23
SIOCETHTOOL = 0x8946
# Receive checksums stay; what is sent must be whole packets with whole checksums, or a frame read from
# a packet socket is a 60 kB half-finished one.
OFFLOADS = (0x17, 0x1F, 0x24, 0x2C)  # transmit checksums, TSO, GSO, GRO
DEFAULTS = {
    "delay": 0.0, "jitter": 0.0, "loss": 0.0, "burst": 1.0, "every": 0.0,
    "dup": 0.0, "reorder": 0.0, "rate": 0.0, "queue": 250000.0, "fair": 0.0, "cut": 0.0,
    "beacon": 0.0, "listen": 1.0, "busy": 0.0, "period": 0.0, "freeze": 0.0, "step": 0.0,
}
BUSY_WINDOW_SECONDS = 0.1
LATE_TIMER_SECONDS = 0.004


def plain_frames(device):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for command in OFFLOADS:
            value = bytearray(struct.pack("II", command, 0))
            address = ctypes.addressof(ctypes.c_char.from_buffer(value))
            request = struct.pack("16sP", device.encode(), address)
            try:
                fcntl.ioctl(probe, SIOCETHTOOL, request)
            except OSError as trouble:
                os.write(2, f"lab: offload {command:#x} on {device}: {trouble}\n".encode())


def open_port(device):
    port = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    port.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1)
    port.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8 << 20)
    port.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8 << 20)
    port.bind((device, 0))
    port.setblocking(False)
    return port


def addresses_of(frame):
    kind = frame[12:14]
    if kind == b"\x08\x00":
        return frame[26:30], frame[30:34]
    if kind == b"\x86\xdd":
        return frame[22:38], frame[38:54]
    return None, None


class Traffic:
    """How many frames both directions carried within the last tenth of a second."""

    def __init__(self):
        self.times = collections.deque()

    def note(self, now):
        self.times.append(now)
        while self.times[0] < now - BUSY_WINDOW_SECONDS:
            self.times.popleft()

    def is_busy(self, frames):
        return len(self.times) >= frames


class Direction:
    def __init__(self, out, seed, traffic):
        self.out = out
        self.traffic = traffic
        self.seed = seed
        self.random = random.Random(seed)
        self.fair = fair_queue.FairQueue()
        self.settings = dict(DEFAULTS)
        self.only = {}
        self.last_due = 0.0
        self.wander = 0.0
        self.wandered_at = 0.0
        self.free_at = 0.0
        self.is_losing = False
        self.counts = {"carried": 0, "lost": 0, "overflowed": 0, "duplicated": 0}
        self.seen = 0

    def change(self, only, values):
        if only is None:
            self.settings.update(values)
        else:
            self.only[only] = {**self.settings, **values}

    def choose(self, frame):
        if self.only:
            source, destination = addresses_of(frame)
            return self.only.get(source) or self.only.get(destination) or self.settings
        return self.settings

    def is_lost(self, wanted):
        if wanted["cut"]:
            return True
        if wanted["every"]:
            self.seen += 1
            return self.seen % int(wanted["every"]) == 0
        loss = wanted["loss"]
        if not loss:
            return False
        burst = max(wanted["burst"], 1.0)
        if burst == 1.0:
            return self.random.random() < loss
        # Two states (Gilbert): leaving the losing one with 1/burst gives bursts of that mean length.
        leave = 1.0 / burst
        enter = leave * loss / max(1e-9, 1.0 - loss)
        self.is_losing = self.random.random() >= leave if self.is_losing else self.random.random() < enter
        return self.is_losing

    def wandering(self, now, spread):
        keep = math.exp(-(now - self.wandered_at) / 0.1)
        self.wandered_at = now
        self.wander = self.wander * keep + self.random.gauss(0.0, spread) * math.sqrt(1.0 - keep * keep)
        return self.wander

    def due(self, frame, now, wanted):
        """When the frame leaves, or None if it never does or nobody knows yet."""
        if self.is_lost(wanted):
            self.counts["lost"] += 1
            return None
        if wanted["rate"] and wanted["fair"]:
            self.fair.put(frame, now, wanted["queue"])
            return None
        start = now
        if wanted["rate"]:
            backlog = max(0.0, self.free_at - now) * wanted["rate"] / 8.0
            if backlog + len(frame) > wanted["queue"]:
                self.counts["overflowed"] += 1
                return None
            self.free_at = max(now, self.free_at) + len(frame) * 8.0 / wanted["rate"]
            start = self.free_at
        return self.arrival(start, now, wanted)

    def fair_frames(self, now):
        """What has left the fair queue by now, each with when it arrives."""
        wanted = self.settings
        while self.fair.bytes and self.free_at <= now:
            frame = self.fair.take(now)
            if frame is None:
                return
            # Behind a late timer the line has been idle for nobody's good: it catches up, as a real one would have sent.
            began = max(self.free_at, now - LATE_TIMER_SECONDS)
            self.free_at = began + len(frame) * 8.0 / wanted["rate"]
            yield self.arrival(self.free_at, now, wanted), frame

    def handover(self, due, wanted):
        """A satellite in a low orbit: how much longer the way is just now, and until when it is closed."""
        period = wanted["period"] / 1000.0
        slot = math.floor(due / period)
        longer = random.Random(self.seed * 1_000_003 + slot).uniform(-1.0, 1.0) * wanted["step"] / 1000.0
        return max(due, slot * period + wanted["freeze"] / 1000.0) + longer

    def arrival(self, start, now, wanted):
        delay = wanted["delay"] / 1000.0
        if wanted["jitter"]:
            delay = max(0.0, delay + self.wandering(now, wanted["jitter"] / 1000.0))
        due = start + delay
        if wanted["beacon"] and not self.traffic.is_busy(wanted["busy"]):
            interval = wanted["beacon"] / 1000.0 * wanted["listen"]
            due = math.ceil(due / interval) * interval
        if wanted["period"]:
            due = max(now, self.handover(due, wanted))
        if wanted["reorder"] and self.random.random() < wanted["reorder"]:
            return now
        if wanted is self.settings:
            due = max(due, self.last_due)
            self.last_due = due
        return due


class Wire:
    def __init__(self, ports, seed):
        self.ports = ports
        self.traffic = Traffic()
        self.ways = {
            "ab": Direction(ports[1], seed, self.traffic),
            "ba": Direction(ports[0], seed + 1, self.traffic),
        }
        self.waiting = []
        self.order = 0

    def command(self, line):
        words = line.split()
        if not words or words[0] == "stats":
            return {name: {**way.counts, **way.fair.counts} for name, way in self.ways.items()}
        only, values = None, {}
        for word in words[1:]:
            key, value = word.split("=", 1)
            if key == "only":
                only = socket.inet_pton(socket.AF_INET6 if ":" in value else socket.AF_INET, value)
            elif key in DEFAULTS:
                values[key] = float(value)
            else:
                raise ValueError(f"a wire has no {key}")
        for name in ("ab", "ba") if words[0] == "both" else (words[0],):
            self.ways[name].change(only, values)
        return {}

    def take(self, port, way):
        while True:
            try:
                frame = port.recv(65535)
            except BlockingIOError:
                return
            except OSError:
                return  # the interface is down: nothing arrives
            now = time.monotonic()
            self.traffic.note(now)
            wanted = way.choose(frame)
            due = way.due(frame, now, wanted)
            if due is None:
                continue
            way.counts["carried"] += 1
            if due <= now and not self.waiting:
                send(way.out, frame)
            else:
                self.wait(due, way, frame)
            if wanted["dup"] and way.random.random() < wanted["dup"]:
                way.counts["duplicated"] += 1
                self.wait(due, way, frame)

    def wait(self, due, way, frame):
        self.order += 1
        heapq.heappush(self.waiting, (due, self.order, way.out, frame))

    def serve_fair(self, now):
        for way in self.ways.values():
            for due, frame in way.fair_frames(now):
                way.counts["carried"] += 1
                self.wait(due, way, frame)

    def next_at(self):
        """When there is something to do, if nothing arrives before."""
        fair = [way.free_at for way in self.ways.values() if way.fair.bytes]
        return min([*fair, *(one[0] for one in self.waiting[:1])], default=None)

    def run(self, control_in, control_out):
        kernel.exact_timers()
        pending = b""
        a, b = self.ports
        while True:
            now = time.monotonic()
            self.serve_fair(now)
            while self.waiting and self.waiting[0][0] <= now:
                _, _, out, frame = heapq.heappop(self.waiting)
                send(out, frame)
            next_at = self.next_at()
            pause = None if next_at is None else max(0.0, next_at - time.monotonic())
            ready, _, _ = select.select([a, b, control_in], [], [], pause)
            if a in ready:
                self.take(a, self.ways["ab"])
            if b in ready:
                self.take(b, self.ways["ba"])
            if control_in in ready:
                chunk = os.read(control_in, 65536)
                if not chunk:
                    return
                *lines, pending = (pending + chunk).split(b"\n")
                for line in lines:
                    os.write(control_out, answer(self, line.decode()))


def answer(wire, line):
    try:
        return json.dumps({"ok": wire.command(line)}).encode() + b"\n"
    except (ValueError, OSError, KeyError) as trouble:
        return json.dumps({"error": str(trouble)}).encode() + b"\n"


def send(port, frame):
    try:
        port.send(frame)
    except OSError:
        pass  # the far interface is down or full: a real wire loses it too


def start_wire(devices, seed):
    """Forks the carrier; returns (control write end, answer read end)."""
    ports = [open_port(device) for device in devices]
    command_read, command_write = os.pipe()
    answer_read, answer_write = os.pipe()
    if os.fork() == 0:
        try:
            os.close(command_write)
            os.close(answer_read)
            os.close(0)
            Wire(ports, seed).run(command_read, answer_write)
        finally:
            os._exit(0)
    os.close(command_read)
    os.close(answer_write)
    for port in ports:
        port.close()
    return command_write, answer_read
