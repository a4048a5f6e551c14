"""Somebody at a terminal: runs a program on a pseudo-terminal and types when it asks.

    typist.py '[["regular expression", "what is typed"], ...]' PROGRAM ARGUMENT...

Each reply is typed once, in the order given, as soon as its question stands on the screen; what comes on standard input is
typed at once. What is on the screen is printed; the status is the program's, 128 + N where a signal ended it.
"""

import json
import os
import pty
import re
import select
import signal
import sys
import time

# Between question and answer: sudo throws away what was typed before it switched the echo off.
TYPING_SECONDS = 0.1


def follow(screen, replies):
    seen = ""
    sources = [screen, 0]
    while True:
        ready = select.select(sources, [], [])[0]
        if 0 in ready:
            typed = os.read(0, 4096)
            os.write(screen, typed)
            if not typed:
                sources.remove(0)
        if screen not in ready:
            continue
        try:
            chunk = os.read(screen, 65536)
        except OSError:  # how the last one to leave a terminal shows on Linux
            return
        if not chunk:
            return
        os.write(1, chunk)
        seen += chunk.decode("utf-8", "replace")
        while replies:
            question = re.search(replies[0][0], seen)
            if question is None:
                break
            seen = seen[question.end():]
            time.sleep(TYPING_SECONDS)
            os.write(screen, replies.pop(0)[1].encode())


def main():
    child, screen = pty.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execvp(sys.argv[2], sys.argv[2:])
    follow(screen, json.loads(sys.argv[1]))
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
