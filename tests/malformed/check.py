# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs “alliance-atlas check”. The program is in the environment as ATLAS_BINARY."""

import collections
import json
import os
import pathlib
import subprocess

ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


def run(*words):
    return subprocess.run([os.environ["ATLAS_BINARY"], "check", *map(str, words)], env=ENVIRONMENT,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def problems_by_folder(folders):
    """What the program reports, by folder, each with “file” as it is in the folder."""
    found = collections.defaultdict(list)
    done = run("--json", *folders)
    for problem in json.loads(done.stdout):
        folder = next(folder for folder in folders
                      if pathlib.Path(problem["file"]).is_relative_to(folder))
        problem["file"] = pathlib.Path(problem["file"]).relative_to(folder).as_posix()
        found[folder].append(problem)
    return found
