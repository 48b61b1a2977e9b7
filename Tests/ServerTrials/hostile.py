#!/usr/bin/python3 -B
"""Hostile input: what was tried and what came back.

Usage: python3 -B hostile.py PEACEMAP ATLAS

Paths, numbers, boxes, lengths, header floods, slow clients, shapes that smuggle requests past a
proxy, methods, other protocols, addresses to fetch, and parameters of other map servers, byte for
byte on a socket (hostile_input.py). Shown: nothing that has to be refused is answered with 200,
nothing hangs past the timeout, no answer tells of the machine (a path, a library, a client's
field), parameters of other servers change nothing, the server is healthy after.
"""

import argparse
import os
import random
import re
import socket
import sys
import time
import urllib.parse

from hostile_input import (
    BODY_OF_GET,
    BOXES,
    FETCHES,
    HOST,
    HUGE_TILES,
    IGNORED,
    IGNORED_BASE,
    METHODS,
    NUMBERS,
    OTHERS,
    PATHS,
    PICTURE,
    REFUSED,
    SMUGGLING,
    WMS,
    get,
    quoted,
)
from served_site import Site
from wire import Closed, Cut, Wire

# Seconds of silence after which the server closes, and what is granted on top of it.
TIMEOUT, GRACE = 4, 3

BOX_COUNT = 300

# Must never be in an answer: places of the machine and what a client sent in its fields.
TOLD = re.compile(
    rb"/(?:usr|home|root|tmp|etc|var|work|proc)/|\.swift|Fatal error|root:x:|secret-token"
)


