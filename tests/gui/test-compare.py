# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is different between two days: asked for by a key, read as a page, followed, closed."""

import re

import harness
import places
from pages import back, close, find_row, open_row, says

LINK = "alliance-atlas:nato-and-its-neighbours?date=1999-06-01"


def ask(atlas, text):
    atlas.find(name=places.MAP)
    atlas.key("ctrl+shift+g")
    entry = atlas.find("text", "Date")
    atlas.wait("the entry to have the focus", lambda: entry.state("focused"))
    atlas.key("ctrl+a")
    atlas.type(text)
    return entry


def test_1989_and_1999(atlas):
    ask(atlas, "1989-06-01")
    atlas.reads("1 June 1989")
    atlas.key("Return")
    atlas.find("heading", "1 June 1989 and 1 June 1999")
    says(atlas, "states appeared", "States That Ended", "km² changed hands")
    find_row(atlas, re.compile("^East Germany"), "States That Ended")
    find_row(atlas, re.compile("^Poland"), "NATO")
    open_row(atlas, re.compile("^Czechoslovakia"), "States That Ended")
    atlas.find("heading", "Czechoslovakia")
    back(atlas)
    atlas.find("heading", "1 June 1989 and 1 June 1999")
    back(atlas)
    atlas.gone("heading", "1 June 1989 and 1 June 1999")
    atlas.find("list", "Timeline")


def test_a_wrong_date_says_why(atlas):
    entry = ask(atlas, "1989-02-30")
    atlas.reads("1989-02-30")
    button = atlas.find("button", "Compare")
    assert not button.state("sensitive"), "a day that is none can be compared"
    atlas.key("Return")
    assert entry.showing
    atlas.key("Escape")
    atlas.gone("text", "Date")


def test_it_follows_the_date(atlas):
    atlas.find("heading", "1 June 1989 and 1 June 1999")
    atlas.go_to_date("1985-01-01")
    atlas.find("heading", "1 January 1985 and 1 June 1989")
    atlas.go_to_date("1989-06-01")
    says(atlas, "Nothing is different between these two days")


test_it_follows_the_date.options = {"arguments": [LINK + "&page=compare:1989-06-01"]}


def test_it_follows_the_date_below_another_page(atlas):
    atlas.find("heading", "1 June 1989 and 1 June 1999")
    open_row(atlas, re.compile("^Czechoslovakia"), "States That Ended")
    atlas.find("heading", "Czechoslovakia")
    atlas.go_to_date("1995-01-01")
    close(atlas)
    atlas.find("heading", "1 June 1989 and 1 January 1995")


test_it_follows_the_date_below_another_page.options = test_it_follows_the_date.options

TESTS = [
    test_1989_and_1999,
    test_a_wrong_date_says_why,
    test_it_follows_the_date,
    test_it_follows_the_date_below_another_page,
]

for test in TESTS[:2]:
    test.options = {"arguments": [LINK]}

if __name__ == "__main__":
    harness.run(TESTS)
