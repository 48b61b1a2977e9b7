"""A server that a trial starts, asks and ends. Python's standard library only.

    with Site(program, atlas=path, options=["--workers", "2"]) as site:
        answer = site.get("/healthz")

The port is free and chosen by the system, the log goes to a file of its own, and the server is
ended when the block is left. Only processes that were started here are ever ended.
"""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time


class Answer:
    """Status, header fields (names in lower case) and body of one answer."""

    def __init__(self, status, fields, body):
        self.status, self.fields, self.body = status, fields, body

    def __repr__(self):
        return f"{self.status} {self.fields.get('content-type')} {len(self.body)} bytes"


def get(port, target, method="GET", fields=None, timeout=30, host="127.0.0.1"):
    """One request on a connection of its own; the target is sent as it is."""
    connection = http.client.HTTPConnection(host, port, timeout=timeout)
    try:
        connection.putrequest(method, target, skip_accept_encoding=True)
        for name, value in (fields or {}).items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read()
        return Answer(
            response.status, {name.lower(): value for name, value in response.getheaders()}, body
        )
    finally:
        connection.close()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def resident_bytes(process):
    """The resident memory of a process, from /proc."""
    with open(f"/proc/{process}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Site:
    """One `peacemap serve`, over an atlas file or a project's folder."""

    def __init__(
        self,
        program,
        atlas=None,
        project=None,
        options=(),
        port=0,
        environment=None,
        before=(),
        seconds_to_start=30,
    ):
        """`before` are words in front of the program, such as valgrind's."""
        self.folder = tempfile.mkdtemp(prefix="trial-")
        self.log_path = os.path.join(self.folder, "log.jsonl")
        source = ["--atlas", atlas] if atlas else ["--project", project]
        self.command = [
            *before,
            program,
            "serve",
            *source,
            "--port",
            str(port),
            *([] if "--log" in options else ["--log", "events"]),
            *options,
        ]
        self.log_file = open(self.log_path, "wb")
        self.process = subprocess.Popen(
            self.command,
            stdin=subprocess.DEVNULL,
            stdout=self.log_file,
            stderr=self.log_file,
            env={**os.environ, **(environment or {})},
            start_new_session=True,
        )
        self.port = None
        try:
            self._wait_until_ready(seconds_to_start)
        except BaseException:
            self.kill()
            self.__exit__()
            raise

    def _wait_until_ready(self, seconds):
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with {self.process.returncode}: {self.log()}")
            started = next((e for e in self.events() if e.get("event") == "started"), None)
            if started:
                self.port = started["port"]
                try:
                    if self.get("/readyz", timeout=seconds).status == 200:
                        return
                except OSError:
                    pass
            time.sleep(0.02)
        raise RuntimeError(f"the server was not ready within {seconds} s: {self.log()}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        self.log_file.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def get(self, target, method="GET", fields=None, timeout=30):
        return get(self.port, target, method, fields, timeout)

    # What it tells

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def events(self):
        """The lines of the log that are JSON."""
        found = []
        for line in self.log().splitlines():
            try:
                found.append(json.loads(line))
            except ValueError:
                continue
        return [event for event in found if isinstance(event, dict)]

    def metrics(self):
        """/metrics as a dictionary from the name with its labels to the value."""
        values = {}
        for line in self.get("/metrics").body.decode().splitlines():
            if line and not line.startswith("#"):
                name, _, value = line.rpartition(" ")
                values[name] = float(value)
        return values

    def resident_bytes(self):
        return resident_bytes(self.process.pid)

    # How it ends

    def signal(self, number):
        self.process.send_signal(number)

    def stop(self, seconds=40):
        """SIGTERM; the exit code. Killed when it does not end in time, which raises."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
