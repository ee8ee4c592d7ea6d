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
    name = row.name
    atlas.click_on(row)
    atlas.find("label", day.match(name)[1])
    atlas.find("heading", name.split(": ", 1)[1])
    atlas.key("alt+Left")
    atlas.wait("the chosen row to be in view again", lambda: rows_in_view(atlas, name))


def open_filter(atlas):
    atlas.click_on(atlas.find("toggle button", "Filter"))
    entry = atlas.find(name="Filter by Words")
    atlas.wait("the entry to have the focus",
               lambda: any(node.state("focused") for node in entry.walk()))
    atlas.screen.settle(0.3)


def choose(atlas, pattern):
    """Clicks a toggle of the popover, whose places are told without the shadow around it."""
    x, y = atlas.find("toggle button", re.compile(pattern)).centre
    atlas.click(x + 14, y + 14)


def close_filter(atlas):
    atlas.key("Escape")
    atlas.gone(name="Filter by Words")


def tab_to(atlas, found, key="Tab", most=60):
    """Moves the focus until it is on what found() gives."""
    for _ in range(most):
        node = found()
        if node is not None and node.state("focused"):
            return node
        atlas.key(key)
        atlas.screen.settle(0.2)
    raise AssertionError("the keys do not lead there")


def kinds_in_list(atlas):
    listing = atlas.find("list", "Timeline")
    return {row.name.split(": ")[0].rsplit(", ", 1)[1] for row in listing.all("list item")}


def test_filters_by_mouse(atlas):
    open_filter(atlas)
    toggle = atlas.find("toggle button", re.compile(r"^Summits, \d+ items$"))
    number = re.search(r"\d+", toggle.name)[0]
    choose(atlas, r"^Summits, \d+ items$")
    atlas.reads(re.compile(rf"\b{number} of \d+ items"))
    close_filter(atlas)
    atlas.wait("only summits", lambda: kinds_in_list(atlas) == {"Summit"})
    atlas.click_until_gone("button", "Remove filter: Summits")
    atlas.wait("other kinds again", lambda: len(kinds_in_list(atlas)) > 1)


def test_filters_by_keyboard(atlas):
    button = atlas.find("toggle button", "Filter")
    tab_to(atlas, lambda: button, "shift+Tab")
    atlas.key("Return")
    atlas.find(name="Filter by Words")
    atlas.type("inch eastward")
    chip = atlas.find("button", "Remove filter: “inch eastward”")
    atlas.reads(re.compile(r"\b\d+ of \d+ items"))
    close_filter(atlas)
    tab_to(atlas, lambda: chip)
    atlas.key("Return")
    atlas.gone("button", re.compile("^Remove filter"))


def test_a_disputed_quote_is_not_alone(atlas):
    atlas.go_to_date("1990-02-09")
    open_filter(atlas)
    atlas.type("inch")
    atlas.find("button", "Remove filter: “inch”")
    close_filter(atlas)
    row = atlas.find("list item", re.compile("^9 February 1990, Quote, Disputed: James"))
    assert "Disputed by" in row.description, row.description


def test_nothing_found(atlas):
    open_filter(atlas)
    choose(atlas, r"^Wars, ")
    atlas.find("button", "Remove filter: Wars")
    close_filter(atlas)
    open_filter(atlas)
    atlas.type("atlantis")
    atlas.reads("No Items Found")
    close_filter(atlas)
    atlas.reads(re.compile("Kind: Wars. Words: “atlantis”."))
    atlas.click_on(atlas.find("button", "Remove Last Filter"))
    atlas.gone(text="No Items Found")
    atlas.wait("only wars", lambda: kinds_in_list(atlas) == {"War"})
    atlas.click_until_gone("button", "Clear All")
    atlas.gone("button", re.compile("^Remove filter"))


