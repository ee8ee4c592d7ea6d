# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The pages of quotes, events, people, sources, alliances, countries and troop reports."""

import json
import re

import gi

import harness
import places
from pages import back, close, copy_citation, find_row, open_row, opening, says, scroll_to

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def test_who_disputes_not_one_inch(atlas):
    """From the talk to the words, who disputes them, and the rival account on the same page."""
    atlas.find("heading", re.compile("Baker asks Gorbachev"))
    open_row(atlas, re.compile("^James A. Baker III"), "Quotes")
    atlas.find("heading", "James A. Baker III")
    says(atlas, "one inch to the east|not an inch", "Verbatim", "Disputed by NATO, Baker",
         "no pledge not to enlarge|their scope and force")
    atlas.find("heading", re.compile("The Rival Account"))
    says(atlas, "ridiculous argument|“one inch to the east”")
    back(atlas)
    atlas.find("heading", re.compile("Baker asks Gorbachev"))
    atlas.gone("heading", re.compile("The Rival Account"))
    back(atlas)
    atlas.find("list", "Timeline")
    atlas.gone("heading", re.compile("Baker asks Gorbachev"))


test_who_disputes_not_one_inch.options = opening("event:seed-baker-moscow-1990")


def test_not_one_inch_as_a_newcomer(atlas):
    """February 2022, a few words typed: the claim, who disputes it, and both accounts."""
    atlas.go_to_date("2022-02-24")
    atlas.key("ctrl+f")
    atlas.screen.settle()
    atlas.type("not one inch")
    row = atlas.find("list item", re.compile("Not one inch to the East"))
    atlas.screen.settle()
    atlas.click_on(row)
    atlas.find("heading", "Vladimir Putin")
    says(atlas, "Disputed by NATO", "Original · Russian", "Translation")
    atlas.find("heading", re.compile("The Rival Account"))


def test_from_a_letter_to_its_reply(atlas):
    atlas.find("heading", "Boris Yeltsin")
    says(atlas, "A paraphrase or report, not the exact words")
    open_row(atlas, re.compile("^Warren Christopher"), "Exchange")
    atlas.find("heading", "Warren Christopher")
    says(atlas, "your letter came at exactly the right time", "22 October 1993",
         "Disputed by Warren Christopher")
    # The letter that it answers is above it.
    open_row(atlas, re.compile("^Boris Yeltsin"), "Exchange")
    atlas.find("heading", "Boris Yeltsin")


test_from_a_letter_to_its_reply.options = opening("quote:q-seed-yeltsin-1993")


def language_of(node):
    attributes, _, _ = Atspi.Text.get_attribute_run(node.accessible, 0, True)
    return attributes.get("language")


def test_original_and_translation(atlas):
    original = atlas.find(("grouping", "panel"), "Original · Russian")
    words = next(node for node in original.all("label") if "если" in node.text)
    assert language_of(words) == "ru", f"the original is in {language_of(words)}"
    translation = atlas.find(("grouping", "panel"), "Translation")
    english = next(node for node in translation.all("label") if "isolation" in node.text)
    assert language_of(english) != "ru"
    says(atlas, "Official translation from Russian")


test_original_and_translation.options = opening("quote:q-putin-frost-2000")


def test_speaker_source_and_where_the_link_leads(atlas):
    atlas.find("heading", "Boris Yeltsin")
    open_row(atlas, "Speaker")
    atlas.find("list", re.compile("^Roles?$"))
    atlas.find("heading", "Quotes and Events")
    back(atlas)
    atlas.find("heading", "Exchange")
    open_row(atlas, "NATO Expansion: What Yeltsin Heard", "Sources")
    atlas.find("heading", re.compile("^Cited by"))
    address = find_row(atlas, "Address")
    atlas.click_on(scroll_to(atlas, address))
    says(atlas, "Open Link\\?", "https://nsarchive")
    atlas.key("Escape")
    atlas.gone(text=re.compile("Open Link\\?"))
    atlas.find("heading", re.compile("^Cited by"))


test_speaker_source_and_where_the_link_leads.options = opening("quote:q-seed-yeltsin-1993")


def test_country_alliance_and_a_neighbour(atlas):
    atlas.find("heading", "Poland")
    atlas.find("list", "Stages over time")
    ribbon = atlas.find("list item", re.compile("^Warsaw Pact: .*Member from 14 May 1955"))
    assert "until 1 July 1991" in ribbon.name, ribbon.name
    open_row(atlas, "Lithuania", "Neighbours on This Date")
    atlas.find("heading", "Lithuania")
    back(atlas)
    atlas.find("heading", "Poland")
    open_row(atlas, "NATO", re.compile("^On "))
    atlas.find("heading", "North Atlantic Treaty Organization")
    says(atlas, "Article 5", "Waves of Accession", "Czech Republic, Hungary and Poland")
    atlas.find(name="Chart of the number of members")
    table = atlas.find(name="Members over time")
    rows = atlas.wait("rows of members", lambda: table.all(text="Sweden", showing=False) or None)
    assert rows


test_country_alliance_and_a_neighbour.options = opening("state:POL")


