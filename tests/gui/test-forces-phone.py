# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Troops on a phone: 360 × 640."""

import re

import harness
import places

WIDTH, HEIGHT = 360, 640
LINK = "alliance-atlas:nato-and-its-neighbours?date=2022-02-15&layers=troops&map=46.84,29.63,6"


def test_a_tapped_symbol_opens_its_report(atlas):
    view = places.view_of(places.map_extents(atlas), 46.84, 29.63, 6)
    atlas.screen.settle()
    atlas.click(*view.at(46.84, 29.63))
    atlas.find("heading", re.compile("Operational Group of Russian Forces"))
    atlas.reads("1,400 – 1,700 personnel")


def test_the_list_comes_over_the_map(atlas):
    atlas.click_on(atlas.find("toggle button", re.compile("Legend|Show or Hide the Legend")))
    button = atlas.find("button", "Troops on This Day…")
    atlas.wait("the legend to be open", lambda: button.extents[3] > 10)
    atlas.screen.settle()
    button.act()
    listing = atlas.find("list", "Troops on This Day")
    atlas.wait("rows", lambda: listing.all("list item", re.compile("As published")))
    atlas.screen.settle()
    x, y, width, height = listing.extents
    assert x >= -2 and x + width <= WIDTH + 2, f"the list lies at {x}, {width} wide"
    assert height > 200, f"the list is only {height} high"
    for row in listing.all("list item"):
        left, _, room, _ = row.extents
        assert left >= -2 and left + room <= WIDTH + 2, f"“{row.name}” is cut off"


TESTS = [
    test_a_tapped_symbol_opens_its_report,
    test_the_list_comes_over_the_map,
]

for test in TESTS:
    test.options = {"arguments": [LINK]}

harness.run(TESTS, width=WIDTH, height=HEIGHT)
