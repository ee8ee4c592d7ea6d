# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What changed at a step: its sentence, announced and read in full; its list, by key and by mouse."""

import contextlib
import re

import harness
import places
from pages import back, click_link, find_row, says, scroll_to

from gi.repository import Atspi, GLib  # noqa: E402, once harness has said which version

LINK = "alliance-atlas:nato-and-its-neighbours"
SEVEN = ("Bulgaria", "Estonia", "Latvia", "Lithuania", "Romania", "Slovakia", "Slovenia")
SENTENCE = ("29 March 2004: seven states joined NATO: Bulgaria, Estonia, Latvia, Lithuania, Romania, "
            "Slovakia and Slovenia.")
JOINED = re.compile("^Seven states joined NATO")
POLITE = 1


@contextlib.contextmanager
def hearing():
    """What a screen reader is told to say meanwhile: pairs of the words and of how urgent they are."""
    heard = []

    def note(event):
        heard.append((event.any_data, event.detail1))

    listener = Atspi.EventListener.new(note)
    listener.register("object:announcement")
    try:
        yield heard
    finally:
        listener.deregister("object:announcement")


def listen():
    while GLib.MainContext.default().iteration(False):
        pass
    return True


def hears(atlas, heard, words):
    """Waits until that is said politely, once. On a slow machine the day of the start may come first."""
    atlas.wait(f"{words!r} to be announced",
               lambda: listen() and heard and heard[-1] == (words, POLITE))
    assert heard.count((words, POLITE)) == 1, heard


def open_list(atlas):
    atlas.key("ctrl+shift+c")
    return find_row(atlas, JOINED)


def find_link(atlas, row, name):
    return atlas.wait(f"a link {name!r}", lambda: next(iter(row.all("link", name)), None))


def step_to_2004(atlas):
    """By the key for changes, from the one before"""
    atlas.find(name=places.MAP)
    atlas.key("shift+Right")
    atlas.find("label", "29 March 2004")


def test_the_step_is_announced(atlas):
    with hearing() as heard:
        step_to_2004(atlas)
        hears(atlas, heard, SENTENCE)
        # Where nothing changed, that is said; a step back says how much it undid.
        atlas.go_to_date("2004-03-30")
        hears(atlas, heard, "30 March 2004. Nothing changed at this step.")
        atlas.go_to_date("2004-03-28")
        hears(atlas, heard, "28 March 2004. Going back undid 2 changes.")


