"""Opens what a file holds: every part of it as bytes to search, with a word on what it is.

    for part, data in openings(name, data, folder): ...

PDF files by `pdftotext`, `qpdf --qdf` and their attachments, pictures by their chunks and by Pillow's
decoder, MBTiles row by row, gzip and zlib wherever they begin, data in addresses of SVG and HTML, markup without
its tags, and `strings` with 8 and 16 bits a letter. What is opened is opened again, four deep.
"""

import base64
import binascii
import html
import io
import os
import re
import sqlite3
import struct
import subprocess
import zlib

import PIL.Image

PNG, PDF, SQLITE = b"\x89PNG\r\n\x1a\n", b"%PDF-", b"SQLite format 3\0"
BASE64 = re.compile(rb";base64,([A-Za-z0-9+/=\s]{16,})")
TAG = re.compile(rb"<[^>]*>")
SPACE = re.compile(rb"\s+")
DEPTH, LONGEST, BLOCK = 4, 1 << 27, 1 << 14


def run(command, data=None, codes=(0,)):
    done = subprocess.run(command, input=data, capture_output=True)
    if done.returncode not in codes:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr[-200:]}")
    return done.stdout


def openings(name, data, folder, depth=0, has_strings=True):
    """The data itself first. `folder` is for what the tools have to read as files."""
    yield name, data
    if depth == DEPTH:
        return
    inner = []
    if data.startswith(PDF):
        inner = pdf(name, data, folder)
    elif data.startswith(PNG):
        inner = png(name, data)
    elif data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        inner = pixels(name, data)
    elif data.startswith(SQLITE):
        inner = rows(name, data, folder)
    elif looks_like_text(data):
        yield name + ": words", SPACE.sub(b" ", html.unescape(
            TAG.sub(b" ", data).decode("utf-8", "replace")).encode())
        inner = addresses(name, data)
    else:
        # A store of answers: what begins inside of it is taken out.
        inner = embedded(name, data)
    for part, bytes_ in inner:
        yield from openings(part, bytes_, folder, depth + 1, has_strings=False)
    if not looks_like_text(data):
        for part, bytes_ in inflated(name, data):
            yield from openings(part, bytes_, folder, depth + 1, has_strings=False)
        if has_strings:
            for width in "Slb":
                yield f"{name}: strings {width}", run(["strings", "-a", "-n", "4", "-e", width], data)


def looks_like_text(data):
    return b"\0" not in data[:4096] and not data.startswith((PDF, PNG, b"\x1f\x8b"))


def pdf(name, data, folder):
    path, plain = os.path.join(folder, "opened.pdf"), os.path.join(folder, "plain.pdf")
    with open(path, "wb") as file:
        file.write(data)
    text = run(["pdftotext", "-layout", "-enc", "UTF-8", path, "-"])
    yield name + ": text", SPACE.sub(b" ", text)
    yield name + ": text in reading order", SPACE.sub(b" ", run(["pdftotext", path, "-"]))
    # 3: qpdf warns and writes.
    run(["qpdf", "--qdf", "--object-streams=disable", path, plain], codes=(0, 3))
    with open(plain, "rb") as file:
        # Another head, so that it is not opened once more.
        yield name + ": qdf", b" " + file.read()


def chunks(data):
    """Kind and content of each chunk of a PNG file that begins the data, then where it ends."""
    at = len(PNG)
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if at + 12 + length > len(data):
            return
        yield kind, data[at + 8 : at + 8 + length], at + 12 + length
        at += 12 + length
        if kind == b"IEND":
            return


def png(name, data):
    for kind, content, _ in chunks(data):
        if kind in (b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"iCCP"):
            # Text is looked at by itself, so that it counts as text.
            yield f"{name}: {kind.decode()}", content
            yield from inflated(f"{name}: {kind.decode()}", content)
    yield from pixels(name, data)


def pixels(name, data):
    """Decoded, as the file has them: samples, and a palette."""
    with PIL.Image.open(io.BytesIO(data)) as picture:
        picture.load()
        yield name + ": pixels", b"\0\0" + picture.tobytes()
        if picture.palette:
            yield name + ": palette", b"\0\0" + bytes(picture.palette.palette)
        for key, value in picture.info.items():
            if isinstance(value, (str, bytes)):
                yield f"{name}: {key}", value.encode() if isinstance(value, str) else value


def rows(name, data, folder):
    path = os.path.join(folder, "opened.sqlite")
    with open(path, "wb") as file:
        file.write(data)
    store = sqlite3.connect(path)
    try:
        tables = [row[0] for row in store.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        for table in tables:
            for number, row in enumerate(store.execute(f'SELECT * FROM "{table}"')):
                for value in row:
                    if isinstance(value, bytes):
                        yield f"{name}: {table} {number}", value
                texts = [str(value) for value in row if value is not None and not isinstance(value, bytes)]
                yield f"{name}: {table} {number}", " ".join(texts).encode()
    finally:
        store.close()


def addresses(name, data):
    for number, match in enumerate(BASE64.finditer(data)):
        try:
            yield f"{name}: data {number}", base64.b64decode(SPACE.sub(b"", match.group(1)))
        except binascii.Error:
            continue


def embedded(name, data):
    at = 0
    while (at := data.find(PNG, at + 1)) > 0:
        ends = [end for kind, _, end in chunks(data[at:]) if kind == b"IEND"]
        if ends:
            yield f"{name}: PNG at {at}", data[at : at + ends[0]]
    at = 0
    while (at := data.find(PDF, at + 1)) > 0:
        end = data.find(b"%%EOF", at)
        if end > 0:
            yield f"{name}: PDF at {at}", data[at : end + 6]
    at = 0
    while (at := data.find(b"RIFF", at + 1)) > 0:
        if data[at + 8 : at + 12] == b"WEBP":
            length = struct.unpack_from("<I", data, at + 4)[0]
            yield f"{name}: WebP at {at}", data[at : at + 8 + length]


def inflated(name, data):
    """Streams of gzip and zlib, wherever they begin; PNG rows and PDF streams are among them."""
    for head, bits in ((b"\x1f\x8b\x08", 31), *((b"\x78" + level, 15) for level in (b"\x01", b"\x5e", b"\x9c", b"\xda"))):
        at = -1
        while (at := data.find(head, at + 1)) >= 0:
            content = stream_at(memoryview(data), at, bits)
            if content:
                yield f"{name}: inflated at {at}", content


def stream_at(view, at, bits):
    """The content of the stream that begins there, or none. Read in blocks: most beginnings are none."""
    stream, content = zlib.decompressobj(bits), bytearray()
    try:
        while not stream.eof and at < len(view) and len(content) < LONGEST:
            content += stream.decompress(view[at : at + BLOCK])
            at += BLOCK
    except zlib.error:
        return None
    return bytes(content) if stream.eof else None
