"""What must not be found, and how it is looked for in bytes.

A coordinate counts as found only with both axes near each other: within 64 bytes of text or 16 bytes
of binary. Text: degrees to three decimals or more whose fourth decimal, rounded or cut, is right; degrees,
minutes and seconds; metres of EPSG:3857. Binary: degrees, radians and metres as float32 and float64 in both
byte orders, and degrees as whole numbers of 10⁻⁵, 10⁻⁶ and 10⁻⁷. Names, web addresses and ids are
looked for in any case, as they are, percent-encoded, in hexadecimal and in 16 bits a letter.
"""

import math
import re
import struct
import urllib.parse

TEXT_REACH, BINARY_REACH, CHUNK = 64, 16, 1 << 20
# Without signs and looks behind, which slow the search down: values are compared without their signs.
DEGREES = re.compile(rb"[0-9]{1,3}[.,][0-9]{3,17}")
METRES = re.compile(rb"[0-9]{4,8}")
SECONDS = re.compile(
    rb"(\d{1,3})\s*(?:\xc2?\xb0|&deg;|&#176;|&#xb0;|d|:)\s*(\d{1,2})\s*(?:'|\xe2\x80\xb2|&#39;|&apos;|m|:)"
    rb"\s*(\d{1,2}(?:[.,]\d+)?)"
)
RADIUS = 6378137.0


def mercator(longitude, latitude):
    """EPSG:3857, metres."""
    return (
        RADIUS * math.radians(longitude),
        RADIUS * math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)),
    )


def radians(longitude, latitude):
    return math.radians(longitude), math.radians(latitude)


def degrees(longitude, latitude):
    return longitude, latitude


def ten_thousandths(value):
    """The value's fourth decimal, rounded and cut."""
    value = abs(value)
    return {("rounded", round(value * 1e4)), ("cut", math.trunc(value * 1e4 + 1e-6))}


class BinaryForm:
    """A way to write a number in bytes."""

    def __init__(self, name, pattern, space, scale=1, tolerance=5.5e-5):
        self.name, self.pattern, self.space, self.scale = name, pattern, space, scale
        self.size, self.tolerance = struct.calcsize(pattern), tolerance

    def written(self, value):
        value *= self.scale
        return struct.pack(self.pattern, round(value) if self.pattern[-1] == "i" else value)

    def keys(self, value):
        """Four bytes each, with their offset in the number: the part that tells most."""
        if self.pattern[-1] == "i":
            return {(0, self.written(value))}
        found = set()
        order = "little" if self.pattern[0] == "<" else "big"
        at = 4 if self.size == 8 and order == "little" else 0
        single = struct.unpack("f", struct.pack("f", value))[0]
        for number in (value, single):
            word = int.from_bytes(self.written(number)[at : at + 4], order)
            for near in (word - 1, word, word + 1):
                found.add((at, near.to_bytes(4, order)))
        return found

    def matches(self, data, at, value):
        if at < 0 or at + self.size > len(data):
            return False
        number = struct.unpack_from(self.pattern, data, at)[0] / self.scale
        return abs(number - value) <= self.tolerance


FORMS = [
    BinaryForm(f"{space.__name__} {name} {'little' if order == '<' else 'big'}", order + kind, space, 1, near)
    for order in "<>"
    for kind, name, space, near in (
        ("f", "float32", degrees, 5.5e-5), ("d", "float64", degrees, 5.5e-5),
        ("d", "float64", radians, 1e-6), ("f", "float32", mercator, 6), ("d", "float64", mercator, 6),
    )
] + [
    BinaryForm(f"degrees in {power} decimals {'little' if order == '<' else 'big'}", order + "i", degrees, 10**power)
    for order in "<>"
    for power in (5, 6, 7)
]


