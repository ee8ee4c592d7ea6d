# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a person who has never seen the atlas sets out to find, from a fresh start, on any screen: by what
can be seen and tapped there, where that is what the question is about."""

import re

from pages import choose_citation, find_row, open_row, says, scroll_to

SEARCH = "Search the Atlas"
TROOPS = "Troops on This Day"
# Narrower than this, pages come over the map.
NARROW_PX = 600


def search(atlas, words, result):
    """Finds something by its words, and opens it."""
    atlas.click_on(atlas.find("button", "Search"))
    entry = atlas.find(name=SEARCH)
    atlas.type(words)
    atlas.wait("the words to be typed", lambda: entry.text == words)
    atlas.click_on(atlas.find("list item", result))
    atlas.gone(name=SEARCH)


def search_country(atlas, words, name):
    """Its page is there to be read, wherever pages are."""
    search(atlas, words, re.compile(f"^{name}"))
    heading = atlas.find("heading", name)
    atlas.wait("the page to have come up",
               lambda: heading.extents[1] + heading.extents[3] < atlas.screen.height)


def leave_page(atlas, heading):
    """On a phone a page lies over the map and time, until one taps beside it."""
    if atlas.screen.width > NARROW_PX:
        return
    atlas.screen.settle()
    atlas.click(atlas.screen.width / 2, 100)
    atlas.gone("heading", heading)


def choose_date(atlas, text):
    """By the date that the time bar shows."""
    atlas.click_on(atlas.find("toggle button", "Go to Date"))
    entry = atlas.find("text", "Date")
    atlas.wait("the date entry to have the focus", lambda: entry.state("focused"))
    atlas.type(text)
    atlas.click_on(atlas.find("button", "Go"))
    atlas.gone("text", "Date")


def read_on(atlas, listing, row):
    """Turns the wheel over a list until a row comes into view."""
    x, y, width, height = listing.extents
    bottom = min(y + height, atlas.screen.height)
    atlas.move(x + width / 2, (y + bottom) / 2)

    def is_in_view():
        atlas.root.accessible.clear_cache()
        if any(y <= node.centre[1] < bottom for node in listing.all("list item", row)):
            return True
        atlas.screen.xdotool("click", 5)
        return False

    atlas.wait(f"a row {row.pattern!r} in view", is_in_view)


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
    atlas.find("heading", "Estonia")
    atlas.reads("Member since 29 March 2004")


def test_a_citation(atlas):
    search(atlas, "founding act", re.compile("Founding Act"))
    atlas.find("heading", re.compile("Founding Act"))
    choose_citation(atlas, "b")


def test_who_joined_with_estonia(atlas):
    search_country(atlas, "estonia", "Estonia")
    atlas.reads("Member since 29 March 2004")
    leave_page(atlas, "Estonia")
    choose_date(atlas, "2004-03-29")
    atlas.click_on(atlas.find("button", re.compile("^29 March 2004: seven states joined NATO")))
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
    choose_date(atlas, "2022-02-15")
    atlas.find("label", "15 February 2022")
    if not atlas.root.all("button", f"{TROOPS}…"):
        atlas.click_on(atlas.find("toggle button", "Show or Hide the Legend"))
        atlas.screen.settle()
    atlas.click_on(scroll_to(atlas, atlas.find("button", f"{TROOPS}…")))
    listing = atlas.find("list", TROOPS)
    atlas.wait("the list to be in view", lambda: listing.extents[1] < atlas.screen.height - 200)
    says(atlas, r"Russia.*\d[\d,]* – \d[\d,]* personnel")
    # Below the sums, of each report its place, its range and by whom that was published
    read_on(atlas, listing, re.compile(r"Tiraspol\. 1,400 – 1,700 personnel, as of February 2022\. As published"))


def test_which_members_bordered_the_ussr_in_1960(atlas):
    choose_date(atlas, "1960-06-01")
    search_country(atlas, "soviet union", "Soviet Union")
    atlas.find("heading", "Borders With Alliances")
    scroll_to(atlas, find_row(atlas, "NATO", "Borders over time"))
    atlas.reads(re.compile(r"Norway.[0-9]+.km · Turkey.[0-9]+.km"))


JOURNEYS = [
    test_what_changed_between_1989_and_1999,
    test_who_disputes_not_one_inch_eastward,
    test_yeltsins_letter_and_its_reply,
    test_eesti,
    test_a_citation,
    test_who_joined_with_estonia,
    test_where_troops_were_on_15_february_2022,
    test_which_members_bordered_the_ussr_in_1960,
]
