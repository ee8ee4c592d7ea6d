# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Text from a collection is shown as it is written: no markup, no turning around."""

import json
import pathlib
import shutil

import harness
from pages import back

EXAMPLE = pathlib.Path(__file__).parents[2] / "data" / "examples" / "coal-and-steel"
FOLDER = pathlib.Path("hostile")
# Markup that is none, an entity, and an override that would turn the rest around.
HOSTILE = " <b>b</b> <span foreground='red'>&amp; &lt;\u202Eesrever\u202C %s"
SHOWN = " <b>b</b> <span foreground='red'>&amp; &lt;⟨U+202E⟩esrever⟨U+202C⟩ %s"
CONTROLS = "\u202e\u202c"
KEYS = {"title", "text", "name", "short", "native", "occasion", "role", "context", "note", "what",
        "publisher", "author", "summary"}


def spoil(value, key=None):
    """The same with a hostile end of every text."""
    if isinstance(value, dict):
        return {k: spoil(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [spoil(item, key) for item in value]
    if isinstance(value, str) and key in KEYS:
        return value + HOSTILE
    if isinstance(value, str) and key == "by" and value not in ("official", "own"):
        return value + HOSTILE
    return value


def write_hostile(screen):
    folder = screen.folder / FOLDER
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    for file in folder.glob("*.json"):
        content = json.loads(file.read_text("utf-8"))
        if file.name == "quotes.json":
            content["quotes"][0]["disputed"] = {"by": "Somebody", "what": "Never said."}
            content["quotes"][0]["confidence"] = "disputed"
        file.write_text(json.dumps(spoil(content)), "utf-8")
    return folder


def check(atlas, *expected):
    """Everything that shows, labels, names and descriptions, is written out."""
    for text in expected:
        atlas.reads(text + SHOWN)
    said = atlas.texts()
    assert not any(control in said for control in CONTROLS), \
        [line for line in said.splitlines() if any(control in line for control in CONTROLS)]


def follow(atlas, page):
    atlas.screen.output(harness.os.environ["ATLAS_BINARY"], f"alliance-atlas:?page={page}")


def open_page(screen, folder, page, *expected):
    with harness.atlas_on(screen, [str(folder)]) as atlas:
        atlas.find("check box", "ECSC" + SHOWN)
        follow(atlas, page)
        check(atlas, *expected)
        back(atlas)
        check(atlas)


def test_every_page(screen):
    folder = write_hostile(screen)
    for page, expected in {
            "quote:schuman-1950": ("Robert Schuman", "Foreign Minister of France",
                                   "a de facto solidarity.", "Disputed by Somebody", "Never said."),
            "event:treaty-of-paris-1951": ("Six states sign the Treaty of Paris",),
            "person:robert-schuman": ("Robert Schuman", "Foreign Minister of France"),
            "source:treaty-of-paris": ("Treaty of Paris", "European Parliament"),
            "alliance:ecsc": ("European Coal and Steel Community",),
            "state:BEL": ("ECSC",)}.items():
        open_page(screen, folder, page, *expected)


test_every_page.alone = True


def test_pages_go_with_their_collection(atlas):
    """What was open belongs to the collection that was; nothing of it is asked again."""
    folder = write_hostile(atlas.screen)
    for page, heading in {"alliance:csto": "Collective Security Treaty Organization",
                          "state:POL": "Poland"}.items():
        follow(atlas, page)
        atlas.find("heading", heading)
    atlas.screen.output(harness.os.environ["ATLAS_BINARY"], str(folder))
    atlas.find("check box", "ECSC" + SHOWN)
    atlas.gone("heading", "Poland")
    atlas.find("list", "Timeline")
    atlas.go_to_date("1960-01-01")
    atlas.find("label", "1 January 1960")


harness.run([test_every_page, test_pages_go_with_their_collection], animations=True)
