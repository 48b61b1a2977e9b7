#!/usr/bin/env python3
"""Writes members.csv: invented organisations for trying out PeaceMap.

No organisation, person, place or address in it is real. The seed is fixed, so that the same file
is written every time. `places.csv` gives, for some units of the boundary edition, a point inside
the unit and the radius in degrees of a circle that stays inside it; members lie in such circles.

Use: make_members.py (writes beside itself)
"""

import csv
import datetime
import pathlib
import random

SEED = 1325
DATA_DATE = datetime.date(2026, 11, 23)

# Members per country: seventeen large enough to be shown at a minimum count of five, eight not.
MEMBERS = {
    "PHL": 96, "NGA": 84, "UGA": 72, "KEN": 56, "COL": 46, "NPL": 40, "SLE": 32, "UKR": 30,
    "COD": 26, "GEO": 22, "LBR": 20, "BGD": 16, "SSD": 12, "IDN": 12, "BIH": 10, "ARM": 8,
    "AFG": 6,
    "MLI": 3, "RWA": 2, "LBN": 2, "SRB": 1, "CMR": 1, "IRQ": 1, "GHA": 1, "PER": 1,
}
LANGUAGES = {
    "COD": "fr", "MLI": "fr", "RWA": "fr;en", "CMR": "fr;en", "COL": "es", "PER": "es",
    "UKR": "uk;en", "NPL": "ne;en", "LBN": "ar;fr", "IRQ": "ar;en", "ARM": "hy;en", "GEO": "ka;en",
    "BIH": "bs;en", "SRB": "sr;en", "BGD": "bn;en", "IDN": "id;en", "KEN": "sw;en", "AFG": "fa;en",
}
CONSENT = {"none": 8, "country": 24, "admin1": 24, "admin2-aggregate": 12, "named-country": 16,
           "named-place": 16}
PURPOSES = {"print;web;donors": 62, "print;web": 14, "print": 8, "web": 6, "donors": 4,
            "print;donors": 6}
# Where members differ in what they consent to; elsewhere all consent to every purpose, so that
# the publications do not differ there and no count has to be hidden for the sake of another one.
MIXED_PURPOSES = {"PHL", "NGA", "UGA"}
EVERY_PURPOSE = "print;web;donors"
KINDS = {"organisation": 75, "network": 15, "coalition": 10}
THEMES = ["participation", "protection", "prevention", "relief and recovery", "localization",
          "mediation", "youth", "media", "education", "disarmament"]

COLUMNS = ["id", "kind", "name", "iso3", "unit", "longitude", "latitude", "consent", "purposes",
           "expires", "withdrawn", "languages", "themes", "web"]


def pick(random_source, weights):
    return random_source.choices(list(weights), list(weights.values()))[0]


def day(random_source, first, last):
    return first + datetime.timedelta(days=random_source.randrange((last - first).days))


def position(random_source, place):
    """A random point of the place's circle, to three decimals."""
    radius = float(place["radius"])
    while True:
        x, y = random_source.uniform(-1, 1), random_source.uniform(-1, 1)
        if x * x + y * y <= 1:
            return (f"{float(place['longitude']) + radius * x:.3f}",
                    f"{float(place['latitude']) + radius * y:.3f}")


def member(random_source, number, iso3, places):
    # The first places of a country get most of its members.
    place = random_source.choices(places, [1 / (rank + 1) for rank in range(len(places))])[0]
    longitude, latitude = position(random_source, place)
    if random_source.random() < 0.12:
        longitude = latitude = ""
    unit = place["name"] if random_source.random() < 0.15 else place["unit"]
    expired = random_source.random() < 0.06
    expires = (day(random_source, datetime.date(2023, 1, 1), DATA_DATE) if expired
               else day(random_source, datetime.date(2031, 1, 1), datetime.date(2039, 12, 31)))
    withdrawn = (day(random_source, datetime.date(2024, 1, 1), DATA_DATE).isoformat()
                 if random_source.random() < 0.02 else "")
    purposes = pick(random_source, PURPOSES) if iso3 in MIXED_PURPOSES else EVERY_PURPOSE
    return {
        "id": f"SYN-{number:03}", "kind": pick(random_source, KINDS),
        "name": f"Synthetic Organisation {number:03}", "iso3": iso3, "unit": unit,
        "longitude": longitude, "latitude": latitude, "consent": pick(random_source, CONSENT),
        "purposes": purposes, "expires": expires.isoformat(), "withdrawn": withdrawn,
        "languages": LANGUAGES.get(iso3, "en"),
        "themes": ";".join(random_source.sample(THEMES, random_source.randint(1, 3))),
        "web": f"https://example.org/synthetic/{number:03}",
    }


def main():
    here = pathlib.Path(__file__).resolve().parent
    with open(here / "places.csv", encoding="utf-8", newline="") as file:
        places = list(csv.DictReader(file))
    random_source = random.Random(SEED)
    members = []
    for iso3, count in MEMBERS.items():
        own = [p for p in places if p["iso3"] == iso3]
        for _ in range(count):
            members.append(member(random_source, len(members) + 1, iso3, own))
    with open(here / "members.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(members)


if __name__ == "__main__":
    main()
