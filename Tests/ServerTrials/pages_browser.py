"""The pages in a browser: pictures, the map that can be moved, embedding; no other host is asked.

What it shows: the gallery, maps' pages and the members' directory, in three languages, on a
telephone and on a desk: nothing is asked of another host, the console stays silent, the policy is
not violated, pictures load from their srcset, nothing is wider than the window. The interactive
view loads tiles and outlines, tells facts to pointer and keyboard, and changes with the date.
Without scripts the page keeps its picture, form and table. The oEmbed link leads to a photo that
loads; pictures for social media have 1200×630 pixels and less than 300 KB.

    python3 pages_browser.py --program PEACEMAP --project DIR [--pictures DIR]

It needs Chromium and the package websocket-client of PyPI. Pictures of all pages are kept when a
folder is given.
"""

import argparse
import html
import json
import os
import re
import sys
import urllib.parse

from browser import Browser
from served_site import Site
from trial_report import Report

PAGES = {
    "gallery": "/",
    "nigeria": "/maps/nigeria-localization",
    "world": "/maps/world-national-plans",
    "world-members": "/maps/world-members",
    "members": "/members",
}
MAPS = [
    "world-national-plans",
    "nigeria-localization",
    "uganda-localization",
    "philippines-localization",
    "world-members",
]
LANGUAGES = ["en", "fr", "es"]
WINDOWS = {360: {"height": 740, "density": 2, "is_mobile": True}, 1280: {"height": 900}}

AUDIT = """(() => {
  const controls = Array.from(document.querySelectorAll(
    'input:not([type=hidden]), select, button, textarea'))
    .filter((one) => !one.closest('[hidden]'));
  const ids = Array.from(document.querySelectorAll('[id]'), (one) => one.id);
  const pictures = Array.from(document.images);
  const levels = Array.from(document.querySelectorAll('h1, h2, h3, h4'))
    .filter((one) => !one.closest('[hidden]')).map((one) => Number(one.tagName[1]));
  return {
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    jumps: levels.some((level, at) => at > 0 && level > levels[at - 1] + 1),
    unnamed: controls.filter((one) => !(one.labels && one.labels.length)
      && !one.getAttribute('aria-label') && !one.textContent.trim()).map((one) => one.outerHTML),
    repeated: ids.filter((id, at) => ids.indexOf(id) !== at),
    broken: pictures.filter((one) => !one.complete || one.naturalWidth === 0)
      .map((one) => one.currentSrc || one.src),
    mute: pictures.filter((one) => !one.alt && !one.closest('.leaflet-container')
      && one.getAttribute('alt') === null).length,
    sets: pictures.filter((one) => one.srcset).length,
    chosen: pictures.filter((one) => one.srcset).map((one) => one.currentSrc),
    wide: document.documentElement.scrollWidth - window.innerWidth,
    handlers: document.querySelectorAll('[onclick], [onload], [style*=":"]'
      + ':not(.leaflet-container *):not(.leaflet-container)').length,
    frames: document.querySelectorAll('iframe, object, embed').length
  };
})()"""


