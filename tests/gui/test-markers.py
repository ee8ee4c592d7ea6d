# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Events and quotes on the map: symbols above their places, linked with the sidebar both ways."""

import re

import harness
import markers
import places
from markers import LIST, SIAULIAI

BUCHAREST = (44.4275, 26.0875)
PARIS = (48.8566, 2.3522)
POLICING = "NATO begins to police Baltic airspace"


def home_on(atlas, date):
    """The first view, on a date; with nothing under the pointer."""
    view = places.home_view(atlas)
    atlas.go_to_date(date)
    atlas.move(1, 1)
    atlas.screen.settle()
    return view


def wait_for_focus(atlas, listing, name):
    atlas.wait(f"{name!r} to have the focus",
               lambda: any(node.state("focused") for node in listing.all("list item", name)))


def test_a_symbol_opens_its_page_and_the_date_stays(atlas):
    view = home_on(atlas, "2004-04-02")
    markers.click(atlas, view, SIAULIAI)
    atlas.find("heading", POLICING)
    atlas.find("label", "2 April 2004")


def test_beside_a_symbol_is_the_country(atlas):
    view = home_on(atlas, "2004-03-29")
    x, y = view.at(*SIAULIAI)
    atlas.click(x, y + 6)
    atlas.find("heading", "Lithuania")


def test_the_open_page_has_a_ring_around_its_symbol(atlas):
    view = home_on(atlas, "2004-03-29")
    before = markers.pixels_at(atlas, view, SIAULIAI)
    markers.click(atlas, view, SIAULIAI)
    atlas.find("heading", POLICING)
    atlas.move(1, 1)
    atlas.wait("the symbol to be marked",
               lambda: markers.pixels_at(atlas, view, SIAULIAI) != before)
    atlas.key("Escape")
    atlas.wait("the symbol to be as before",
               lambda: markers.pixels_at(atlas, view, SIAULIAI) == before)


def test_several_at_one_place_are_listed(atlas):
    view = home_on(atlas, "2008-04-03")
    markers.click(atlas, view, BUCHAREST)
    listing = atlas.find("list", LIST)
    atlas.reads("1 event and 3 quotes")
    rows = atlas.wait("rows", lambda: [row.name for row in listing.all("list item")])
    assert rows[0].startswith("2 April 2008 – 4 April 2008, Summit: NATO declares at Bucharest"), rows
    assert rows[2] == "4 April 2008, Quote, Disputed: Vladimir Putin, President of Russia", rows
    # By keys from here: the first row has the focus.
    wait_for_focus(atlas, listing, rows[0])
    atlas.key("Down")
    wait_for_focus(atlas, listing, rows[1])
    atlas.key("Return")
    atlas.gone("list", LIST)
    atlas.find("heading", re.compile("Jaap de Hoop Scheffer"))


def test_places_near_each_other_fall_apart(atlas):
    view = home_on(atlas, "1966-03-07")
    before = markers.pixels_at(atlas, view, PARIS)
    markers.click(atlas, view, PARIS)
    atlas.move(1, 1)
    atlas.wait("the map to zoom in", lambda: markers.pixels_at(atlas, view, PARIS) != before)
    atlas.screen.settle()
    assert not atlas.root.all("list", LIST), "a list came where the map should zoom in"
    atlas.gone("heading", re.compile("."))
    atlas.key("Home")
    atlas.wait("the map to be as before", lambda: markers.pixels_at(atlas, view, PARIS) == before)


def test_the_list_by_keys(atlas):
    home_on(atlas, "2008-04-03")
    atlas.key("ctrl+m", "Return")
    atlas.find("list", LIST)
    row = re.compile("^7 June 2007 – 17 September 2009, Negotiation: Washington")
    atlas.find("list item", row)
    atlas.key("Escape")
    atlas.gone("list", LIST)
    atlas.wait("the map to have the focus again",
               lambda: atlas.find(name=places.MAP).state("focused"))
    atlas.key("Return")
    wait_for_focus(atlas, atlas.find("list", LIST), row)
    atlas.key("Return")
    atlas.find("heading", re.compile("Washington and Moscow dispute missile defence"))


