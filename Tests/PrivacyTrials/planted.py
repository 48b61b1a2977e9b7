"""Plants every form of a needle into copies of outputs, and sees whether it is found there.

What cannot find what was planted proves nothing with what it does not find.
"""

import gzip
import html
import os
import random
import sqlite3
import struct
import urllib.parse
import zlib

from needles import FORMS, mercator
from openings import PNG, openings, run


def sexagesimal(value):
    whole = int(abs(value))
    minutes = int((abs(value) - whole) * 60)
    return whole, minutes, (abs(value) - whole - minutes / 60) * 3600


def seeds(member):
    """Pairs of a form's name and the bytes to plant; each tells of the member's row."""
    east, north = member.position
    name = sorted(member.names)[0]
    x, y = mercator(east, north)
    dms = ["%d°%d′%.1f″" % sexagesimal(one) for one in (east, north)]
    colons = ["%d:%02d:%04.1f" % sexagesimal(one) for one in (east, north)]
    yield "degrees as in the table", f"{member.fields['longitude']}, {member.fields['latitude']}".encode()
    yield "degrees, rounded", f"[{north + 3e-5:.7f} {east - 3e-5:.7f}]".encode()
    yield "degrees, cut", f"{east + 7e-5 * (1 if east > 0 else -1):.6f};{north + 7e-5 * (1 if north > 0 else -1):.6f}".encode()
    yield "degrees with a comma", f"lat {north:.4f} lon {east:.4f}".replace(".", ",").encode()
    yield "degrees, minutes, seconds", f"{dms[1]}N {dms[0]}E".encode()
    yield "degrees, minutes, seconds in HTML", html.escape(f"{dms[0]}").replace("°", "&deg;").encode() + dms[1].encode()
    yield "degrees with colons", " ".join(colons).encode()
    yield "metres", f"POINT({x:.0f} {y:.0f})".encode()
    yield "metres, cut", f"{int(x)}.5,{int(y)}.25".encode()
    for form in FORMS:
        first, second = form.space(east, north)
        yield form.name, form.written(first) + form.written(second)
        yield form.name + ", north first, apart", form.written(second) + b"\1\2\3\4" + form.written(first)
    single = struct.unpack("f", struct.pack("f", east))[0], struct.unpack("f", struct.pack("f", north))[0]
    yield "float64 of float32", struct.pack("<dd", *single)
    for what, text in (("name", name), ("web address", member.web), ("id", member.id)):
        yield what, text.encode()
        yield what + " in capitals", text.upper().encode()
        yield what + " in 16 bits", text.encode("utf-16-le")
        yield what + " in 16 bits, big end first", text.encode("utf-16-be")
        yield what + " percent-encoded", urllib.parse.quote(text, safe="").encode()
        yield what + " in hexadecimal", text.encode().hex().encode()


def is_text(seed):
    return b"\0" not in seed and all(one >= 32 for one in seed) and not seed.startswith(b"\xff")


def png_with(data, kind, content):
    chunk = struct.pack(">I", len(content)) + kind + content
    return data[:33] + chunk + struct.pack(">I", zlib.crc32(chunk[4:])) + data[33:]


