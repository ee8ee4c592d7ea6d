# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""count-tests.py BUILD-FOLDER…: adds up what Meson’s logs say the test programs reported.

Ends in a line “N passed, M failed”. A program that crashed, timed out, stopped short of its plan or
reported nothing counts as one failed test, beside what it did report.
"""

import json
import pathlib
import re
import sys

POINT = re.compile(r"^(not )?ok\b[^#\n]*(?:# *(SKIP|TODO))?", re.M | re.I)
GOOD = ("OK", "SKIP", "EXPECTEDFAIL")


def count(entry):
    """One program's (passed, failed, skipped)."""
    passed = failed = skipped = 0
    for match in POINT.finditer(entry.get("stdout") or ""):
        directive = (match[2] or "").upper()
        if directive == "SKIP":
            skipped += 1
        elif match[1] and directive != "TODO":
            failed += 1
        else:
            passed += 1
    if entry["result"] not in GOOD:
        failed = max(failed, 1)
    elif passed + failed + skipped == 0:
        skipped = int(entry["result"] == "SKIP")
        passed = 1 - skipped
    return passed, failed, skipped


def main(folders):
    totals = [0, 0, 0]
    for folder in map(pathlib.Path, folders):
        log = folder / "meson-logs" / "testlog.json"
        if not log.exists():
            print(f"{folder.name}: no test ran")
            totals[1] += 1
            continue
        for line in log.read_text("utf-8").splitlines():
            entry = json.loads(line)
            counts = count(entry)
            totals = [total + n for total, n in zip(totals, counts)]
            if counts[1]:
                print(f"{folder.name}: {entry['name']}: {entry['result']}, {counts[1]} failed")
    passed, failed, skipped = totals
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
