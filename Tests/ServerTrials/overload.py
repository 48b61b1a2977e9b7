#!/usr/bin/python3 -B
"""More than the server can draw: it says so at once, stays well and recovers at once.

Usage: python3 -B overload.py PEACEMAP ATLAS [--connections 400] [--seconds 20] [--pause 0.2]

400 connections ask, each one after the other, for large pictures none of which is in a cache, of a
server with a queue of 64. A client that is refused waits --pause seconds and asks anew, which is
five times as eager as Retry-After asks for. Shown: every answer is 200 or 503 with Retry-After; a
503 is there within a second, or where the wait took the whole patience, within that; a 200 within
the patience and the drawing; /healthz, asked by a process of its own every 10 ms, takes under 50 ms
each time; when the load ends a picture is drawn at once, and when all clients go away without
waiting for their answers, as soon as what they left in the queue is done with.
"""

import argparse
import asyncio
import collections
import multiprocessing
import os
import statistics
import sys
import time

from served_site import Site, get

PATIENCE = 10
MAPS = ["world-national-plans", "world-members", "nigeria-localization", "uganda-localization"]


def target(number):
    """A picture that nobody asked for before; some 1.5 million pixels."""
    return (
        f"/maps/{MAPS[number % len(MAPS)]}.png?width={1400 + number % 397}"
        f"&height={1000 + number // 397 % 397}"
    )


class Load:
    def __init__(self, port, connections, seconds, pause, leaves):
        self.port, self.connections, self.pause, self.leaves = port, connections, pause, leaves
        self.end = time.monotonic() + seconds
        self.number = 0 if not leaves else 100_000
        self.times = collections.defaultdict(list)
        self.faults = []

    async def ask(self, reader, writer):
        self.number += 1
        began = time.monotonic()
        writer.write(f"GET {target(self.number)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        status = int(head.split(" ")[1])
        length = int(head.split("content-length:")[1].split("\r\n")[0])
        await reader.readexactly(length)
        self.times[status].append(time.monotonic() - began)
        if status == 503 and "retry-after:" not in head:
            self.faults.append("a 503 without Retry-After")
        return status, "connection: close" in head

    async def client(self):
        writer = None
        try:
            while time.monotonic() < self.end:
                if writer is None:
                    reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                status, closes = await self.ask(reader, writer)
                if closes:
                    writer.close()
                    writer = None
                if status == 503:
                    await asyncio.sleep(self.pause)
        except (OSError, asyncio.IncompleteReadError) as error:
            self.faults.append(f"no answer: {type(error).__name__} {error}")
        finally:
            if writer:
                writer.close()

    async def run(self):
        tasks = [asyncio.create_task(self.client()) for _ in range(self.connections)]
        if self.leaves:
            # All go away in the middle of everything.
            await asyncio.sleep(max(0, self.end - time.monotonic()))
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        else:
            await asyncio.gather(*tasks)


def load(queue, *arguments):
    work = Load(*arguments)
    asyncio.run(work.run())
    queue.put((dict(work.times), work.faults))


def health(queue, port, stop):
    """How long /healthz takes, asked on new connections and on one that is kept, in turn."""
    waits = []
    while not stop.is_set():
        began = time.monotonic()
        answer = get(port, "/healthz", timeout=10)
        waits.append((time.monotonic() - began) if answer.status == 200 else 99)
        time.sleep(0.01)
    queue.put(waits)


def run_load(site, connections, seconds, pause, leaves):
    """The times by status, the faults, and how long /healthz took meanwhile."""
    results, waits, stop = multiprocessing.Queue(), multiprocessing.Queue(), multiprocessing.Event()
    watcher = multiprocessing.Process(target=health, args=(waits, site.port, stop))
    worker = multiprocessing.Process(
        target=load, args=(results, site.port, connections, seconds, pause, leaves)
    )
    watcher.start()
    worker.start()
    times, faults = results.get()
    stop.set()
    found = waits.get()
    worker.join()
    watcher.join()
    return times, faults, found


def shown(seconds):
    ordered = sorted(seconds)
    middle, late = statistics.median(ordered), ordered[int(len(ordered) * 0.99)]
    return (
        f"{len(ordered)} times, median {middle * 1000:.1f} ms, p99 {late * 1000:.1f} ms,"
        f" most {ordered[-1] * 1000:.1f} ms"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("atlas", type=os.path.abspath)
    parser.add_argument("--connections", type=int, default=400)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--pause", type=float, default=0.2)
    options = parser.parse_args()
    with Site(
        options.program,
        atlas=options.atlas,
        options=["--queue", "64", "--patience", str(PATIENCE), "--memory-cache", "1"],
    ) as site:
        alone = []
        for number in range(8):
            began = time.monotonic()
            assert site.get(target(200_000 + number)).status == 200
            alone.append(time.monotonic() - began)
        print("a picture alone:", shown(alone[2:]))
        times, faults, waits = run_load(
            site, options.connections, options.seconds, options.pause, leaves=False
        )
        began = time.monotonic()
        assert site.get(target(300_000)).status == 200
        recovered = time.monotonic() - began
        for status, seconds in sorted(times.items()):
            print(f"{status}: {shown(seconds)}")
        print("/healthz:", shown(waits))
        print(f"a picture right after the load: {recovered * 1000:.0f} ms")
        if set(times) - {200, 503}:
            faults.append(f"statuses {sorted(times)}")
        if not times.get(503) or not times.get(200):
            faults.append("the load was none")
        late = [t for t in times.get(503, []) if 1 < t < PATIENCE or t > PATIENCE + 2]
        if late:
            faults.append(f"refusals neither at once nor after the patience: {shown(late)}")
        if max(times.get(200, [0])) > PATIENCE + 2:
            faults.append(f"a picture took {max(times[200]):.1f} s")
        if max(waits) > 0.05:
            faults.append(
                f"/healthz took {max(waits) * 1000:.1f} ms; "
                f"{sum(w > 0.05 for w in waits)} of {len(waits)} over 50 ms"
            )
        if recovered > 1:
            faults.append(f"after the load a picture took {recovered:.1f} s")
        _, _, waits = run_load(site, options.connections, 6, options.pause, leaves=True)
        began = time.monotonic()
        number = 400_000
        while site.get(target(number), timeout=60).status != 200:
            number += 1
            time.sleep(0.05)
        left = time.monotonic() - began
        print(
            f"a picture after all clients left without their answers: {left * 1000:.0f} ms;"
            f" /healthz meanwhile: {shown(waits)}"
        )
        while site.metrics()["peacemap_flights"] and time.monotonic() < began + 2 * PATIENCE:
            time.sleep(0.1)
        print(f"what they had asked for was done with after {time.monotonic() - began:.1f} s")
        if left > PATIENCE or time.monotonic() - began > 2 * PATIENCE:
            faults.append("what left clients asked for keeps the server from others")
        if site.stop() != 0:
            faults.append(f"exit code {site.process.returncode}")
    for fault in faults[:20]:
        print("fault:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