class Soil:
    """Copies of one output of each kind, with room for something to be planted."""

    def __init__(self, samples, folder):
        """`samples` are outputs by ending: svg, pdf, png, webp, html, json, csv, txt, mbtiles, atlas."""
        self.samples, self.folder = dict(samples), folder
        # One tile is enough of a store that is written and read for each seed.
        self.samples["mbtiles"] = self._edited(
            ("DELETE FROM images WHERE tile_id > 1", ()), ("VACUUM", ())
        )

    def pieces(self, seed):
        """Pairs of a place's name and the file with the seed in it."""
        noise = random.Random(1325).randbytes(3001)
        png = self.samples["png"]
        yield "atlas", self.samples["atlas"] + noise[:1001] + seed + noise[1001:]
        yield "picture's samples", self._picture(seed)
        yield "compressed text of a picture", png_with(png, b"zTXt", b"Note\0\0" + zlib.compress(seed))
        yield "gzip", gzip.compress(b"begin " + seed + b" end")
        yield "gzip in a store", noise + gzip.compress(b"begin " + seed + b" end") + noise
        yield "zlib in a store", noise + zlib.compress(b"begin " + seed + b" end") + noise
        yield "picture in a store", noise + png_with(png, b"zTXt", b"Note\0\0" + zlib.compress(seed)) + noise
        yield "PDF's compressed stream", self._pdf(seed)
        yield "WebP chunk", self._webp(seed)
        yield "MBTiles tile", self._store(png_with(png, b"zTXt", b"Note\0\0" + zlib.compress(seed)))
        yield "gzip of an MBTiles blob", self._store(gzip.compress(seed))
        if not is_text(seed):
            return
        yield "text of a picture", png_with(png, b"tEXt", b"Note\0" + seed)
        yield "SVG text", self._svg(seed, b"<text>", b"</text>")
        yield "SVG remark", self._svg(seed, b"<!-- ", b" -->")
        for ending in ("html", "json", "csv", "txt"):
            yield ending, self.samples[ending] + b"\n" + seed + b"\n"
        yield "log", b'{"time":1,"event":"answered","target":"' + seed + b'"}\n'
        yield "MBTiles metadata", self._store(b"x", seed.decode("utf-8"))

    def _svg(self, seed, before, after):
        return self.samples["svg"].replace(b"</svg>", before + seed + after + b"</svg>")

    def _picture(self, seed):
        """One row of grey samples."""
        head = PNG
        for kind, content in (
            (b"IHDR", struct.pack(">IIBBBBB", len(seed), 1, 8, 0, 0, 0, 0)),
            (b"IDAT", zlib.compress(b"\0" + seed)), (b"IEND", b""),
        ):
            head += struct.pack(">I", len(content)) + kind + content
            head += struct.pack(">I", zlib.crc32(kind + content))
        return head

    def _pdf(self, seed):
        paths = [os.path.join(self.folder, one) for one in ("seed.bin", "whole.pdf", "planted.pdf")]
        for path, data in zip(paths, (b"begin " + seed + b" end " + b" " * 400, self.samples["pdf"])):
            with open(path, "wb") as file:
                file.write(data)
        run(["qpdf", "--add-attachment", paths[0], "--", "--compress-streams=y",
             "--object-streams=generate", paths[1], paths[2]], codes=(0, 3))
        with open(paths[2], "rb") as file:
            return file.read()

    def _webp(self, seed):
        content = seed + b"\0" * (len(seed) % 2)
        data = self.samples["webp"] + b"XMP " + struct.pack("<I", len(seed)) + content
        return b"RIFF" + struct.pack("<I", len(data) - 8) + data[8:]

    def _store(self, tile, note="none"):
        return self._edited(
            ("INSERT INTO metadata (name, value) VALUES ('note', ?)", (note,)),
            ("INSERT INTO images (digest, tile_data) VALUES ('planted', ?)", (tile,)),
        )

    def _edited(self, *steps):
        path = os.path.join(self.folder, "planted.mbtiles")
        with open(path, "wb") as file:
            file.write(self.samples["mbtiles"])
        store = sqlite3.connect(path, isolation_level=None)
        for statement, values in steps:
            store.execute(statement, values)
        store.close()
        with open(path, "rb") as file:
            return file.read()


def trial(report, needles, member, samples, folder):
    """How many were planted; what is not found is told."""
    soil, planted = Soil(samples, folder), 0
    for form, seed in seeds(member):
        for place, data in soil.pieces(seed):
            planted += 1
            rows = set()
            for _, part in openings(place, data, folder, has_strings=False):
                rows |= {row for row, _ in needles.found(part)}
                if member.row in rows:
                    break
            report.check(f"{form} in {place} is found", member.row in rows)
    return planted
