# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The map under the pointer and the keys."""

import re

import harness
import places

POLAND, HUNGARY, BLACK_SEA = (52.3, 19.5), (47.0, 19.0), (43.3, 34.0)
PAN_STEP_PX = 80  # What an arrow key moves the map by.


def open_country(atlas, name):
    """Waits for the page of a country in the sidebar."""
    return atlas.find("heading", name)


def assert_none_open(atlas):
    atlas.gone("heading", name=re.compile("."))
    atlas.find("list", "Timeline")


def test_click_poland_at_its_place(atlas):
    view = places.home_view(atlas)
    atlas.click(*view.at(*POLAND))
    open_country(atlas, "Poland")
    atlas.reads("Capital: Warsaw")
    atlas.reads("Member since 12 March 1999")
    atlas.find("label", text="Warsaw Pact")


def test_another_click_shows_the_other_country(atlas):
    view = places.home_view(atlas)
    atlas.click(*view.at(*POLAND))
    open_country(atlas, "Poland")
    # Not a double click: GTK counts presses that are close in place as well as in time.
    atlas.click(*view.at(*HUNGARY))
    open_country(atlas, "Hungary")
    atlas.gone("heading", "Poland")


def test_click_on_the_sea_clears(atlas):
    view = places.home_view(atlas)
    atlas.click(*view.at(*POLAND))
    open_country(atlas, "Poland")
    atlas.click(*view.at(*BLACK_SEA))
    assert_none_open(atlas)


def test_escape_clears(atlas):
    view = places.home_view(atlas)
    atlas.click(*view.at(*POLAND))
    open_country(atlas, "Poland")
    atlas.key("Escape")
    assert_none_open(atlas)


def test_a_pan_is_no_click(atlas):
    view = places.home_view(atlas)
    x, y = view.at(*POLAND)
    atlas.drag((x, y), (x + 120, y + 40))
    atlas.screen.settle()
    assert_none_open(atlas)
    # The map went along: where the finger let go, there is Poland now. A fling may carry it on.
    atlas.move(x + 120, y + 40)
    atlas.screen.settle()
    assert_none_open(atlas)


def test_hover_labels_the_country_and_not_the_sea(atlas):
    view = places.home_view(atlas)
    seen = []
    for place in (BLACK_SEA, HUNGARY, BLACK_SEA):
        atlas.move(*view.at(*place))
        atlas.screen.settle()
        seen.append(atlas.screen.pixels())
    assert seen[1] != seen[2], "the label over Hungary stayed when the pointer left for the sea"
    assert seen[1] != seen[0], "nothing came up at the pointer over Hungary"


def test_keys_pan_the_map(atlas):
    view = places.home_view(atlas)
    atlas.click(*view.at(*BLACK_SEA))
    atlas.key("Right", "Down")
    x, y = view.at(*POLAND)
    atlas.screen.settle()
    atlas.click(x - PAN_STEP_PX, y - PAN_STEP_PX)
    open_country(atlas, "Poland")


def test_keys_zoom_and_go_home(atlas):
    view = places.home_view(atlas)
    atlas.click(*view.at(*BLACK_SEA))
    atlas.key("plus")
    atlas.screen.settle()
    # Twice as far from the middle.
    middle_x, middle_y = view.x + view.width / 2, view.y + view.height / 2
    x, y = view.at(*HUNGARY)
    atlas.click(2 * x - middle_x, 2 * y - middle_y)
    open_country(atlas, "Hungary")
    atlas.key("Home")
    atlas.screen.settle()
    atlas.click(*view.at(*POLAND))
    open_country(atlas, "Poland")


def test_wheel_zooms_at_the_pointer(atlas):
    view = places.home_view(atlas)
    x, y = view.at(*POLAND)
    atlas.move(x, y)
    before = atlas.screen.pixels()
    atlas.screen.xdotool("click", "--repeat", 3, 4)
    atlas.screen.settle()
    assert atlas.screen.pixels() != before
    atlas.click(x, y)
    open_country(atlas, "Poland")


def test_a_small_state_can_be_clicked(atlas):
    view = places.home_view(atlas)
    atlas.click(*view.at(49.75, 6.1))
    open_country(atlas, "Luxembourg")


def test_the_map_follows_the_date(atlas):
    view = places.home_view(atlas)
    atlas.go_to_date("1985-06-01")
    atlas.find("label", "1 June 1985")
    atlas.click(*view.at(51.5, 12.0))
    open_country(atlas, "East Germany")


def test_borders_switch_in_the_legend_and_by_key(atlas):
    atlas.go_to_date("2015-06-01")
    atlas.find("label", "1 June 2015")
    atlas.screen.settle()
    recognised = atlas.screen.pixels()
    controlled = atlas.find("radio button", "Controlled")
    assert atlas.find("radio button", "Recognised").state("checked")
    atlas.click_on(controlled)
    atlas.wait("the controlled borders", lambda: controlled.state("checked"))
    atlas.screen.settle()
    assert atlas.screen.pixels() != recognised, "the map is as before"
    atlas.key("ctrl+b")
    atlas.wait("the recognised borders", lambda: not controlled.state("checked"))


def test_the_front_line_is_said_not_to_be_drawn(atlas):
    front_line = re.compile("front line is not drawn.*24 February 2022")
    atlas.go_to_date("2024-06-01")
    atlas.reads(front_line)
    atlas.go_to_date("2021-06-01")
    atlas.wait("nothing to be said", lambda: not atlas.root.all("label", text=front_line))


def test_the_area_of_the_treaty(atlas):
    """Its edge on the map; the rule, and from there its source."""
    atlas.go_to_date("1960-06-01")
    atlas.screen.settle()
    before = atlas.screen.pixels()
    atlas.key("ctrl+3")
    rule = atlas.find(name="The Rule")
    atlas.screen.settle()
    assert atlas.screen.pixels() != before
    atlas.click_on(rule)
    atlas.reads(re.compile("Algerian departments of France"))
    atlas.find("button", "Source").act()
    atlas.find("heading", re.compile("North Atlantic Treaty|Article 6"))


TESTS = [
    test_click_poland_at_its_place,
    test_another_click_shows_the_other_country,
    test_click_on_the_sea_clears,
    test_escape_clears,
    test_a_pan_is_no_click,
    test_hover_labels_the_country_and_not_the_sea,
    test_keys_pan_the_map,
    test_keys_zoom_and_go_home,
    test_wheel_zooms_at_the_pointer,
    test_a_small_state_can_be_clicked,
    test_the_map_follows_the_date,
    test_borders_switch_in_the_legend_and_by_key,
    test_the_front_line_is_said_not_to_be_drawn,
    test_the_area_of_the_treaty,
]

# Without troops, which can be clicked as well (test-forces.py).
for test in TESTS:
    test.options = {"arguments": ["alliance-atlas:nato-and-its-neighbours?layers="]}

harness.run(TESTS)
