"""Rooms: one network and mount namespace each, held open by a sleeping process.

A room with its own process list (the laptop) also gets a PID and a host-name namespace and an ordinary
user: everything that runs as that user shares one nested user namespace, because the kernel lets a
program look into another's /proc/PID/fd only if both live in the same one.
"""

import os
import signal
import socket

import basics
import kernel


class Room:
    def __init__(self, name, holder, user_holder):
        self.name = name
        self.holder = holder
        self.has_processes = user_holder is not None
        self.net = os.open(f"/proc/{holder}/ns/net", os.O_RDONLY)
        self.mnt = os.open(f"/proc/{holder}/ns/mnt", os.O_RDONLY)
        if self.has_processes:
            self.uts = os.open(f"/proc/{holder}/ns/uts", os.O_RDONLY)
            self.pid = os.open(f"/proc/{holder}/ns/pid", os.O_RDONLY)
            self.user = os.open(f"/proc/{user_holder}/ns/user", os.O_RDONLY)

    def enter(self):
        """Called in a freshly forked process; a room with a PID namespace needs one more fork afterwards."""
        kernel.setns(self.net, kernel.CLONE_NEWNET)
        kernel.setns(self.mnt, kernel.CLONE_NEWNS)
        if self.has_processes:
            kernel.setns(self.uts, kernel.CLONE_NEWUTS)
            kernel.setns(self.pid, kernel.CLONE_NEWPID)

    def become_user(self):
        kernel.setns(self.user, kernel.CLONE_NEWUSER)
        os.setresgid(1000, 1000, 1000)
        os.setresuid(1000, 1000, 1000)


def _write(path, text):
    with open(path, "w") as file:
        file.write(text)


def _settle(sysctl):
    for key, value in sysctl.items():
        try:
            _write(f"/proc/sys/{key}", value)
        except OSError as trouble:
            os.write(2, f"lab: sysctl {key}={value}: {trouble}\n".encode())


def _sleep_forever():
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # PID 1 of a room must reap what it inherits
    while True:
        signal.pause()


def _hold(pipe, spec):
    """Body of a holder process: makes the namespaces, prepares the mounts, says so, sleeps."""
    has_processes = spec.get("processes", False)
    flags = kernel.CLONE_NEWNET | kernel.CLONE_NEWNS
    if has_processes:
        flags |= kernel.CLONE_NEWPID | kernel.CLONE_NEWUTS
    kernel.unshare(flags)
    _settle(spec.get("sysctl", {}))
    if not has_processes:
        kernel.mount("sysfs", "/sys", "sysfs")
        kernel.overlay("/etc", f"/run/lab/{spec['name']}", basics.FOLDER)
        os.write(pipe, b"%d\n" % os.getpid())
        _sleep_forever()
    child = os.fork()
    if child:
        os.write(pipe, b"%d\n" % child)
        os._exit(0)
    _furnish(spec)
    os.write(pipe, b"ready\n")
    _sleep_forever()


def _furnish(spec):
    """The laptop's own view: processes, interfaces, /etc, /run, host name."""
    kernel.mount("proc", "/proc", "proc")
    kernel.mount("sysfs", "/sys", "sysfs")
    kernel.overlay("/etc", "/run/lab/laptop", basics.FOLDER)
    kernel.mount("tmpfs", "/run", "tmpfs", 0, "mode=755")
    os.makedirs("/run/lab")
    socket.sethostname(spec["hostname"])
    os.makedirs(spec["home"], exist_ok=True)


def _hold_user(pipe):
    """The laptop's ordinary user: uid 1000 inside, the lab's own uid outside."""
    kernel.unshare(kernel.CLONE_NEWUSER)
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", "1000 0 1")
    _write("/proc/self/gid_map", "1000 0 1")
    os.write(pipe, b"%d\n" % os.getpid())
    _sleep_forever()


def _fork_holder(body, lines):
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            devnull = os.open("/dev/null", os.O_RDWR)
            os.dup2(devnull, 0)
            os.dup2(devnull, 1)
            body(writer)
        except BaseException as trouble:  # noqa: a holder has nobody to raise to
            os.write(2, f"lab: holder: {trouble}\n".encode())
        os._exit(1)
    os.close(writer)
    text = b""
    while text.count(b"\n") < lines:
        chunk = os.read(reader, 64)
        if not chunk:
            raise OSError("a namespace could not be made (see above)")
        text += chunk
    os.close(reader)
    return next(int(line) for line in text.split() if line.isdigit())


def open_room(spec):
    has_processes = spec.get("processes", False)
    holder = _fork_holder(lambda pipe: _hold(pipe, spec), 2 if has_processes else 1)
    user_holder = _fork_holder(_hold_user, 1) if has_processes else None
    os.makedirs("/run/netns", exist_ok=True)
    name = f"/run/netns/{spec['name']}"
    open(name, "w").close()
    kernel.mount(f"/proc/{holder}/ns/net", name, "", kernel.MS_BIND)  # so that `ip -n NAME` works
    return Room(spec["name"], holder, user_holder)
