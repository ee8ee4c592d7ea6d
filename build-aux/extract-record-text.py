# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Extracts the text of a collection, or the names of states and places, for translators.

    extract-record-text.py FOLDER > TEMPLATE.pot
    extract-record-text.py FOLDER --pseudo > CATALOGUE.po
    extract-record-text.py FOLDER --merge CATALOGUE.po…
    extract-record-text.py FOLDER --check CATALOGUE.po…

The context of a message is the kind of text it is; a comment names the items that have it. With
--pseudo each is translated by itself in brackets, for tests. With --merge, catalogues
are written anew, with the translations that they have for messages that there still are. With --check, nothing is written: each catalogue has to hold exactly the messages of the collection, in
which no text may be taken for markup or a format, and all titles of events have to be translated.
Every problem is a line “file:line: what is wrong”, and the exit status is then 1.

FOLDER is the folder of a collection, or data/geography. The contexts are those that
src/model/atlas-collection-translate.c and atlas-geography-translate.c use.
"""

import argparse
import json
import pathlib
import re
import sys

HEADER = """\
# Text of the data of Alliance Atlas.
# Copyright 2026 The Alliance Atlas authors
# This file is distributed under the licence of the data, CC-BY-4.0.
msgid ""
msgstr ""
"Project-Id-Version: alliance-atlas\\n"
"Report-Msgid-Bugs-To: \\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""

# File, array and then, for each text of an item, the way to it and its context. “*” goes through a
# list.
TEXTS = (
    ("alliances", "alliances", (
        ("name", "alliance name"), ("short", "alliance short name"), ("kind", "alliance kind"),
        ("text", "alliance text"))),
    ("alliances", "memberships", (("stages.*.text", "stage text"),)),
    ("events", "events", (
        ("title", "event title"), ("text", "event text"), ("note", "event note"),
        ("places.*.name", "place"))),
    ("quotes", "quotes", (
        ("english.text", "quote"), ("role", "role"), ("occasion", "occasion"),
        ("place.name", "place"), ("context", "quote context"), ("disputed.by", "disputed by"),
        ("disputed.what", "rival account"), ("note", "quote note"))),
    ("forces", "forces", (
        ("name", "force name"), ("place.name", "place"), ("published", "force figures"),
        ("text", "force text"))),
    ("disputes", "disputes", (
        ("title", "dispute title"), ("text", "dispute text"),
        ("recognised", "dispute recognised"), ("controlled", "dispute controlled"),
        ("authority", "dispute authority"))),
    ("borders", "borders", (("counted", "border counted"), ("published", "border figures"))),
    ("people", "people", (("name", "person"), ("roles.*.title", "role"))),
    ("sources", "sources", (("note", "source note"),)),
)
STORY_TEXTS = (
    ("title", "story title"), ("summary", "story summary"), ("steps.*.title", "step title"),
    ("steps.*.text", "step text"), ("steps.*.notes", "speaker's notes"))
COMPLETE = ("event title", "state")  # what a catalogue has to translate to be called complete


def values(item, way):
    """The texts at the end of a way such as “stages.*.text”; none where something is missing."""
    head, _, rest = way.partition(".")
    if head == "*":
        found = item
    elif isinstance(item, dict) and item.get(head) is not None:
        found = [item[head]]
    else:
        return []
    return [text for value in found for text in (values(value, rest) if rest else [value])]


def name_of(item, kind):
    if "id" in item:
        return f"{kind} {item['id']}"
    return f"{kind} {item['alliance']} {item['state']}"


def add(messages, item, texts, name):
    for way, context in texts:
        for text in values(item, way):
            names = messages.setdefault((context, text), [])
            if name not in names:
                names.append(name)


def extract_geography(folder):
    """The names of states and places: (context, name) → codes of the states."""
    messages = {}
    for state in json.loads((folder / "states.json").read_text("utf-8"))["states"]:
        for name in state["names"]:
            messages.setdefault(("state", name["name"]), []).append(state["code"])
    for place in json.loads((folder / "places.json").read_text("utf-8"))["places"]:
        for name in (place["name"], *(was[2] for was in place.get("was", ()))):
            names = messages.setdefault(("city", name), [])
            if place["a3"] not in names:
                names.append(place["a3"])
    return messages


