# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The time bar: slider, typed dates, steps, playing."""

import re

import harness

SEVEN_OF_2004 = re.compile(
    "seven states joined NATO: Bulgaria, Estonia, Latvia, Lithuania, Romania, Slovakia,? and Slovenia"
    "|seven states joined NATO: Bulgaria, Estonia, Latvia, Lithuania, Romania, Slovakia, Slovenia")


def shows_date(atlas, text):
    atlas.find("label", text)


def slide_to_year(atlas, year):
    """Drags the slider’s knob as a person does: looking at the year that it has come to."""
    slider = atlas.find("slider", "Date")
    x, y, width, height = slider.extents
    at = x + width / 2
    middle = y + height / 2
    atlas.screen.xdotool("mousemove", round(at), round(middle), "mousedown", 1)
    before = None
    for _ in range(400):
        atlas.screen.settle(quiet_seconds=0.05, seconds=5)
        now = slider.value
        if now == year and now == before:
            break
        before = now
        at += 0 if now == year else max(-24, min(24, (year - now) * 5))
        atlas.move(at, middle)
    atlas.screen.xdotool("mouseup", 1)
    assert slider.value == year, f"the slider came to {slider.value} on the way to {year}"


def test_drag_the_slider_to_2004(atlas):
    slide_to_year(atlas, 2003)
    shows_date(atlas, "31 December 2003")
    slide_to_year(atlas, 2004)
    shows_date(atlas, "31 December 2004")
    atlas.find("check box", "NATO")
    atlas.reads("26 members")


def test_type_a_day(atlas):
    atlas.go_to_date("2004-03-29")
    shows_date(atlas, "29 March 2004")
    atlas.reads(SEVEN_OF_2004)
    atlas.reads("26 members")


def test_type_the_day_before(atlas):
    atlas.go_to_date("28 March 2004")
    shows_date(atlas, "28 March 2004")
    atlas.reads("19 members")


def test_type_a_year(atlas):
    atlas.go_to_date("1989")
    shows_date(atlas, "31 December 1989")


def test_a_day_that_is_none_is_explained(atlas):
    entry = atlas.open_date_entry()
    atlas.type("30 February 2004")
    atlas.key("Return")
    atlas.reads(re.compile("February"))
    atlas.wait("the entry to be marked invalid", lambda: entry.state("invalid_entry"))
    atlas.key("Escape")
    atlas.gone("text", "Date")
    assert not atlas.root.all("label", "30 February 2004")


def test_year_keys(atlas):
    atlas.go_to_date("1990-10-03")
    shows_date(atlas, "3 October 1990")
    atlas.key("Left")
    shows_date(atlas, "31 December 1989")
    atlas.key("Right")
    shows_date(atlas, "31 December 1990")


def test_change_keys(atlas):
    atlas.go_to_date("2004-03-01")
    atlas.key("shift+Right")
    shows_date(atlas, "29 March 2004")
    atlas.reads(SEVEN_OF_2004)
    atlas.key("shift+Left")
    atlas.gone("label", "29 March 2004")


def test_change_buttons(atlas):
    atlas.go_to_date("2004-03-01")
    atlas.click_on(atlas.find("button", "Next Change"))
    shows_date(atlas, "29 March 2004")
    atlas.click_on(atlas.find("button", "Previous Change"))
    atlas.gone("label", "29 March 2004")


def test_space_plays_and_pauses(atlas):
    atlas.go_to_date("1950")
    atlas.key("ctrl+t")
    atlas.key("space")
    atlas.find("button", "Pause")
    shows_date(atlas, "31 December 1952")
    atlas.key("space")
    atlas.find("button", "Play")
    slider = atlas.find("slider", "Date")
    stopped = slider.value
    atlas.screen.settle(quiet_seconds=2)
    assert slider.value == stopped


def test_touching_the_time_stops_playing(atlas):
    atlas.go_to_date("1950")
    atlas.click_on(atlas.find("button", "Play"))
    atlas.find("button", "Pause")
    atlas.go_to_date("1995")
    atlas.find("button", "Play")


def shown_slider(atlas):
    return atlas.find("slider", "Date")


def zoom_to_days(atlas):
    """As one does by keys: the slider, and in until a step is a day."""
    atlas.key("ctrl+t")
    for _ in range(11):
        atlas.key("Up")


