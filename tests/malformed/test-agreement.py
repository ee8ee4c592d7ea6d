# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Schemas and loader agree on collections that chance has spoilt: what a parser or a schema refuses,
the loader refuses in the same file, at a place that there is; what it refuses for a reason that a
schema can express, the schema refuses. Arguments: the folder of the schemas, and how many collections.
The program is in the environment as ATLAS_BINARY."""

import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import cases
from schemas import Schemas
from tap import Tap

SEED = 1949
BATCH = 100
SCRAPS = [scrap.encode("latin-1") for scrap in (
    "{", "}", "[", "]", ",", ":", '"', "null", "true", "1", "-1", "1e400", '"x"', "\\u0000", "\xff",
    "\xc3", "\n", '"2004-02-30"', '"id"', "{}", "[]", "\\", "\\ud800", "0", ".5", "e9", " ",
    "99999999999999999999", "\x7f", "1.0", "-0", "-")]
VALUE = re.compile(rb'"[^"\n]*"|\d+(\.\d+)?|null|true|false')
# What a schema can say. Duplicate keys, dates outside, ids and the like it cannot.
EXPRESSIBLE = ("wrong-type", "missing-key", "unknown-key", "control-character", "too-long")


def spoil_once(chance, content):
    at = chance.randrange(len(content) + 1)
    what = chance.randrange(4)
    if what == 0:
        return content[:at] + chance.choice(SCRAPS) + content[at:]
    if what == 1:
        return content[:at] + content[at + chance.choice((1, 1, 2, 5, 20, 80)):]
    if what == 2:
        return content[:at] + bytes([chance.randrange(256)]) + content[at + 1:]
    values = list(VALUE.finditer(content))
    if not values:
        return content
    value = chance.choice(values)
    return content[:value.start()] + chance.choice(SCRAPS) + content[value.end():]


def spoil(chance, content):
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        content = spoil_once(chance, content)
    return content


def refusals(schemas, name, content):
    try:
        return schemas.problems(name, content)
    except ValueError as error:
        return [str(error)]


def is_in(content, problem):
    lines = content.split(b"\n")
    if not 1 <= problem["line"] <= len(lines):
        return False
    return 1 <= problem["column"] <= len(lines[problem["line"] - 1].decode(errors="replace")) + 1


def compare(schemas, name, content, found):
    refused = refusals(schemas, name, content)
    wrong = [f"at no place: {problem}" for problem in found if not is_in(content, problem)]
    if refused and not found:
        wrong.append(f"only the schema refuses {name}: {refused[:2]}")
    if not refused and any(problem["code"] in EXPRESSIBLE for problem in found):
        wrong.append(f"only the loader refuses {name}: {found[:2]}")
    if wrong:
        wrong.append(content.decode(errors="backslashreplace"))
    return wrong


def check_batch(tap, schemas, chance, base, number):
    with tempfile.TemporaryDirectory() as folder:
        spoilt = {}
        for i in range(BATCH):
            name = chance.choice(list(base))
            spoilt[f"{folder}/{i}"] = name, spoil(chance, base[name])
            cases.write(cases.Case("", {**base, name: spoilt[f"{folder}/{i}"][1]}, (), "no", {}),
                        f"{folder}/{i}")
        done = subprocess.run([os.environ["ATLAS_BINARY"], "check", "--json", *spoilt],
                              env={**os.environ, "LC_ALL": "C.UTF-8"}, capture_output=True,
                              text=True, check=False)
        wrong = []
        if done.returncode != 1:
            wrong.append(f"status {done.returncode}: {done.stderr[-2000:]}")
        problems = json.loads(done.stdout or "[]")
        for path, (name, content) in spoilt.items():
            found = [problem for problem in problems if problem["file"] == f"{path}/{name}"]
            wrong += compare(schemas, name, content, found)
    tap.check(f"{BATCH} spoilt collections, number {number}", wrong)


def main():
    schemas = Schemas(pathlib.Path(sys.argv[1]))
    tap = Tap()
    chance = random.Random(SEED)
    base = cases.base_files()
    for number in range(int(sys.argv[2]) // BATCH):
        check_batch(tap, schemas, chance, base, number)
    tap.end()


main()
