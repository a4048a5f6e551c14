"""The queue of a good router before a narrow place: FQ-CoDel (RFC 8290, CoDel itself RFC 8289), which the lab has to bring along
because many kernels lack it. Each flow waits behind its own packets only; a flow that keeps its queue filled for longer
than a round trip is told by a mark (ECN) or, if it does not know marks, by a loss.
"""

import collections
import math
import struct

# RFC 8290, 5.2: seconds, seconds, bytes.
TARGET, INTERVAL, QUANTUM = 0.005, 0.1, 1514
CONGESTION_EXPERIENCED = 3
TCP, UDP = 6, 17


class Flow:
    def __init__(self):
        self.frames = collections.deque()
        self.bytes = 0
        self.credit = QUANTUM
        self.first_above = None
        self.is_telling = False
        self.next_at = 0.0
        self.count = 0
        self.last_count = 0


class FairQueue:
    def __init__(self):
        self.flows = {}
        # Flows that just began to send go first: a voice is nearly always among them.
        self.fresh = collections.deque()
        self.steady = collections.deque()
        self.bytes = 0
        self.counts = {"marked": 0, "dropped": 0}

    def put(self, frame, now, limit):
        key = flow_of(frame)
        flow = self.flows.get(key)
        if flow is None:
            flow = self.flows[key] = Flow()
            self.fresh.append(key)
        flow.frames.append((now, frame))
        flow.bytes += len(frame)
        self.bytes += len(frame)
        while self.bytes > limit:
            fattest = max(self.flows.values(), key=lambda one: one.bytes)
            self.remove(fattest)
            self.counts["dropped"] += 1

    def remove(self, flow):
        since, frame = flow.frames.popleft()
        flow.bytes -= len(frame)
        self.bytes -= len(frame)
        return since, frame

    def take(self, now):
        """The frame whose turn it is, or None if there is none."""
        while self.fresh or self.steady:
            turn = self.fresh or self.steady
            key = turn[0]
            flow = self.flows[key]
            if flow.credit <= 0:
                flow.credit += QUANTUM
                turn.popleft()
                self.steady.append(key)
                continue
            frame = self.next_of(flow, now)
            if frame is not None:
                flow.credit -= len(frame)
                return frame
            turn.popleft()
            if turn is self.fresh and self.steady:
                # Else who sends one packet at a time would always be fresh.
                self.steady.append(key)
            else:
                del self.flows[key]
        return None

    def next_of(self, flow, now):
        frame, is_over = self.look(flow, now)
        if flow.is_telling and not is_over:
            flow.is_telling = False
        elif flow.is_telling:
            while flow.is_telling and now >= flow.next_at:
                flow.count += 1
                told = self.tell(frame)
                flow.next_at += INTERVAL / math.sqrt(flow.count)
                if told is not None:
                    return told
                frame, is_over = self.look(flow, now)
                flow.is_telling = is_over
        elif is_over:
            more = flow.count - flow.last_count
            is_recent = now - flow.next_at < 16 * INTERVAL
            flow.count = more if more > 1 and is_recent else 1
            flow.last_count = flow.count
            flow.is_telling = True
            flow.next_at = now + INTERVAL / math.sqrt(flow.count)
            told = self.tell(frame)
            return told if told is not None else self.look(flow, now)[0]
        return frame

    def look(self, flow, now):
        """The next frame, and whether the flow has made its packets wait for longer than a round trip."""
        if not flow.frames:
            flow.first_above = None
            return None, False
        since, frame = self.remove(flow)
        if now - since < TARGET or flow.bytes <= QUANTUM:
            flow.first_above = None
            return frame, False
        if flow.first_above is None:
            flow.first_above = now + INTERVAL
            return frame, False
        return frame, now >= flow.first_above

    def tell(self, frame):
        """The frame with the mark, or None where it is lost instead."""
        marked = with_mark(frame)
        self.counts["dropped" if marked is None else "marked"] += 1
        return marked


def flow_of(frame):
    kind = frame[12:14]
    if kind == b"\x08\x00":
        protocol, at, addresses = frame[23], 14 + (frame[14] & 15) * 4, frame[26:34]
    elif kind == b"\x86\xdd":
        protocol, at, addresses = frame[20], 54, frame[22:54]
    else:
        return kind
    return protocol, addresses, frame[at : at + 4] if protocol in (TCP, UDP) else b""


def with_mark(frame):
    """The same frame saying "congestion experienced" (RFC 3168), or None if its sender does not know that."""
    out = bytearray(frame)
    if frame[12:14] == b"\x08\x00" and frame[15] & 3:
        (before,) = struct.unpack_from("!H", out, 14)
        out[15] |= CONGESTION_EXPERIENCED
        (after,) = struct.unpack_from("!H", out, 14)
        (check,) = struct.unpack_from("!H", out, 24)
        # RFC 1624, equation 3.
        total = (~check & 0xFFFF) + (~before & 0xFFFF) + after
        total = (total & 0xFFFF) + (total >> 16)
        struct.pack_into("!H", out, 24, ~((total & 0xFFFF) + (total >> 16)) & 0xFFFF)
        return bytes(out)
    if frame[12:14] == b"\x86\xdd" and frame[15] & 0x30:
        out[15] |= CONGESTION_EXPERIENCED << 4
        return bytes(out)
    return None
