"""Who may be named, by this file's own reading of the rules: no code is shared with Sources.

    members = Members(project_folder, day)

A row is named only if its consent says so, nobody withdrew it, in the table or beside it, its consent
runs on after the day, neither it nor its country is frozen, and its country's ceiling lets names
through; and that for the purposes alone that both the row and the project have.
"""

import csv
import os
import re

NAMED = ("named-country", "named-place")
LEVELS = ("country", "admin1", "admin2-aggregate", *NAMED)


class Member:
    """One row of the table: what it holds, and for which purposes it may be named."""

    def __init__(self, row, fields):
        self.row, self.fields, self.id = row, fields, fields["id"]
        self.names = {v for k, v in fields.items() if k.split("-")[0] == "name" and v}
        self.web = fields.get("web", "")
        east, north = fields["longitude"], fields["latitude"]
        self.position = (float(east), float(north)) if east and north else None
        self.withheld, self.named_for, self.level = None, set(), "none"

    def judge(self, policy, day):
        wanted = {one.strip() for one in self.fields["purposes"].split(";")} & policy.purposes
        country, consent = self.fields["iso3"], self.fields["consent"]
        ceiling = policy.ceilings.get(country, "named-place")
        if consent not in LEVELS:
            self.withheld = "consent"
        elif self.fields["withdrawn"] or self.id.upper() in policy.withdrawn:
            self.withheld = "withdrawn"
        elif self.fields["expires"] and self.fields["expires"] <= day:
            self.withheld = "expired"
        elif {self.id.upper(), country.upper()} & policy.frozen:
            self.withheld = "freeze"
        elif ceiling not in LEVELS:
            self.withheld = "ceiling"
        elif not wanted:
            self.withheld = "purpose"
        else:
            self.level = consent
            if consent in NAMED and ceiling in NAMED:
                self.named_for = wanted
                self.level = min(consent, ceiling, key=NAMED.index)


class Policy:
    """The lines of the project file that decide, read as text: lists and maps on one line."""

    def __init__(self, project):
        with open(os.path.join(project, "peacemap.yaml"), encoding="utf-8") as file:
            text = file.read()
        self.table = os.path.join(project, self._one(text, r"^members:\n  source: (.+)$"))
        self.purposes = set(self._list(text, r"^    purposes: \[(.*)\]$"))
        self.frozen = {one.upper() for one in self._list(text, r"^    freeze: \[(.*)\]$")}
        pairs = self._list(text, r"^    ceilings: \{(.*)\}$")
        self.ceilings = dict(re.split(r":\s*", pair) for pair in pairs)
        beside = os.path.join(os.path.dirname(self.table), "withdrawals.csv")
        self.withdrawn = set()
        if os.path.exists(beside):
            with open(beside, encoding="utf-8", newline="") as file:
                self.withdrawn = {row["id"].upper() for row in csv.DictReader(file)}

    @staticmethod
    def _one(text, pattern):
        found = re.findall(pattern, text, re.MULTILINE)
        if len(found) != 1:
            raise SystemExit(f"the project file has {len(found)} lines like {pattern}")
        return found[0]

    def _list(self, text, pattern):
        return [one.strip() for one in self._one(text, pattern).split(",") if one.strip()]


class Members:
    """All rows of a project's table, judged for a day (YYYY-MM-DD)."""

    def __init__(self, project, day):
        self.policy = Policy(project)
        with open(self.policy.table, encoding="utf-8", newline="") as file:
            self.all = [Member(row, fields) for row, fields in enumerate(csv.DictReader(file), 2)]
        for member in self.all:
            member.judge(self.policy, day)

    def named(self, purpose):
        return [one for one in self.all if purpose in one.named_for]

    def hidden(self, purposes):
        """Those who are named for none of the purposes."""
        return [one for one in self.all if not one.named_for & set(purposes)]

    @property
    def withheld(self):
        """Those whose effective level is none."""
        return [one for one in self.all if one.withheld]
