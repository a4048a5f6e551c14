"""The lab's first process: opens rooms, carries wires and runs programs in them, told by JSON lines.

It is PID 1 of the lab's PID namespace. When its input ends (the test runner has finished, or was killed),
it exits and the kernel ends everything else: nothing can be left behind.
"""

import json
import os
import re
import selectors
import signal
import sys
import time

import basics
import kernel
import rooms
import wire

GRACE_SECONDS = 0.05  # after a program ends, for output that a child of it may still hold open
LISTEN_POLL_SECONDS = 0.004

# Whatever the runner's own parents left open would show up in the laptop's programs.
os.closerange(3, 4096)

jobs = {}  # pid -> Job
opened = {}  # room name -> Room
wires = {}  # wire name -> (control, answers)
selector = selectors.DefaultSelector()


def say(message):
    data = json.dumps(message).encode() + b"\n"
    while data:
        data = data[os.write(1, data):]


class Job:
    def __init__(self, request):
        self.request = request
        self.id = request["id"]
        self.is_daemon = request["op"] == "start"
        self.buffers = {"stdout": b"", "stderr": b""}
        self.fds = {}
        self.began = time.monotonic()
        timeout = request.get("timeoutMs", 30000)
        self.deadline = self.began + timeout / 1000.0
        self.is_ready = False
        self.timed_out = False
        self.status = None
        self.ended = None
        ready = request.get("ready") or {}
        self.ready_line = re.compile(ready["line"]) if "line" in ready else None
        self.ready_port = ready.get("port")
        self.follows = request.get("follow", False)
        self.unread = ""

    def spawn(self):
        request = self.request
        pipes = {name: os.pipe() for name in ("stdin", "stdout", "stderr")}
        self.pid = os.fork()
        if self.pid == 0:
            try:
                become(request, pipes)
            except BaseException as trouble:  # noqa: the caller reads it from stderr
                os.write(2, f"{trouble}\n".encode())
            os._exit(127)
        for name in ("stdout", "stderr"):
            reader, writer = pipes[name]
            os.close(writer)
            os.set_blocking(reader, False)
            self.fds[name] = reader
            selector.register(reader, selectors.EVENT_READ, (self, name))
        os.close(pipes["stdin"][0])
        self.stdin = pipes["stdin"][1]
        text = request.get("stdin")
        if text is not None:
            write_all(self.stdin, text.encode())
        if not self.is_daemon or not request.get("keepStdin", False):
            os.close(self.stdin)
            self.stdin = None
        jobs[self.pid] = self

    def read(self, name):
        try:
            chunk = os.read(self.fds[name], 262144)
        except BlockingIOError:
            return
        if not chunk:
            selector.unregister(self.fds[name])
            os.close(self.fds.pop(name))
            return
        self.buffers[name] += chunk
        if self.is_daemon:
            if name == "stdout":
                self.lines(chunk.decode("utf-8", "replace"))
            elif self.ready_line and self.ready_line.search(self.buffers[name].decode("utf-8", "replace")):
                self.ready()
            self.buffers[name] = self.buffers[name][-65536:]

    def lines(self, text):
        *whole, self.unread = (self.unread + text).split("\n")
        for line in whole:
            if self.follows:
                say({"job": self.pid, "line": line})
            if self.ready_line and self.ready_line.search(line):
                self.ready(line)

    def ready(self, line=None):
        if not self.is_ready:
            self.is_ready = True
            say({"id": self.id, "job": self.pid, "line": line, "tookMs": self.took()})

    def took(self):
        return round((time.monotonic() - self.began) * 1000, 1)

    def kill(self, number=signal.SIGKILL):
        try:
            os.killpg(self.pid, number)
        except ProcessLookupError:
            pass

    def finish(self):
        for fd in self.fds.values():
            selector.unregister(fd)
            os.close(fd)
        self.fds = {}
        if self.stdin is not None:
            os.close(self.stdin)
        del jobs[self.pid]
        code = os.waitstatus_to_exitcode(self.status)
        out = {name: text.decode("utf-8", "replace") for name, text in self.buffers.items()}
        result = {"code": code, "timedOut": self.timed_out, **out, "tookMs": self.ended_ms}
        if self.is_daemon and self.is_ready:
            say({"job": self.pid, **result, "exit": code})
        elif self.is_daemon:
            say({"id": self.id, "error": f"{self.request['argv'][0]} did not get ready (exit {code}): " + out["stderr"][-2000:] + out["stdout"][-500:]})
        else:
            say({"id": self.id, **result})

    def tick(self, now):
        if self.status is not None:
            if not self.fds or now - self.ended > GRACE_SECONDS:
                self.finish()
            return
        if self.is_daemon and not self.is_ready and self.ready_port and listens(self.pid, self.ready_port):
            self.ready()
        if self.is_daemon and self.is_ready:
            return
        if now > self.deadline:
            self.timed_out = True
            self.kill()

    def next_tick(self, now):
        if self.status is not None:
            return GRACE_SECONDS
        if self.is_daemon and self.is_ready:
            return 60.0
        if self.is_daemon and self.ready_port:
            return LISTEN_POLL_SECONDS
        return max(0.0, self.deadline - now)


