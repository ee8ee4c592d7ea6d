# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Has “alliance-atlas check” say what is wrong with each malformed collection: every problem, at its
exact place, and no other. Arguments: the folder data/, then folders of good collections. The program
is in the environment as ATLAS_BINARY."""

import pathlib
import re
import sys
import tempfile

import cases
from check import problems_by_folder, run
from tap import Tap

BATCH = 40  # collections in one call


def place(problem):
    return f"{problem['file']}:{problem['line']}:{problem['column']}: {problem['path']}"


def has_words(message, words):
    """Whether the words stand in the message in their order."""
    start = 0
    for word in words:
        start = message.find(word, start)
        if start < 0:
            return False
        start += len(word)
    return True


def compare(case, found):
    """Each expected problem is there once, with its words, and nothing else is."""
    left = list(found)
    wrong = []
    for expected in case.problems:
        match = next((problem for problem in left if place(problem) == expected.place()
                      and has_words(problem["message"], expected.words)), None)
        if match:
            left.remove(match)
        else:
            wrong.append(f"expected {expected.place()}: …{' … '.join(expected.words)}…")
    return wrong + [f"got {place(problem)}: {problem['message']}" for problem in left]


def check_cases(tap, folder):
    made = []
    for i, case in enumerate(cases.load()):
        made.append((case, folder / str(i)))
        cases.write(case, folder / str(i))
    for start in range(0, len(made), BATCH):
        batch = made[start:start + BATCH]
        found = problems_by_folder([path for _, path in batch])
        for case, path in batch:
            tap.check(case.name, compare(case, found[path]))
    return made


def check_statuses(tap, made):
    """A bad collection and a good one, alone: status, and the lines that a person reads."""
    for wanted in ("titel", "several-in-every-file", "empty-file in events.json", "good-base"):
        case, path = next(pair for pair in made if pair[0].name == wanted)
        done = run(path)
        status = 1 if case.problems else 0
        tap.check(f"{wanted}: exit status", [] if done.returncode == status
                  else [f"{done.returncode} instead of {status}: {done.stderr}"])
        lines = sorted(line.rsplit(f"{path}/", 1)[-1] for line in done.stdout.splitlines())
        expected = sorted(problem.place() for problem in case.problems)
        tap.check(f"{wanted}: lines", [] if len(lines) == len(expected) and all(
            line.startswith(f"{start}: ") for line, start in zip(lines, expected))
            else ["got", *lines, "expected", *expected])


def check_usage(tap, folder):
    for words in ((), ("--xml", folder), (folder / "nowhere",)):
        done = run(*words)
        wrong = [f"status {done.returncode}"] if done.returncode != 2 else []
        wrong += ["writes to standard output"] if done.stdout else []
        wrong += [] if done.stderr.count("\n") == 1 else [f"says “{done.stderr}”"]
        tap.check(f"usage: {' '.join(str(word)[:6] for word in words) or 'nothing'}", wrong)


def check_files(tap, made):
    """One file alone: what is wrong with it and not with those around it, under the name that was
    typed; what it leads to is looked up around it."""
    case, path = next(pair for pair in made if pair[0].name == "several-in-every-file")
    for problem in case.problems:
        done = run(path / problem.file)
        tap.check(f"{problem.file} alone", [] if done.returncode == 1 and done.stdout.startswith(
            f"{path}/{problem.place()}: ") and done.stdout.count("\n") == 1 else [done.stdout])
    case, path = next(pair for pair in made if pair[0].name == "titel")
    done = run("--json", path / "quotes.json", path / "stories" / "tour.json")
    tap.check("good files among bad ones", [] if done.returncode == 0 and done.stdout == "[]\n"
              else [done.returncode, done.stdout])
    odd = path / "notes.json"
    odd.write_text("{}")
    done = run(odd)
    tap.check("a file that no collection has", [] if done.returncode == 2 and not done.stdout and
              "expected collection.json" in done.stderr else [done.returncode, done.stderr])
    done = run("--help")
    tap.check("help", [] if done.returncode == 0 and "--json" in done.stdout and not done.stderr
              else [done.returncode, done.stdout, done.stderr])


def check_good(tap, folders):
    for folder in folders:
        done = run(folder)
        tap.check(f"{pathlib.Path(folder).name} is right",
                  done.stdout.splitlines() if done.returncode == 0 and not done.stdout
                  else [f"status {done.returncode}", *done.stdout.splitlines()[:20]])


def check_large_file(tap, folder):
    """A file over the limit is not read; it takes no room on the disk."""
    cases.write(cases.Case("", cases.base_files(), (), "no", {}), folder)
    with open(folder / "events.json", "r+b") as file:
        file.truncate((64 << 20) + 1)
    found = problems_by_folder([folder])[folder]
    tap.check("a file of more than 64 MiB", [] if
              [place(problem) for problem in found] == ["events.json:1:1: $"] and
              "64" in found[0]["message"] else found)


def check_guide(tap, data, folder):
    """The guide’s broken comma, and what it says about it."""
    guide = (data / "WRITING-A-COLLECTION.md").read_text("utf-8")
    told = re.search(r"^(events\.json:.*)$", guide, re.M)[1]
    example = data / "examples" / "coal-and-steel"
    for path in example.rglob("*.json"):
        text = path.read_text("utf-8")
        if path.name == "events.json":
            text = text.replace('"LUX", "NLD"],\n', '"LUX", "NLD"]\n', 1)
        copy = folder / path.relative_to(example)
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(text, "utf-8")
    said = run(folder).stdout.strip()
    tap.check("the guide’s broken comma", [] if said == f"{folder}/{told}" else [said, told])


def main():
    data = pathlib.Path(sys.argv[1])
    tap = Tap()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        made = check_cases(tap, folder)
        check_statuses(tap, made)
        check_usage(tap, folder)
        check_files(tap, made)
        check_good(tap, sys.argv[2:])
        for extra in ("large", "guide"):
            (folder / extra).mkdir()
        check_large_file(tap, folder / "large")
        check_guide(tap, data, folder / "guide")
    tap.end()


main()
