"""The OpenAPI document is valid, and schemathesis finds nothing against it.

What it shows: /ogc/api is a valid document of OpenAPI 3.0; thousands of requests that schemathesis
makes from it, valid and broken, get the statuses, media types, fields and bodies that it declares;
broken ones are refused, valid ones are answered or refused by a rule that a schema cannot tell.

    python3 standards_openapi.py --program PEACEMAP --project DIR [--examples 50] [--seconds 600]

It needs the packages openapi-spec-validator and schemathesis (written for 4.32) of PyPI for this
Python. All of schemathesis's checks are on, with these bounds:
- reports are drawn from many maps: five examples;
- a request that is too long is refused with 414, which schemathesis does not count as a refusal;
- a valid request may be refused with 400 when openapi_rules.py knows the rule.
Schemathesis leaves out the operation that gives it the document itself.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

from openapi_spec_validator import validate

from served_site import Site
from trial_report import Report

CONFIGURATION = """
[warnings]
enabled = false

[checks]
negative_data_rejection.expected-statuses = ["400", "404", "405", "406", "414"]
positive_data_acceptance.expected-statuses = ["2xx", "304", "400", "404", "414", "501"]

[generation]
max-examples = {examples}

[[operations]]
include-path = "/reports/{{report}}.pdf"
generation.max-examples = 5

[[operations]]
include-path = "/oembed"
parameters = {{ "query.url" = "{address}/maps/nigeria-localization" }}
"""


def document(report, site):
    answer = site.get("/ogc/api")
    report.check(
        "the document's media type",
        answer.fields["content-type"] == "application/vnd.oai.openapi+json;version=3.0",
        answer.fields["content-type"],
    )
    description = json.loads(answer.body)
    try:
        validate(description)
        report.check("the document is valid", True)
    except Exception as error:  # The validator has many kinds of errors.
        report.check("the document is valid", False, error)
    report.figure("operations", sum(len(path) for path in description["paths"].values()))
    names = [
        operation["operationId"]
        for path in description["paths"].values()
        for operation in path.values()
    ]
    report.check("each operation has a name of its own", len(set(names)) == len(names))


def fuzz(report, site, examples, seconds, seed):
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "schemathesis.toml"), "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(examples=examples, address=site.address))
        output = os.path.join(folder, "output.txt")
        with open(output, "w", encoding="utf-8") as file:
            command = [
                sys.executable,
                "-B",
                "-c",
                "from schemathesis.cli import schemathesis; schemathesis()",
                "run",
                site.address + "/ogc/api",
                "--checks",
                "all",
                "--max-examples",
                str(examples),
                "--seed",
                str(seed),
                "--workers",
                "2",
                "--continue-on-failure",
                "--no-shrink",
                "--request-timeout",
                "30",
            ]
            # The packages of this Python, and the rules beside this file.
            environment = {
                **os.environ,
                "PYTHONPATH": os.pathsep.join([here, os.environ.get("PYTHONPATH", "")]),
                "SCHEMATHESIS_HOOKS": "openapi_rules",
                "PYTHONDONTWRITEBYTECODE": "1",
                "COLUMNS": "160",
            }
            try:
                code = subprocess.run(
                    command,
                    cwd=folder,
                    stdout=file,
                    stderr=subprocess.STDOUT,
                    env=environment,
                    timeout=seconds,
                    check=False,
                ).returncode
            except subprocess.TimeoutExpired:
                code = None
        with open(output, encoding="utf-8") as file:
            told = file.read()
    # Addresses may be endless.
    told = "\n".join(line[:300] for line in told.splitlines() if line.strip())
    if not report.check("schemathesis finds nothing", code == 0, f"exit code {code}"):
        print(told)
    for line in re.findall(
        r"^Test cases:\n.*$|^\s*Operations:.*$|^\s*Selected:.*$|^\s*Tested:.*$", told, re.M
    ):
        report.figure("schemathesis", " ".join(line.split()))
    return code == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--project", required=True)
    parser.add_argument("--examples", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1325)
    asked = parser.parse_args()
    report = Report("OpenAPI")
    with Site(asked.program, project=asked.project) as site:
        document(report, site)
        fuzz(report, site, asked.examples, asked.seconds, asked.seed)
        report.check("the server is ready afterwards", site.get("/readyz").status == 200)
        errors = [
            name for name, value in site.metrics().items() if 'status="500"' in name and value > 0
        ]
        report.check("no answer was an error of the server", not errors, errors)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