def write_all(fd, data):
    try:
        while data:
            data = data[os.write(fd, data):]
    except BrokenPipeError:
        pass


def become(request, pipes):
    """Runs in the forked child: into the room, perhaps as its user, then the program."""
    os.setsid()
    for target, (name, end) in enumerate((("stdin", 0), ("stdout", 1), ("stderr", 1))):
        os.dup2(pipes[name][end], target)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.set_wakeup_fd(-1)
    argv, environment = request["argv"], request["env"]
    room = opened.get(request.get("room", ""))
    if room is not None:
        room.enter()
        if room.has_processes:
            child = os.fork()
            if child:
                follow(child)
        if request.get("asUser"):
            room.become_user()
            argv = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs", "--", *argv]
    os.chdir(request.get("cwd") or "/")
    os.execvpe(argv[0], argv, environment)


def follow(child):
    """Stands outside the PID namespace for the program and ends as it ends."""
    os.closerange(0, 1024)  # or the program's own input would never end
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches both: how to end is the program's own matter
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        if number != signal.SIGKILL:  # which has no other way, and may not be given one
            signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        signal.pause()
    os._exit(os.WEXITSTATUS(status))


def listens(pid, port):
    """Whether something in the program's namespace listens: state 0A for TCP, 07 for UDP."""
    protocol, number = port.split("/")
    wanted = f"{int(number):04X}"
    state = "0A" if protocol == "tcp" else "07"
    for path in (f"/proc/{pid}/net/{protocol}", f"/proc/{pid}/net/{protocol}6"):
        try:
            with open(path) as table:
                for row in table:
                    words = row.split()
                    if len(words) > 3 and words[1].endswith(":" + wanted) and words[3] == state:
                        return True
        except OSError:
            continue
    return False


def reap():
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        job = jobs.get(pid)
        if job is not None:
            job.status = status
            job.ended = time.monotonic()
            job.ended_ms = job.took()


