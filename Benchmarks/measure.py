"""Runs commands and measures them by what the kernel counted: wall time, processor time, largest memory."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    wall: float    # seconds
    cpu: float     # seconds, user and system together, of all threads
    memory: int    # bytes, largest resident size; never below this Python's own, some 20 MB


@dataclass(frozen=True)
class Case:
    """A command, the folder to run it in, and what has to be gone before each run."""
    command: list
    folder: str = "."
    fresh: tuple = ()
    settle: float = 0    # seconds to wait before the run: ext4 is slow to reuse inodes that were freed just now

    def run(self):
        for path in self.fresh:
            shutil.rmtree(path, ignore_errors=True)
        if self.settle:
            os.sync()
            time.sleep(self.settle)
        with tempfile.TemporaryFile() as complaints:
            began = time.perf_counter()
            child = subprocess.Popen(
                self.command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=complaints)
            _, status, usage = os.wait4(child.pid, 0)
            wall = time.perf_counter() - began
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode != 0:
                complaints.seek(0)
                sys.exit(f"{' '.join(map(str, self.command))} ended with {child.returncode}:\n"
                         + complaints.read().decode(errors="replace"))
        return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def alternate(cases, rounds):
    """Runs all cases in turn, `rounds` times, so that a busy moment of the machine meets each of them."""
    runs = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            runs[name].append(case.run())
    return runs


def median(runs, field):
    return statistics.median(getattr(run, field) for run in runs)


def least(runs, field):
    return min(getattr(run, field) for run in runs)
