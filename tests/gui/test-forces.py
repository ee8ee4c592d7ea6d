# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Troops on the map: their symbols under the pointer, and what opens from them."""

import re

import harness
import pages
import places

COLLECTION = "alliance-atlas:nato-and-its-neighbours?"
DAY = "2022-02-15"
TIRASPOL, SEVASTOPOL, CRIMEA, BLACK_SEA = (46.84, 29.63), (44.62, 33.53), (45.2, 34.2), (43.3, 31.0)


def showing(date, place, zoom, layers="troops"):
    """Options for a program that starts on a day and a place."""
    link = f"{COLLECTION}date={date}&map={place[0]},{place[1]},{zoom}&layers={layers}"
    return {"arguments": [link]}


def click_in_the_middle(atlas, place, zoom):
    """On the place that the map has in its middle."""
    view = places.view_of(places.map_extents(atlas), *place, zoom)
    atlas.screen.settle()
    atlas.click(*view.at(*place))


def shown_zoom(atlas):
    """From a copied link, pasted into an entry."""
    atlas.key("ctrl+l")
    entry = atlas.open_date_entry()
    atlas.key("ctrl+v")
    text = atlas.wait("the link to be pasted", lambda: entry.text if "map=" in entry.text else None)
    atlas.key("Escape")
    atlas.gone("text", "Date")
    return float(re.search(r"map=[^&]*,([0-9.]+)(&|$)", text).group(1))


def test_a_click_on_a_symbol_opens_its_report(atlas):
    click_in_the_middle(atlas, TIRASPOL, 6)
    atlas.find("heading", re.compile("Operational Group of Russian Forces"))
    atlas.reads("15 February 2022")  # The day stays what it was.
    pages.says(atlas, "1,400 – 1,700 personnel", "As published", "As of", "Sources",
               "The Report Before|The Report After")


test_a_click_on_a_symbol_opens_its_report.options = showing(DAY, TIRASPOL, 6)


def test_without_the_layer_the_country_is_clicked(atlas):
    click_in_the_middle(atlas, TIRASPOL, 6)
    atlas.find("heading", "Moldova")


test_without_the_layer_the_country_is_clicked.options = showing(DAY, TIRASPOL, 6, "record")


def test_the_layer_is_switched_by_key(atlas):
    view = places.view_of(places.map_extents(atlas), *TIRASPOL, 6)
    atlas.screen.settle()
    on = atlas.screen.pixels()
    atlas.key("ctrl+1")
    atlas.screen.settle()
    assert atlas.screen.pixels() != on, "Ctrl+1 took nothing off the map"
    atlas.key("ctrl+1")
    atlas.screen.settle()
    atlas.click(*view.at(*TIRASPOL))
    atlas.find("heading", re.compile("Operational Group"))


test_the_layer_is_switched_by_key.options = showing(DAY, TIRASPOL, 6)


def test_symbols_of_near_places_fall_apart_on_a_click(atlas):
    click_in_the_middle(atlas, CRIMEA, 4)
    atlas.screen.settle(0.5)
    zoom = shown_zoom(atlas)
    assert zoom > 4.4, f"still at zoom {zoom}"


test_symbols_of_near_places_fall_apart_on_a_click.options = showing(DAY, CRIMEA, 4)


def test_what_is_at_one_place_is_chosen_from_a_list(atlas):
    click_in_the_middle(atlas, SEVASTOPOL, 9)
    listing = atlas.find("list", "Troops at This Place")
    rows = listing.all("list item")
    assert len(rows) == 2, [row.name for row in rows]
    for row in rows:
        assert re.search(r"Russia, Navy: .*ships.*as of .*2022.*Source", row.name), row.name
    atlas.key("Down", "Return")
    atlas.find("heading", re.compile("ships|Fleet"))


test_what_is_at_one_place_is_chosen_from_a_list.options = showing(DAY, SEVASTOPOL, 9)


harness.run([
    test_a_click_on_a_symbol_opens_its_report,
    test_without_the_layer_the_country_is_clicked,
    test_the_layer_is_switched_by_key,
    test_symbols_of_near_places_fall_apart_on_a_click,
    test_what_is_at_one_place_is_chosen_from_a_list,
])