def test_nothing_in_view_is_said(atlas):
    home_on(atlas, "1970-06-01")
    atlas.key("ctrl+m", "Return")
    atlas.reads("No events or quotes in this part of the map")


def test_they_are_switched_off_and_on_by_key(atlas):
    view = home_on(atlas, "2004-03-29")
    with_symbol = markers.pixels_at(atlas, view, SIAULIAI)
    atlas.key("ctrl+2")
    atlas.wait("the symbol to go", lambda: markers.pixels_at(atlas, view, SIAULIAI) != with_symbol)
    markers.click(atlas, view, SIAULIAI)
    atlas.find("heading", re.compile("Latvia|Lithuania"))
    atlas.key("Escape", "ctrl+2")
    atlas.move(1, 1)
    atlas.wait("the symbol to come back",
               lambda: markers.pixels_at(atlas, view, SIAULIAI) == with_symbol)


def test_what_is_filtered_out_is_not_on_the_map(atlas):
    view = home_on(atlas, "2004-03-29")
    with_symbol = markers.pixels_at(atlas, view, SIAULIAI)
    atlas.click_on(atlas.find("toggle button", "Filter"))
    atlas.find(name="Filter by Words")
    atlas.type("sarajevo stabilisation")
    atlas.find("button", re.compile("Remove filter"))
    atlas.key("Escape")
    atlas.gone(name="Filter by Words")
    atlas.move(1, 1)
    atlas.wait("the symbol to go", lambda: markers.pixels_at(atlas, view, SIAULIAI) != with_symbol)
    atlas.click_on(atlas.find("button", re.compile("^Remove filter")))
    atlas.move(1, 1)
    atlas.wait("the symbol to come back",
               lambda: markers.pixels_at(atlas, view, SIAULIAI) == with_symbol)


def row_is_in_view(atlas, pattern):
    listing = atlas.find("list", "Timeline")
    _, top, _, height = listing.extents
    return any(top < row.centre[1] < top + height for row in listing.all("list item", pattern))


def test_pointing_at_a_symbol_shows_its_row(atlas):
    view = home_on(atlas, "2004-03-29")
    row = re.compile(POLICING)
    x, y, width, height = atlas.find("list", "Timeline").extents
    atlas.move(x + width / 2, y + height / 2)
    for _ in range(40):
        atlas.screen.xdotool("click", 5)
        if not row_is_in_view(atlas, row):
            break
    else:
        raise AssertionError("the row is still in view")
    atlas.move(*markers.body(view, SIAULIAI))
    atlas.wait("the row to come into view", lambda: row_is_in_view(atlas, row))


def test_the_map_says_how_many(atlas):
    home_on(atlas, "2008-04-03")
    node = atlas.find(name=places.MAP)
    atlas.wait("the map to say it",
               lambda: re.search(r"\b\d events and \d quotes on the map\.", node.description))
    atlas.key("ctrl+2")
    atlas.wait("the map not to say it", lambda: "on the map." not in node.description)


def test_the_legend_says_when(atlas):
    home_on(atlas, "2008-04-03")
    atlas.reads("Large: on 3 April 2008. Small: up to 7 days before or after.")
    atlas.go_to_date("2008-12-31")
    atlas.reads("All of the year 2008")


TESTS = [
    test_a_symbol_opens_its_page_and_the_date_stays,
    test_beside_a_symbol_is_the_country,
    test_the_open_page_has_a_ring_around_its_symbol,
    test_several_at_one_place_are_listed,
    test_places_near_each_other_fall_apart,
    test_the_list_by_keys,
    test_nothing_in_view_is_said,
    test_they_are_switched_off_and_on_by_key,
    test_what_is_filtered_out_is_not_on_the_map,
    test_pointing_at_a_symbol_shows_its_row,
    test_the_map_says_how_many,
    test_the_legend_says_when,
]

for test in TESTS:
    test.options = {"arguments": ["alliance-atlas:nato-and-its-neighbours?layers=record"]}

harness.run(TESTS)