class Trial:
    def __init__(self, report, site, browser, folder):
        self.report, self.site, self.browser, self.folder = report, site, browser, folder
        # As the pages' own addresses are written.
        self.address = f"http://localhost:{site.port}"

    def shot(self, page, name, **options):
        if self.folder:
            page.picture(os.path.join(self.folder, name + ".png"), **options)

    def is_quiet(self, page, name):
        """Nothing was asked elsewhere, nothing was complained of."""
        hosts = {
            urllib.parse.urlsplit(address).netloc
            for address in page.requests
            if not address.startswith(("data:", "blob:", "about:", "chrome"))
        }
        self.report.check(
            f"{name}: no other host is asked", hosts <= {f"localhost:{self.site.port}"}, hosts
        )
        self.report.check(
            f"{name}: the console is silent", not page.complaints, page.complaints[:3]
        )
        self.report.check(f"{name}: nothing failed to load", not page.failures, page.failures[:3])
        wrong = [
            (address, answer["status"])
            for address, answer in page.answers.items()
            if answer["status"] >= 400
        ]
        self.report.check(f"{name}: no answer was an error", not wrong, wrong[:3])

    def open_all(self):
        for width, window in WINDOWS.items():
            for language in LANGUAGES:
                page = self.browser.page(width=width, **window)
                for name, path in PAGES.items():
                    title = f"{name} {language} {width}"
                    query = "" if language == "en" else f"?language={language}"
                    page.open(self.address + path + query)
                    page.read_through()
                    if "/maps/" in path:
                        for what, count in (
                            (".leaflet-tile-loaded", 3),
                            (".leaflet-overlay-pane path", 9),
                        ):
                            self.report.check(
                                f"{title}: more than {count} of {what}",
                                page.wait(f"document.querySelectorAll('{what}').length > {count}"),
                                path,
                            )
                    page.listen(0.3)
                    self.check(page, title, language)
                    self.shot(page, title.replace(" ", "-"), is_whole=True)
                page.close()

    def check(self, page, name, language):
        self.is_quiet(page, name)
        seen = page.value(AUDIT)
        report = self.report
        report.check(f"{name}: its language", seen["language"] == language, seen["language"])
        report.check(f"{name}: one first heading", seen["headings"] == 1, seen["headings"])
        report.check(f"{name}: headings do not jump", not seen["jumps"])
        report.check(f"{name}: controls have names", not seen["unnamed"], seen["unnamed"])
        report.check(f"{name}: ids are single", not seen["repeated"], seen["repeated"])
        report.check(f"{name}: pictures load", not seen["broken"], seen["broken"])
        report.check(f"{name}: pictures have words", seen["mute"] == 0, seen["mute"])
        report.check(f"{name}: nothing is wider than the window", seen["wide"] <= 0, seen["wide"])
        report.check(
            f"{name}: no handlers or styles in the text", seen["handlers"] == 0, seen["handlers"]
        )
        report.check(f"{name}: no frames", seen["frames"] == 0)
        report.check(f"{name}: pictures have a srcset", seen["sets"] > 0)
        report.check(f"{name}: one of each srcset is shown", all(seen["chosen"]), seen["chosen"])

    # The map that can be moved

    def explore(self, map, unit, width):
        name = f"view of {map} {width}"
        page = self.browser.page(width=width, **WINDOWS[width])
        page.open(f"{self.address}/maps/{map}")
        page.value("document.getElementById('interactive').scrollIntoView()")
        report = self.report
        report.check(
            f"{name}: tiles load",
            page.wait("document.querySelectorAll('.leaflet-tile-loaded').length > 1"),
        )
        report.check(
            f"{name}: outlines load",
            page.wait(
                "document.querySelectorAll('#explore-unit option').length > 9"
                " && document.querySelectorAll('.leaflet-overlay-pane path').length > 9"
            ),
        )
        tiles = [address for address in page.requests if "/tiles/" in address]
        report.check(
            f"{name}: tiles fit the screen",
            all(("@2x" in address) == (WINDOWS[width].get("density", 1) > 1) for address in tiles),
            tiles[:1],
        )
        page.listen(0.5)
        # A copy of the world would have neither outlines nor facts.
        sources = page.value(
            "Array.from(document.querySelectorAll('.leaflet-tile'), (tile) => tile.src)"
        )
        report.check(
            f"{name}: no place is shown twice", len(sources) == len(set(sources)), len(sources)
        )
        self.shot(page, name.replace(" ", "-"))
        self.point_at(page, name, unit)
        self.use_keys(page, name)
        self.change_date(page, name)
        self.is_quiet(page, name)
        page.close()

    def point_at(self, page, name, unit):
        """A unit is chosen from the list; then the pointer goes to a shape in the frame."""
        page.value(f"""(() => {{
          const list = document.getElementById('explore-unit');
          list.value = {json.dumps(unit)};
          list.dispatchEvent(new Event('change'));
        }})()""")
        page.listen(1.2)
        facts = page.value("document.querySelector('.facts').textContent")
        self.report.check(f"{name}: a chosen unit tells its facts", len(facts) > 5, facts)
        self.shot(page, name.replace(" ", "-") + "-chosen")
        page.value("""document.getElementById('interactive').dispatchEvent(
          new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))""")
        page.listen(1.2)
        self.report.check(
            f"{name}: Escape clears the choice",
            page.value("document.querySelector('.facts').textContent") == "",
        )
        # A place inside a shape: the first one of a grid that the shape itself lies under.
        place = page.value("""(() => {
          const frame = document.querySelector('.canvas').getBoundingClientRect();
          for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
            for (const other of [0.5, 0.4, 0.6, 0.3, 0.7]) {
              const x = frame.left + frame.width * share, y = frame.top + frame.height * other;
              const under = document.elementFromPoint(x, y);
              if (under && under.tagName === 'path') { return [x, y]; }
            }
          }
          return null;
        })()""")
        if self.report.check(f"{name}: a shape lies under the pointer", place is not None):
            page.move(place[0] - 3, place[1])
            page.move(*place)
            page.listen(0.5)
            facts = page.value("document.querySelector('.facts').textContent")
            self.report.check(f"{name}: pointing tells facts", len(facts) > 5, facts)
            hint = page.value("(document.querySelector('.leaflet-tooltip') || {}).textContent")
            self.report.check(f"{name}: pointing shows a hint", bool(hint), hint)
            self.shot(page, name.replace(" ", "-") + "-hover")
            page.click(*place)
            page.listen(0.3)
            self.report.check(
                f"{name}: a click chooses",
                page.value("document.getElementById('explore-unit').value"),
            )

    def use_keys(self, page, name):
        report = self.report
        page.value("document.querySelector('[data-step=next]').focus()")
        before = page.value("document.getElementById('explore-unit').value")
        page.press("Enter", 13, "\r")
        page.listen(1)
        after = page.value("document.getElementById('explore-unit').value")
        report.check(
            f"{name}: Enter on the button takes the next unit", after and after != before, after
        )
        facts = page.value("document.querySelector('.facts').textContent")
        report.check(f"{name}: and tells its facts", len(facts) > 5, facts)
        page.press("Escape", 27)
        page.listen(1)
        where = "document.querySelector('.leaflet-map-pane').style.transform"
        page.value("document.querySelector('.canvas').focus()")
        report.check(
            f"{name}: the map takes the focus",
            page.value("document.activeElement === document.querySelector('.canvas')"),
        )
        before = page.value(where)
        page.press("ArrowRight", 39)
        page.listen(0.8)
        report.check(f"{name}: an arrow moves the map", page.value(where) != before, before)
        count = len(page.requests)
        page.press("+", 187, "+")
        page.listen(1.5)
        deeper = [address for address in page.requests[count:] if "/tiles/" in address]
        report.check(f"{name}: plus zooms", len(deeper) > 0, len(page.requests) - count)
        page.press("-", 189, "-")
        page.listen(1)

    def change_date(self, page, name):
        report = self.report
        if not page.value("!!document.getElementById('explore-date')"):
            report.check(f"{name}: has dates", False, "there is no slider")
            return
        page.value("document.getElementById('explore-date').scrollIntoView({block: 'start'})")
        page.listen(0.5)
        box = page.value("""(() => { const frame = document.querySelector('.canvas')
          .getBoundingClientRect(); return [frame.left + scrollX, frame.top + scrollY, frame.width,
          frame.height]; })()""")
        before = page.picture(box=box)
        count = len(page.requests)
        page.value("document.getElementById('explore-date').focus()")
        page.press("Home", 36)
        page.listen(2.5)
        asked = [address for address in page.requests[count:] if "as-of=" in address]
        report.check(
            f"{name}: the slider asks for tiles of its date",
            any("/tiles/" in address for address in asked),
            page.requests[count:][:2],
        )
        report.check(f"{name}: and for outlines", any(".geojson" in address for address in asked))
        report.check(f"{name}: the picture changes", page.picture(box=box) != before)
        told = page.value("document.querySelector('output').textContent")
        report.check(f"{name}: the date is told", told.strip() != "", told)
        # Hastily, so that layers follow each other before they are loaded.
        for _ in range(6):
            page.press("ArrowRight", 39)
            page.listen(0.23)
        page.listen(3)
        layers = page.value(
            "document.querySelectorAll('.leaflet-tile-pane > .leaflet-layer').length"
        )
        report.check(
            f"{name}: after a hasty slider one layer of tiles is left", layers == 1, layers
        )
        self.shot(page, name.replace(" ", "-") + "-dated")

    # Without scripts

    def without_scripts(self):
        page = self.browser.page(width=1280, height=900, script=False)
        page.open(f"{self.address}/maps/nigeria-localization")
        page.listen(1)
        report = self.report
        seen = page.value("""({
          rows: document.querySelectorAll('tbody tr').length,
          picture: document.querySelector('figure img').naturalWidth,
          view: getComputedStyle(document.getElementById('interactive')).display,
          action: document.querySelector('form.choices').action
        })""")
        report.check("without scripts: the table is there", seen["rows"] == 37, seen)
        report.check("without scripts: the picture is there", seen["picture"] > 0, seen)
        report.check("without scripts: no empty view is shown", seen["view"] == "none", seen)
        self.shot(page, "nigeria-no-script", is_whole=True)
        # The form is sent as a browser sends it, with a date chosen by the keyboard.
        page.has_loaded = False
        place = page.value("""(() => { document.getElementById('as-of').value = '2014-12-31';
          const frame = document.querySelector('form.choices button').getBoundingClientRect();
          return [frame.left + frame.width / 2, frame.top + frame.height / 2]; })()""")
        page.click(*place)
        page.wait_for_load()
        address = page.value("location.href")
        report.check(
            "without scripts: the form leads to a date", "as-of=2014-12-31" in address, address
        )
        report.check(
            "without scripts: and its picture is of that date",
            "as-of=2014-12-31" in page.value("document.querySelector('figure img').currentSrc"),
        )
        self.is_quiet(page, "without scripts")
        page.close()

    # Embedding

    def embedding(self):
        report = self.report
        for map in MAPS:
            for language in LANGUAGES:
                query = "" if language == "en" else f"?language={language}"
                page = self.site.get(f"/maps/{map}{query}").body.decode()
                self.social(map, language, page)
                self.oembed(map, language, page)
        answer = self.site.get(
            "/oembed?url=" + urllib.parse.quote("http://example.org/maps/x", safe="")
        )
        report.check(
            "oEmbed: an address of another site is not found", answer.status == 404, answer
        )
        answer = self.site.get(
            "/oembed?format=xml&url="
            + urllib.parse.quote(f"{self.address}/maps/{MAPS[0]}", safe="")
        )
        report.check("oEmbed: XML is not offered", answer.status == 501, answer)

    def social(self, map, language, page):
        found = re.search(r'<meta property="og:image" content="([^"]+)"', page)
        if not self.report.check(f"{map} {language}: has a picture for social media", found):
            return
        answer = self.get(html.unescape(found.group(1)))
        size = png_size(answer.body)
        self.report.check(
            f"{map} {language}: it has 1200×630 pixels and is small",
            size == (1200, 630) and len(answer.body) < 300_000,
            (size, len(answer.body)),
        )
        if self.folder and language == "en":
            with open(os.path.join(self.folder, f"social-{map}.png"), "wb") as file:
                file.write(answer.body)

    def oembed(self, map, language, page):
        report, name = self.report, f"oEmbed {map} {language}"
        found = re.search(
            r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)"', page
        )
        if not report.check(f"{name}: is discovered", found):
            return
        address = html.unescape(found.group(1))
        for extra in ("", "&maxwidth=400", "&maxwidth=300&maxheight=200"):
            answer = self.get(address + extra)
            if not report.check(f"{name}{extra}: answers", answer.status == 200, answer.body[:200]):
                continue
            told = json.loads(answer.body)
            report.check(
                f"{name}{extra}: a photo",
                told["type"] == "photo" and told["version"] == "1.0",
                told,
            )
            size = png_size(self.get(told["url"]).body)
            report.check(
                f"{name}{extra}: of the size told",
                size == (told["width"], told["height"]),
                (size, told),
            )
            limits = dict(re.findall(r"(maxwidth|maxheight)=(\d+)", extra))
            report.check(
                f"{name}{extra}: within its bounds",
                told["width"] <= int(limits.get("maxwidth", 99999))
                and told["height"] <= int(limits.get("maxheight", 99999)),
                told,
            )
            if language != "en":
                report.check(
                    f"{name}{extra}: in its language", f"language={language}" in told["url"], told
                )

    def get(self, address):
        """An absolute address of this site."""
        parts = urllib.parse.urlsplit(address)
        return self.site.get(parts.path + ("?" + parts.query if parts.query else ""))


def png_size(body):
    if body[:8] != b"\x89PNG\r\n\x1a\n":
        return None
    return int.from_bytes(body[16:20], "big"), int.from_bytes(body[20:24], "big")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--project", required=True)
    parser.add_argument("--pictures")
    asked = parser.parse_args()
    report = Report("Pages")
    if asked.pictures:
        os.makedirs(asked.pictures, exist_ok=True)
    with Site(asked.program, project=asked.project) as site, Browser() as browser:
        trial = Trial(report, site, browser, asked.pictures)
        trial.embedding()
        trial.open_all()
        trial.explore("nigeria-localization", "NGA-KANO", 1280)
        trial.explore("world-national-plans", "COL", 1280)
        trial.explore("nigeria-localization", "NGA-KANO", 360)
        trial.without_scripts()
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
