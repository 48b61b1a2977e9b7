#!/usr/bin/python3 -B
"""New data under load, an end under load, and a violent end with a cache on disk.

Usage: python3 -B reloads.py PEACEMAP PROJECT [--reloads 50] [reload|end|cache ...]

PROJECT is a folder with Geodata's maps; it is copied and not written into. Two editions of it that
differ in a title are prepared, and for every address that clients ask for the bytes and the entity
tag of both are taken from a server that serves nothing else.

reload: the atlas file is replaced (by rename) while clients ask, every third time with SIGHUP and
else left for the server to notice; five of the files are broken. No request fails, every answer is
that of one of the two editions, tag and body of the same one, and once a reload is told of, only of
the new one; broken files change nothing.
end: SIGTERM while clients ask: every answer that was begun arrives whole, every request that was
sent before is answered, later ones are refused with a 503 that closes the connection or find it
closed; the exit code is 0 and the end comes within seconds.
cache: with a cache folder the server is killed while clients ask, files of the cache are damaged,
and a new server gives the right bytes for every address, many of them from disk; so it does for
another --address and for another edition.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from served_site import Site
from wire import Closed, Cut, Wire

TARGETS = [
    "/",
    "/maps/nigeria-localization",
    "/maps/nigeria-localization?language=fr",
    "/maps/nigeria-localization.png?width=800",
    "/maps/nigeria-localization.webp?width=800",
    "/maps/nigeria-localization.svg",
    "/maps/nigeria-localization.json",
    "/maps/nigeria-localization.csv",
    "/maps/nigeria-localization.txt",
    "/maps/world-members",
    "/maps/world-national-plans.png?width=1000",
    "/tiles/nigeria-localization.json",
    "/tiles/nigeria-localization/5/16/15.png",
    "/tiles/world-members/2/2/1.png",
    "/members.json",
    "/ogc/collections",
    "/legends/nigeria-localization.png",
    "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities",
    "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=nigeria-localization&STYLES="
    "&FORMAT=image/png&SRS=EPSG:4326&BBOX=2,4,15,14&WIDTH=400&HEIGHT=300",
    "/oembed?url=https://maps.example.org/maps/nigeria-localization",
]
# The same for every server, so that all links are.
ADDRESS = ["--address", "https://maps.example.org"]
CLIENTS = 4


def prepare(program, project, folder):
    """Two atlases of one project, the second with another title."""
    atlases = []
    for name, title in (
        ("first", "Localization of UNSCR 1325 in Nigeria"),
        ("second", "Nigeria, seen a second time"),
    ):
        copy = os.path.join(folder, name)
        shutil.copytree(project, copy)
        path = os.path.join(copy, "peacemap.yaml")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        old = "      en: Localization of UNSCR 1325 in Nigeria\n"
        if old not in text:
            sys.exit("the project has no title to change")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(old, f"      en: {title}\n"))
        atlases.append(os.path.join(folder, f"{name}.atlas"))
        subprocess.run([program, "prepare", "-q", "-p", copy, "-o", atlases[-1]], check=True)
    return atlases


def told(answer):
    return answer.status, hashlib.sha256(answer.body).hexdigest(), answer.fields.get("etag")


def known_answers(program, atlas, memory="64"):
    """Tiles are drawn in blocks where answers are kept, which may change a byte of a palette."""
    with Site(program, atlas=atlas, options=[*ADDRESS, "--memory-cache", memory]) as site:
        found = {target: told(site.get(target)) for target in TARGETS}
    wrong = {target: answer[0] for target, answer in found.items() if answer[0] != 200}
    if wrong:
        sys.exit(f"not answered even in peace: {wrong}")
    return found


class Clients:
    """Threads that ask for everything again and again, each on a connection that is kept."""

    def __init__(self, port, note):
        self.port, self.note = port, note
        self.ends = threading.Event()
        self.threads = [threading.Thread(target=self.run, args=(seed,)) for seed in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def run(self, seed):
        chance = random.Random(seed)
        wire = None
        while not self.ends.is_set():
            target = chance.choice(TARGETS)
            asked = time.monotonic()
            try:
                if wire is None:
                    wire = Wire(self.port, timeout=60)
                answer = wire.ask(target)
            except Exception as error:  # A thread that ends would be a trial that is shorter.
                self.note(target, asked, None, error)
                if wire:
                    wire.close()
                wire = None
                time.sleep(0.01)
                continue
            self.note(target, asked, answer, None)
            if answer.closes:
                wire.close()
                wire = None
        if wire:
            wire.close()

    def stop(self):
        self.ends.set()
        for thread in self.threads:
            thread.join()


def damaged(data, number):
    """A file that is no good, in one of five ways."""
    if number % 5 == 0:
        return data[: len(data) // 2]
    if number % 5 == 1:
        return os.urandom(200_000)
    if number % 5 == 2:
        return b""
    if number % 5 == 3:
        # One bit in the middle.
        middle = len(data) * 2 // 3
        return data[:middle] + bytes([data[middle] ^ 0x10]) + data[middle + 1 :]
    return data[:-1]


def replace(path, data):
    with open(path + ".new", "wb") as file:
        file.write(data)
    os.rename(path + ".new", path)


def trial_reload(program, atlases, known, folder, reloads):
    faults, counts = [], [0, 0]
    lock = threading.Lock()
    # Which edition is served for sure from when on; None while it changes.
    state = {"sure": 0, "since": 0.0}

    def note(target, asked, answer, error):
        with lock:
            if error is not None:
                faults.append(f"{target}: {type(error).__name__} {error}")
                return
            found = told(answer)
            editions = [n for n in (0, 1) if known[n][target] == found]
            if not editions:
                start = answer.body[:80]
                faults.append(f"{target}: {found[0]}, neither edition's answer: {start!r}")
                return
            counts[editions[0]] += 1
            sure = state["sure"]
            if sure is not None and asked > state["since"] and sure not in editions:
                faults.append(f"{target}: edition {editions} though {sure} is in place")

    data = [open(path, "rb").read() for path in atlases]
    served = os.path.join(folder, "served.atlas")
    replace(served, data[0])
    began = time.monotonic()
    took = []
    with Site(program, atlas=served, options=[*ADDRESS, "--poll", "0.2"]) as site:
        clients = Clients(site.port, note)
        current, broken = 0, 0
        for number in range(reloads):
            is_broken = number % (reloads // 5) == reloads // 5 - 1
            good = 'peacemap_events_total{event="reload"}'
            bad = 'peacemap_events_total{event="reload_failed"}'
            name = bad if is_broken else good
            before = site.metrics()
            if is_broken:
                # Half of the time it is the newer data that is broken.
                replace(served, damaged(data[(current + broken) % 2], broken))
                broken += 1
            else:
                current = 1 - current
                with lock:
                    state["sure"] = None
                replace(served, data[current])
            asked = time.monotonic()
            if number % 3 == 0:
                site.signal(signal.SIGHUP)
            while site.metrics()[name] == before[name]:
                time.sleep(0.02)
                if time.monotonic() > asked + 30 or site.process.poll() is not None:
                    faults.append(f"reload {number}: not told of in 30 s: {site.log()[-500:]}")
                    break
            took.append(time.monotonic() - asked)
            with lock:
                state["sure"], state["since"] = current, time.monotonic()
            time.sleep(0.15)
            if len(faults) > 20:
                break
        clients.stop()
        metrics = site.metrics()
        median = sorted(took)[len(took) // 2]
        print(
            f"reload: {metrics[good]:.0f} reloads and {metrics[bad]:.0f} refused files in"
            f" {time.monotonic() - began:.0f} s; a reload took {median:.2f} s (median),"
            f" {max(took):.2f} s at most; {counts[0]} and {counts[1]} answers of the"
            f" editions; resident {site.resident_bytes() / 1e6:.0f} MB"
        )
        if min(counts) == 0:
            faults.append("one of the editions was never answered from")
        for event in site.events():
            if event["event"] == "reload-failed" and not event.get("reason"):
                faults.append("a refused file without a reason")
        reasons = {
            event.get("reason", "")[:100]
            for event in site.events()
            if event["event"] == "reload-failed"
        }
        print("reload: reasons told:", *sorted(reasons), sep="\n  ")
        if site.stop() != 0:
            faults.append(f"exit code {site.process.returncode}")
    return faults


def trial_end(program, atlases, known, rounds=6):
    faults, whole, refused, unanswered, ends = [], 0, 0, 0, []
    expected = {"64": known[0], "0": known_answers(program, atlases[0], memory="0")}
    for number in range(rounds):
        notes, lock = [], threading.Lock()

        def note(target, asked, answer, error):
            with lock:
                notes.append((target, asked, answer, error, time.monotonic()))

        memory = "0" if number % 2 else "64"
        options = [*ADDRESS, "--memory-cache", memory]
        with Site(program, atlas=atlases[0], options=options) as site:
            for target in TARGETS:
                site.get(target)
            clients = Clients(site.port, note)
            time.sleep(1.5)
            told_at = time.monotonic()
            site.signal(signal.SIGTERM)
            try:
                code = site.process.wait(35)
            except subprocess.TimeoutExpired:
                code = "none within 35 s"
            ended = time.monotonic()
            ends.append(ended - told_at)
            clients.stop()
            if code != 0:
                faults.append(f"end {number}: exit code {code}: {site.log()[-300:]}")
        for target, asked, answer, error, at in notes:
            # What is asked for after the signal, or so shortly before that it is read after it, may
            # be refused for the next server to answer.
            if answer is not None and answer.status == 503 and asked > told_at - 0.1:
                refused += 1
                if not answer.closes or "retry-after" not in answer.fields:
                    faults.append(f"end {number}: {target}: a 503 that does not close")
            elif answer is not None:
                whole += 1
                if told(answer) != expected[memory][target]:
                    faults.append(f"end {number}: {target}: other bytes, {answer.status}")
            elif isinstance(error, Cut):
                faults.append(f"end {number}: {target}: an answer was cut")
            elif asked < told_at:
                faults.append(
                    f"end {number}: {target}: asked {told_at - asked:.3f} s before the signal and"
                    f" not answered ({type(error).__name__})"
                )
            elif isinstance(error, (Closed, ConnectionResetError, ConnectionRefusedError)):
                unanswered += 1
            else:
                faults.append(f"end {number}: {target}: {type(error).__name__} {error}")
    print(
        f"end: {rounds} ends under load, {whole} whole answers, {refused}"
        f" refused with 503 and {unanswered} connections closed"
        f" without one after the signal; the ends took"
        f" {', '.join(f'{seconds:.2f}' for seconds in ends)} s"
    )
    if max(ends) > 5:
        faults.append(f"an end took {max(ends):.1f} s while clients went on asking")
    return faults


def trial_cache(program, atlases, known, folder, rounds=3):
    faults = []
    cache = os.path.join(folder, "cache")
    options = [*ADDRESS, "--cache-folder", cache]
    chance = random.Random(7)
    for number in range(rounds):

        def note(target, asked, answer, error):
            if answer is not None and told(answer) != known[0][target]:
                faults.append(f"cache {number}: {target}: other bytes before the kill")

        with Site(program, atlas=atlases[0], options=options) as site:
            clients = Clients(site.port, note)
            time.sleep(chance.uniform(0.2, 1.0))
            site.kill()
            clients.stop()
        files = sorted(name for name in os.listdir(cache) if not name.startswith("."))
        hurt = 0
        for position, name in enumerate(files):
            path = os.path.join(cache, name)
            data = open(path, "rb").read()
            way = position % 6
            if way == 0:
                data = data[: len(data) // 2]
            elif way == 1 and data:
                place = chance.randrange(len(data))
                data = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
            elif way == 2:
                # Empty, or a good file of another key.
                other = os.path.join(cache, files[(position + 2) % len(files)])
                data = open(other, "rb").read() if number == 2 else b""
            else:
                continue
            hurt += 1
            with open(path, "wb") as file:
                file.write(data)
        with open(os.path.join(cache, ".left.part"), "wb") as file:
            file.write(b"half")
        with Site(program, atlas=atlases[0], options=options) as site:
            for target in TARGETS:
                if told(site.get(target)) != known[0][target]:
                    faults.append(f"cache {number}: {target}: other bytes after the kill")
            metrics = site.metrics()
            hits = metrics['peacemap_events_total{event="disk_hit"}']
        print(
            f"cache: round {number}: {len(files)} files, {hurt} of them damaged, {hits:.0f}"
            f" answers from disk after the kill"
        )
        if number and not hits:
            faults.append("nothing came from disk")
    # The same folder for another address, and for other data.
    other = ["--address", "https://other.example.org/base", "--cache-folder", cache]
    with Site(program, atlas=atlases[0], options=other) as site:
        for target in TARGETS:
            answer = site.get(target.replace("maps.example.org", "other.example.org/base"))
            if b"https://maps.example.org" in answer.body:
                faults.append(f"{target}: links to the address of an earlier server")
            tag = answer.fields.get("etag")
            if tag and tag == known[0][target][2] and told(answer) != known[0][target]:
                faults.append(f"{target}: the tag of other bytes")
    with Site(program, atlas=atlases[1], options=options) as site:
        for target in TARGETS:
            if told(site.get(target)) != known[1][target]:
                faults.append(f"{target}: not the second edition's, with the first's cache")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("project", type=os.path.abspath)
    parser.add_argument("--reloads", type=int, default=50)
    parser.add_argument("trials", nargs="*", default=["reload", "end", "cache"])
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="trial-reloads-")
    try:
        atlases = prepare(options.program, options.project, folder)
        known = [known_answers(options.program, atlas) for atlas in atlases]
        different = sum(known[0][target] != known[1][target] for target in TARGETS)
        print(f"{len(TARGETS)} addresses, {different} of them differ between the editions")
        faults = [] if different else ["the editions do not differ: nothing would be shown"]
        if "reload" in options.trials:
            faults += trial_reload(options.program, atlases, known, folder, options.reloads)
        if "end" in options.trials:
            faults += trial_end(options.program, atlases, known)
        if "cache" in options.trials:
            faults += trial_cache(options.program, atlases, known, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for fault in faults[:30]:
        print("fault:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