def extract(folder):
    """The messages of a collection: (context, text) → names of the items that have it."""
    folder = pathlib.Path(folder)
    if (folder / "states.json").exists():
        return extract_geography(folder)
    messages = {}
    about = json.loads((folder / "collection.json").read_text("utf-8"))
    for key in ("title", "summary"):
        if key in about:
            messages[f"collection {key}", about[key]] = [about["id"]]
    for file, array, texts in TEXTS:
        path = folder / f"{file}.json"
        items = json.loads(path.read_text("utf-8"))[array] if path.exists() else ()
        for item in items:
            add(messages, item, texts, name_of(item, array))
    for path in sorted(folder.glob("stories/*.json")):
        story = json.loads(path.read_text("utf-8"))
        add(messages, story, STORY_TEXTS, name_of(story, "stories"))
    return messages


def quote(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return '"' + escaped.replace("\n", "\\n") + '"'


def template(messages, translate=lambda context, text: "", header=HEADER):
    parts = [header]
    for (context, text), names in messages.items():
        shown = names[:4] + ([f"and {len(names) - 4} more"] if len(names) > 4 else [])
        parts += [f"#. {name}\n" for name in shown]
        parts[-len(shown)] = "\n" + parts[-len(shown)]
        parts.append(f'msgctxt {quote(context)}\nmsgid {quote(text)}\n'
                     f"msgstr {quote(translate(context, text))}\n")
    return "".join(parts)


def unquote(text):
    escapes = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
    return re.sub(r"\\(.)", lambda match: escapes[match[1]], text)


def read_catalogue(path):
    """The messages of a catalogue: (context, text) → (line, translation, flags)."""
    entries = {}
    entry, key, line, flags = {}, None, 0, ""

    def finish():
        nonlocal entry, flags
        if entry.get("msgid"):
            entries[entry.get("msgctxt"), entry["msgid"]] = (line, entry.get("msgstr", ""), flags)
        entry, flags = {}, ""

    for number, text in enumerate(pathlib.Path(path).read_text("utf-8").splitlines(), 1):
        match = re.fullmatch(r'(?:(msgctxt|msgid|msgstr) )?"(.*)"', text)
        if not match:
            if "msgstr" in entry:
                finish()
            flags += text if text.startswith("#,") else ""
            continue
        if match[1] in ("msgctxt", "msgid") and "msgstr" in entry:
            finish()
        if match[1]:
            key = match[1]
            line = number if not entry else line
        entry[key] = entry.get(key, "") + unquote(match[2])
    finish()
    return entries


def merge(messages, path):
    path = pathlib.Path(path)
    header = path.read_text("utf-8").split("\n\n")[0] + "\n"
    entries = read_catalogue(path)

    def translate(context, text):
        return entries.get((context, text), (0, "", ""))[1]

    path.write_text(template(messages, translate, header), "utf-8")


def check(messages, path):
    entries = read_catalogue(path)
    problems = []
    for context, text in messages:
        if (context, text) not in entries:
            problems.append((1, f"lacks the {context} “{text[:60]}”; see --merge"))
    for (context, text), (line, translation, flags) in entries.items():
        if (context, text) not in messages:
            problems.append((line, f"the collection no longer has the {context} “{text[:60]}”"))
        if "fuzzy" in flags:
            problems.append((line, f"the {context} “{text[:60]}” is marked fuzzy"))
        if "format" in flags:
            problems.append((line, f"the {context} “{text[:60]}” is taken for a format"))
        if context in COMPLETE and not translation:
            problems.append((line, f"the {context} “{text[:60]}” is not translated"))
        if re.search(r"</?\w+[^>]*>|&\w+;", translation):
            problems.append((line, "has markup, which would be shown as it stands"))
        if translation != translation.strip():
            problems.append((line, "begins or ends with white space"))
    return [f"{path}:{line}: {problem}" for line, problem in sorted(problems)]


def main():
    parser = argparse.ArgumentParser(description="Extracts the text of a collection.")
    parser.add_argument("folder")
    parser.add_argument("--pseudo", action="store_true")
    parser.add_argument("--merge", nargs="+", metavar="CATALOGUE.po")
    parser.add_argument("--check", nargs="+", metavar="CATALOGUE.po")
    options = parser.parse_args()

    messages = extract(options.folder)
    for path in options.merge or ():
        merge(messages, path)
    if options.merge:
        return 0
    if options.check:
        problems = [problem for path in options.check for problem in check(messages, path)]
        print("\n".join(problems) or f"{len(messages)} messages")
        return 1 if problems else 0
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(template(messages, lambda _, text: f"⟦{text}⟧" if options.pseudo else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
