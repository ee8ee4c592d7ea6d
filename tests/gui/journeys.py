# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a person who has never seen the atlas sets out to find, from a fresh start, on any screen."""

import re

from pages import choose_citation, open_row, says

SEARCH = "Search the Atlas"


def search(atlas, words, result):
    """Finds something by its words, and opens it."""
    atlas.key("ctrl+f")
    entry = atlas.find(name=SEARCH)
    atlas.type(words)
    atlas.wait("the words to be typed", lambda: entry.text == words)
    atlas.click_on(atlas.find("list item", result))
    atlas.gone(name=SEARCH)


def test_who_disputes_not_one_inch_eastward(atlas):
    """Both accounts, starting in February 2022."""
    atlas.go_to_date("2022-02-15")
    search(atlas, "baker not one inch", re.compile("Baker asks Gorbachev"))
    atlas.find("heading", re.compile("Baker asks Gorbachev"))
    open_row(atlas, re.compile("^James A. Baker III"), "Quotes")
    atlas.find("heading", "James A. Baker III")
    says(atlas, "one inch to the east|not an inch", "Disputed by NATO, Baker", "The Rival Account")
    atlas.find("label", "9 February 1990")  # The time bar went there.


def test_yeltsins_letter_and_its_reply(atlas):
    search(atlas, "yeltsin letter 1993", re.compile("^Yeltsin writes to Clinton"))
    atlas.find("heading", re.compile("^Yeltsin writes to Clinton"))
    open_row(atlas, re.compile("^Boris Yeltsin"), "Quotes")
    atlas.find("heading", "Exchange")
    open_row(atlas, re.compile("^Warren Christopher"), "Exchange")
    atlas.find("heading", "Warren Christopher")
    says(atlas, "your letter came at exactly the right time", "Disputed by Warren Christopher")


def test_eesti(atlas):
    atlas.screen.settle()
    atlas.type("eesti")
    atlas.find(name=SEARCH, text="eesti")
    atlas.find("list item", "Estonia")
    atlas.key("Return")
    atlas.gone(name=SEARCH)
    if not atlas.root.all("heading", "Estonia"):
        atlas.click_on(atlas.find("label", re.compile("Member since 29 March 2004")))
    atlas.find("heading", "Estonia")
    atlas.reads("Member since 29 March 2004")


def test_a_citation(atlas):
    search(atlas, "founding act", re.compile("Founding Act"))
    atlas.find("heading", re.compile("Founding Act"))
    choose_citation(atlas, "b")


JOURNEYS = [
    test_who_disputes_not_one_inch_eastward,
    test_yeltsins_letter_and_its_reply,
    test_eesti,
    test_a_citation,
]
