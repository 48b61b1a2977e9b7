#!/usr/bin/python3 -B
"""Our server beside MapServer and nginx under wrk, in one run, and a table of ratios.

Usage: python3 -B server_load.py PEACEMAP ATLAS PROVINCES FOLDER [--seconds N] [--rounds N]

ATLAS is prepared from what bare_project.py wrote, PROVINCES is Geodata's file of provinces, FOLDER
is for data, pictures and settings of the peers. Maps: two drawing threads of ours without a cache
and two processes of MapServer behind nginx get the same requests, none of which repeats. Cached
pictures: ours from memory, and the same bytes from disk by nginx with as many workers as we have
network threads. The two take turns; a figure is the median of the rounds. Beside the rate stands
what the processes of either side used of the processors for a request, which is the steadier figure
on a machine that does something else too. Ends with 1 where a wanted ratio is missed. Debian
packages: nginx, mapserver-bin, spawn-fcgi, wrk.
"""

import argparse
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.request

import mapserver_peer

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../../../Tests/ServerTrials"))
from served_site import Site, free_port  # noqa: E402

# Of the same map: name, coordinate system, box, pixels.
MAPS = [
    ("world 1600x800", "EPSG:4326", (-180, -90, 180, 90), (1600, 800)),
    ("Uganda 800x800", "EPSG:4326", (29, -2, 35.5, 4.5), (800, 800)),
    ("tile z4 256x256", "EPSG:3857", (2504688, 0, 5009377, 2504688), (256, 256)),
]
CACHED_SIZES = [104_000, 20_000]
CACHED_CONNECTIONS = [16, 32]
# wrk fills one of two processors then, and which threads share the other is chance: many short
# rounds.
CACHED_SECONDS, CACHED_ROUNDS = 2, 9
THREADS = 2
# At least so many times the peer's rate, and our 99th percentile at most so much of its median.
WANTED_MAPS, WANTED_CACHED, WANTED_LATENCY = 5.0, 1.0, 1.0


def wms(layer, system, size):
    return (
        f"SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS={layer}&STYLES=&FORMAT=image/png"
        f"&SRS={system}&WIDTH={size[0]}&HEIGHT={size[1]}"
    )


def map_file(folder):
    """MapServer's map with what WMS needs. The boxes are those of the requests."""
    mapserver_peer.write_map_file(folder)
    with open(mapserver_peer.map_file(folder), encoding="utf-8") as file:
        text = file.read()
    metadata = (
        "WEB METADATA 'wms_title' 'provinces' 'wms_onlineresource' 'http://127.0.0.1/ms?'"
        " 'wms_srs' 'EPSG:4326 EPSG:3857' 'wms_enable_request' '*' END END\n"
    )
    text = text.replace("LAYER NAME", metadata + "LAYER NAME", 1)
    path = os.path.join(folder, "service.map")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


