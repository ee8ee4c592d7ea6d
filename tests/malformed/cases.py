# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes the malformed collections of cases.toml out of base/."""

import dataclasses
import pathlib
import re
import tomllib

HERE = pathlib.Path(__file__).parent
FILES = ("collection.json", "sources.json", "people.json", "alliances.json", "events.json",
         "quotes.json", "forces.json", "disputes.json", "borders.json",
         "stories/tour.json")
MARK = "¦".encode()
ELSEWHERE = re.compile(r"(\S+)@(\d+):(\d+) (.*)", re.S)


@dataclasses.dataclass(frozen=True)
class Problem:
    file: str
    line: int
    column: int  # in characters
    path: str
    words: tuple[str, ...]  # that stand in the message in this order

    def place(self):
        return f"{self.file}:{self.line}:{self.column}: {self.path}"


@dataclasses.dataclass(frozen=True)
class Case:
    name: str
    files: dict[str, bytes]
    problems: tuple[Problem, ...]
    schema: str  # "yes", "no" or "syntax"
    options: dict


def spell(text):
    """The bytes of a text in which ‹FF› is a byte and ‹a×3› a repetition."""
    def repeat(match):
        return match[1] * int(match[2])

    parts = re.split(r"‹([0-9A-F]{2})›", re.sub(r"‹([^‹›]+?)×(\d+)›", repeat, text))
    return b"".join(bytes.fromhex(part) if i % 2 else part.encode() for i, part in enumerate(parts))


def position(before):
    """Line and column, from 1 and in characters, of what follows these bytes."""
    line = before.count(b"\n") + 1
    return line, len(before.rpartition(b"\n")[2].decode(errors="replace")) + 1


def change(files, what):
    """Changes one file; returns the places of the marks in it as (file, line, column)."""
    name = what.get("file")
    if name is None:
        return
    if what.get("remove"):
        del files[name]
    elif "content" in what:
        files[name] = spell(what["content"])
    else:
        find = what["find"].encode()
        count = files[name].count(find)
        if count != 1:
            raise ValueError(f"“{what['find']}” stands {count} times in {name}")
        files[name] = files[name].replace(find, spell(what["replace"]))


def take_marks(files, names):
    places = []
    for name in names:
        pieces = files.get(name, b"").split(MARK)
        for i in range(1, len(pieces)):
            places.append((name, *position(b"".join(pieces[:i]))))
        if name in files:
            files[name] = b"".join(pieces)
    return places


def read_problem(text, marks):
    match = ELSEWHERE.fullmatch(text)
    if match:
        place = (match[1], int(match[2]), int(match[3]))
        text = match[4]
    else:
        place = marks.pop(0)
    path, _, words = text.partition(": ")
    return Problem(*place, spell(path).decode(), tuple(word for word in words.split(" … ") if word))


def make(table, base, name, file):
    files = dict(base)
    first = {**table, "file": file} if file else table
    changes = [first, *table.get("changes", ())]
    for what in changes:
        change(files, what)
    marks = take_marks(files, dict.fromkeys(what["file"] for what in changes if "file" in what))
    problems = tuple(read_problem(text, marks) for text in table["problems"])
    if marks:
        raise ValueError(f"{name}: {len(marks)} marks without a problem")
    return Case(name, files, problems, table["schema"], table)


def base_files():
    return {name: (HERE / "base" / name).read_bytes() for name in FILES}


def load():
    """All cases, in the order of the table; each file of a case is its whole content."""
    base = base_files()
    cases = []
    for table in tomllib.loads((HERE / "cases.toml").read_text("utf-8"))["case"]:
        if table.get("files") == "all":
            cases += (make(table, base, f"{table['name']} in {file}", file) for file in FILES)
        else:
            cases.append(make(table, base, table["name"], None))
    names = [case.name for case in cases]
    if len(set(names)) != len(names):
        raise ValueError("two cases have one name")
    return cases


def write(case, folder):
    for name, content in case.files.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
