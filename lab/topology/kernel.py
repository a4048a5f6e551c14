"""System calls that Python's standard library lacks before 3.12, and mounting."""

import ctypes
import os
import struct

CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000
MOUNT_SETATTR = 442  # the same number on every architecture; Linux 5.12
MOUNT_ATTR_RDONLY = 0x1
AT_FDCWD = -100
AT_RECURSIVE = 0x8000
MS_BIND = 0x1000
MS_REC = 0x4000
MS_PRIVATE = 0x40000

_libc = ctypes.CDLL(None, use_errno=True)


def _check(result, what):
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def unshare(flags):
    _check(_libc.unshare(flags), "unshare")


def setns(fd, flag):
    _check(_libc.setns(fd, flag), "setns")


def mount(source, target, kind="", flags=0, data=""):
    _check(
        _libc.mount(source.encode(), target.encode(), kind.encode(), flags, data.encode()),
        f"mount {kind or 'bind'} on {target}",
    )


def read_only_below(path):
    """The whole tree, whatever is mounted in it: a lab run by root must not be able to change the machine."""
    attributes = struct.pack("QQQQ", MOUNT_ATTR_RDONLY, 0, 0, 0)
    result = _libc.syscall(MOUNT_SETATTR, AT_FDCWD, path.encode(), AT_RECURSIVE, attributes, len(attributes))
    _check(result, f"read-only {path}")


def writable_again(path):
    attributes = struct.pack("QQQQ", 0, MOUNT_ATTR_RDONLY, 0, 0)
    _check(_libc.syscall(MOUNT_SETATTR, AT_FDCWD, path.encode(), 0, attributes, len(attributes)), f"writable {path}")


def exact_timers():
    """The default 50 us of timer slack would be added to every packet's delay."""
    _libc.prctl(29, 1, 0, 0, 0)


def overlay(folder, scratch, lower=None):
    """Makes a folder writable for those inside this mount namespace only; the machine's own stays untouched."""
    name = folder.strip("/").replace("/", "-")
    upper, work = f"{scratch}/{name}-upper", f"{scratch}/{name}-work"
    lower = lower or folder
    os.makedirs(upper, exist_ok=True)
    os.makedirs(work, exist_ok=True)
    layers = f"lowerdir={lower},upperdir={upper},workdir={work}"
    try:
        mount("overlay", folder, "overlay", 0, layers + ",userxattr")
    except OSError:
        mount("overlay", folder, "overlay", 0, layers)
