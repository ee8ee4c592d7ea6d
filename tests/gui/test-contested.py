# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Contested ground: a click explains it, in both border views."""

import re

import harness
import pages
import places

CRIMEA, KHERSON, KYIV = (45.3, 34.4), (46.9, 33.4), (50.0, 30.6)
EXPLANATION = re.compile("General Assembly affirmed Ukraine’s territorial integrity")
CAPTION = re.compile("^Contested Ground · ")


def at(date, lat, lon, zoom, view="recognised", page=None):
    """Options for a program that shows only ground, at a place and on a day."""
    link = (f"alliance-atlas:nato-and-its-neighbours?date={date}&view={view}"
            f"&map={lat},{lon},{zoom}&layers=")
    return {"arguments": [link + (f"&page={page}" if page else "")]}


def click_ground(atlas, place, centre, zoom):
    view = places.view_of(places.map_extents(atlas), *centre, zoom)
    atlas.click(*view.at(*place))


def assert_explains_crimea(atlas):
    """Since when, who recognises what, who held it, by which authority, with a source."""
    atlas.find("heading", "Crimea and Sevastopol")
    atlas.reads("Contested Ground · since 27 February 2014")
    atlas.reads(EXPLANATION)
    for heading in ("Who Recognises What", "Who Held the Ground", "By Which Authority"):
        atlas.find("heading", heading)
    atlas.reads(re.compile("resolution 68/262 of 27 March 2014"))
    pages.find_row(atlas, re.compile("68/262"), "Sources")


def click_crimea(atlas, holder):
    atlas.find("label", "1 June 2015")
    click_ground(atlas, CRIMEA, (47, 36), 5.5)
    assert_explains_crimea(atlas)
    # Whoever holds it in this view lies below.
    pages.back(atlas)
    atlas.find("heading", holder)
    atlas.gone("label", text=CAPTION)


def test_crimea_as_recognised(atlas):
    click_crimea(atlas, "Ukraine")


test_crimea_as_recognised.options = at("2015-06-01", 47, 36, 5.5)


def test_crimea_as_controlled(atlas):
    assert atlas.find("radio button", "Controlled").state("checked")
    click_crimea(atlas, "Russia")


test_crimea_as_controlled.options = at("2015-06-01", 47, 36, 5.5, "controlled")


def test_its_source_is_a_click_away(atlas):
    assert_explains_crimea(atlas)
    pages.open_row(atlas, re.compile("68/262"), "Sources")
    atlas.find("heading", re.compile("68/262"))
    # And from the source back to what it is cited for.
    pages.open_row(atlas, "Crimea and Sevastopol")
    assert_explains_crimea(atlas)


test_its_source_is_a_click_away.options = at("2015-06-01", 47, 36, 5.5, page="dispute:crimea")


def test_ground_beside_it_is_a_country(atlas):
    """A click takes the place of the one before."""
    click_ground(atlas, CRIMEA, (47, 34), 5.5)
    assert_explains_crimea(atlas)
    click_ground(atlas, KYIV, (47, 34), 5.5)
    atlas.find("heading", "Ukraine")
    atlas.gone("label", text=CAPTION)
    pages.close(atlas)
    atlas.find("list", "Timeline")


test_ground_beside_it_is_a_country.options = at("2015-06-01", 47, 34, 5.5)


def test_the_map_says_what_is_explained(atlas):
    """To those who do not see it."""
    atlas.find(name=places.MAP)
    atlas.wait("the map to name it", lambda: re.search(
        "Contested: Crimea and Sevastopol", atlas.find(name=places.MAP).description))


test_the_map_says_what_is_explained.options = at("2015-06-01", 47, 36, 5.5, page="dispute:crimea")


def test_claims_and_the_front_line(atlas):
    atlas.find("label", "1 June 2024")
    click_ground(atlas, KHERSON, (47, 36), 5.5)
    atlas.find("heading", "Donetsk, Luhansk, Zaporizhzhia and Kherson since 2022")
    atlas.find(name="The Front Line Is Not Drawn")
    atlas.reads("Ground is shown as known on 24 February 2022, later only where a day is known.")
    atlas.reads(re.compile("resolution ES-11/4"))


test_claims_and_the_front_line.options = at("2024-06-01", 47, 36, 5.5)


