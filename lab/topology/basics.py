"""The /etc that every room starts from: what programs need to run and nothing that is this machine's own business.

Copied, not overlaid: a file that belongs to somebody who does not exist in the lab could not be changed in it.
"""

import os

FOLDER = "/run/lab/etc"

# Programs are found through alternatives (iptables is a link into it); the rest is what libraries and daemons read.
WANTED = (
    "alternatives", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "os-release", "debian_version",
    "protocols", "services", "ethertypes", "mime.types", "login.defs", "iproute2",
    "ssl/openssl.cnf", "squid/errorpage.css", "ufw", "default/ufw", "firewalld", "nginx/modules-enabled", "nginx/mime.types",
)


def gather():
    os.makedirs(f"{FOLDER}/ssl/certs")
    for name in WANTED:
        _copy(f"/etc/{name}", f"{FOLDER}/{name}")
    # Daemons may not change their group here (there is only one), and let it be only if they find none;
    # systemd's name service would make one up.
    _write("group", "")
    _write("passwd", "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n")
    _write("nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n")
    _write("hosts", "127.0.0.1 localhost\n::1 localhost\n")


def _write(name, text):
    with open(f"{FOLDER}/{name}", "w") as file:
        file.write(text)


def _copy(source, target):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    try:
        if os.path.islink(source):
            os.symlink(os.readlink(source), target)
        elif os.path.isdir(source):
            os.makedirs(target, exist_ok=True)
            for entry in os.listdir(source):
                _copy(f"{source}/{entry}", f"{target}/{entry}")
        elif os.path.isfile(source):
            with open(source, "rb") as old, open(target, "wb") as new:
                new.write(old.read())
    except OSError:
        pass  # not for us to read: then not for the lab either
