# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The maker of large collections makes valid ones of the size asked for, the same every time.
Arguments: the maker, the folder of the schemas. The program is in the environment as ATLAS_BINARY."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

from schemas import Schemas
from tap import Tap

SIZES = (10, 1000, 3001)
ITEMS = ("events", "quotes", "forces", "memberships")


def make(maker, n_items, folder):
    subprocess.run([sys.executable, maker, str(n_items), folder], check=True)
    return {path.name: path.read_bytes() for path in sorted(pathlib.Path(folder).iterdir())}


def count(files):
    documents = [json.loads(content) for content in files.values()]
    return sum(len(document.get(name, ())) for document in documents for name in ITEMS)


def main():
    maker, schema_folder = sys.argv[1:]
    schemas = Schemas(schema_folder)
    tap = Tap()
    for n_items in SIZES:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            files = make(maker, n_items, one)
            tap.check(f"{n_items}: as many", [] if count(files) == n_items else [count(files)])
            tap.check(f"{n_items}: the same again",
                      [] if make(maker, n_items, other) == files else ["it differs"])
            tap.check(f"{n_items}: schemas", [problem for name, content in files.items()
                                              for problem in schemas.problems(name, content)][:9])
            done = subprocess.run([os.environ["ATLAS_BINARY"], "check", one], check=False,
                                  capture_output=True, text=True)
            tap.check(f"{n_items}: loader", [] if done.returncode == 0
                      else [done.stdout[:2000], done.stderr])
    tap.end()


main()
