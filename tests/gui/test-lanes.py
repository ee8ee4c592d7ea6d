# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The lanes above the time slider."""

import datetime
import re

import harness

NATO = re.compile(r"NATO: 12 members from 4 April 1949; .*; 32 members from 7 March 2024$")
# GTK leaves it out of where it says that what is in the bar is.
BAR_PADDING = 12
WAR = re.compile(r"War: \d+ times, from ")


def open_lanes(atlas):
    atlas.key("ctrl+shift+l")
    return atlas.find("list", "Lanes")


def focus_name(atlas, name):
    """Goes to the name of a lane by keys, from the toggle on."""
    atlas.key("ctrl+t")
    for _ in range(40):
        atlas.key("shift+Tab")
        atlas.screen.settle(0.1)
        nodes = [node for node in atlas.root.all("button", name) if node.state("focused")]
        if nodes:
            return nodes[0]
    raise AssertionError(f"the focus does not come to {name.pattern}")


def test_there_is_a_lane_for_each_alliance_and_kind(atlas):
    assert not atlas.root.all("list", "Lanes"), "closed at first"
    lanes = open_lanes(atlas)
    rows = [node for node in lanes.walk() if node.role == "list item"]
    names = [row.name.split(":")[0] for row in rows]
    assert names[:3] == ["NATO", "Warsaw Pact", "CSTO"], names
    assert {"Treaty", "War", "Summit", "Military exercise", "Quotes"} <= set(names), names
    atlas.key("ctrl+shift+l")
    atlas.gone("list", "Lanes")


def test_the_menu_opens_them(atlas):
    atlas.find("toggle button", "Lanes").act()
    atlas.find("list", "Lanes")
    atlas.find("toggle button", "Lanes").act()
    atlas.gone("list", "Lanes")


def test_keys_go_through_a_lane(atlas):
    atlas.go_to_date("2004-01-01")
    open_lanes(atlas)
    focus_name(atlas, NATO)
    atlas.key("Right")
    atlas.find("label", "29 March 2004")
    atlas.key("Right")
    atlas.find("label", "1 April 2009")
    atlas.key("Left", "Left")
    atlas.find("label", "12 March 1999")


def test_a_name_opens_the_page_of_its_alliance(atlas):
    open_lanes(atlas)
    atlas.click_on(atlas.find("button", NATO))
    atlas.find("heading", "North Atlantic Treaty Organization")


def test_a_name_of_a_kind_goes_to_the_next_of_it(atlas):
    atlas.go_to_date("2022-02-20")
    open_lanes(atlas)
    focus_name(atlas, WAR)
    atlas.key("Return")
    atlas.find("label", "24 February 2022")


def test_the_lanes_are_those_of_the_country_that_is_selected(atlas):
    open_lanes(atlas)
    atlas.find("button", NATO)
    atlas.key("ctrl+f")
    atlas.type("France")
    atlas.screen.settle()
    atlas.key("Return")
    atlas.find("button", re.compile("^NATO: .*Outside the military command from 1 July 1966"))
    atlas.gone("button", NATO)


def test_hiding_an_alliance_takes_its_lane_away(atlas):
    lanes = open_lanes(atlas)
    atlas.find("button", re.compile("^Warsaw Pact: "))
    atlas.click_on(atlas.find("check box", "Warsaw Pact"))
    atlas.gone("button", re.compile("^Warsaw Pact: "))
    assert [node for node in lanes.walk() if node.role == "list item"]


def test_pressing_near_a_tick_goes_to_its_day(atlas):
    atlas.go_to_date("1980")
    lanes = open_lanes(atlas)
    atlas.screen.settle()
    slider_x, _, slider_width, _ = atlas.find("slider", "Date").extents
    row = next(node for node in lanes.walk() if node.role == "list item" and NATO.match(node.name))
    _, y, _, height = row.extents
    first = datetime.date(1949, 4, 4)
    part = (datetime.date(1999, 3, 12) - first) / (datetime.date.today() - first)
    atlas.click(BAR_PADDING + slider_x + 10 + part * (slider_width - 20) + 3, y + height / 2)
    atlas.find("label", "12 March 1999")


harness.run([
    test_there_is_a_lane_for_each_alliance_and_kind,
    test_the_menu_opens_them,
    test_keys_go_through_a_lane,
    test_a_name_opens_the_page_of_its_alliance,
    test_a_name_of_a_kind_goes_to_the_next_of_it,
    test_the_lanes_are_those_of_the_country_that_is_selected,
    test_hiding_an_alliance_takes_its_lane_away,
    test_pressing_near_a_tick_goes_to_its_day,
])
