"""The members directory in a browser, with scripts and without.

What it shows: on a telephone and on a desk, choosing a theme takes the list without loading the
page anew, and it is the very list that the server sends for that address; the way back leads back;
typing searches; what is chosen stays in the links to other languages and to the data. Without
scripts the form leads to the same list. Keys reach everything in the order of reading, controls and
regions have names, what changes is told. No other host is asked, nothing is wider than the window.

    python3 directory_browser.py --program PEACEMAP --project DIR [--pictures DIR]

It needs Chromium and the package websocket-client of PyPI.
"""

import argparse
import os
import sys

from browser import Browser
from served_site import Site
from trial_report import Report

WINDOWS = {360: {"height": 740, "density": 2, "is_mobile": True}, 1280: {"height": 900}}
LIST = (
    "Array.from(document.querySelectorAll('#directory h2, #directory h3, #directory li,"
    " #directory p'), (one) => one.textContent).join('\\n')"
)
STATUS = "document.getElementById('directory-status').textContent"
COUNT = "document.querySelectorAll('#directory li').length"


class Trial:
    def __init__(self, report, site, browser, folder):
        self.report, self.browser, self.folder = report, browser, folder
        self.address = f"http://localhost:{site.port}/members"
        self.host = f"localhost:{site.port}"

    def shot(self, page, name):
        if self.folder:
            page.picture(os.path.join(self.folder, f"directory-{name}.png"), is_whole=True)

    def is_quiet(self, page, name):
        hosts = {one.split("/")[2] for one in page.requests if one.startswith("http")}
        self.report.check(f"{name}: no other host is asked", hosts <= {self.host}, hosts)
        complaints = page.complaints + page.failures
        self.report.check(f"{name}: nothing is complained of", not complaints, complaints[:3])
        wide = page.value("document.documentElement.scrollWidth - window.innerWidth")
        self.report.check(f"{name}: nothing is wider than the window", wide <= 0, wide)

    def choose(self, page, field, value):
        page.value(f"""(() => {{
          const field = document.getElementById('{field}');
          field.value = '{value}';
          field.dispatchEvent(new Event('change', {{bubbles: true}}));
        }})()""")

    def with_scripts(self, width):
        """Choosing, going back, searching; what the list was for a theme."""
        report, name = self.report, f"scripts {width}"
        page = self.browser.page(width=width, **WINDOWS[width])
        page.open(self.address)
        page.read_through()
        whole, everybody = page.value(LIST), page.value(COUNT)
        report.check(f"{name}: members are listed", everybody > 100, everybody)
        page.value("window.isSame = true")
        self.shot(page, name.replace(" ", "-"))
        self.choose(page, "theme", "youth")
        report.check(
            f"{name}: the address says the theme",
            page.wait("location.search === '?theme=youth'"),
        )
        listed = page.value(LIST)
        report.check(f"{name}: the page was not loaded anew", page.value("window.isSame === true"))
        report.check(f"{name}: fewer are listed", 0 < page.value(COUNT) < everybody)
        told = page.value(STATUS)
        report.check(f"{name}: their number is told", str(page.value(COUNT)) in told, told)
        links = page.value("""[document.getElementById('directory-data').href,
          ...Array.from(document.querySelectorAll('.languages a'), (one) => one.href)]""")
        report.check(
            f"{name}: links keep the theme", all("theme=youth" in one for one in links), links
        )
        self.shot(page, name.replace(" ", "-") + "-youth")
        page.value("history.back()")
        report.check(
            f"{name}: the way back leads back",
            page.wait(f"{COUNT} === {everybody}"),
            page.value(COUNT),
        )
        report.check(f"{name}: to the very list", page.value(LIST) == whole)
        theme = page.value("document.getElementById('theme').value")
        report.check(f"{name}: and to all themes", theme == "", theme)
        self.choose(page, "directory-country", "GEO")
        page.value("""(() => { const field = document.getElementById('directory-text');
          field.value = 'GEORGIAN mediation'; field.dispatchEvent(new Event('input')); })()""")
        page.listen(0.5)
        shown = page.value(
            "Array.from(document.querySelectorAll('#directory li:not([hidden])'),"
            " (one) => one.textContent)"
        )
        report.check(
            f"{name}: typing searches",
            shown and all("Georgian" in one and "mediation" in one for one in shown),
            shown,
        )
        regions = page.value("document.querySelectorAll('.region:not([hidden])').length")
        report.check(f"{name}: empty regions are gone", regions == 1, regions)
        self.is_quiet(page, name)
        page.close()
        return listed

    def without_scripts(self, width, listed):
        report, name = self.report, f"no scripts {width}"
        page = self.browser.page(width=width, script=False, **WINDOWS[width])
        page.open(self.address)
        search = page.value("getComputedStyle(document.getElementById('directory-search')).display")
        report.check(f"{name}: there is no search", search == "none", search)
        page.has_loaded = False
        page.value("document.getElementById('theme').value = 'youth'")
        page.value("document.querySelector('#directory-filter button').scrollIntoView()")
        place = page.value("""(() => {
          const frame = document.querySelector('#directory-filter button').getBoundingClientRect();
          return [frame.left + frame.width / 2, frame.top + frame.height / 2]; })()""")
        page.click(*place)
        page.wait_for_load()
        report.check(
            f"{name}: the form leads to a theme", "theme=youth" in page.value("location.search")
        )
        report.check(f"{name}: the list is that of the scripts", page.value(LIST) == listed)
        page.read_through()
        self.shot(page, name.replace(" ", "-"))
        self.is_quiet(page, name)
        page.close()

    def by_keys(self):
        """The order in which keys and readers of screens meet what is there."""
        report = self.report
        page = self.browser.page(width=1280, **WINDOWS[1280])
        page.open(self.address + "?theme=youth")
        page.call("Page.bringToFront")
        order = []
        for _ in range(24):
            page.press("Tab", 9)
            order.append(page.value("""(() => { const one = document.activeElement;
              return one.id || one.className || one.closest('[class]').className; })()"""))
        wanted = [
            "skip", "overview", "theme", "working-language", "choices", "directory-all",
            "directory-text", "directory-country", "country",
        ]
        kinds = [one for at, one in enumerate(order) if at == 0 or one != order[at - 1]]
        places = [kinds.index(one) if one in kinds else -1 for one in wanted]
        report.check(
            "keys: in the order of reading", places == sorted(places) and -1 not in places, kinds
        )
        nodes = page.call("Accessibility.getFullAXTree")["nodes"]

        def names(role):
            return [
                node.get("name", {}).get("value", "")
                for node in nodes
                if node.get("role", {}).get("value") == role and not node.get("ignored")
            ]

        for role, least in (("combobox", 3), ("searchbox", 1), ("form", 1), ("region", 3)):
            found = names(role)
            report.check(f"tree: each {role} has a name", len(found) >= least and all(found), found)
        report.check("tree: a status is there", len(names("status")) == 1)
        report.check("tree: the picture has words", all(names("image")) and names("image"))
        page.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--project", required=True)
    parser.add_argument("--pictures")
    asked = parser.parse_args()
    report = Report("Directory")
    if asked.pictures:
        os.makedirs(asked.pictures, exist_ok=True)
    with Site(asked.program, project=asked.project) as site, Browser() as browser:
        trial = Trial(report, site, browser, asked.pictures)
        for width in WINDOWS:
            trial.without_scripts(width, trial.with_scripts(width))
        trial.by_keys()
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
