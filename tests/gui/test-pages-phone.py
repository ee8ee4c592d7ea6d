# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The pages on a phone, 360 × 640, with the movement that a phone has."""

import re

import harness
from pages import back, choose_citation, find_row, open_row, opening, says, scroll_to

WIDTH, HEIGHT = 360, 640


def sheet_is_up(atlas, heading):
    """A page that is opened by a link brings the sheet up."""
    node = atlas.find("heading", heading)
    atlas.wait("the sheet to be up", lambda: node.extents[1] < HEIGHT - 100)
    atlas.screen.settle()


def test_words_stand_below_each_other(atlas):
    sheet_is_up(atlas, "Vladimir Putin")
    original = atlas.find(("grouping", "panel"), "Original · Russian")
    translation = atlas.find(("grouping", "panel"), "Translation")
    x, y, width, height = original.extents
    assert translation.extents[1] >= y + height, "the translation is not below the original"
    for node in (original, translation):
        x, _, width, _ = node.extents
        assert -2 <= x and x + width <= WIDTH + 2, f"{node.name} lies at {x}, {width} wide"


test_words_stand_below_each_other.options = opening("quote:q-putin-frost-2000")


def test_rival_account_and_citation(atlas):
    sheet_is_up(atlas, "James A. Baker III")
    says(atlas, "Disputed by NATO, Baker", "The Rival Account", "Verbatim")
    choose_citation(atlas, "t")


test_rival_account_and_citation.options = opening("quote:q-seed-baker-us-1990")


def test_table_of_members_fits(atlas):
    sheet_is_up(atlas, "North Atlantic Treaty Organization")
    table = scroll_to(atlas, atlas.find("heading", "Members Over Time"))
    table = atlas.find(name="Members over time")
    x, _, width, _ = table.extents
    assert -2 <= x and x + width <= WIDTH + 2, f"the table lies at {x}, {width} wide"


test_table_of_members_fits.options = opening("alliance:nato")


def test_reply_and_back(atlas):
    sheet_is_up(atlas, "Boris Yeltsin")
    open_row(atlas, re.compile("^Warren Christopher"), "Exchange")
    atlas.find("heading", "Warren Christopher")
    x, y, width, height = atlas.find("heading", "Warren Christopher").extents
    atlas.screen.settle()
    atlas.screen.xdotool("mousemove", x + width // 2, y + height // 2, "click", 8)
    atlas.find("heading", "Boris Yeltsin")
    atlas.gone("heading", "Warren Christopher")
    back(atlas)
    atlas.find("list", "Timeline")


test_reply_and_back.options = opening("quote:q-seed-yeltsin-1993")


def test_place_makes_room_for_the_map(atlas):
    sheet_is_up(atlas, "Boris Yeltsin")
    atlas.click_on(scroll_to(atlas, find_row(atlas, "Place")))
    atlas.wait("the sheet to go down",
               lambda: not any(node.showing for node in atlas.root.all("list item", "Place")))


test_place_makes_room_for_the_map.options = opening("quote:q-seed-yeltsin-1993")


harness.run([
    test_words_stand_below_each_other,
    test_rival_account_and_citation,
    test_table_of_members_fits,
    test_reply_and_back,
    test_place_makes_room_for_the_map,
], width=WIDTH, height=HEIGHT, animations=True)
