# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Pointing at the map without a mouse: all that hovering shows is said, and a key opens it."""

import re

import harness
import markers
import places

STEP_PX = 12  # What Ctrl+Shift and an arrow move the cross by.
POLAND, HUNGARY, RUKLA, ALGIERS = (52.3, 19.5), (47.0, 19.0), (55.03, 24.37), (36.5, 3.1)


def showing(date, place, zoom, layers=""):
    """Options for a program with a place in the middle of its map."""
    lat, lon = place
    return {"arguments": [f"alliance-atlas:nato-and-its-neighbours?date={date}"
                          f"&map={lat},{lon},{zoom}&layers={layers}"]}


def begin(atlas):
    """The cross is in the middle then."""
    extents = places.map_extents(atlas)
    atlas.key("ctrl+m")
    atlas.wait("the map to have the focus", lambda: atlas.find(name=places.MAP).state("focused"))
    atlas.key("ctrl+shift+Up")
    return extents


def wait_for_pointed(atlas, pattern):
    def probe():
        atlas.root.accessible.clear_cache()
        description = atlas.find(name=places.MAP).description
        return re.search(f"^Pointed at: {pattern}", description)

    atlas.wait(f"the map to say {pattern!r}", probe)


def wait_for_nothing(atlas):
    def probe():
        atlas.root.accessible.clear_cache()
        return "Pointed at" not in atlas.find(name=places.MAP).description

    atlas.wait("the map to say nothing of a place", probe)


def test_a_country(atlas):
    """The cross goes where the arrows lead, and back."""
    extents = begin(atlas)
    wait_for_pointed(atlas, r"Poland\. Member of NATO, EU\.")
    view = places.view_of(extents, *POLAND, 5)
    (_, top), (_, bottom) = view.at(*POLAND), view.at(*HUNGARY)
    steps = round((bottom - top) / STEP_PX)
    atlas.key(*["ctrl+shift+Down"] * steps)
    wait_for_pointed(atlas, r"Hungary\. Member of NATO, EU\.")
    atlas.key(*["ctrl+shift+Up"] * steps)
    wait_for_pointed(atlas, "Poland")
    atlas.key("Return")
    atlas.find("heading", "Poland")
    # First it ends the pointing, then it closes the page.
    atlas.key("Escape")
    wait_for_nothing(atlas)
    atlas.find("heading", "Poland")
    atlas.key("Escape")
    atlas.gone("heading", "Poland")


test_a_country.options = showing("2010-06-01", POLAND, 5)


def test_the_cross_takes_the_map_along(atlas):
    begin(atlas)
    wait_for_pointed(atlas, "Poland")
    atlas.key(*["ctrl+shift+Down"] * 60)
    wait_for_pointed(atlas, "DR Congo")


test_the_cross_takes_the_map_along.options = showing("2010-06-01", POLAND, 4)


def test_it_is_seen(atlas):
    """The cross and what it says, until Escape."""
    places.map_extents(atlas)
    atlas.key("ctrl+m")
    atlas.screen.settle(1.0)
    before = atlas.screen.pixels()
    atlas.key("ctrl+shift+Up")
    wait_for_pointed(atlas, "Poland")
    atlas.screen.settle()
    pointing = atlas.screen.pixels()
    assert pointing != before, "there is no cross"
    atlas.key("Escape")
    atlas.wait("the cross to be gone", lambda: atlas.screen.pixels() != pointing)


test_it_is_seen.options = showing("2010-06-01", POLAND, 5)


def test_the_rule_of_the_treaty(atlas):
    begin(atlas)
    wait_for_pointed(atlas, r"France\. Member of NATO, WEU, EU\. .*Algerian departments")


test_the_rule_of_the_treaty.options = showing("1960-06-01", ALGIERS, 6, "treaty-area")


def test_contested_ground(atlas):
    begin(atlas)
    wait_for_pointed(atlas, r"Ukraine\. .*Contested: Crimea and Sevastopol")
    atlas.key("Return")
    atlas.find("heading", "Crimea and Sevastopol")


test_contested_ground.options = showing("2015-06-01", (45.3, 34.4), 6)


def test_troops(atlas):
    begin(atlas)
    wait_for_pointed(atlas, "NATO.*[0-9]")
    atlas.key("Return")
    atlas.find("heading", re.compile("[Bb]attlegroup"))


test_troops.options = showing("2021-12-15", RUKLA, 7, "troops")


def test_events(atlas):
    """Where several lie together, Enter lists them."""
    begin(atlas)
    wait_for_pointed(atlas, ".*2008")
    atlas.key("Return")
    atlas.find(name=markers.LIST)


test_events.options = showing("2008-04-03", (44.43, 26.1), 9, "record")


def test_the_mouse_is_told_as_well(atlas):
    view = places.view_of(places.map_extents(atlas), *POLAND, 5)
    atlas.move(*view.at(*POLAND))
    wait_for_pointed(atlas, "Poland")
    atlas.key("ctrl+m", "ctrl+shift+Up")
    wait_for_pointed(atlas, "Poland")
    x, y = view.at(*HUNGARY)
    atlas.move(x, y)
    wait_for_pointed(atlas, "Hungary")
    # Off the map
    atlas.move(*atlas.find("list", "Timeline").centre)
    wait_for_nothing(atlas)


test_the_mouse_is_told_as_well.options = showing("2010-06-01", POLAND, 5)

harness.run([
    test_a_country,
    test_the_cross_takes_the_map_along,
    test_it_is_seen,
    test_the_rule_of_the_treaty,
    test_contested_ground,
    test_troops,
    test_events,
    test_the_mouse_is_told_as_well,
])