def test_what_a_drag_passes_is_not_announced(atlas):
    slider = atlas.find("slider", "Date")
    x, y, width, height = slider.extents
    with hearing() as heard:
        atlas.screen.xdotool("mousemove", x + 60, y + height // 2, "mousedown", 1)
        for at in range(60, 400, 10):
            atlas.move(x + at, y + height // 2)
        atlas.screen.xdotool("mouseup", 1)
        atlas.wait("the day to be announced", lambda: listen() and heard)
        atlas.screen.settle(1.5)
        listen()
        # A slow machine may rest once on the way, but not at each of the thirty years.
        assert len(heard) <= 3, heard
        assert str(int(slider.value)) in heard[-1][0], heard


def test_open_by_key_and_follow_a_name(atlas):
    step_to_2004(atlas)
    row = open_list(atlas)
    atlas.find("heading", "29 March 2004")
    says(atlas, "2 changes")
    assert row.name.endswith("Romania, Slovakia and Slovenia."), row.name
    assert [link.name for link in row.all("link")] == ["NATO", *SEVEN]
    assert atlas.find("list", "What Changed").all("list item", re.compile("^Seven states join NATO"))
    # Whoever asked for it is in it: from the row on to NATO, Bulgaria, Estonia.
    atlas.wait("the row to have the focus", lambda: row.state("focused"))
    atlas.key("Tab", "Tab", "Tab")
    atlas.wait("Estonia to have the focus",
               lambda: find_link(atlas, row, "Estonia").state("focused"))
    atlas.key("Return")
    atlas.find("heading", "Estonia")
    back(atlas)
    atlas.gone("heading", "Estonia")
    atlas.find("heading", "29 March 2004")
    row = find_row(atlas, JOINED)
    find_link(atlas, row, "NATO").act()
    atlas.find("heading", "North Atlantic Treaty Organization")


def test_open_by_mouse(atlas):
    step_to_2004(atlas)
    button = atlas.find("button", SENTENCE)
    assert button.description == "Lists what changed", button.description
    atlas.click_on(button)
    row = find_row(atlas, JOINED)
    atlas.screen.settle()
    click_link(atlas, find_link(atlas, row, "Slovenia"))
    atlas.find("heading", "Slovenia")
    back(atlas)
    atlas.gone("heading", "Slovenia")
    back(atlas)
    atlas.gone("heading", "29 March 2004")
    atlas.find("list", "Timeline")


def test_a_link_over_two_lines(atlas):
    """Each part of it can be clicked, and what stands beside it is something else."""
    atlas.find("heading", "The Year 1949")
    row = find_row(atlas, re.compile("^West Germany took the place"))
    scroll_to(atlas, row)
    link = find_link(atlas, row, "Germany: Western occupation zones")
    assert link.extents[3] > 30, "the link is in one line: nothing is tested"
    # In the first line there are other words before it, in the second there is nothing behind it.
    for across, down in ((0.45, 0.25), (0.98, 0.75)):
        click_link(atlas, link, across, down)
        atlas.screen.settle()
        assert atlas.root.all("heading", "The Year 1949")
    click_link(atlas, link, 0.02, 0.75)
    atlas.find("heading", "Germany: Western occupation zones")


test_a_link_over_two_lines.options = {"arguments": [LINK + "?date=1949-12-31&page=changes:last"]}


def test_a_year_by_days(atlas):
    atlas.find("heading", "From 31 December 1954 to 31 December 1955")
    says(atlas, "7 changes on 5 days")
    row = find_row(atlas, re.compile("^Eight states founded the Warsaw Pact"), "14 May 1955")
    assert [link.name for link in row.all("link")][:3] == ["Warsaw Pact", "Albania", "Bulgaria"]
    atlas.screen.settle()
    click_link(atlas, atlas.find("link", "6 May 1955"), paddings=1)
    atlas.find("label", "6 May 1955")
    # From the end of the year back to that day: the Warsaw Pact is still to come.
    atlas.find("heading", "Back from 31 December 1955 to 6 May 1955")
    find_row(atlas, re.compile("^Eight states founded the Warsaw Pact"), "14 May 1955, still to come")
    find_row(atlas, re.compile("^West Germany joined NATO"), "6 May 1955")


test_a_year_by_days.options = {"arguments": [LINK + "?date=1955-12-31&page=changes:1954-12-31"]}


def test_it_follows_each_step(atlas):
    step_to_2004(atlas)
    open_list(atlas)
    atlas.key("ctrl+t", "Right")
    atlas.find("heading", "From 29 March 2004 to 31 December 2004")
    slider = atlas.find("slider", "Date")
    assert slider.state("focused"), "the list took the focus away from who only steps on"
    # Both are one page: the way back leads out of it.
    atlas.screen.settle(0.5)
    back(atlas)
    atlas.gone("heading", "From 29 March 2004 to 31 December 2004")
    atlas.find("list", "Timeline")


def test_all_of_time(atlas):
    atlas.find("heading", "From 4 April 1949 to 1 October 2026")
    says(atlas, r"\d{3} changes came on the way there")
    atlas.find("heading", "11 May 1949, on the way")
    rest = atlas.wait("the rest, folded", lambda: next(
        iter(atlas.root.all("list", "Further Changes on the Way", showing=False)), None))
    atlas.wait("a row for more", lambda: rest.all(name=re.compile("^Show 100 of ")))
    assert len(rest.all("list item", showing=False)) < 30


test_all_of_time.options = {"arguments": [LINK + "?date=2026-10-01&page=changes:1949-04-04"]}


TESTS = [
    test_the_step_is_announced,
    test_what_a_drag_passes_is_not_announced,
    test_open_by_key_and_follow_a_name,
    test_open_by_mouse,
    test_a_link_over_two_lines,
    test_a_year_by_days,
    test_it_follows_each_step,
    test_all_of_time,
]

for test in TESTS:
    if not hasattr(test, "options"):
        test.options = {"arguments": [LINK + "?date=2004-03-28"]}

if __name__ == "__main__":
    harness.run(TESTS)
