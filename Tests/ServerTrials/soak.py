#!/usr/bin/python3 -B
"""A long run of everything that clients do: memory stays, and no answer is other than it should be.

Usage: python3 -B soak.py PEACEMAP ATLAS [--requests 100000] [--clients 8] [--valgrind SUPPRESSIONS]

Pictures, tiles, pages, tables, services, mistakes, conditional requests, HEAD, pipelined requests,
aborted connections, slow readers and slow writers, mixed by a fixed seed. Shown: each answer has
the status that its request should have; equal requests have equal bytes and entity tags; no answer
is cut; resident memory at the end is within 10 % of that after the first tenth; the server is
healthy afterwards. The memory cache is held to 32 MB so that answers are evicted and drawn again
throughout. With --valgrind the server runs under memcheck with these suppressions (memcheck.supp
beside this file) and must end without an error; 120 requests take some five minutes.
"""

import argparse
import collections
import hashlib
import os
import random
import re
import sys
import threading
import time

from served_site import Site
from wire import Wire, request

MAPS = [
    "world-national-plans",
    "nigeria-localization",
    "uganda-localization",
    "philippines-localization",
    "world-members",
]
LANGUAGES = ["en", "fr", "es"]
WMS = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST="


def tile(chance):
    zoom = chance.choice([0, 1, 2, 3, 3, 4, 4, 4])
    side = 2**zoom
    name = chance.choice(MAPS)
    scale = chance.choice(["", "", "", "@2x"])
    return f"/tiles/{name}/{zoom}/{chance.randrange(side)}/{chance.randrange(side)}{scale}.png"


def picture(chance):
    ending = chance.choice(["png", "png", "png", "webp", "svg"])
    # Room for everything that stands around the smallest of the maps.
    width = chance.randrange(650, 1000, 50)
    name, language = chance.choice(MAPS), chance.choice(LANGUAGES)
    return f"/maps/{name}.{ending}?width={width}&height=700&language={language}"


def page(chance):
    path = chance.choice(["/", "/members", *[f"/maps/{name}" for name in MAPS]])
    return f"{path}?language={chance.choice(LANGUAGES)}"


def table(chance):
    ending = chance.choice(["json", "csv", "txt", "html", "geojson"])
    return f"/maps/{chance.choice(MAPS)}.{ending}?language={chance.choice(LANGUAGES)}"


def service(chance):
    layer = chance.choice(MAPS)
    corner = chance.randrange(0, 40)
    return chance.choice(
        [
            WMS + "GetCapabilities",
            f"/tiles/{layer}.json",
            "/members.json",
            "/ogc",
            "/ogc/collections",
            "/assets/leaflet/leaflet.js",
            "/ogc/api",
            f"/legends/{layer}.png",
            f"{WMS}GetMap&LAYERS={layer}&STYLES=&CRS=EPSG:4326&FORMAT=image/png"
            f"&WIDTH=256&HEIGHT=256"
            f"&BBOX={corner - 30},{corner - 20},{corner},{corner + 10}",
            f"/oembed?url=http://localhost:{{port}}/maps/{layer}",
        ]
    )


MISTAKES = [
    (404, "/nothing"),
    (404, "/maps/atlantis.png"),
    (404, "/maps/"),
    (404, "/assets/x.js"),
    (404, "/tiles/nigeria-localization/1/2/0.png"),
    (404, "/tiles/atlantis/0/0/0.png"),
    (400, "/maps/nigeria-localization.png?width=0"),
    (400, "/maps/nigeria-localization.png?with=9"),
    (400, "/maps/nigeria-localization.png?width=99999999"),
    (400, "/maps/nigeria-localization?language=xx"),
    (400, "/maps/%00.png"),
    (400, "/a/../b"),
    (400, "//"),
    (400, "/maps/nigeria-localization.png?as-of=x"),
]


