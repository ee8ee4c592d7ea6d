# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two days on one map: the divider by mouse, keys and assistive technology, and the second handle
of the time bar."""

import re


import harness
from harness import Atspi
import places
from pages import back

SAXONY, ZOOM = (51.5, 13.6), 4
LINK = ("alliance-atlas:nato-and-its-neighbours?date=1999-06-01&page=compare:1989-06-01"
        f"&map=52,15,{ZOOM}&layers=")


def divider(atlas):
    return atlas.find("slider", "Divider of the Map")


def compared(atlas):
    return atlas.find("slider", "Compared Day")


def value_text(node):
    node.accessible.clear_cache()
    return Atspi.Value.get_text(node.accessible.get_value_iface()) or ""


def begin(atlas):
    """The divider lies right of the middle, which the legend leaves free, and of Saxony."""
    atlas.find("heading", "1 June 1989 and 1 June 1999")
    view = places.view_of(places.map_extents(atlas), 52, 15, ZOOM)
    atlas.wait("the divider right of the middle", lambda: 55 < (divider(atlas).value or 0) < 75)
    atlas.screen.settle()
    return view


def point_at(atlas, view, place, text):
    x, y = view.at(*place)
    atlas.move(x + 3, y)
    atlas.move(x, y)

    def probe():
        atlas.root.accessible.clear_cache()
        return re.search(f"^Pointed at: {text}", atlas.find(name=places.MAP).description)

    atlas.wait(f"the map to say {text!r}", probe)


def test_dragging_the_divider(atlas):
    """What lies left of it is of the earlier day, on the screen and in what is said of it."""
    view = begin(atlas)
    point_at(atlas, view, SAXONY, r"East Germany\. Member of .*Warsaw Pact")
    atlas.move(view.x + view.width / 2, view.y + view.height + 40)
    atlas.screen.settle()
    earlier = places.pixels_around(atlas, *view.at(*SAXONY), 3)
    node = divider(atlas)
    x, y = node.centre
    atlas.drag((x, y), (view.x + view.width * 0.3, y))
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
    assert Atspi.Value.set_current_value(node.accessible.get_value_iface(), 25)
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


TESTS = [
    test_dragging_the_divider,
    test_the_map_is_still_the_map,
    test_keys_move_the_divider,
    test_it_is_set_by_assistive_technology,
    test_it_goes_with_its_page,
    test_the_second_handle,
]

for test in TESTS:
    test.options = {"arguments": [LINK]}

if __name__ == "__main__":
    harness.run(TESTS)
