# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Puts odd values in the place of values of a good collection, and holds the schemas and “alliance-atlas
check” to one verdict on each: what a schema refuses the program refuses too, and what the program
refuses alone is of a kind that no schema can express. Arguments: the folder of the schemas. The
program is in the environment as ATLAS_BINARY."""

import json
import pathlib
import random
import sys
import tempfile

import cases
from check import problems_by_folder
from schemas import Schemas
from tap import Tap

SAMPLE = 600
BATCH = 60  # collections in one call
VALUES = (None, 0, -1, 1.0, 1.5, 1e300, True, False, "", "x", " ", "a\tb", "a\nb", "a\0b", "\u0085",
          "\u2028", "\ufeff", "\u00a0", "2004", "2004-02-30", "0000", "2004-1", "２００４", "POL", "XXX",
          "paper", "pact", "x" * 301, "x" * 101, "Ü", "https://", "http://x", "https://a\u00a0b",
          "HTTPS://x", "de-", "d", "de-x-1", "abcdefghi", "-", "event", "recognised", [], ["x"], [None],
          [[]], {}, {"x": 1}, 10**9, 10**9 + 1, 20, 20.0001, 90, -90.00001, 180)
# What a schema does not know: other items, other files, the order of two values, the atlas’s states.
ONLY_LOADER = {"date-outside", "reversed-span", "overlap", "duplicate-id", "unknown-id", "out-of-range"}
REMOVE = object()


def paths(value, path=()):
    yield path
    children = value.items() if isinstance(value, dict) else (
        enumerate(value) if isinstance(value, list) else ())
    for key, child in children:
        yield from paths(child, (*path, key))


def changed(text, path, value):
    """The document with one value put in another’s place, or without it."""
    document = json.loads(text)
    if not path:
        document = value
    else:
        parent = document
        for key in path[:-1]:
            parent = parent[key]
        if value is REMOVE:
            del parent[path[-1]]
        else:
            parent[path[-1]] = value
    return json.dumps(document, ensure_ascii=False).encode()


def sample(base):
    changes = [(name, path, value) for name, text in base.items() for path in paths(json.loads(text))
               for value in (*VALUES, REMOVE) if path or value is not REMOVE]
    return random.Random(1949).sample(changes, SAMPLE)


def describe(name, path, value):
    what = "nothing" if value is REMOVE else json.dumps(value)
    return f"{name} {'.'.join(map(str, path)) or '$'}: {what[:40]}"


def judge(schema_problems, found):
    """What the verdicts differ in. The schema’s range of a number is the loader’s too."""
    if schema_problems and not found:
        return [f"the schema alone refuses it: {schema_problems[0]}"]
    alone = [problem for problem in found if problem["code"] not in ONLY_LOADER]
    if alone and not schema_problems:
        return [f"the program alone refuses it: {alone[0]['path']}: {alone[0]['message']}"]
    return []


def main():
    schemas = Schemas(sys.argv[1])
    base = cases.base_files()
    changes = sample(base)
    tap = Tap()
    for start in range(0, SAMPLE, BATCH):
        batch = changes[start:start + BATCH]
        with tempfile.TemporaryDirectory() as scratch:
            folders = [pathlib.Path(scratch, str(i)) for i in range(len(batch))]
            texts = [changed(base[name], path, value) for name, path, value in batch]
            for folder, text, (name, _, _) in zip(folders, texts, batch):
                cases.write(cases.Case("", {**base, name: text}, (), "", {}), folder)
            found = problems_by_folder(folders)
        for folder, text, (name, path, value) in zip(folders, texts, batch):
            here = [problem for problem in found[folder] if problem["file"] == name]
            tap.check(describe(name, path, value), judge(schemas.problems(name, text), here))
    tap.end()


main()
