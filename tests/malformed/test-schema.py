# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds the schemas against good and malformed collections: what a case says that JSON Schema can
express is refused, all else accepted. Arguments: the folder of the schemas, folders of good
collections."""

import pathlib
import sys

from jsonschema import Draft202012Validator

import cases
from schemas import Schemas, parse
from tap import Tap


def schemas_in(value, pointer=""):
    """The schemas of properties and definitions inside a schema, each with its JSON pointer."""
    for key in ("properties", "$defs"):
        for name, schema in value.get(key, {}).items():
            yield f"{pointer}/{key}/{name}", schema
            yield from schemas_in(schema, f"{pointer}/{key}/{name}")
    if isinstance(value.get("items"), dict):
        yield from schemas_in(value["items"], f"{pointer}/items")
    for i, schema in enumerate(value.get("anyOf", ())):
        yield from schemas_in(schema, f"{pointer}/anyOf/{i}")


def undescribed(document):
    """A definition is described for its own sake, a property with an example as well."""
    return [f"{pointer} has no {word}" for pointer, schema in schemas_in(document)
            for word in ("title", "description", "examples")
            if not schema.get(word) and (word != "examples" or "/properties/" in pointer)]


def open_objects(document):
    """Objects that take any key: a mistyped one would pass."""
    places = [("", document), *schemas_in(document)]
    places += [(pointer, part) for pointer, schema in places for part in schema.get("anyOf", ())]
    return [f"{pointer} takes unknown keys" for pointer, schema in places
            if schema.get("type") == "object" and "additionalProperties" not in schema]


def wrong_examples(schemas, document):
    found = []
    for pointer, schema in schemas_in(document):
        validator = schemas.validator({"$ref": f"{document['$id']}#{pointer}"})
        for example in schema.get("examples", ()):
            found += [f"{pointer}: {example!r}: {error.message}"
                      for error in validator.iter_errors(example)]
    return found


def check_documents(tap, schemas):
    for name, document in schemas.documents.items():
        Draft202012Validator.check_schema(document)
        tap.check(f"{name} describes everything", undescribed(document))
        tap.check(f"{name} knows all keys", open_objects(document))
        tap.check(f"{name} gives right examples", wrong_examples(schemas, document))


def check_folder(tap, schemas, folder):
    paths = sorted(pathlib.Path(folder).rglob("*.json"))
    problems = [] if paths else ["there are no files"]
    for path in paths:
        problems += schemas.problems(path.relative_to(folder).as_posix(), path.read_bytes())
    tap.check(f"{pathlib.Path(folder).name} is right", problems)


def judge(schemas, name, content):
    """“syntax”, “yes” when the schema refuses it, or “no”."""
    try:
        return "yes" if schemas.problems(name, content) else "no"
    except ValueError:
        return "syntax"


def check_case(tap, schemas, case, base):
    problems = []
    # Where a syntax case has a problem of value in another file, that is not this test’s.
    guilty = {case.problems[0].file} if case.schema == "syntax" else {
        problem.file for problem in case.problems}
    for name, content in case.files.items():
        if base.get(name) == content:
            continue
        verdict = judge(schemas, name, content)
        wanted = case.schema if name in guilty else "no"
        if verdict != wanted and not (case.schema == "syntax" and name not in guilty):
            problems.append(f"{name}: the schema says “{verdict}”, expected “{wanted}”")
    tap.check(case.name, problems)


def main():
    tap = Tap()
    schemas = Schemas(sys.argv[1])
    base = cases.base_files()

    check_documents(tap, schemas)
    for folder in [cases.HERE / "base", *sys.argv[2:]]:
        check_folder(tap, schemas, folder)
    for case in cases.load():
        check_case(tap, schemas, case, base)
    tap.end()


main()
