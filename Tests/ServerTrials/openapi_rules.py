"""What our OpenAPI document cannot say, for schemathesis (see standards_openapi.py).

A schema tells of one value at a time. Some requests whose values are each right are refused all the
same: a day after the data's, a size beside a preset that has one, a picture with too many pixels, a
box without an area, a theme that no member has. Such a refusal is right when it says so. Any other refusal of a valid request
is a mistake of the server or of the document. Schemathesis loads this file.
"""

import re

import schemathesis
from schemathesis import GenerationMode

# What a refusal may say, by the parameters that must have been given.
RULES = [
    (r"^the data reach to ", {"as-of"}),
    (r"^datetime is outside the data", {"datetime"}),
    # A pattern tells no day of a calendar.
    (r"^datetime: \"(\.\./|/)?\d{4}-", {"datetime"}),
    (r"^(width|height|scale|@2x) and (the )?preset .*contradict", {"preset"}),
    (r"^this would be a picture of ", {"width", "height", "scale", "unit"}),
    (r" is too small for ", {"width", "height", "scale", "unit"}),
    (r" is larger than ", {"width", "height", "scale"}),
    (r"^bbox has no area", {"bbox"}),
    (r"^the view is wider than the globe", {"bbox"}),
    (r"^bbox-crs is given without bbox", {"bbox-crs"}),
    (r"^(bbox|the map) cannot be shown in ", {"bbox", "crs", "bbox-crs"}),
    # The words of the directory are the data's.
    (r"^theme: there is no ", {"theme"}),
    (r"^working-language: there is no ", {"working-language"}),
    # A text may hold anything, an address may not.
    (r"^the (query|path) has a control character", set()),
    (r"^the address is longer than 2048 bytes", set()),
]


@schemathesis.check
def refusals_are_explained(context, response, case):
    """A refusal is a problem that says why; a valid request is refused by a known rule only."""
    if response.status_code not in (400, 414):
        return
    given = set(case.query or {})
    kind = response.headers.get("content-type", [""])[0].split(";")[0]
    assert kind == "application/problem+json", f"a refusal is a problem, seen: {kind}"
    problem = response.json()
    assert problem["status"] == response.status_code, "the problem has the answer's status"
    assert problem["title"] and problem["detail"], "the problem says what is wrong"
    assert len(response.content) < 4096, "the problem is short"
    if case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE:
        return
    if case.operation.path == "/wms":
        return
    for words, parameters in RULES:
        if re.search(words, problem["detail"]) and (not parameters or given & parameters):
            return
    raise AssertionError(f"a valid request is refused: {problem['detail']}")
