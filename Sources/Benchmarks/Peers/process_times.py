#!/usr/bin/python3 -B
"""Times whole processes by the wall clock, and takes their peak memory, one process at a time.

Usage: python3 -B process_times.py RUNS COMMAND...

Each COMMAND is one argument, quoted as for a shell. Several are run in turn, so that a load which
comes and goes falls on all of them alike. The system counts a child's memory from before it became
the program that it runs, so what is reported is never less than the memory of the script that asks
here: that script stays small and draws nothing itself.
"""
import collections
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

# Medians: wall milliseconds, and peak resident memory in MiB.
ProcessTimes = collections.namedtuple("ProcessTimes", "milliseconds mebibytes")


class ProcessFailure(Exception):
    """A command that cannot be run or ends with an error; the text has its own last words."""


def run_once(command):
    """Wall milliseconds from start to exit, and the peak resident memory in MiB."""
    with tempfile.TemporaryFile() as words:
        start = time.perf_counter()
        try:
            process = subprocess.Popen(command, stdout=words, stderr=words)
        except OSError as error:
            raise ProcessFailure(str(error)) from error
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = (time.perf_counter() - start) * 1000
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            words.seek(0)
            lines = words.read().decode(errors="replace").strip().splitlines()
            last = lines[-1] if lines else "it said nothing"
            raise ProcessFailure(f"{command[0]} ended with {process.returncode}: {last}")
    # Linux counts in KiB.
    return elapsed, usage.ru_maxrss / 1024


def measure_in_turn(commands, runs):
    """The medians of each command, a list of arguments; the first run of each does not count."""
    for command in commands:
        run_once(command)
    results = [[] for _ in commands]
    for _ in range(runs):
        for command, result in zip(commands, results):
            result.append(run_once(command))
    return [
        ProcessTimes(*(statistics.median(values) for values in zip(*result))) for result in results
    ]


def measure(command, runs):
    """The medians of one command."""
    return measure_in_turn([command], runs)[0]


def main():
    commands = [shlex.split(text) for text in sys.argv[2:]]
    for command, times in zip(commands, measure_in_turn(commands, int(sys.argv[1]))):
        print(f"{times.milliseconds:10.1f} ms {times.mebibytes:10.1f} MiB  {shlex.join(command)}")


if __name__ == "__main__":
    main()
