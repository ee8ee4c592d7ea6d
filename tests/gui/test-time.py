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
    slider = atlas.find("slider", "Year")
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
    slider = atlas.find("slider", "Year")
    stopped = slider.value
    atlas.screen.settle(quiet_seconds=2)
    assert slider.value == stopped


def test_touching_the_time_stops_playing(atlas):
    atlas.go_to_date("1950")
    atlas.click_on(atlas.find("button", "Play"))
    atlas.find("button", "Pause")
    atlas.go_to_date("1995")
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
])
