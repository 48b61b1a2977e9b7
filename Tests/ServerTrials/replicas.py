#!/usr/bin/python3 -B
"""Two servers of one atlas behind nginx and behind Varnish; one is killed under load.

Usage: python3 -B replicas.py PEACEMAP ATLAS [nginx|varnish ...]

Shown: the two give equal bytes and entity tags; the proxy answers 304 for a tag of either; while
one of them is killed (SIGKILL) and started again, and then the other, no client of the proxy sees a
failed request or other bytes. Debian packages: nginx, varnish.
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

from served_site import Site, free_port, get
from wire import Wire

ADDRESS = ["--address", "https://maps.example.org"]
MAPS = [
    "world-national-plans",
    "nigeria-localization",
    "uganda-localization",
    "philippines-localization",
    "world-members",
]
TARGETS = (
    ["/", "/members", "/members.json", "/ogc/collections"]
    + [f"/maps/{name}" for name in MAPS]
    + [f"/maps/{name}.{ending}" for name in MAPS for ending in ("json", "csv", "svg")]
    + [
        f"/maps/{name}.png?width={width}&height=700"
        for name in MAPS
        for width in range(700, 1000, 50)
    ]
    + [f"/tiles/{name}/3/{x}/{y}.png" for name in MAPS for x in range(8) for y in range(8)]
)

NGINX = """\
daemon off; pid {folder}/nginx.pid; user root; worker_processes 1; error_log {folder}/nginx.log;
events {{ worker_connections 512; }}
http {{
  access_log off; client_body_temp_path {folder}; proxy_temp_path {folder};
  upstream maps {{
    server 127.0.0.1:{first} max_fails=1 fail_timeout=1s;
    server 127.0.0.1:{second} max_fails=1 fail_timeout=1s;
    keepalive 16;
  }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://maps; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_next_upstream error timeout http_502 http_503; proxy_next_upstream_tries 2;
      proxy_connect_timeout 1s;
    }}
  }}
}}
"""

VARNISH = """\
vcl 4.1;
import directors;
probe ready {{
  .url = "/readyz"; .interval = 0.2s; .timeout = 1s; .window = 3; .threshold = 2; .initial = 2;
}}
backend first {{ .host = "127.0.0.1"; .port = "{first}"; .probe = ready; .connect_timeout = 1s; }}
backend second {{ .host = "127.0.0.1"; .port = "{second}"; .probe = ready; .connect_timeout = 1s; }}
sub vcl_init {{
  new maps = directors.round_robin();
  maps.add_backend(first);
  maps.add_backend(second);
}}
sub vcl_recv {{ set req.backend_hint = maps.backend(); }}
sub vcl_backend_fetch {{ set bereq.backend = maps.backend(); }}
sub vcl_backend_response {{
  # Short, so that much is asked of the servers again.
  if (beresp.ttl > 1s) {{ set beresp.ttl = 1s; }}
  set beresp.grace = 0s;
  # The body is fetched before anything is sent, so that a fetch that is cut can be made anew.
  set beresp.do_stream = false;
  if (beresp.status >= 502 && bereq.retries < 3) {{ return (retry); }}
}}
sub vcl_backend_error {{ if (bereq.retries < 3) {{ return (retry); }} }}
"""


def told(answer):
    return answer.status, hashlib.sha256(answer.body).hexdigest(), answer.fields.get("etag")


def bare(tag):
    """A tag without what says that it is weak, or one of packed bytes."""
    return tag and tag.removeprefix("W/").replace("-gzip", "")


class Proxy:
    """nginx or Varnish in front of two ports, in a folder of its own."""

    def __init__(self, kind, first, second):
        self.folder = tempfile.mkdtemp(prefix=f"trial-{kind}-")
        self.port = free_port()
        os.chmod(self.folder, 0o755)
        path = os.path.join(self.folder, "settings")
        template = NGINX if kind == "nginx" else VARNISH
        with open(path, "w", encoding="utf-8") as file:
            file.write(
                template.format(folder=self.folder, port=self.port, first=first, second=second)
            )
        command = (
            ["nginx", "-c", path]
            if kind == "nginx"
            else [
                "varnishd",
                "-F",
                "-f",
                path,
                "-a",
                f"127.0.0.1:{self.port}",
                "-s",
                "malloc,64m",
                "-n",
                os.path.join(self.folder, "state"),
            ]
        )
        self.log = open(os.path.join(self.folder, "output"), "wb")
        self.process = subprocess.Popen(
            command, stdout=self.log, stderr=self.log, start_new_session=True
        )
        for _ in range(200):
            try:
                if get(self.port, "/healthz", timeout=5).status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        self.stop()
        sys.exit(f"{kind} does not answer")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Clients:
    def __init__(self, port, known, count=6):
        self.port, self.known, self.faults = port, known, []
        self.done, self.unchanged = 0, 0
        self.lock, self.ends = threading.Lock(), threading.Event()
        self.threads = [threading.Thread(target=self.run, args=(seed,)) for seed in range(count)]
        for thread in self.threads:
            thread.start()

    def run(self, seed):
        chance, wire, tags = random.Random(seed), None, {}
        while not self.ends.is_set():
            target = chance.choice(TARGETS)
            fields, expected = {}, self.known[target]
            # The tag as the proxy gave it: one that unpacks an answer makes it a weak one.
            if target in tags and chance.random() < 0.15:
                fields = {"If-None-Match": tags[target]}
            fault = None
            try:
                wire = wire or Wire(self.port, timeout=30)
                answer = wire.ask(target, fields=fields)
                if fields:
                    if answer.status != 304 or bare(answer.fields.get("etag")) != bare(expected[2]):
                        fault = f"{target}: {answer.status} for a tag that is known"
                elif told(answer)[:2] != expected[:2] or bare(answer.fields.get("etag")) != bare(
                    expected[2]
                ):
                    tag, start = answer.fields.get("etag"), answer.body[:80]
                    fault = f"{target}: {answer.status} {tag}: {start!r}"
                elif expected[2]:
                    tags[target] = answer.fields["etag"]
                with self.lock:
                    self.unchanged += answer.status == 304
                if answer.closes:
                    wire.close()
                    wire = None
            except Exception as error:  # A thread that ends would be a trial that is shorter.
                fault = f"{target}: {type(error).__name__} {error}"
                if wire:
                    wire.close()
                wire = None
            with self.lock:
                self.done += 1
                if fault:
                    self.faults.append(f"{time.strftime('%X')} {fault}")

    def stop(self):
        self.ends.set()
        for thread in self.threads:
            thread.join()


def trial(kind, program, atlas):
    options = [*ADDRESS, "--memory-cache", "8"]
    sites = [Site(program, atlas=atlas, options=options) for _ in range(2)]
    proxy = None
    faults = []
    try:
        known = {target: told(sites[0].get(target)) for target in TARGETS}
        other = {target: told(sites[1].get(target)) for target in TARGETS}
        unequal = [target for target in TARGETS if known[target] != other[target]]
        if unequal:
            faults.append(f"the two differ in {unequal[:5]} and {len(unequal)} in all")
        if any(answer[0] != 200 for answer in known.values()):
            faults.append("not everything is answered")
        tagged = sum(answer[2] is not None for answer in known.values())
        proxy = Proxy(kind, sites[0].port, sites[1].port)
        clients = Clients(proxy.port, known)
        time.sleep(2)
        for number in (0, 1):
            port = sites[number].port
            sites[number].kill()
            time.sleep(2)
            sites[number].__exit__()
            sites[number] = Site(program, atlas=atlas, options=options, port=port)
            time.sleep(2)
        clients.stop()
        faults += clients.faults
        shares = [
            sum(
                value
                for name, value in site.metrics().items()
                if name.startswith("peacemap_requests_total")
                and "health" not in name
                and "ready" not in name
            )
            for site in sites
        ]
        print(
            f"{kind}: {clients.done} requests, {clients.unchanged} of them answered 304, two"
            f" servers killed in turn, {len(clients.faults)}"
            f" failed; {tagged} of {len(TARGETS)} addresses have equal entity tags,"
            f" {len(unequal)} differ; requests since their start: {shares[0]:.0f} and"
            f" {shares[1]:.0f}"
        )
        if tagged == 0 or clients.unchanged == 0:
            faults.append("no entity tag was given, or none was known again")
        if min(shares) == 0:
            faults.append("one of the two was not asked after its new start")
    finally:
        if proxy:
            proxy.stop()
        for site in sites:
            site.__exit__()
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("atlas", type=os.path.abspath)
    parser.add_argument("proxies", nargs="*", default=["nginx", "varnish"])
    options = parser.parse_args()
    faults = []
    for kind in options.proxies:
        faults += [f"{kind}: {fault}" for fault in trial(kind, options.program, options.atlas)]
    for fault in faults[:30]:
        print("fault:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
