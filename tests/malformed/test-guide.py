# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The example collection is right, and is what the guide tells a teacher to write. Arguments: the
folder data/."""

import json
import pathlib
import re
import sys

from schemas import Schemas
from tap import Tap

BLOCK = re.compile(r"<!-- (\S+) -->\n```json\n(.*?)^```$", re.M | re.S)
ARRAYS = ("sources", "people", "alliances", "memberships", "events", "quotes", "forces")


def items(document):
    return [item for name in ARRAYS for item in document.get(name, ())]


def check_block(example, name, text):
    try:
        block = json.loads(text)
    except json.JSONDecodeError as error:
        return [f"{name}: {error}"]
    document = json.loads((example / name).read_text("utf-8"))
    if block == document or block in items(document):
        return []
    return [f"not in {name}: {text[:80]}…"]


def untold(example, blocks):
    """Items of the example that the guide does not show; members are all alike, one is enough."""
    shown = []
    for _, text in blocks:
        document = json.loads(text)
        shown += [document, *items(document)]
    return [f"{path.name}: {item.get('id')} is not in the guide"
            for path in sorted(example.rglob("*.json"))
            for item in items(json.loads(path.read_text("utf-8")))
            if item not in shown and "stages" not in item]


def main():
    data = pathlib.Path(sys.argv[1])
    example = data / "examples" / "coal-and-steel"
    guide = (data / "WRITING-A-COLLECTION.md").read_text("utf-8")
    blocks = BLOCK.findall(guide)
    schemas = Schemas(data / "schema")
    tap = Tap()

    tap.check("the guide has blocks", [] if len(blocks) > 8 else [f"only {len(blocks)}"])
    tap.check("every block is one that is checked",
              [] if len(blocks) == guide.count("```json") else ["a block does not name its file"])
    for name, text in blocks:
        tap.check(f"{name}: {text.split()[1]} {text.split()[2]}", check_block(example, name, text))
    tap.check("the guide shows every item", untold(example, blocks))

    told = [item for path in example.glob("*.json")
            if path.name not in ("sources.json", "people.json")
            for item in items(json.loads(path.read_text("utf-8")))]
    tap.check("there are ten items", [] if len(told) == 10 else [f"there are {len(told)}"])
    for path in sorted(example.rglob("*.json")):
        name = path.relative_to(example).as_posix()
        tap.check(f"{name} is right", schemas.problems(name, path.read_bytes()))
    tap.end()


main()
