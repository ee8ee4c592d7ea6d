# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two days on one map: the divider by mouse, keys and assistive technology, and the second handle
of the time bar."""

import re

import harness
import markers
import places
from markers import SIAULIAI
from pages import back
import swipe
from swipe import LEAVES, VILNIUS, WARSAW, divider, map_says, set_value, value_text

SAXONY, ZOOM = (51.5, 13.6), 4
BUCHAREST, SEVASTOPOL, SOUTH_EAST = (44.4275, 26.0875), (44.62, 33.53), (50, 26)


def compared(atlas):
    return atlas.find("slider", "Compared Day")


def begin(atlas):
    """The divider lies right of the middle, which the legend leaves free, and of Saxony."""
    atlas.find("heading", "1 June 1989 and 1 June 1999")
    view = places.view_of(places.map_extents(atlas), 52, 15, ZOOM)
    atlas.wait("the divider right of the middle", lambda: 55 < (divider(atlas).value or 0) < 75)
    atlas.screen.settle()
    return view


def point_at(atlas, view, place, text):
    swipe.point_at(atlas, *view.at(*place), text)


def test_dragging_the_divider(atlas):
    """What lies left of it is of the earlier day, on the screen and in what is said of it."""
    view = begin(atlas)
    point_at(atlas, view, SAXONY, r"East Germany\. Member of .*Warsaw Pact")
    atlas.move(view.x + view.width / 2, view.y + view.height + 40)
    atlas.screen.settle()
    earlier = places.pixels_around(atlas, *view.at(*SAXONY), 3)
    node = divider(atlas)
    swipe.drag_to(atlas, view.x + view.width * 0.3)
    atlas.wait("the divider to have followed", lambda: abs(node.value - 30) < 1)
    atlas.move(view.x + view.width / 2, view.y + view.height + 40)
    atlas.screen.settle()
    assert places.pixels_around(atlas, *view.at(*SAXONY), 3) != earlier, "the map is as before"
    point_at(atlas, view, SAXONY, r"Germany\. Member of .*NATO")


def test_the_map_is_still_the_map(atlas):
    """Beside the divider it is panned and clicked."""
    view = begin(atlas)
    atlas.click(*view.at(*SAXONY))
    atlas.find("heading", "East Germany")
    before = divider(atlas).value
    atlas.drag((view.x + view.width * 0.4, view.y + 60), (view.x + view.width * 0.5, view.y + 60))
    atlas.screen.settle()
    assert divider(atlas).value == before


def test_keys_move_the_divider(atlas):
    view = begin(atlas)
    node = divider(atlas)
    atlas.click_on(node)
    atlas.wait("the divider to have the focus", lambda: node.state("focused"))
    before = node.value
    atlas.key("Right", "Right", "Page_Up")
    atlas.wait("the divider to have gone on", lambda: abs(node.value - before - 14) < 0.5)
    atlas.key("Home")
    atlas.wait("the first edge", lambda: node.value == 0)
    point_at(atlas, view, SAXONY, "Germany")
    atlas.key("End", "Left")
    atlas.wait("the other edge", lambda: abs(node.value - 98) < 0.5)
    atlas.wait("what it says", lambda: value_text(node) ==
               "1 June 1989 on the left, 98 % of the map; 1 June 1999 on the right")


def test_it_is_set_by_assistive_technology(atlas):
    begin(atlas)
    node = divider(atlas)
    set_value(node, 25)
    atlas.wait("the divider at a quarter", lambda: node.value == 25)


def test_it_goes_with_its_page(atlas):
    begin(atlas)
    back(atlas)
    atlas.gone("slider", "Divider of the Map")
    atlas.gone("slider", "Compared Day")


def test_the_second_handle(atlas):
    """Dragged and moved by keys it changes the page, its place in the trail stays."""
    begin(atlas)
    node = compared(atlas)
    assert value_text(node) == "1 June 1989", value_text(node)
    x, y = node.centre
    slider = atlas.find("slider", "Date")
    atlas.drag((x, y), (slider.extents[0] + slider.extents[2] - 2, y))
    atlas.find("heading", re.compile("^1 June 1999 and "))
    assert slider.value < 2000, "the date went with it"
    atlas.wait("the handle to have the focus", lambda: compared(atlas).state("focused"))
    atlas.key("Home")
    atlas.find("heading", "4 April 1949 and 1 June 1999")
    atlas.key("Right")
    atlas.find("heading", "31 December 1949 and 1 June 1999")
    atlas.wait("what it says", lambda: value_text(compared(atlas)) == "31 December 1949")
    back(atlas)
    atlas.gone("heading", "31 December 1949 and 1 June 1999")


def begin_in_the_baltic(atlas):
    """The symbols are left of the divider: what is shown of them is of 1993."""
    atlas.find("heading", "31 August 1993 and 29 March 2004")
    view = places.view_of(places.map_extents(atlas), *swipe.BALTIC, swipe.BALTIC_ZOOM)
    atlas.wait("the divider right of the middle", lambda: 55 < (divider(atlas).value or 0) < 75)
    atlas.move(1, 1)
    atlas.screen.settle()
    return view


def point_at_symbol(atlas, view, place, text):
    swipe.point_at(atlas, *markers.body(view, place), text)


def test_symbols_of_the_other_day(atlas):
    """On its part they answer pointer and click, and the map counts them; those of the date are not
    there."""
    view = begin_in_the_baltic(atlas)
    map_says(atlas, "events? .*on the map of 29 March 2004")
    point_at_symbol(atlas, view, VILNIUS, f"31 August 1993.*{LEAVES}")
    map_says(atlas, "events? .*on the map of 31 August 1993")
    point_at_symbol(atlas, view, SIAULIAI, "Lithuania")
    markers.click(atlas, view, VILNIUS)
    atlas.find("heading", LEAVES)
    atlas.find("label", "29 March 2004")


def test_symbols_follow_the_divider(atlas):
    """What the pointer rests on is of the other day as soon as the divider has passed it."""
    view = begin_in_the_baltic(atlas)
    point_at_symbol(atlas, view, VILNIUS, f"31 August 1993.*{LEAVES}")
    set_value(divider(atlas), 10)
    map_says(atlas, "^Pointed at: Lithuania.*on the map of 29 March 2004")
    point_at_symbol(atlas, view, SIAULIAI, "29 March 2004.*NATO begins to police Baltic airspace")
    markers.click(atlas, view, SIAULIAI)
    atlas.find("heading", "NATO begins to police Baltic airspace")


def test_symbols_of_both_days_are_switched_off_and_on(atlas):
    view = begin_in_the_baltic(atlas)
    with_symbol = markers.pixels_at(atlas, view, VILNIUS)
    atlas.key("ctrl+2")
    atlas.wait("the symbol to go", lambda: markers.pixels_at(atlas, view, VILNIUS) != with_symbol)
    point_at_symbol(atlas, view, VILNIUS, "Lithuania")
    atlas.key("ctrl+2")
    point_at_symbol(atlas, view, VILNIUS, f"31 August 1993.*{LEAVES}")
    atlas.move(1, 1)
    atlas.wait("the symbol to come back",
               lambda: markers.pixels_at(atlas, view, VILNIUS) == with_symbol)


def test_several_of_the_other_day_are_listed(atlas):
    view = places.view_of(places.map_extents(atlas), 46, 22, 4)
    atlas.find("heading", "3 April 2008 and 1 June 2012")
    atlas.screen.settle()
    markers.click(atlas, view, BUCHAREST)
    listing = atlas.find("list", markers.LIST)
    atlas.reads("1 event and 3 quotes")
    atlas.wait("the first row to have the focus",
               lambda: any(node.state("focused") for node in listing.all("list item")))
    atlas.key("Down", "Return")
    atlas.find("heading", re.compile("Jaap de Hoop Scheffer"))


def test_the_list_is_of_what_is_seen(atlas):
    """With the divider between them: what was in Warsaw in 1993, and in Šiauliai in 2004; not what was
    in Vilnius in 1993, where the map shows 2004."""
    view = begin_in_the_baltic(atlas)
    swipe.drag_to(atlas, (view.at(*WARSAW)[0] + view.at(*SIAULIAI)[0]) / 2)
    atlas.key("ctrl+m", "Return")
    listing = atlas.find("list", markers.LIST)
    rows = atlas.wait("rows", lambda: [row.name for row in listing.all("list item")])
    yeltsin, policing = "^25 August 1993.*Yeltsin", "^29 March 2004.*police Baltic airspace"
    found = [row for row in rows if re.search(f"{yeltsin}|{policing}", row)]
    assert len(found) >= 2 and re.search(yeltsin, found[0]) and re.search(policing, found[-1]), rows
    assert not any(LEAVES in row for row in rows), rows


def count_dark(atlas, view, place):
    """How many of the pixels around a place are as dark as a ring."""
    rows = places.pixels_around(atlas, *view.at(*place), 12)
    return sum(max(row[at:at + 3]) < 50 for row in rows for at in range(0, len(row), 4))


def test_rings_are_seen_on_the_other_day(atlas):
    """What is pointed at in the list has one on the map, here left of the list."""
    view = places.view_of(places.map_extents(atlas), *SOUTH_EAST, swipe.BALTIC_ZOOM)
    atlas.find("heading", "31 August 1993 and 29 March 2004")
    atlas.move(1, 1)
    atlas.screen.settle()
    before = count_dark(atlas, view, WARSAW)
    atlas.key("ctrl+m", "Return")
    row = atlas.find("list", markers.LIST).all("list item")[0]
    assert re.search("^25 August 1993.*Yeltsin", row.name), row.name
    atlas.wait("a ring", lambda: count_dark(atlas, view, WARSAW) > before + 50)
    atlas.key("Escape")
    atlas.wait("the ring to go", lambda: count_dark(atlas, view, WARSAW) == before)


def test_troops_of_the_other_day_are_listed(atlas):
    view = places.view_of(places.map_extents(atlas), *SEVASTOPOL, 9)
    atlas.find("heading", "15 February 2022 and 1 June 2023")
    atlas.screen.settle()
    atlas.click(*view.at(*SEVASTOPOL))
    rows = [row.name for row in atlas.find("list", "Troops at This Place").all("list item")]
    for row, age in zip(rows, (3, 5), strict=True):
        assert f"2022 ({age} days earlier)" in row, row


def test_the_legend_tells_of_both_days(atlas):
    begin_in_the_baltic(atlas)
    atlas.reads(re.compile(r"Large: on 31 August 1993\..*\nLarge: on 29 March 2004\."))


STARTS = {
    swipe.link(("1999-06-01", "1989-06-01"), (52, 15), ZOOM, ""): [
        test_dragging_the_divider,
        test_the_map_is_still_the_map,
        test_keys_move_the_divider,
        test_it_is_set_by_assistive_technology,
        test_it_goes_with_its_page,
        test_the_second_handle,
    ],
    swipe.link(swipe.BALTIC_DATES, swipe.BALTIC, swipe.BALTIC_ZOOM, "record"): [
        test_symbols_of_the_other_day,
        test_symbols_follow_the_divider,
        test_symbols_of_both_days_are_switched_off_and_on,
        test_the_list_is_of_what_is_seen,
        test_the_legend_tells_of_both_days,
    ],
    swipe.link(swipe.BALTIC_DATES, SOUTH_EAST, swipe.BALTIC_ZOOM, "record"): [
        test_rings_are_seen_on_the_other_day,
    ],
    swipe.link(("2012-06-01", "2008-04-03"), (46, 22), 4, "record"): [
        test_several_of_the_other_day_are_listed,
    ],
    swipe.link(("2023-06-01", "2022-02-15"), SEVASTOPOL, 9, "troops"): [
        test_troops_of_the_other_day_are_listed,
    ],
}

for link, tests in STARTS.items():
    for test in tests:
        test.options = {"arguments": [link]}

if __name__ == "__main__":
    harness.run([test for tests in STARTS.values() for test in tests])
