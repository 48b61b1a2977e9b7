"""Asks a server for all that it answers: follows every link of its pages and documents, then asks for
what no page links to, and for what it has to refuse.

    for target, answer in site_answers(site, maps, languages): ...
"""

import html
import itertools
import json
import os
import re
import sys
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ServerTrials"))

from served_site import Site  # noqa: E402,F401

LINK = re.compile(rb"""(?:href|src|action)=["']([^"']+)["']""")
SRCSET = re.compile(rb"""srcset=["']([^"']+)["']""")
IN_JSON = re.compile(rb'"(?:href|url|@id|thumbnail_url)"\s*:\s*"([^"]+)"')
OPTIONS = re.compile(rb'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', re.DOTALL)
VALUE = re.compile(rb'value="([^"]+)"')
MOST = 4000


def links(site, base, answer):
    kind = answer.fields.get("content-type", "")
    if "html" in kind:
        found = [one for one in LINK.findall(answer.body)]
        for several in SRCSET.findall(answer.body):
            found += [one.split()[0] for one in several.split(b",") if one.split()]
    elif "json" in kind:
        found = IN_JSON.findall(answer.body)
    else:
        return
    for one in found:
        text = html.unescape(one.decode("utf-8", "replace")).replace("\\/", "/")
        if "{" in text:
            continue
        whole = urllib.parse.urlsplit(urllib.parse.urljoin(f"{site.address}{base}", text))
        if whole.netloc.split(":")[-1] == str(site.port) and whole.scheme == "http":
            yield whole.path + (f"?{whole.query}" if whole.query else "")


def choices(answer):
    """What the directory's form offers: theme and working language, each alone and both together."""
    offered = {
        name.decode(): [html.unescape(one.decode()) for one in VALUE.findall(inside)]
        for name, inside in OPTIONS.findall(answer.body)
    }
    alone = [{name: value} for name, values in offered.items() for value in values]
    both = [
        dict(zip(offered, values))
        for values in itertools.islice(itertools.product(*offered.values()), 12)
    ] if len(offered) > 1 else []
    return [urllib.parse.urlencode(one) for one in alone + both]


def unlinked(address, maps, languages, deepest):
    """Addresses by hand; the first map is of members and is asked for most closely."""
    for name, language in itertools.product(maps, languages):
        for ending in ("png", "svg", "pdf", "webp", "csv", "json", "html", "txt", "geojson"):
            yield f"/maps/{name}.{ending}?language={language}"
    for language in languages:
        name = maps[0]
        yield f"/maps/{name}@2x.png?language={language}"
        for query in ("width=320", "width=1200&height=630", "preset=social", "preset=print"):
            yield f"/maps/{name}.png?language={language}&{query}"
            yield f"/maps/{name}.svg?language={language}&{query}"
        for ending in ("png", "svg"):
            yield f"/legends/{name}.{ending}?language={language}"
    for name in maps:
        yield f"/tiles/{name}.json"
        yield f"/oembed?url={address}/maps/{name}"
        for version, system in (("1.1.1", "SRS=EPSG:4326"), ("1.3.0", "CRS=CRS:84"), ("1.3.0", "CRS=EPSG:3857")):
            box = "-180,-90,180,90" if "3857" not in system else "-20000000,-20000000,20000000,20000000"
            for format in ("image/png", "image/svg%2Bxml", "image/webp"):
                yield (f"/wms?SERVICE=WMS&VERSION={version}&REQUEST=GetMap&LAYERS={name}&STYLES=&{system}"
                       f"&BBOX={box}&WIDTH=600&HEIGHT=400&FORMAT={format}")
        yield f"/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER={name}&FORMAT=image/png"
        yield (f"/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS={name}&QUERY_LAYERS={name}&STYLES="
               "&CRS=CRS:84&BBOX=-180,-90,180,90&WIDTH=600&HEIGHT=400&FORMAT=image/png&I=300&J=200")
    for version in ("1.1.1", "1.3.0"):
        yield f"/wms?SERVICE=WMS&VERSION={version}&REQUEST=GetCapabilities"
    for name in maps[:1]:
        for zoom in range(deepest + 1):
            for x, y in itertools.product(range(1 << zoom), repeat=2):
                yield f"/tiles/{name}/{zoom}/{x}/{y}.png"
    yield from ("/healthz", "/readyz", "/metrics", "/robots.txt", "/ogc", "/ogc/api", "/ogc/conformance")


def refused(maps):
    """Requests that fail, among them for files beside the project."""
    for name in maps[:1]:
        for query in ("unit=nowhere", "width=0", "as-of=2999-01-01", "language=xx", "count=1", "bbox=1,2,3,4"):
            yield f"/maps/{name}.png?{query}"
        yield f"/tiles/{name}/99/0/0.png"
    yield from ("/nothing", "/maps/nothing.png", "/members.txt", "/members.json?language=xx",
                "/members?theme=nothing", "/members?working-language=zz", "/wms?REQUEST=Nothing", "/wms",
                "/../members.csv", "/%2e%2e/members/members.csv", "/members/members.csv", "/withdrawals.csv")
    yield from (f"/members/{number}" for number in (1, 2))


def site_answers(site, maps, languages, deepest=3):
    """Each target once, with its answer. The answers to what was asked wrongly are among them."""
    asked, waiting = set(), ["/", "/members", "/ogc", "/ogc/collections"]
    waiting += [f"{page}?language={one}" for page in ("/", "/members") for one in languages]
    for language in languages:
        page = site.get(f"/members?language={language}")
        for query in choices(page):
            waiting.append(f"/members?language={language}&{query}")
            waiting.append(f"/members.json?language={language}&{query}")
    waiting += [*unlinked(site.address, maps, languages, deepest), *refused(maps)]
    while waiting:
        target = waiting.pop(0)
        if target in asked:
            continue
        asked.add(target)
        answer = site.get(target, timeout=120)
        yield target, answer
        if len(asked) + len(waiting) < MOST:
            waiting += [one for one in links(site, target, answer) if one not in asked]


def published(site):
    """The members that /members.json names."""
    document = json.loads(site.get("/members.json").body)
    return [member for country in document["countries"] for member in country["members"]]
