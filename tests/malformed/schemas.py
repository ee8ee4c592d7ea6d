# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The schemas of data/schema as validators, one for each file of a collection."""

import json
import pathlib

from jsonschema import Draft202012Validator
from referencing import Registry, Resource


def refuse_constant(word):
    raise ValueError(f"{word} is no JSON")


def parse(content):
    """A JSON document from bytes; ValueError when it is none."""
    try:
        return json.loads(content.decode("utf-8"), parse_constant=refuse_constant)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


class Schemas:
    def __init__(self, folder):
        self.documents = {path.name: json.loads(path.read_text("utf-8"))
                          for path in sorted(pathlib.Path(folder).glob("*.schema.json"))}
        self.registry = Registry().with_resources(
            (document["$id"], Resource.from_contents(document))
            for document in self.documents.values())

    def validator(self, schema):
        return Draft202012Validator(schema, registry=self.registry)

    def of_file(self, name):
        """The validator for a file of a collection: events.json, stories/tour.json."""
        stem = "story" if name.startswith("stories/") else name.removesuffix(".json")
        return self.validator(self.documents[f"{stem}.schema.json"])

    def problems(self, name, content):
        """What is wrong with the content of a file, as sentences; none when it is right."""
        errors = self.of_file(name).iter_errors(parse(content))
        return [f"{name}: {error.json_path}: {error.message[:200]}" for error in errors]
