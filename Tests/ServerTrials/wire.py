"""HTTP/1.1 on a plain socket, byte for byte: what a trial sends is what was written, and an answer
that is cut is told from one that is whole. Python's standard library only.
"""

import socket
import struct


class Cut(Exception):
    """An answer was begun and the connection ended in the middle of it."""


class Closed(Exception):
    """The connection ended before the first byte of an answer."""


class Whole:
    """One whole answer; the fields' names in lower case."""

    def __init__(self, version, status, fields, body):
        self.version, self.status, self.fields, self.body = version, status, fields, body

    @property
    def closes(self):
        return self.fields.get("connection", "").lower() == "close" or self.version == "HTTP/1.0"


def request(target, method="GET", fields=None, host="localhost"):
    """The bytes of a request without a body."""
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}"]
    lines += [f"{name}: {value}" for name, value in (fields or {}).items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


class Wire:
    """One connection."""

    def __init__(self, port, timeout=30, receive_buffer=None):
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(timeout)
        self.socket.connect(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.pending = bytearray()

    def send(self, data):
        self.socket.sendall(data)

    def ask(self, target, method="GET", fields=None):
        self.send(request(target, method, fields))
        return self.answer(method)

    def _more(self, count=65536):
        data = self.socket.recv(count)
        self.pending += data
        return bool(data)

    def answer(self, method="GET", pause=None):
        """The next answer. `pause` is called before each reading of its body.
        Raises Closed, Cut, or the socket's own errors."""
        try:
            while b"\r\n\r\n" not in self.pending:
                if not self._more():
                    raise Cut() if self.pending else Closed()
        except ConnectionError as error:
            raise (Cut if self.pending else Closed)() from error
        head, _, rest = bytes(self.pending).partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        version, status = lines[0].split(" ")[:2]
        fields = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            fields[name.strip().lower()] = value.strip()
        self.pending = bytearray(rest)
        status = int(status)
        if method == "HEAD" or status in (204, 304) or status < 200:
            return Whole(version, status, fields, b"")
        try:
            if "content-length" in fields:
                length = int(fields["content-length"])
                while len(self.pending) < length:
                    if pause:
                        pause()
                    if not self._more(2048 if pause else 262144):
                        raise Cut()
            else:
                while self._more():
                    pass
                length = len(self.pending)
        except ConnectionError as error:
            raise Cut() from error
        body = bytes(self.pending[:length])
        del self.pending[:length]
        return Whole(version, status, fields, body)

    def close(self):
        self.socket.close()

    def reset(self):
        """Ends the connection at once, with RST."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()
