"""Runs one program and says what it cost: `measure.py PROGRAM ARGUMENT...`.

The last line on standard error is JSON: wall time from just before the process is made until it has ended,
and the processor time of it and of everything it started. As "subreaper" it also waits for grandchildren
whose parent did not wait for them (a killed look-up program, say), which `time` would not count.
"""

import ctypes
import json
import os
import resource
import sys
import time

PR_SET_CHILD_SUBREAPER = 36
# For programs that outlive the one measured: enough for one being killed, and one that stays is reported.
STRAGGLERS_SECONDS = 1.0


def main():
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            os.execvp(sys.argv[1], sys.argv[1:])
        finally:
            os._exit(127)
    status = None
    while status is None:
        pid, ended = os.wait()
        if pid == child:
            status = ended
    wall = time.monotonic() - began
    is_left = True
    while is_left and time.monotonic() - began - wall < STRAGGLERS_SECONDS:
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)
        except ChildProcessError:
            is_left = False
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = {"wallMs": wall * 1000, "userMs": used.ru_utime * 1000, "systemMs": used.ru_stime * 1000}
    told["largestMemoryKb"] = used.ru_maxrss
    told["outlivedByOthers"] = is_left
    os.write(2, b"\n" + json.dumps(told).encode() + b"\n")
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)


main()