class Coordinates:
    """Looks for the positions of members; what is found is told by row and form."""

    def __init__(self, members):
        self.members = [one for one in members if one.position]
        self.text = ({}, {})
        self.metres = ({}, {})
        self.keys = {}
        for index, member in enumerate(self.members):
            metric = mercator(*member.position)
            for axis in (0, 1):
                for key in ten_thousandths(member.position[axis]):
                    self.text[axis].setdefault(key, set()).add(index)
                for whole in {round(abs(metric[axis])), math.trunc(abs(metric[axis]))}:
                    self.metres[axis].setdefault(whole, set()).add(index)
            for form in FORMS:
                for at, key in form.keys(form.space(*member.position)[0]):
                    key = int.from_bytes(key, "little")
                    self.keys.setdefault(key, []).append((index, form, at))
        self.key_set = set(self.keys)

    def in_text(self, data):
        yield from self._pairs(data, DEGREES, self._degree_members, "degrees in text")
        yield from self._pairs(data, METRES, self._metre_members, "metres in text")
        yield from self._seconds(data)

    def _degree_members(self, token):
        value = float(token.replace(b",", b"."))
        return tuple(
            set().union(*(self.text[axis].get(key, ()) for key in ten_thousandths(value)))
            for axis in (0, 1)
        )

    def _metre_members(self, token):
        return tuple(self.metres[axis].get(int(token), set()) for axis in (0, 1))

    def _pairs(self, data, pattern, members_of, form):
        known, seen = {}, (set(), set())
        for token in set(pattern.findall(data)):
            both = members_of(token)
            if both[0] or both[1]:
                known[token] = both
                seen[0].update(both[0])
                seen[1].update(both[1])
        if not seen[0] & seen[1]:
            return
        recent = []
        for match in pattern.finditer(data):
            both = known.get(match.group())
            if not both:
                continue
            recent = [one for one in recent if match.start() - one[0] <= TEXT_REACH]
            for _, other in recent:
                for index in (both[0] & other[1]) | (both[1] & other[0]):
                    yield self.members[index].row, form
            recent.append((match.start(), both))

    def _seconds(self, data):
        recent = []
        for match in SECONDS.finditer(data):
            whole, minutes, seconds = (float(one.replace(b",", b".")) for one in match.groups())
            value = whole + minutes / 60 + seconds / 3600
            recent = [one for one in recent if match.start() - one[0] <= TEXT_REACH]
            for _, other in recent:
                for member in self.members:
                    east, north = map(abs, member.position)
                    for x, y in ((other, value), (value, other)):
                        if abs(x - east) <= 2e-4 and abs(y - north) <= 2e-4:
                            yield member.row, "degrees, minutes and seconds"
            recent.append((match.start(), value))

    def in_binary(self, data):
        for start in range(0, len(data), CHUNK):
            chunk = data[max(0, start - 32) : start + CHUNK + 32]
            if not chunk.strip(b"\0"):
                continue
            found = set()
            for shift in range(4):
                view = memoryview(chunk)[shift:]
                found |= self.key_set.intersection(view[: len(view) // 4 * 4].cast("I"))
            for key in found:
                yield from self._verified(chunk, key)

    def _verified(self, chunk, key):
        word, place = key.to_bytes(4, "little"), -1
        while (place := chunk.find(word, place + 1)) >= 0:
            for index, form, at in self.keys[key]:
                start = place - at
                east, north = form.space(*self.members[index].position)
                if form.matches(chunk, start, east) and any(
                    form.matches(chunk, start + step, north)
                    for step in range(-BINARY_REACH, BINARY_REACH + 1)
                    if step
                ):
                    yield self.members[index].row, form.name


def spellings(text):
    """The forms in which a text is looked for, in small letters."""
    plain = text.encode()
    forms = {
        plain, urllib.parse.quote(text, safe="").encode(), urllib.parse.quote_plus(text).encode(),
        plain.replace(b"/", b"\\/"), plain.hex().encode(), text.encode("utf-16-be").hex().encode(),
        text.encode("utf-16-le"), text.encode("utf-16-be"),
    }
    return {one.lower() for one in forms}


class Words:
    """Looks for texts; what is found is told by the row that each belongs to."""

    def __init__(self, kind, texts):
        """`texts` are pairs of a row and a text."""
        self.kind, self.rows, groups = kind, {}, {}
        for row, text in texts:
            for form in spellings(text):
                self.rows.setdefault(form, row)
                groups.setdefault(form[:3], set()).add(form)
        # Alternatives with one beginning are looked for by that beginning, which is fast.
        self.patterns = [
            re.compile(b"|".join(re.escape(one) for one in sorted(group, key=len, reverse=True)))
            for group in groups.values()
        ]

    def found(self, lowered):
        for pattern in self.patterns:
            for match in pattern.finditer(lowered):
                # A longer number is another one's name.
                after = lowered[match.end() : match.end() + 1]
                if not (match.group()[-1:].isdigit() and after.isdigit()) or after == b"":
                    yield self.rows[match.group()], self.kind


class Needles:
    """All that must not be found in what is published for the purposes."""

    def __init__(self, members, purposes, coordinates=None):
        hidden = members.hidden(purposes)
        shown = set().union(*(one.names for one in members.all if one not in hidden))
        self.coordinates = coordinates or Coordinates(members.all)
        self.words = [
            Words("hidden name", [(m.row, n) for m in hidden for n in m.names if n not in shown]),
            Words("hidden web address", [(m.row, m.web) for m in hidden if m.web]),
            Words("id", [(m.row, m.id) for m in members.all]),
        ]

    def found(self, data):
        """Pairs of a row and what was found of it, each once."""
        hits = set(self.coordinates.in_text(data))
        hits.update(self.coordinates.in_binary(data))
        lowered = data.lower()
        for words in self.words:
            hits.update(words.found(lowered))
        return hits
