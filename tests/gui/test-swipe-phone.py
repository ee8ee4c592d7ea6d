# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two days on the map of a phone: 360 × 640."""

import harness
import markers
import places
from markers import SIAULIAI
import swipe
from swipe import LEAVES, VILNIUS, divider, map_says, value_text

WIDTH, HEIGHT = 360, 640
# What happened in 1993 and in 2004 lies left of the middle, and so on the map of the former.
LAT, LON, ZOOM = 55.3, 27.0, 5
DAYS = ("31 August 1993", "29 March 2004")


def begin(atlas):
    """The page of the comparison lies over the map until somebody taps beside it."""
    atlas.find("heading", " and ".join(DAYS))
    atlas.screen.settle()
    atlas.click(WIDTH / 2, 90)
    atlas.gone("heading", " and ".join(DAYS))
    view = places.view_of(places.map_extents(atlas), LAT, LON, ZOOM)
    atlas.wait("the divider in the middle", lambda: abs(divider(atlas).value - 50) < 1)
    atlas.move(1, 1)
    atlas.screen.settle()
    return view


def labels(atlas):
    """Those of the days on the map, from left to right"""
    view = places.map_extents(atlas)
    found = [node for day in DAYS for node in atlas.root.all("label", day)
             if node.extents[1] + node.extents[3] <= view[1] + view[3]]
    return sorted(found, key=lambda node: node.extents[0])


def fits(atlas, nodes):
    """All of them lie on the map, clear of each other and of the divider."""
    left, top, width, height = places.map_extents(atlas)
    middle = left + width * divider(atlas).value / 100
    for node in nodes:
        x, y, node_width, node_height = node.extents
        assert left <= x and x + node_width <= left + width, f"“{node.name}” lies at {node.extents}"
        assert top <= y and y + node_height <= top + height, f"“{node.name}” lies at {node.extents}"
        assert x + node_width < middle or x > middle, f"“{node.name}” lies on the divider"


def test_both_days_are_named(atlas):
    begin(atlas)
    found = labels(atlas)
    assert [node.name for node in found] == list(DAYS), [node.name for node in found]
    fits(atlas, found)
    assert value_text(divider(atlas)) == f"{DAYS[0]} on the left, 50 % of the map; {DAYS[1]} on the right"


def test_the_handle_is_dragged(atlas):
    """Taken hold of at its rim, as by a finger; the days are still named."""
    view = begin(atlas)
    swipe.point_at(atlas, *markers.body(view, VILNIUS), f"31 August 1993.*{LEAVES}")
    node = divider(atlas)
    x, y, width, height = node.extents
    assert x >= view.x and x + width <= view.x + view.width, f"the handle lies at {x}, {width} wide"
    rim = x - 2, y + height / 2
    atlas.drag(rim, (rim[0] - view.width * 0.2, rim[1]))
    atlas.wait("the divider to have followed", lambda: abs(node.value - 30) < 1.5)
    atlas.screen.settle()
    found = labels(atlas)
    assert [label.name for label in found] == list(DAYS), [label.name for label in found]
    fits(atlas, found)
    swipe.point_at(atlas, *markers.body(view, VILNIUS), "Lithuania")


def test_keys_reach_and_move_it(atlas):
    begin(atlas)
    node = divider(atlas)
    atlas.key("ctrl+m")
    atlas.wait("the map to have the focus", lambda: atlas.find(name=places.MAP).state("focused"))
    for _ in range(20):
        atlas.key("Tab")
        if node.state("focused"):
            break
    assert node.state("focused"), "the divider cannot be reached by keys"
    assert node.name == "Divider of the Map", node.name
    atlas.key("Page_Down", "Left")
    atlas.wait("what it says", lambda: value_text(node) ==
               f"{DAYS[0]} on the left, 38 % of the map; {DAYS[1]} on the right")
    for key, share in (("Home", 0), ("End", 100)):
        atlas.key(key)
        atlas.wait(f"the divider at {share} %", lambda s=share: node.value == s)
        x, _, width, _ = node.extents
        assert x >= 0 and x + width <= WIDTH, f"the handle lies at {x}, {width} wide"


def test_what_is_on_the_other_half_is_tapped(atlas):
    """A symbol of the earlier day opens its page, and what is no symbol there is a country."""
    view = begin(atlas)
    markers.click(atlas, view, SIAULIAI)
    atlas.find("label", "Lithuania")
    map_says(atlas, "on the map of 31 August 1993")
    markers.click(atlas, view, VILNIUS)
    heading = atlas.find("heading", LEAVES)
    atlas.wait("the page to come up", lambda: heading.extents[1] < HEIGHT - 100)


TESTS = [
    test_both_days_are_named,
    test_the_handle_is_dragged,
    test_keys_reach_and_move_it,
    test_what_is_on_the_other_half_is_tapped,
]

for test in TESTS:
    test.options = {"arguments": [swipe.link(swipe.BALTIC_DATES, (LAT, LON), ZOOM, "record")]}

if __name__ == "__main__":
    harness.run(TESTS, width=WIDTH, height=HEIGHT)
