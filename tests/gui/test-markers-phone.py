# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Events and quotes on the map of a phone: 360 × 640."""

import re

import harness
import markers
import places
from markers import LIST

BUCHAREST = (44.4275, 26.0875)
WIDTH = 360


def test_several_at_one_place_on_a_phone(atlas):
    view = places.view_of(places.map_extents(atlas), 46, 25, 4)
    atlas.go_to_date("2008-04-03")
    atlas.screen.settle()
    markers.click(atlas, view, BUCHAREST)
    listing = atlas.find("list", LIST)
    row = atlas.find("list item", re.compile("^3 April 2008, Quote: Jaap de Hoop Scheffer"))
    x, _, width, _ = listing.extents
    assert 0 <= x and x + width <= WIDTH, f"the list lies at {x}, {width} wide"
    # The places of what is in a popover are told without the shadow around it.
    left, top = row.centre
    atlas.click(left + 14, top + 14)
    atlas.gone("list", LIST)
    atlas.find("heading", re.compile("Jaap de Hoop Scheffer"))


test_several_at_one_place_on_a_phone.options = {
    "settings": {"map-moved": "true", "map-latitude": "46.0", "map-longitude": "25.0",
                 "map-zoom": "4.0"},
}

TESTS = [test_several_at_one_place_on_a_phone]

for test in TESTS:
    test.options = getattr(test, "options", {}) | {
        "arguments": ["alliance-atlas:nato-and-its-neighbours?layers=record"]}

harness.run(TESTS, width=WIDTH, height=640)