def test_days_by_keys(atlas):
    atlas.go_to_date("2022-02-15")
    zoom_to_days(atlas)
    atlas.key("Right")
    shows_date(atlas, "16 February 2022")
    atlas.key("Page_Down")
    shows_date(atlas, "17 January 2022")
    assert 2022 < shown_slider(atlas).value < 2022.1
    for _ in range(4):
        atlas.key("minus")
    atlas.key("Right")
    shows_date(atlas, "31 January 2022")
    atlas.key("Left")
    shows_date(atlas, "31 December 2021")
    for _ in range(9):
        atlas.key("Down")
    atlas.key("Left")
    shows_date(atlas, "31 December 2020")


def test_what_is_seen_follows_the_date(atlas):
    atlas.go_to_date("2022-02-15")
    zoom_to_days(atlas)
    atlas.go_to_date("1955-05-14")
    atlas.key("ctrl+t")
    atlas.key("Left")
    shows_date(atlas, "13 May 1955")


def test_scrolling_zooms_where_the_pointer_is(atlas):
    atlas.go_to_date("1989-11-09")
    slider = shown_slider(atlas)
    x, y, width, height = slider.extents
    atlas.move(x + width * 0.95, y + 20)
    for _ in range(24):
        atlas.screen.xdotool("click", 4)
    atlas.screen.xdotool("click", 1)
    atlas.wait("a day of the last years to be chosen", lambda: 2020 < slider.value < 2026)
    chosen = slider.value
    assert chosen != int(chosen), f"{chosen} is the end of a year"


def test_dragging_to_the_edge_goes_on(atlas):
    atlas.go_to_date("1989-11-09")
    atlas.key("ctrl+t")
    for _ in range(4):
        atlas.key("Up")
    slider = shown_slider(atlas)
    x, y, width, height = slider.extents
    atlas.screen.xdotool("mousemove", round(x + width / 2), y + 20, "mousedown", 1)
    atlas.move(x + width + 8, y + 20)
    atlas.wait("time to go on beyond what was seen", lambda: slider.value > 2005)
    atlas.screen.xdotool("mouseup", 1)


def test_change_letters(atlas):
    atlas.go_to_date("2004-03-01")
    atlas.key("ctrl+t")
    atlas.key("n")
    shows_date(atlas, "29 March 2004")
    atlas.key("p")
    atlas.gone("label", "29 March 2004")


def test_typed_forms(atlas):
    for text, day in (("29.3.2004", "29 March 2004"), ("2004/02/28", "28 February 2004"),
                      ("March 1999", "31 March 1999"), ("2004-02", "29 February 2004")):
        atlas.go_to_date(text)
        shows_date(atlas, day)


def test_a_date_is_typed_anywhere(atlas):
    atlas.go_to_date("1990")
    atlas.type("29.3.2004")
    atlas.find("button", "Go to 29 March 2004")
    atlas.key("Return")
    shows_date(atlas, "29 March 2004")
    atlas.gone("button", "Go to 29 March 2004")


def test_playing_only_changes(atlas):
    atlas.go_to_date("2009-04-02")
    zoom_to_days(atlas)
    atlas.key("4")
    atlas.find("label", "4×")
    atlas.click_on(atlas.find("toggle button", "Speed and Scale"))
    atlas.screen.settle()
    atlas.key("o")  # The menu’s items have no names for AT-SPI in GTK 4.18: “Play Only Changes”.
    atlas.key("ctrl+t")
    atlas.key("space")
    # Day by day it would take twenty minutes.
    atlas.wait("playing to come to today", lambda: shown_slider(atlas).value > 2025)
    atlas.find("button", "Play")


harness.run([
    test_drag_the_slider_to_2004,
    test_type_a_day,
    test_type_the_day_before,
    test_type_a_year,
    test_a_day_that_is_none_is_explained,
    test_year_keys,
    test_change_keys,
    test_change_buttons,
    test_space_plays_and_pauses,
    test_touching_the_time_stops_playing,
    test_days_by_keys,
    test_what_is_seen_follows_the_date,
    test_scrolling_zooms_where_the_pointer_is,
    test_dragging_to_the_edge_goes_on,
    test_change_letters,
    test_typed_forms,
    test_a_date_is_typed_anywhere,
    test_playing_only_changes,
])
