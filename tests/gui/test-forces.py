# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Troops on the map: their symbols under the pointer, and what opens from them."""

import contextlib
import json
import math
import os
import re
import subprocess

import harness
import pages
import places
import stage

COLLECTION = "alliance-atlas:nato-and-its-neighbours?"
DAY = "2022-02-15"
TIRASPOL, SEVASTOPOL, CRIMEA, YELNYA = (46.84, 29.63), (44.62, 33.53), (45.2, 34.2), (54.62, 33.18)
RUKLA = (55.05, 24.38)


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


def test_hover_tells_of_a_symbol(atlas):
    view = places.view_of(places.map_extents(atlas), *RUKLA, 7)
    x, y = view.at(54.2, 26.5)  # Belarus, where there are none
    atlas.move(x + 5, y)
    atlas.screen.settle()
    atlas.move(x, y)
    atlas.screen.settle(1.0)
    before = atlas.screen.pixels()
    atlas.move(*view.at(*RUKLA))
    atlas.wait("a label at the pointer", lambda: atlas.screen.pixels() != before)
    atlas.move(x, y)
    atlas.wait("the label to be gone", lambda: atlas.screen.pixels() == before)


test_hover_tells_of_a_symbol.options = showing(DAY, RUKLA, 7)


def test_without_the_layer_the_country_is_clicked(atlas):
    click_in_the_middle(atlas, RUKLA, 7)
    atlas.find("heading", "Lithuania")


test_without_the_layer_the_country_is_clicked.options = showing(DAY, RUKLA, 7, "")


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


def expected(date, region):
    """What the program itself says of a day, without a window."""
    south, west, north, east = region
    answer = subprocess.run((os.environ["ATLAS_BINARY"], "query", "--date", date, "--forces",
                             f"--region={south},{west},{north},{east}"), check=True,
                            capture_output=True, text=True).stdout
    return json.loads(answer)


def region_of(view):
    """What a view of the map shows, in degrees."""
    half_width = view.width / 2 / view.world_px
    half_height = view.height / 2 / view.world_px

    def lat(y):
        return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y))))

    return (lat(view.centre[1] + half_height), (view.centre[0] - half_width) * 360 - 180,
            lat(view.centre[1] - half_height), (view.centre[0] + half_width) * 360 - 180)


def listed(atlas):
    """The names of all rows of the list of troops, gone through by key."""
    listing = atlas.find("list", "Troops on This Day")
    atlas.wait("a row of the list", lambda: listing.all("list item"))
    atlas.click_on(listing.all("list item")[0])
    atlas.key("Home")
    names = []

    def focused():
        atlas.root.accessible.clear_cache()
        return next((row.name for row in listing.walk() if row.state("focused")), None)

    while True:
        name = atlas.wait("a row to have the focus", focused)
        if names and names[-1] == name:
            return names
        names.append(name)
        atlas.key("Down")
        with contextlib.suppress(stage.Timeout):
            stage.wait_for("the next row", lambda: focused() != name, 1.0)


def check_list(atlas, date, view):
    """Each force that is there is a row that is one sentence, with its range, date and source."""
    answer = expected(date, region_of(view))
    names = listed(atlas)
    for force in answer["forces"]:
        rows = [name for name in names if f": {force['name']}, " in name]
        assert rows, f"{force['name']} is not among the rows"
        for row in rows:
            assert re.search(r"as of .*\d{4}.*Sources?: ", row), row
        number = f"{force['low']:,}" if force["low"] is not None else "Not counted"
        assert any(number in row for row in rows), (number, rows)
    known = [force["name"] for force in answer["forces"]]
    spoken = [name for name in names if "As published" in name]
    assert len(spoken) == len(known), (len(spoken), len(known))
    assert any("from" in name and "report" in name for name in names), "no sum is spoken"


def test_every_force_is_reached_by_key_and_spoken(atlas):
    view = places.view_of(places.map_extents(atlas), *CRIMEA, 6)
    atlas.key("ctrl+shift+t")
    atlas.find("list", "Troops on This Day")
    check_list(atlas, DAY, view)


test_every_force_is_reached_by_key_and_spoken.options = showing(DAY, CRIMEA, 6)


def test_a_row_opens_its_report(atlas):
    atlas.key("ctrl+shift+t")
    listing = atlas.find("list", "Troops on This Day")
    row = atlas.find("list item", re.compile("Moldova, Tiraspol|, Tiraspol"))
    atlas.wait("the row to show", lambda: row.extents[3] > 10)
    pages.scroll_to(atlas, row)
    atlas.click_on(row)
    atlas.find("heading", re.compile("Operational Group"))
    atlas.key("alt+Left")
    atlas.find("list", "Troops on This Day")
    assert listing


test_a_row_opens_its_report.options = showing(DAY, TIRASPOL, 8)


def test_reports_come_and_go_on_the_very_day(atlas):
    """Through the winter by days: the list says each time what the program knows of that day."""
    view = places.view_of(places.map_extents(atlas), *YELNYA, 7)
    atlas.key("ctrl+shift+t")
    atlas.find("list", "Troops on This Day")
    seen = set()
    for date in ("2021-10-31", "2021-11-01", "2022-01-17", "2022-01-18", "2022-02-23", "2022-02-24"):
        atlas.go_to_date(date)
        answer = expected(date, region_of(view))
        names = sorted(force["name"] for force in answer["forces"])
        seen.add(tuple(names))

        def shown():
            atlas.root.accessible.clear_cache()
            rows = atlas.root.all("list item", re.compile("As published"))
            return sorted(name for name in names for row in rows if name in row.name)

        if names:
            atlas.wait(f"{names} on {date}", lambda: len(shown()) >= len(names))
        else:
            atlas.reads(re.compile("No report of troops"))
    assert len(seen) > 1, seen


test_reports_come_and_go_on_the_very_day.options = showing("2021-10-01", YELNYA, 7)


def test_where_there_is_none_it_says_why(atlas):
    atlas.key("ctrl+shift+t")
    atlas.reads(re.compile("No report of troops on this day is for this part of the map"))
    atlas.key("ctrl+1")
    atlas.reads(re.compile("switched off in the legend"))


test_where_there_is_none_it_says_why.options = showing(DAY, (-20.0, -140.0), 6)


def test_the_legend_has_the_key(atlas):
    legend = atlas.find(name="Legend")
    for word in ("Army", "Navy", "Battlegroup", "Dashed", "Reported without a number", "30 days"):
        atlas.reads(re.compile(word))
    atlas.key("ctrl+1")
    atlas.gone("label", re.compile("^Battlegroup$"))
    assert legend


harness.run([
    test_every_force_is_reached_by_key_and_spoken,
    test_a_row_opens_its_report,
    test_reports_come_and_go_on_the_very_day,
    test_where_there_is_none_it_says_why,
    test_the_legend_has_the_key,
    test_a_click_on_a_symbol_opens_its_report,
    test_hover_tells_of_a_symbol,
    test_without_the_layer_the_country_is_clicked,
    test_the_layer_is_switched_by_key,
    test_symbols_of_near_places_fall_apart_on_a_click,
    test_what_is_at_one_place_is_chosen_from_a_list,
])