class Peers:
    """nginx with THREADS workers: pictures from FOLDER/static, and MapServer's two processes."""

    def __init__(self, folder):
        self.folder, self.port, self.processes = folder, free_port(), []
        map_path = map_file(folder)
        settings = os.path.join(folder, "mapserver.conf")
        with open(settings, "w", encoding="utf-8") as file:
            file.write('CONFIG\n ENV "MS_MAP_PATTERN" "." END\nEND\n')
        sockets = [os.path.join(folder, f"mapserver-{n}.socket") for n in range(THREADS)]
        for path in sockets:
            if os.path.exists(path):
                os.remove(path)
            self.processes.append(
                subprocess.Popen(
                    ["spawn-fcgi", "-n", "-s", path, "--", "/usr/bin/mapserv"],
                    env={**os.environ, "MAPSERVER_CONFIG_FILE": settings, "MS_MAPFILE": map_path},
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
        os.makedirs(os.path.join(folder, "static"), exist_ok=True)
        upstream = "".join(f"server unix:{path};" for path in sockets)
        path = os.path.join(folder, "nginx.conf")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"""\
daemon off; pid {folder}/nginx.pid; user root; worker_processes {THREADS};
error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; open_file_cache max=100;
  keepalive_requests 1000000000; types {{ image/png png; }}
  upstream mapserver {{ {upstream} }}
  server {{
    listen 127.0.0.1:{self.port};
    location /ms {{
      include /etc/nginx/fastcgi_params; fastcgi_param MS_MAPFILE {map_path};
      fastcgi_param MAPSERVER_CONFIG_FILE {settings}; fastcgi_pass mapserver;
    }}
    location /static {{ root {folder}; }}
  }}
}}
""")
        self.processes.append(subprocess.Popen(["nginx", "-c", path], start_new_session=True))
        wait_for(self.port)

    @property
    def process_numbers(self):
        return [process.pid for process in self.processes]

    def stop(self):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_for(port):
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    sys.exit("nginx does not answer")


def picture(address, path):
    """The picture at an address, which is kept to be looked at."""
    with urllib.request.urlopen(address) as answer:
        body = answer.read()
    if not body.startswith(b"\x89PNG"):
        sys.exit(f"{address} is no picture: {body[:300]!r}")
    with open(path, "wb") as file:
        file.write(body)
    return body


def processor_seconds(process):
    """What a process and its children have used, user and system, from /proc."""
    total = 0.0
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", encoding="latin-1") as file:
                fields = file.read().rpartition(") ")[2].split()
        except OSError:
            continue
        if int(name) == process or int(fields[1]) == process:
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def wrk(address, processes, connections, seconds, arguments=()):
    """The figures of one run; latencies, and what the server's processes used for a request, in
    milliseconds."""
    used = sum(map(processor_seconds, processes))
    result = subprocess.run(
        [
            "wrk",
            "-t1",
            f"-c{connections}",
            f"-d{seconds}s",
            "-s",
            os.path.join(HERE, "server_load.lua"),
            address,
            "--",
            *map(str, arguments),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(result.stdout.strip().splitlines()[-1])
    if figures["failed"]:
        sys.exit(f"{address}: {figures['failed']} requests failed\n{result.stdout}")
    used = sum(map(processor_seconds, processes)) - used
    figures["used"] = used * 1000 / (figures["rate"] * seconds)
    return figures


def median(runs):
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def in_turn(ours, theirs, rounds):
    """Runs the two one after the other, so that both have the same machine."""
    pairs = [(ours(number), theirs(number)) for number in range(rounds)]
    return [median(side) for side in zip(*pairs)] + [
        [side[0]["rate"] / side[1]["rate"] for side in pairs]
    ]


def row(name, ours, theirs, ratios):
    ratio = ours["rate"] / theirs["rate"]
    print(
        f"{name:<24} {ours['rate']:>9.1f} {theirs['rate']:>9.1f} {ratio:>7.2f}"
        f" {min(ratios):>6.2f}-{max(ratios):<6.2f}"
        f" {ours['used']:>8.3f} {theirs['used']:>8.3f} {theirs['used'] / ours['used']:>6.2f}"
        f" {ours['median']:>8.2f} {ours['p99']:>8.2f} {theirs['median']:>9.2f}"
        f" {theirs['p99']:>9.2f} {ours['bytes']:>8} {theirs['bytes']:>8}",
        flush=True,
    )
    return ratio


def head(title):
    print(
        f"\n{title}\n{'':<24} {'ours/s':>9} {'theirs/s':>9} {'ratio':>7} {'of rounds':>13}"
        f" {'our cpu':>8} {'theirs':>8} {'ratio':>6}"
        f" {'ours p50':>8} {'ours p99':>8} {'their p50':>9} {'their p99':>9}"
        f" {'bytes':>8} {'theirs':>8}"
    )


def compare_maps(program, atlas, peers, folder, options):
    missed = []
    head("Maps that are not cached, MapServer (milliseconds; wrk -t1 -c4)")
    with Site(
        program,
        atlas=atlas,
        options=[
            "--memory-cache",
            "0",
            "--workers",
            str(THREADS),
            "--network-threads",
            str(THREADS),
        ],
    ) as site:
        for name, system, box, size in MAPS:
            plain = "&BBOX=" + ",".join(map(str, box))
            paths = {
                "ours": (site.port, "/wms?" + wms("world-bare", system, size)),
                "theirs": (peers.port, "/ms?" + wms("l", system, size)),
            }
            for side, (port, path) in paths.items():
                file = os.path.join(folder, f"{name.replace(' ', '-')}-{side}.png")
                picture(f"http://127.0.0.1:{port}{path}{plain}", file)

            def run(side, number):
                port, path = paths[side]
                return wrk(
                    f"http://127.0.0.1:{port}/",
                    [site.process.pid] if side == "ours" else peers.process_numbers,
                    4,
                    options.seconds,
                    [path, *box, size[0], number * 1_000_003],
                )

            ours, theirs, ratios = in_turn(
                lambda n: run("ours", n), lambda n: run("theirs", n), options.rounds
            )
            ratio = row(name, ours, theirs, ratios)
            if ratio < WANTED_MAPS:
                missed.append(f"{name}: {ratio:.2f} times MapServer's rate, {WANTED_MAPS} wanted")
            if ours["p99"] > theirs["median"] * WANTED_LATENCY:
                missed.append(
                    f"{name}: our 99th percentile {ours['p99']:.1f} ms is over MapServer's median "
                    f"{theirs['median']:.1f} ms"
                )
    return missed


def cached_path(site, wanted):
    """The address of a map of ours of about so many bytes."""
    best = None
    for width in range(200, 2001, 50):
        path = (
            "/wms?" + wms("world-bare", "EPSG:4326", (width, width // 2)) + "&BBOX=-180,-90,180,90"
        )
        length = len(site.get(path).body)
        if best is None or abs(length - wanted) < abs(best[1] - wanted):
            best = (path, length)
        if length > 1.5 * wanted:
            break
    return best


def compare_cached(program, atlas, peers, folder):
    missed = []
    head("Pictures from the cache, nginx from disk (milliseconds)")
    with Site(program, atlas=atlas, options=["--network-threads", str(THREADS)]) as site:
        ours_processes = [site.process.pid]
        for wanted in CACHED_SIZES:
            path, length = cached_path(site, wanted)
            ours_address = f"{site.address}{path}"
            body = picture(ours_address, os.path.join(folder, f"static/{wanted}.png"))
            theirs_address = f"http://127.0.0.1:{peers.port}/static/{wanted}.png"
            if picture(theirs_address, os.path.join(folder, "check.png")) != body:
                sys.exit("nginx serves other bytes")
            for connections in CACHED_CONNECTIONS:
                ours, theirs, ratios = in_turn(
                    lambda _: wrk(ours_address, ours_processes, connections, CACHED_SECONDS),
                    lambda _: wrk(
                        theirs_address, peers.process_numbers, connections, CACHED_SECONDS
                    ),
                    CACHED_ROUNDS,
                )
                name = f"{length} bytes -c{connections}"
                ratio = row(name, ours, theirs, ratios)
                if ratio < WANTED_CACHED:
                    missed.append(f"{name}: {ratio:.2f} times nginx's rate")
    return missed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("atlas", type=os.path.abspath)
    # As GDAL names it: with /vsizip/ before an archive.
    parser.add_argument("provinces")
    parser.add_argument("folder", type=os.path.abspath)
    parser.add_argument("--seconds", type=int, default=4, help="of a round of maps")
    parser.add_argument("--rounds", type=int, default=3, help="of each map")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    if not os.path.exists(os.path.join(options.folder, "provinces.shp")):
        subprocess.run(
            [
                sys.executable,
                "-B",
                os.path.join(HERE, "data.py"),
                options.provinces,
                options.folder,
            ],
            check=True,
        )
    peers = Peers(options.folder)
    try:
        missed = compare_maps(options.program, options.atlas, peers, options.folder, options)
        missed += compare_cached(options.program, options.atlas, peers, options.folder)
    finally:
        peers.stop()
    for text in missed:
        print("missed:", text)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
