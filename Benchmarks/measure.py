"""Runs commands and measures them by what the kernel counted: wall time, processor time, largest memory."""

import os
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
    """A command, and the folder to run it in. `{round}` in the command is the number of the run.

    Nothing is deleted between runs, and a cold run writes into a folder of its own: for minutes after many files were
    deleted ext4 looks for inodes at length, which would be measured as the tool's own slowness.
    """
    command: list
    folder: str = "."

    def run(self, number):
        os.sync()
        command = [str(word).format(round=number) for word in self.command]
        with tempfile.TemporaryFile() as complaints:
            began = time.perf_counter()
            child = subprocess.Popen(
                command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=complaints)
            _, status, usage = os.wait4(child.pid, 0)
            wall = time.perf_counter() - began
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode != 0:
                complaints.seek(0)
                sys.exit(f"{' '.join(command)} ended with {child.returncode}:\n"
                         + complaints.read().decode(errors="replace"))
        return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def alternate(cases, rounds):
    """Runs all cases in turn, `rounds` times, so that a busy moment of the machine meets each of them."""
    runs = {name: [] for name in cases}
    for number in range(rounds):
        for name, case in cases.items():
            runs[name].append(case.run(number))
    return runs


def median(runs, field):
    return statistics.median(getattr(run, field) for run in runs)


def least(runs, field):
    return min(getattr(run, field) for run in runs)


def file_system(folder):
    return subprocess.run(
        ["stat", "--file-system", "--format=%T", folder], check=True, capture_output=True, text=True).stdout.strip()