def in_room(room, act):
    """Does something in a room's mount namespace from a child, because a namespace is entered for good."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        code = 0
        try:
            if room is not None:
                kernel.setns(room.net, kernel.CLONE_NEWNET)
                kernel.setns(room.mnt, kernel.CLONE_NEWNS)
            act()
        except BaseException as trouble:  # noqa: told to the parent
            os.write(writer, str(trouble).encode())
            code = 1
        os._exit(code)
    os.close(writer)
    trouble = os.read(reader, 4096).decode()
    os.close(reader)
    try:
        os.waitpid(child, 0)
    except ChildProcessError:
        pass
    if trouble:
        raise OSError(trouble)


def write_file(request):
    def act():
        path, mode = request["path"], request.get("mode", 0o644)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if os.path.islink(path):
            os.unlink(path)
        with open(path, "w") as file:
            file.write(request["text"])
        os.chmod(path, mode)

    in_room(opened.get(request.get("room", "")), act)


def ask_wire(request):
    control, answers = wires[request["wire"]]
    os.write(control, request["text"].encode() + b"\n")
    text = b""
    while not text.endswith(b"\n"):
        chunk = os.read(answers, 65536)
        if not chunk:
            raise OSError("the wire has ended")
        text += chunk
    reply = json.loads(text)
    if "error" in reply:
        raise ValueError(reply["error"])
    return reply["ok"]


def stop(request):
    job = jobs.get(request["job"])
    if job is not None:
        job.kill(getattr(signal, request.get("signal", "SIGKILL")))
    return {}


def open_wire(request):
    def plain():
        for room, device in request["plain"]:
            in_room(opened.get(room), lambda d=device: wire.plain_frames(d))

    plain()
    wires[request["wire"]] = wire.start_wire(request["devices"], request["seed"])


def handle(request):
    operation = request["op"]
    if operation in ("run", "start"):
        job = Job(request)
        job.spawn()
        if job.is_daemon and job.ready_line is None and job.ready_port is None:
            job.ready()
        return None
    if operation == "room":
        opened[request["name"]] = rooms.open_room(request)
        return {"holder": opened[request["name"]].holder}
    if operation == "openWire":
        open_wire(request)
        return {}
    if operation == "wire":
        return ask_wire(request)
    if operation == "write":
        write_file(request)
        return {}
    if operation == "overlay":
        in_room(opened.get(request.get("room", "")), lambda: kernel.overlay(request["path"], "/run/lab"))
        return {}
    if operation == "send":
        write_all(jobs[request["job"]].stdin, request["text"].encode())
        return {}
    if operation == "stop":
        return stop(request)
    raise ValueError(f"no such operation: {operation}")


def serve():
    wake_read, wake_write = os.pipe()
    os.set_blocking(wake_read, False)
    os.set_blocking(wake_write, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.set_wakeup_fd(wake_write)
    selector.register(wake_read, selectors.EVENT_READ, ("wake", wake_read))
    selector.register(0, selectors.EVENT_READ, ("input", 0))
    pending = b""
    while True:
        now = time.monotonic()
        pause = min([job.next_tick(now) for job in jobs.values()], default=60.0)
        for key, _ in selector.select(pause):
            kind = key.data[0]
            if isinstance(kind, Job):
                if key.data[1] in kind.fds:
                    kind.read(key.data[1])
            elif kind == "wake":
                os.read(wake_read, 4096)
            else:
                chunk = os.read(0, 1 << 20)
                if not chunk:
                    os._exit(0)
                *lines, pending = (pending + chunk).split(b"\n")
                for line in lines:
                    obey(line)
        reap()
        now = time.monotonic()
        for job in list(jobs.values()):
            job.tick(now)


def obey(line):
    request = json.loads(line)
    try:
        reply = handle(request)
        if reply is not None:
            say({"id": request["id"], **reply})
    except (OSError, ValueError, KeyError) as trouble:
        say({"id": request["id"], "error": f"{type(trouble).__name__}: {trouble}"})


def main():
    kernel.mount("none", "/", "", kernel.MS_REC | kernel.MS_PRIVATE)
    kernel.read_only_below("/")
    kernel.writable_again("/proc")
    kernel.mount("tmpfs", "/run", "tmpfs", 0, "mode=755")
    kernel.mount("tmpfs", "/dev/shm", "tmpfs", 0, "mode=1777")
    os.makedirs("/run/lab")
    kernel.overlay("/tmp", "/run/lab")
    basics.gather()
    for name in ("all", "default"):
        with open(f"/proc/sys/net/ipv6/conf/{name}/disable_ipv6", "w") as file:
            file.write("1")  # this namespace only carries frames
    serve()


if __name__ == "__main__":
    sys.exit(main())
