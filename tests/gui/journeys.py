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


def test_who_joined_with_estonia(atlas):
    search(atlas, "estonia", "Estonia")
    atlas.find("heading", "Estonia")
    atlas.reads("Member since 29 March 2004")
    atlas.go_to_date("2004-03-29")
    atlas.key("ctrl+shift+c")
    atlas.find("heading", "29 March 2004")
    names = re.compile("^(Bulgaria|Latvia|Lithuania|Romania|Slovakia|Slovenia)$")
    found = {link.name for link in atlas.root.all("link", names, showing=False)}
    assert len(found) == 6, found


def test_what_changed_between_1989_and_1999(atlas):
    atlas.go_to_date("1999-12-31")
    atlas.key("ctrl+shift+g")
    entry = atlas.find("text", "Date")
    atlas.wait("the entry to have the focus", lambda: entry.state("focused"))
    atlas.key("ctrl+a")
    atlas.type("1989-01-01")
    atlas.key("Return")
    atlas.find("heading", "1 January 1989 and 31 December 1999")
    says(atlas, "states appeared", "States That Ended", "km² changed hands")


def test_where_troops_were_on_15_february_2022(atlas):
    atlas.go_to_date("2022-02-15")
    atlas.find("label", "15 February 2022")
    atlas.key("ctrl+shift+t")
    atlas.find("list", "Troops on This Day")
    # Of each its range, whose they are, and by whom that was published
    says(atlas, r"Russia.*\d[\d,]* – \d[\d,]* personnel", "As published")


def test_which_members_bordered_the_ussr_in_1960(atlas):
    atlas.go_to_date("1960-06-01")
    search(atlas, "soviet union", re.compile("^Soviet Union"))
    atlas.find("heading", "Soviet Union")
    atlas.find("heading", "Borders With Alliances")
    atlas.reads(re.compile(r"Norway.[0-9]+.km · Turkey.[0-9]+.km"))


JOURNEYS = [
    test_what_changed_between_1989_and_1999,
    test_who_disputes_not_one_inch_eastward,
    test_yeltsins_letter_and_its_reply,
    test_eesti,
    test_a_citation,
]

# With pages beside the map, which they are not on a phone
WIDE_JOURNEYS = [
    test_who_joined_with_estonia,
    test_where_troops_were_on_15_february_2022,
    test_which_members_bordered_the_ussr_in_1960,
]
