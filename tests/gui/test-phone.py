# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window on a phone: 360 × 640."""

import re

import harness
import places

WIDTH, HEIGHT = 360, 640


def test_all_is_inside_the_screen(atlas):
    for role, name in (("slider", "Date"), ("button", "Play"), ("button", "Search"),
                       ("button", "Main Menu"), (None, places.MAP)):
        x, y, width, height = atlas.find(role, name).extents
        assert -2 <= x and x + width <= WIDTH + 2, f"{name} lies at {x}, {width} wide"
        assert -2 <= y and y + height <= HEIGHT + 2, f"{name} lies at {y}, {height} high"


def test_the_bottom_sheet_has_the_record(atlas):
    bar = atlas.find("label", "Events and quotes in time order")
    atlas.click_on(bar)
    listing = atlas.find("list", "Timeline")
    _, y, _, height = listing.extents
    assert height > 200 and y < HEIGHT - 100, f"the sheet is only {height} high at {y}"


def test_a_tapped_country_is_in_the_bottom_bar(atlas):
    view = places.view_of(places.map_extents(atlas), 50, 19, 4)
    atlas.click(*view.at(52.3, 19.5))
    atlas.find("label", "Poland")
    atlas.click_on(atlas.find("label", re.compile("NATO: Member since 12 March 1999")))
    atlas.find("heading", "Poland")


test_a_tapped_country_is_in_the_bottom_bar.options = {
    "settings": {"map-moved": "true", "map-latitude": "50.0", "map-longitude": "19.0",
                 "map-zoom": "4.0"},
}


def test_a_typed_day(atlas):
    atlas.go_to_date("2004-03-29")
    atlas.find("label", "29 March 2004")
    atlas.reads(re.compile("joined NATO"))


def test_a_country_from_the_list(atlas):
    atlas.click_on(atlas.find("button", "Search"))
    atlas.find(name="Search the Atlas")
    atlas.type("pola")
    atlas.find("list item", "Poland")
    atlas.key("Return")
    heading = atlas.find("heading", "Poland")
    atlas.wait("its page to come over the map", lambda: heading.extents[1] < HEIGHT - 100)


harness.run([
    test_all_is_inside_the_screen,
    test_the_bottom_sheet_has_the_record,
    test_a_tapped_country_is_in_the_bottom_bar,
    test_a_typed_day,
    test_a_country_from_the_list,
], width=WIDTH, height=HEIGHT)