class Tally:
    """What all clients saw. Locked; the lists hold what must not be."""

    def __init__(self, wanted):
        self.lock = threading.Lock()
        self.wanted, self.done = wanted, 0
        self.kinds, self.statuses = collections.Counter(), collections.Counter()
        self.bodies, self.faults = {}, []
        self.marks = {}

    def take(self):
        """The number of the next request; nil once there are enough."""
        with self.lock:
            if self.done >= self.wanted or len(self.faults) > 20:
                return None
            self.done += 1
            return self.done

    def note(self, kind, answer, target, expected, encoding=""):
        with self.lock:
            self.kinds[kind] += 1
            if answer is None:
                return
            self.statuses[answer.status] += 1
            if answer.status not in expected:
                self.faults.append(f"{kind}: {target}: {answer.status}, {expected} expected")
            if answer.status == 200 and answer.body and "/metrics" not in target:
                found = (hashlib.sha256(answer.body).hexdigest(), answer.fields.get("etag"))
                known = self.bodies.setdefault((target, encoding), found)
                if known != found:
                    self.faults.append(f"{kind}: {target}: other bytes or another tag than before")

    def fault(self, text):
        with self.lock:
            self.faults.append(text)


class Client:
    def __init__(self, site, tally, seed):
        self.site, self.tally = site, tally
        self.chance = random.Random(seed)
        self.wire = None
        self.tags = {}

    def run(self):
        kinds = (
            [self.plain] * 62
            + [self.conditional] * 6
            + [self.head] * 6
            + [self.mistake] * 9
            + [self.refused] * 3
            + [self.half] * 2
            + [self.gone] * 5
            + [self.pipelined] * 5
            + [self.slow_reader]
            + [self.slow_writer]
        )
        while self.tally.take() is not None:
            kind = self.chance.choice(kinds)
            try:
                kind()
            except Exception as error:  # A thread that ends would be a trial that is shorter.
                self.tally.fault(f"{kind.__name__}: {type(error).__name__} {error}")
                self.drop()
        self.drop()

    def drop(self):
        if self.wire:
            self.wire.close()
            self.wire = None

    def target(self):
        make = self.chance.choices([tile, picture, page, table, service], [45, 20, 12, 12, 11])[0]
        return make(self.chance).replace("{port}", str(self.site.port))

    def ask(self, target, method="GET", fields=None):
        """On the connection that is kept; a new one where the last answer closed it."""
        if self.wire is None:
            self.wire = Wire(self.site.port, timeout=TIMEOUT)
        answer = self.wire.ask(target, method, fields)
        if answer.closes:
            self.drop()
        return answer

    def plain(self):
        target = self.target()
        fields = {"Accept-Encoding": "gzip"} if self.chance.random() < 0.3 else {}
        answer = self.ask(target, fields=fields)
        self.tally.note("plain", answer, target, {200}, answer.fields.get("content-encoding", ""))
        if "etag" in answer.fields and not fields:
            self.tags[target] = answer.fields["etag"]

    def conditional(self):
        if not self.tags:
            return
        target = self.chance.choice(list(self.tags))
        answer = self.ask(target, fields={"If-None-Match": self.tags[target]})
        self.tally.note("conditional", answer, target, {304})

    def head(self):
        target = self.target()
        self.tally.note("HEAD", self.ask(target, "HEAD"), target, {200})

    def mistake(self):
        status, target = self.chance.choice(MISTAKES)
        self.tally.note("mistake", self.ask(target), target, {status})

    def refused(self):
        """Another method, or a body: the connection is closed after the answer."""
        wire = Wire(self.site.port, timeout=TIMEOUT)
        if self.chance.random() < 0.5:
            wire.send(request("/", "POST", {"Content-Length": "0"}))
            expected = {405}
        else:
            wire.send(request("/", "GET", {"Content-Length": "5"}) + b"hello")
            expected = {413}
        self.tally.note("refused", wire.answer(), "/", expected)
        wire.close()

    def half(self):
        """A client that goes away in the middle of its request."""
        wire = Wire(self.site.port, timeout=TIMEOUT)
        text = request(self.target())
        wire.send(text[: self.chance.randrange(1, len(text) - 1)])
        wire.close()
        self.tally.note("half a request", None, "", ())

    def gone(self):
        """A client that goes away before its answer, or in the middle of it."""
        wire = Wire(self.site.port, timeout=TIMEOUT)
        wire.send(request(self.target()))
        if self.chance.random() < 0.5:
            wire.socket.recv(100)
        wire.reset()
        self.tally.note("aborted", None, "", ())

    def pipelined(self):
        self.drop()
        wire = Wire(self.site.port, timeout=TIMEOUT)
        targets = [self.target() for _ in range(5)]
        wire.send(b"".join(request(target) for target in targets))
        for target in targets:
            self.tally.note("pipelined", wire.answer(), target, {200})
        wire.close()

    def slow_reader(self):
        wire = Wire(self.site.port, timeout=TIMEOUT, receive_buffer=2048)
        target = f"/maps/{self.chance.choice(MAPS)}.png?width=650&height=700"
        wire.send(request(target))
        self.tally.note("slow reader", wire.answer(pause=lambda: time.sleep(0.002)), target, {200})
        wire.close()

    def slow_writer(self):
        wire = Wire(self.site.port, timeout=TIMEOUT)
        target = f"/tiles/{self.chance.choice(MAPS)}/0/0/0.png"
        for byte in request(target):
            wire.send(bytes([byte]))
            time.sleep(0.002)
        self.tally.note("slow writer", wire.answer(), target, {200})
        wire.close()