def test_a_filtered_list_follows_the_date(atlas):
    open_filter(atlas)
    choose(atlas, "^Summits, ")
    atlas.find("button", "Remove filter: Summits")
    close_filter(atlas)
    atlas.go_to_date("2002-12-01")
    atlas.wait("the Prague summit to be in view",
               lambda: rows_in_view(atlas, re.compile("Summit: NATO’s Prague summit")))
    atlas.go_to_date("1949-06-01")
    atlas.gone("list item", re.compile("Summit: NATO’s Prague summit"))
    # Without the filter, it stays where it is in time.
    atlas.click_until_gone("button", "Remove filter: Summits")
    atlas.wait("items of 1949 to be in view", lambda: rows_in_view(atlas, re.compile(" 1949, ")))


def test_tab_leads_to_what_is_seen_of_the_timeline(atlas):
    button = atlas.find("toggle button", "Filter")
    # A row that had the focus is far away on the other day.
    for day, pattern in (("2002-11-21", "^21 November 2002"), ("1955-05-14", "^14 May 1955")):
        atlas.go_to_date(day)
        atlas.wait(f"a row of {day} to be in view",
                   lambda: rows_in_view(atlas, re.compile(pattern)))
        tab_to(atlas, lambda: button, "shift+Tab")
        atlas.key("Tab")
        atlas.wait("a row of the day to have the focus",
                   lambda: any(row.state("focused")
                               for row in rows_in_view(atlas, re.compile(pattern))))


def map_pixels(atlas):
    """What the map shows, without what lies beside it and the edge that the time bar touches."""
    data = atlas.screen.pixels()
    fields = [int.from_bytes(data[at:at + 4], "big") for at in range(0, 80, 4)]
    start, stride = fields[0] + 12 * fields[19], fields[12]
    x, y, width, height = atlas.find(name="Map").extents
    return [data[start + row * stride + 4 * x:start + row * stride + 4 * (x + width)]
            for row in range(y, y + height - 10)]


def test_pointing_at_a_row_shows_it_on_the_map(atlas):
    atlas.go_to_date("2002-11-21")
    atlas.wait("the Prague summit to be in view",
               lambda: rows_in_view(atlas, re.compile("Summit: NATO’s Prague summit")))
    atlas.move(400, 10)
    atlas.screen.settle()
    before = map_pixels(atlas)
    row = rows_in_view(atlas, re.compile("Summit: NATO’s Prague summit"))[0]
    atlas.move(*row.centre)
    atlas.wait("the map to show it", lambda: map_pixels(atlas) != before)
    atlas.move(400, 10)
    atlas.wait("the map to be as before", lambda: map_pixels(atlas) == before)
    # The same by keys, from the button above the list
    open_filter(atlas)
    close_filter(atlas)
    atlas.move(400, 10)
    atlas.wait("the map to be as before", lambda: map_pixels(atlas) == before)
    for _ in range(8):
        atlas.key("Tab")
        atlas.screen.settle(0.4)
        if map_pixels(atlas) != before:
            break
    else:
        raise AssertionError("the map does not show the row that has the focus")


def test_troops_are_counted_in_ranges(atlas):
    open_filter(atlas)
    atlas.type("occupation forces germany")
    atlas.find("button", re.compile("Remove filter: “occupation forces germany”"))
    close_filter(atlas)
    row = atlas.find("list item", re.compile("Troop report: Group of Soviet Occupation Forces"))
    assert re.search(r"320,000 – 350,000 personnel .* East Germany", row.description), \
        row.description
    assert "As published: " in row.description
    atlas.click_on(row)
    atlas.find("heading", re.compile("Group of Soviet Occupation Forces"))


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
    test_filters_by_mouse,
    test_filters_by_keyboard,
    test_a_disputed_quote_is_not_alone,
    test_nothing_found,
    test_a_filtered_list_follows_the_date,
    test_tab_leads_to_what_is_seen_of_the_timeline,
    test_pointing_at_a_row_shows_it_on_the_map,
    test_troops_are_counted_in_ranges,
    test_the_legend_switches_an_alliance,
    test_the_legend_counts,
    test_the_keys_are_listed,
    test_about_names_the_licences,
])