class Trial:
    def __init__(self, start):
        """`start` makes a server; another one is made where an attempt ends it."""
        self.start, self.site, self.rows, self.faults = start, start(), [], []

    def exchange(self, data, half_close=False, method="GET"):
        """The statuses of everything that came back until the connection ended or fell silent, the
        bytes and the seconds; "closed" where nothing came, "hung" where it stayed open too long.
        """
        wire = Wire(self.site.port, timeout=TIMEOUT + GRACE)
        statuses, told = [], b""
        began = time.monotonic()
        try:
            try:
                wire.send(data)
                if half_close:
                    wire.socket.shutdown(socket.SHUT_WR)
            except ConnectionError:
                pass
            while True:
                # An answer to HEAD has no body.
                answer = wire.answer("HEAD" if data.startswith(b"HEAD ") else method)
                statuses.append(answer.status)
                told += str(answer.fields).encode() + answer.body[:20000]
                if answer.closes:
                    break
                # Whatever was taken for a second request is answered by now.
                wire.socket.settimeout(0.15)
        except Closed:
            pass
        except Cut:
            statuses.append("cut")
        except (TimeoutError, socket.timeout):
            if not statuses:
                statuses.append("hung")
        except ConnectionError:
            pass
        except ValueError:
            statuses.append("no HTTP")
        finally:
            wire.close()
        return statuses or ["closed"], told, time.monotonic() - began

    def attempt(self, kind, name, data, allowed, most=1, **options):
        """One row; `most` answers at most."""
        statuses, told, seconds = self.exchange(data, **options)
        self.rows.append((kind, name, statuses, seconds))
        where = f"{kind}: {name[:80]}: {statuses}"
        if any(status not in allowed for status in statuses):
            self.faults.append(f"{where}, allowed {sorted(map(str, allowed))}")
        if len(statuses) > most:
            self.faults.append(f"{where}: {len(statuses)} answers to one request")
        # What the client itself asked for may be named in the answer.
        asked = data.split(b"\r\n")[0].split(b" ")
        target = asked[1] if len(asked) > 1 else b""
        for part in {target, target.partition(b"url=")[2], urllib.parse.unquote_to_bytes(target)}:
            told = told.replace(part, b"") if part else told
        if found := TOLD.search(told):
            around = told[max(0, found.start() - 60) : found.end() + 60]
            self.faults.append(f"{where} tells of the machine: {around!r}")
        if seconds > TIMEOUT + GRACE:
            self.faults.append(f"{where}: {seconds:.1f} s")
        if statuses == ["closed"] and not self.is_alive():
            self.faults.append(f"{where}: THE SERVER ENDED: {data[:300]!r}")
            self.site.__exit__()
            self.site = self.start()
        return told

    def is_alive(self):
        try:
            return self.site.get("/healthz", timeout=5).status == 200
        except OSError:
            return False

    def run(self):
        for target in PATHS:
            told = self.attempt("path", target, get(target), REFUSED)
            if b"'x-injected'" in told:
                self.faults.append(f"{target}: a field was injected")
        for number in NUMBERS:
            text, shown = quoted(number), number[:30]
            for name in ("width", "height", "scale"):
                # The one of them that is a scale.
                allowed = REFUSED | ({200} if (name, number) == ("scale", "1.5") else set())
                target = f"{PICTURE}{name}={text}"
                self.attempt("number", f"{name}={shown}", get(target), allowed)
            target = f"{WMS}WIDTH={text}&HEIGHT=100&BBOX=0,0,10,10"
            told = self.attempt("number", f"WMS WIDTH={shown}", get(target), REFUSED | {200})
            if b"ServiceException" not in told:
                self.faults.append(f"WMS WIDTH={number}: no exception")
        for target in HUGE_TILES:
            self.attempt("tile", target, get(target), REFUSED)
        for box in BOXES:
            told = self.attempt(
                "box",
                "BBOX=" + box[:40],
                get(f"{WMS}WIDTH=100&HEIGHT=100&BBOX={box}"),
                REFUSED | {200},
            )
            if b"ServiceException" not in told and b'"status":4' not in told and told:
                self.faults.append(f"BBOX={box[:40]}: no exception")
            self.attempt(
                "box",
                "OGC bbox=" + box[:40],
                get(f"/ogc/collections/nigeria-localization/map?bbox={box}"),
                REFUSED,
            )
        self.boxes()
        self.lengths()
        for name, data in SMUGGLING:
            if data is None:
                data = b"GET /nothing HTTP/1.1\r\nHost: a b/c\r\n\r\n"
            self.attempt("smuggling", name, data, REFUSED)
        self.attempt(
            "smuggling",
            "GET, Content-Length: 0, then a second GET",
            b"GET /healthz HTTP/1.1\r\n" + HOST + b"Content-Length: 0\r\n\r\n" + BODY_OF_GET,
            REFUSED | {200},
            most=2,
        )
        for method in METHODS:
            data = (
                f"{method} /maps/nigeria-localization HTTP/1.1\r\n".encode("latin-1")
                + HOST
                + b"\r\n"
            )
            self.attempt("method", method[:20], data, REFUSED)
        self.attempt("method", "OPTIONS *", b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n", REFUSED)
        self.attempt(
            "method",
            "CONNECT evil.example:443",
            b"CONNECT evil.example:443 HTTP/1.1\r\n" + HOST + b"\r\n",
            REFUSED,
        )
        for name, data, allowed in OTHERS:
            self.attempt("protocol", name, data, allowed)
        self.attempt("protocol", "HTTP/1.0 without Host", b"GET /healthz HTTP/1.0\r\n\r\n", {200})
        self.attempt(
            "protocol",
            "HTTP/1.0 with keep-alive",
            b"GET /healthz HTTP/1.0\r\n" b"Connection: keep-alive\r\n\r\n",
            {200},
        )
        self.attempt(
            "protocol",
            "half closed after the request",
            get("/healthz"),
            {200, "closed"},
            half_close=True,
        )
        for target in FETCHES:
            target = target.replace("{port}", str(self.site.port))
            self.attempt("fetch", target, get(target), REFUSED)
        plain = self.site.get(IGNORED_BASE).body
        if not plain.startswith(b"\x89PNG"):
            self.faults.append(f"{IGNORED_BASE}: no picture to compare with")
        for parameter in IGNORED:
            target = f"{IGNORED_BASE}&{parameter}"
            self.attempt("ignored", parameter, get(target), REFUSED | {200})
            answer = self.site.get(target)
            if answer.status == 200 and answer.body != plain:
                self.faults.append(f"{parameter} changes the picture")
        self.slow()

    def boxes(self):
        """Boxes of any size anywhere, in every system, as pictures of any shape."""
        chance = random.Random(1325)

        def number(least, most):
            return chance.choice([-1, 1]) * 10 ** chance.uniform(least, most)

        for count in range(BOX_COUNT):
            x, y = number(-10, 10), number(-10, 10)
            if chance.random() < 0.3:
                x, y = 0.0, 0.0
            width, height = abs(number(-320, 17)), abs(number(-320, 17))
            if chance.random() < 0.7:
                width, height = abs(number(-12, 10)), abs(number(-12, 10))
            system = chance.choice(["EPSG:4326", "CRS:84", "EPSG:3857", "EPSG:8857"])
            across, down = chance.choice([(64, 64), (1, 1), (2000, 1), (1, 2000), (300, 7)])
            box = f"{x!r},{y!r},{x + width!r},{y + height!r}"
            layer = chance.choice(["nigeria-localization", "world-members", "world-national-plans"])
            target = (
                f"/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS={layer}&STYLES="
                f"&FORMAT=image/png&CRS={system}&WIDTH={across}&HEIGHT={down}&BBOX={box}"
            )
            self.attempt(
                "any box", f"{layer} {system} {across}x{down} {box}", get(target), REFUSED | {200}
            )

    def lengths(self):
        self.attempt("length", "target of 20,000 bytes", get("/" + "a" * 20_000), REFUSED)
        self.attempt("length", "query of 20,000 bytes", get("/?" + "a" * 20_000), REFUSED)
        self.attempt("length", "target of 5,000,000 bytes", get("/" + "a" * 5_000_000), REFUSED)
        self.attempt("length", "65 query items", get("/?" + "&".join(["a=1"] * 65)), REFUSED)
        self.attempt(
            "length",
            "field of 20,000 bytes",
            get("/nothing", b"X: " + b"a" * 20_000 + b"\r\n"),
            REFUSED,
        )
        self.attempt(
            "length", "name of 20,000 bytes", get("/nothing", b"X" * 20_000 + b": a\r\n"), REFUSED
        )
        self.attempt(
            "length",
            "1,000 fields",
            get("/nothing", b"".join(b"X-%d: a\r\n" % n for n in range(1000))),
            REFUSED,
        )
        self.attempt("length", "1,000 equal fields", get("/nothing", b"X: a\r\n" * 1000), REFUSED)
        self.attempt(
            "length", "fields of 10 MB", get("/nothing", b"X: aaaaaaaaaa\r\n" * 700_000), REFUSED
        )
        tags = b", ".join(b'"%d"' % n for n in range(1500))
        self.attempt(
            "length",
            "If-None-Match of 1,500 tags",
            get("/nothing", b"If-None-Match: " + tags + b"\r\n"),
            REFUSED,
        )
        self.attempt(
            "length",
            "Accept of 4,000 commas",
            get("/nothing", b"Accept: " + b"," * 4000 + b"\r\n"),
            REFUSED,
        )
        self.attempt(
            "length",
            "Cookie of 7,000 bytes",
            get("/nothing", b"Cookie: " + b"c" * 7000 + b"\r\n"),
            REFUSED,
        )

    def slow(self):
        """Many connections that send a byte now and then, or nothing, while others are served."""
        slow = [Wire(self.site.port, timeout=60) for _ in range(500)]
        for number, wire in enumerate(slow):
            if number % 2:
                wire.send(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        began = time.monotonic()
        waits, closed = [], 0
        while time.monotonic() - began < 2 * TIMEOUT + GRACE:
            asked = time.monotonic()
            answer = self.site.get("/healthz")
            waits.append(time.monotonic() - asked)
            if answer.status != 200:
                self.faults.append(f"slow clients: /healthz {answer.status}")
            for wire in slow[1::4]:
                try:
                    wire.send(b"a")
                except OSError:
                    pass
            time.sleep(0.5)
        for number, wire in enumerate(slow):
            wire.socket.setblocking(False)
            try:
                if wire.socket.recv(1000) == b"":
                    closed += 1
                else:
                    closed += 1
            except BlockingIOError:
                pass
            except OSError:
                closed += 1
            wire.close()
        self.rows.append(
            (
                "slow",
                "500 slow connections",
                [f"{closed} closed by the server; /healthz at most {max(waits) * 1000:.1f} ms"],
                0,
            )
        )
        # Those that are silent have to be gone; those that send a byte every half second (every
        # fourth) are bounded by the memory of a connection and by the number of connections.
        if closed < 375:
            self.faults.append(f"only {closed} of 375 silent connections were closed")
        if max(waits) > 0.25:
            self.faults.append(f"slow clients: /healthz took {max(waits):.2f} s")


def dripping(program, atlas, options, attackers):
    """Connections that send a byte of their header now and then, as many as the server takes, from
    127.0.0.2; how long it takes until somebody else (127.0.0.1) is answered, at most 4 timeouts."""
    with Site(
        program, atlas=atlas, options=["--timeout", "2", "--connections", "100", *options]
    ) as site:
        wires = []
        for number in range(attackers):
            wire = socket.socket()
            wire.bind(("127.0.0.2", 0))
            wire.settimeout(5)
            wire.connect(("127.0.0.1", site.port))
            wire.send(
                b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: " if number % 2 else b"GET / HT"
            )
            wires.append(wire)
        began = time.monotonic()
        answered = None
        while answered is None and time.monotonic() - began < 8:
            for wire in wires:
                try:
                    wire.send(b"a")
                except OSError:
                    pass
            try:
                if site.get("/healthz", timeout=0.3).status == 200:
                    answered = time.monotonic() - began
            except OSError:
                time.sleep(0.1)
        for wire in wires:
            wire.close()
        return answered


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("atlas", type=os.path.abspath)
    options = parser.parse_args()
    trial = Trial(
        lambda: Site(options.program, atlas=options.atlas, options=["--timeout", str(TIMEOUT)])
    )
    probe = "/maps/nigeria-localization.png?width=700"
    before = trial.site.get(probe).body
    trial.run()
    with trial.site as site:
        if site.get("/healthz").status != 200 or site.process.poll() is not None:
            trial.faults.append("the server is not healthy afterwards")
        if site.get(probe).body != before:
            trial.faults.append("a picture changed")
        if TOLD.search(site.log().encode().replace(options.atlas.encode(), b"")):
            trial.faults.append("the log tells of clients")
        if site.stop() != 0:
            trial.faults.append(f"exit code {site.process.returncode}")
    for name, more in (
        ("100 of 100 connections drip", []),
        ("the same with 20 connections an address", ["--connections-per-address", "20"]),
    ):
        seconds = dripping(options.program, options.atlas, more, attackers=120)
        trial.rows.append(
            (
                "slow",
                name,
                [
                    (
                        f"others answered after {seconds:.2f} s"
                        if seconds is not None
                        else "others not answered"
                    )
                ],
                0,
            )
        )
        if seconds is None:
            trial.faults.append(f"{name}: others are not answered within four timeouts")
    for kind, name, statuses, seconds in trial.rows:
        if kind == "any box":
            continue
        shown = ascii(name)[1:-1]
        shown = shown if len(shown) <= 78 else shown[:75] + "..."
        late = f"  {seconds:.1f} s" if seconds > 1 else ""
        print(f"{kind:<12} {shown:<80} {' '.join(map(str, statuses))}{late}")
    print(f"{len(trial.rows)} attempts, {len(trial.faults)} faults")
    for fault in trial.faults:
        print("fault:", fault)
    return 1 if trial.faults else 0


if __name__ == "__main__":
    sys.exit(main())
