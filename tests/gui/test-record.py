# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The sidebar, countries by name and the legend, without a click on the map."""

import re

import harness


def find_country(atlas, typed):
    atlas.key("ctrl+f")
    entry = atlas.find(name="Search the Atlas")
    atlas.wait("the search to have the focus",
               lambda: any(node.state("focused") for node in entry.walk()))
    atlas.type(typed)


def test_a_country_by_keys_alone(atlas):
    find_country(atlas, "pola")
    atlas.find("list item", "Poland")
    atlas.key("Return")
    atlas.find("heading", "Poland")
    atlas.reads("Member since 12 March 1999")
    atlas.key("Escape")
    atlas.gone("heading", "Poland")


def test_a_country_by_a_former_name(atlas):
    find_country(atlas, "czechoslovakia")
    atlas.find("list item", re.compile("Czechoslovakia"))
    atlas.key("Return")
    atlas.find("heading", re.compile("Czechoslovakia"))
    atlas.reads(re.compile("Not on the map on this date"))
    atlas.find("button", "Go to 31 December 1992").act()
    atlas.find("label", "31 December 1992")
    atlas.reads("Capital: Prague")


def test_no_country_found(atlas):
    find_country(atlas, "atlantis")
    atlas.reads("Nothing Found")
    atlas.key("Escape")
    atlas.gone(name="Search the Atlas")


def test_the_country_page_is_of_the_date(atlas):
    find_country(atlas, "poland")
    atlas.find("list item", "Poland")
    atlas.key("Return")
    atlas.find("heading", "Poland")
    atlas.go_to_date("1985-06-01")
    atlas.find("heading", "On 1 June 1985")
    atlas.gone(text="Member since 12 March 1999")


def test_the_timeline_follows_the_date(atlas):
    atlas.find("list", "Timeline")
    atlas.go_to_date("2008-04-03")
    atlas.find("list item", re.compile("April 2008"))


def rows_in_view(atlas, pattern):
    """The rows of the timeline whose middle can be clicked."""
    listing = atlas.find("list", "Timeline")
    _, top, _, height = listing.extents
    return [row for row in listing.all("list item", pattern)
            if top < row.centre[1] < top + height]


def test_an_event_takes_the_time_along(atlas):
    atlas.go_to_date("2008-04-20")
    day = re.compile(r"^(\d+ (?:May|June|July) 2008), ")
    atlas.screen.settle()
    row = atlas.wait("an event of the summer of 2008", lambda: rows_in_view(atlas, day))[0]
    atlas.click_on(row)
    atlas.find("label", day.match(row.name)[1])


def test_the_legend_switches_an_alliance(atlas):
    box = atlas.find("check box", "NATO")
    atlas.wait("the box to be checked", lambda: box.state("checked"))
    atlas.screen.settle()
    before = atlas.screen.pixels()
    x, y, _, height = box.extents
    atlas.click(x + 24, y + height / 2)
    atlas.wait("the box to be unchecked", lambda: not box.state("checked"))
    atlas.screen.settle()
    assert atlas.screen.pixels() != before
    atlas.click(x + 24, y + height / 2)
    atlas.wait("the box to be checked again", lambda: box.state("checked"))


def test_the_legend_counts(atlas):
    atlas.go_to_date("1991-06-30")
    atlas.find("label", "30 June 1991")
    atlas.reads("16 members")
    atlas.reads("6 members")
    atlas.go_to_date("1991-07-01")
    atlas.find("label", "1 July 1991")
    atlas.gone("label", "6 members")


def test_the_keys_are_listed(atlas):
    atlas.key("ctrl+question")
    atlas.reads(re.compile("Next change", re.I))


def test_about_names_the_licences(atlas):
    atlas.key("F10")
    atlas.find("menu", "Main Menu")
    atlas.key("a")
    atlas.reads(re.compile("Alliance Atlas authors"))


harness.run([
    test_a_country_by_keys_alone,
    test_a_country_by_a_former_name,
    test_no_country_found,
    test_the_country_page_is_of_the_date,
    test_the_timeline_follows_the_date,
    test_an_event_takes_the_time_along,
    test_the_legend_switches_an_alliance,
    test_the_legend_counts,
    test_the_keys_are_listed,
    test_about_names_the_licences,
])
