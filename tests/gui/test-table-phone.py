# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The table and the comparison of two days on a phone: 360 × 640."""

import re

import harness
import places

WIDTH, HEIGHT = 360, 640
LINK = "alliance-atlas:nato-and-its-neighbours?date=1999-06-01"


def assert_within(nodes):
    for node in nodes:
        left, _, room, _ = node.extents
        assert left >= -2 and left + room <= WIDTH + 2, f"“{node.name}” lies at {left}, {room} wide"


def test_the_most_important_columns(atlas):
    atlas.find(name=places.MAP)
    atlas.key("ctrl+shift+m")
    table = atlas.find("tree table", "Table of the Day")
    atlas.wait("rows", lambda: len(table.all("table row")) > 3)
    atlas.screen.settle()
    assert_within([table] + table.all("table row"))
    headers, *rows = table.all("table row")
    assert headers.name == "Country Alliance Stage", headers.name
    # What has no column is still told of.
    assert any("Since: " in row.name for row in rows)
    atlas.click_on(next(row for row in rows if row.name.startswith("Albania")))
    atlas.find("heading", "Albania")


def test_comparing(atlas):
    atlas.find(name=places.MAP)
    atlas.key("ctrl+shift+g")
    entry = atlas.find("text", "Date")
    atlas.wait("the entry to have the focus", lambda: entry.state("focused"))
    atlas.screen.settle()
    assert_within([entry, atlas.find("button", "Compare"), atlas.find("button", "Cancel")])
    atlas.key("ctrl+a")
    atlas.type("1989-06-01")
    atlas.key("Return")
    heading = atlas.find("heading", "1 June 1989 and 1 June 1999")
    atlas.screen.settle()
    assert_within([heading] + atlas.root.all("list item", re.compile("Armenia|Azerbaijan")))


TESTS = [
    test_the_most_important_columns,
    test_comparing,
]

for test in TESTS:
    test.options = {"arguments": [LINK]}

harness.run(TESTS, width=WIDTH, height=HEIGHT)