def test_border_with_an_alliance(atlas):
    """Russia’s page continues the chart of the Soviet Union; the words follow the date."""
    atlas.find("heading", "Russia")
    chart = atlas.find(name="Border of NATO with Russia over time")
    for step in ("from 4 April 1949 196 km, as published, of Norway;",
                 "from 18 February 1952 813 km, as published, of Norway and Turkey;",
                 "from 26 December 1991 196 – 198 km, as published, of Norway;",
                 "from 12 March 1999 406 – 430 km, as published, of Norway and Poland;",
                 "of Estonia, Lithuania, Latvia, Norway and Poland;", "from 4 April 2023"):
        assert step in chart.description.replace("\xa0", " "), chart.description
    says(atlas, "2,480\\s–\\s2,672\\skm, as published", "Measured on the map: 2,276\\skm",
         "Finland 1,309\\s–\\s1,340\\skm", "Until 26 December 1991 with the Soviet Union",
         "measured on generalised geometry, about 9–18 % short")
    atlas.go_to_date("1960-01-01")
    says(atlas, "813\\skm, as published", "Norway 196\\skm · Turkey 617\\skm")
    atlas.go_to_date("1992-01-01")
    says(atlas, "196\\s–\\s198\\skm, as published")
    open_row(atlas, "NATO", "Borders over time")
    atlas.find("heading", "North Atlantic Treaty Organization")
    atlas.find(name=re.compile("^Border of NATO with "))


test_border_with_an_alliance.options = {
    "arguments": ["alliance-atlas:nato-and-its-neighbours?page=state:RUS&date=2024-01-01"]}


def test_published_lengths(atlas):
    """A border of the page unfolds into what is published of it, with the source of each."""
    row = scroll_to(atlas, atlas.find("list item", "2 Published Lengths"))
    atlas.click_on(row)
    says(atlas, "The World Factbook 1990, land boundaries of the Soviet Union")
    open_row(atlas, re.compile("^Turkey – Soviet Union"))
    atlas.find("heading", "The World Factbook 1990: Soviet Union")


test_published_lengths.options = {
    "arguments": ["alliance-atlas:nato-and-its-neighbours?page=state:SUN&date=1960-01-01"]}


def test_another_country_takes_the_place(atlas):
    """A click on another country does not pile pages up: closing its page leads to the timeline."""
    atlas.find("heading", "Poland")
    view = places.home_view(atlas)
    atlas.screen.settle()
    atlas.click(*view.at(47.0, 19.0))
    atlas.find("heading", "Hungary")
    close(atlas)
    atlas.gone("heading", "Hungary")
    atlas.gone("heading", "Poland")
    back(atlas)  # To where one was
    atlas.find("heading", "Hungary")
    back(atlas)
    atlas.find("heading", "Poland")


# Without troops, of which there are some in Hungary
test_another_country_takes_the_place.options = opening("state:POL&layers=")


def test_long_list_unfolds(atlas):
    atlas.find("heading", "Vladimir Putin")
    rows = atlas.find("list", "Quotes and Events")
    more = scroll_to(atlas, atlas.find("button", re.compile(r"^Show All \(\d+ More\)$")))
    hidden = int(re.search(r"\d+", more.name)[0])
    shown = len(rows.all("list item", showing=False))
    atlas.click_on(more)
    atlas.wait("all rows to be there",
               lambda: len(rows.all("list item", showing=False)) == shown + hidden)
    atlas.gone("button", re.compile("^Show All"))


test_long_list_unfolds.options = opening("person:vladimir-putin")


def test_troop_report(atlas):
    atlas.find("heading", "I Belgian Corps in Germany")
    says(atlas, "25,000 – 40,000 personnel", "As published: 40,000 at its height", "As of")
    open_row(atlas, "Host")
    atlas.find("heading", re.compile("Germany"))


test_troop_report.options = opening("force:bel-1989")


def test_citations(atlas):
    atlas.find("heading", "Boris Yeltsin")
    bibtex = copy_citation(atlas, "b")
    assert bibtex.startswith("@misc{alliance-atlas-quote-q-seed-yeltsin-1993,"), bibtex
    csl = json.loads(copy_citation(atlas, "c"))
    assert csl[0]["title"].startswith("Boris Yeltsin: Letter to Bill Clinton"), csl
    assert len(csl) > 1 and all(entry["title"] for entry in csl)
    text = copy_citation(atlas, "t")
    assert "Alliance Atlas, consulted on" in text, text


test_citations.options = opening("quote:q-seed-yeltsin-1993")


def test_by_keys_alone(atlas):
    """Tab reaches the rows; Return opens one."""
    atlas.find("heading", "Boris Yeltsin")
    row = find_row(atlas, "Speaker")
    atlas.click_on(atlas.find("heading", "Boris Yeltsin"))
    for _ in range(30):
        if row.state("focused"):
            break
        atlas.key("Tab")
        atlas.screen.settle(0.2, 2)
    assert row.state("focused"), "Tab does not reach the speaker"
    atlas.key("Return")
    atlas.find("list", re.compile("^Roles?$"))


test_by_keys_alone.options = opening("quote:q-seed-yeltsin-1993")


harness.run([
    test_who_disputes_not_one_inch,
    test_not_one_inch_as_a_newcomer,
    test_from_a_letter_to_its_reply,
    test_original_and_translation,
    test_speaker_source_and_where_the_link_leads,
    test_country_alliance_and_a_neighbour,
    test_border_with_an_alliance,
    test_published_lengths,
    test_another_country_takes_the_place,
    test_long_list_unfolds,
    test_troop_report,
    test_citations,
    test_by_keys_alone,
])