def test_the_other_borders_are_hatched_too(atlas):
    """By key, by mouse, and by the keys of the switch; the map and the switch follow."""
    recognised = atlas.find("radio button", "Recognised")
    controlled = atlas.find("radio button", "Controlled")
    atlas.screen.settle()
    before = atlas.screen.pixels()
    atlas.key("ctrl+b")
    atlas.wait("the controlled borders", lambda: controlled.state("checked"))
    atlas.screen.settle()
    assert atlas.screen.pixels() != before, "the map is as before"
    atlas.click_on(recognised)
    atlas.wait("the recognised borders", lambda: recognised.state("checked"))
    atlas.wait("the switch to have the focus", lambda: recognised.state("focused"))
    atlas.key("Right")
    atlas.wait("the controlled borders", lambda: controlled.state("checked"))
    assert not recognised.state("checked")
    atlas.wait("the focus to follow", lambda: controlled.state("focused"))
    atlas.find("label", "1 June 2015")


test_the_other_borders_are_hatched_too.options = at("2015-06-01", 47, 36, 5.5)


def test_a_country_lists_its_contested_ground(atlas):
    row = pages.find_row(atlas, "The Golan Heights", "Contested Ground")
    assert "Since 10 June 1967" in row.description, row.description
    atlas.click_on(pages.scroll_to(atlas, row))
    atlas.find("heading", "The Golan Heights")
    atlas.reads(re.compile("Israel took the heights from Syria"))
    pages.open_row(atlas, "Israel", "Countries")
    atlas.find("heading", "Israel")


test_a_country_lists_its_contested_ground.options = at("1990-06-01", 33, 36, 6, page="state:SYR")


def test_its_history_leads_through_time(atlas):
    """A row of who held it takes the map to that day, and the page stays."""
    pages.open_row(atlas, re.compile("^From 10 June 1967 until 14 December 1981"))
    atlas.find("label", "10 June 1967")
    pages.open_row(atlas, re.compile("^Since 14 December 1981"))
    atlas.find("label", "14 December 1981")
    atlas.find("heading", "The Golan Heights")


test_its_history_leads_through_time.options = at("1990-06-01", 33, 36, 6, page="dispute:golan")


def test_its_page_follows_the_day(atlas):
    """Who holds and claims it then; or that it is not contested, and when it is."""
    row = pages.find_row(atlas, "Sinai", "On 1 June 1970")
    assert "Controlled: Israel (occupied)" in row.description, row.description
    atlas.go_to_date("1960-06-01")
    atlas.reads("Not contested on this day. Contested from 5 November 1956 until 8 March 1957, "
                "and from 8 June 1967 until 25 April 1982.")
    atlas.gone("list", "On 1 June 1960")
    atlas.find("button", "Go to 7 March 1957").act()
    atlas.find("list", "On 7 March 1957")
    atlas.gone("label", text=re.compile("^Not contested"))
    atlas.find("heading", "Sinai")


test_its_page_follows_the_day.options = at("1970-06-01", 30, 33, 6, page="dispute:sinai")


def test_who_reads_below_reads_on(atlas):
    """What is in view does not move while the day does, whatever is said above it."""
    row = pages.find_row(atlas, re.compile("^From 8 June 1967"))
    pages.scroll_to(atlas, row)
    top = row.extents[1]
    for date in ("1960-06-01", "1980-06-01", "1990-06-01", "1957-01-01"):
        atlas.go_to_date(date)
        atlas.screen.settle(0.3)
        assert abs(row.extents[1] - top) <= 1, (date, row.extents, top)


test_who_reads_below_reads_on.options = at("1970-06-01", 30, 33, 6, page="dispute:sinai")


def test_it_is_found_by_its_name(atlas):
    """And shown on a day on which it is contested."""
    atlas.key("ctrl+f")
    atlas.find(name="Search the Atlas")
    atlas.type("saar")
    atlas.reads("Contested Ground")
    row = atlas.find("list item", re.compile("^The Saar"))
    atlas.click_on(row)
    atlas.find("heading", re.compile("^The Saar"))
    atlas.find("label", "31 December 1956")


test_it_is_found_by_its_name.options = at("2015-06-01", 47, 36, 5.5)


def test_what_article_5_covers(atlas):
    """By which rule, on the page of the country."""
    atlas.reads("Covered by Article 5: territory in North America")
    row = pages.find_row(atlas, "Not covered by Article 5: outside its area", "Area of Article 5")
    assert "Hawaii" in row.description and "Alaska" not in row.description, row.description


test_what_article_5_covers.options = at("2024-06-01", 47, 36, 3, page="state:USA")

harness.run([
    test_crimea_as_recognised,
    test_crimea_as_controlled,
    test_its_source_is_a_click_away,
    test_ground_beside_it_is_a_country,
    test_the_map_says_what_is_explained,
    test_claims_and_the_front_line,
    test_the_other_borders_are_hatched_too,
    test_a_country_lists_its_contested_ground,
    test_its_history_leads_through_time,
    test_its_page_follows_the_day,
    test_who_reads_below_reads_on,
    test_it_is_found_by_its_name,
    test_what_article_5_covers,
])