def watch(site, tally, clients):
    """The resident memory after the first tenth and at each further one."""
    tenth = tally.wanted // 10
    while any(client.is_alive() for client in clients):
        step = tally.done // tenth
        if step and step not in tally.marks:
            tally.marks[step] = site.resident_bytes()
        time.sleep(0.05)


def valgrind_command(suppressions, log):
    # Swift keeps pointers with marked bits, which memcheck does not follow: leaks are what the
    # memory of the long run shows.
    return [
        "valgrind",
        "--tool=memcheck",
        "--leak-check=no",
        "--num-callers=30",
        f"--log-file={log}",
        f"--suppressions={suppressions}",
    ]


TIMEOUT = 60


def main():
    global TIMEOUT
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("atlas", type=os.path.abspath)
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--valgrind", metavar="SUPPRESSIONS", type=os.path.abspath)
    options = parser.parse_args()
    log = f"/tmp/soak-{os.getpid()}.valgrind"
    before, seconds = [], 30
    server_options = ["--memory-cache", "32", "--patience", "60"]
    if options.valgrind:
        # Everything takes some thirty times as long there.
        before, seconds, TIMEOUT = valgrind_command(options.valgrind, log), 300, 300
        server_options += ["--timeout", "300"]
    tally = Tally(options.requests)
    began = time.monotonic()
    with Site(
        options.program,
        atlas=options.atlas,
        options=server_options,
        before=before,
        seconds_to_start=seconds,
    ) as site:
        clients = [
            threading.Thread(target=Client(site, tally, seed).run)
            for seed in range(options.clients)
        ]
        for client in clients:
            client.start()
        watch(site, tally, clients)
        for client in clients:
            client.join()
        took = time.monotonic() - began
        time.sleep(0.5)
        last = site.resident_bytes()
        health = site.get("/healthz", timeout=TIMEOUT)
        metrics = site.metrics()
        code = site.stop(seconds=120)
    first = tally.marks.get(1, last)
    growth = (last / first - 1) * 100
    faults = list(tally.faults)
    if tally.done < options.requests or 1 not in tally.marks:
        faults.append(f"{tally.done} of {options.requests} requests were made")
    if not options.valgrind and growth > 10:
        faults.append(f"memory grew by {growth:.1f} %")
    if health.status != 200:
        faults.append(f"/healthz: {health.status}")
    if code != 0:
        faults.append(f"exit code {code}")
    if metrics["peacemap_flights"] or metrics["peacemap_queue_length"]:
        faults.append("answers are waited for that nobody asks for")
    print(f"{tally.done} requests in {took:.0f} s by {options.clients} clients")
    print("statuses:", dict(sorted(tally.statuses.items())))
    print("kinds:", dict(tally.kinds), "different answers:", len(tally.bodies))
    print(
        "resident MB by tenths:",
        [round(v / 1e6, 1) for _, v in sorted(tally.marks.items())],
        f"end {last / 1e6:.1f}: {growth:+.1f} % of the first tenth",
    )
    if options.valgrind:
        with open(log, encoding="utf-8", errors="replace") as file:
            text = file.read()
        found = re.search(r"ERROR SUMMARY: (\d+) errors", text)
        print("memcheck:", found.group(0) if found else "no summary", log)
        if not found or found.group(1) != "0":
            faults.append("memcheck found errors")
    for fault in faults[:20]:
        print("fault:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
