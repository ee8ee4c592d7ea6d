# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The search, by keys as a person presses them, and through the accessibility tree."""

import re

import harness

ENTRY = "Search the Atlas"


def entry_of(atlas, text):
    """Waits until the search holds what was typed."""
    return atlas.find(name=ENTRY, text=text)


def selected_row(atlas):
    atlas.root.accessible.clear_cache()
    return next((row.name for row in atlas.root.all("list item") if row.state("selected")), None)


def test_just_typing_finds_a_country_by_its_own_name(atlas):
    atlas.screen.settle()
    atlas.type("eesti")
    entry_of(atlas, "eesti")
    atlas.find("list item", "Estonia")
    atlas.key("Return")
    atlas.gone(name=ENTRY)
    atlas.find("heading", "Estonia")
    atlas.reads("29 March 2004")


def test_enter_comes_right_behind_the_word(atlas):
    """Before the dialog is drawn, let alone the answer there."""
    atlas.screen.settle()
    atlas.screen.xdotool("type", "--delay", 1, "latvija")
    atlas.key("Return")
    atlas.find("heading", "Latvia")
    atlas.gone(name=ENTRY)


def test_spaces_and_more_words(atlas):
    atlas.screen.settle()
    atlas.type("inch one not")
    entry_of(atlas, "inch one not")
    atlas.reads(re.compile("Disputed by NATO"))
    atlas.reads(re.compile(r"^\d+ results$", re.M))


def test_a_disputed_quote_says_so_in_its_row(atlas):
    atlas.key("ctrl+f")
    atlas.find(name=ENTRY)
    atlas.type("putin not one inch brazenly")
    row = atlas.find("list item", re.compile("Not one inch to the East"))
    assert re.search("Disputed by .*NATO", row.description), row.description
    atlas.key("Return")
    atlas.gone(name=ENTRY)
    atlas.reads("23 December 2021")


def test_arrow_keys_choose(atlas):
    atlas.key("ctrl+f")
    atlas.find(name=ENTRY)
    atlas.type("germany")
    atlas.wait("the first to be selected", lambda: selected_row(atlas) == "Germany")
    atlas.key("Down")
    atlas.wait("the second to be selected", lambda: selected_row(atlas) not in (None, "Germany"))
    second = selected_row(atlas)
    atlas.key("Up", "Up")
    atlas.wait("the first to be selected again", lambda: selected_row(atlas) == "Germany")
    atlas.key("Down", "Return")
    atlas.find("heading", second)


def test_the_pointer_does_not_choose(atlas):
    """Rows that come to lie under it leave the first one selected; a click opens."""
    atlas.screen.settle()
    atlas.move(640, 385)
    atlas.type("germany")
    entry_of(atlas, "germany")
    row = atlas.find("list item", "East Germany")
    atlas.screen.settle()
    assert selected_row(atlas) == "Germany", selected_row(atlas)
    atlas.click_on(row)
    atlas.gone(name=ENTRY)
    atlas.find("heading", re.compile("East Germany"))


def test_all_results_are_a_button_away(atlas):
    """At first the best of each group; then all, the last of which the keys reach."""
    atlas.key("ctrl+f")
    atlas.find(name=ENTRY)
    atlas.type("russia")
    button = atlas.find("button", re.compile(r"^Show All \d+ Results$"))
    total = int(re.search(r"\d+", button.name)[0])
    assert total > 64, total
    atlas.find("label", re.compile("^8 of "))
    atlas.key("alt+s")
    atlas.gone("button", re.compile("^Show All"))
    atlas.gone("label", re.compile("^8 of "))
    # In steps of eight it takes more of them to the end than there were before.
    seen = []
    for _ in range(total // 8 + 2):
        atlas.key("Page_Down")
        seen.append(selected_row(atlas))
    assert len(set(seen)) > 64 // 8 + 2, seen


def test_escape_leaves_all_as_it_was(atlas):
    atlas.key("ctrl+f")
    atlas.find(name=ENTRY)
    atlas.type("poland")
    atlas.find("list item", "Poland")
    atlas.key("Escape")
    atlas.gone(name=ENTRY)
    assert not atlas.root.all("heading", "Poland")


def test_nothing_found_says_what_to_try(atlas):
    atlas.key("ctrl+f")
    atlas.find(name=ENTRY)
    atlas.type("zzzz")
    atlas.reads("Nothing Found")
    atlas.reads(re.compile("Try fewer or shorter words"))
    atlas.key("Return")  # Opens nothing and closes nothing.
    atlas.key("BackSpace", "BackSpace", "BackSpace", "BackSpace")
    atlas.reads(re.compile(r"^\d+ countries$", re.M))
    atlas.find("list item", "Afghanistan")


def test_a_place_is_shown_on_the_map(atlas):
    atlas.screen.settle()
    before = atlas.screen.pixels()
    atlas.key("ctrl+f")
    atlas.find(name=ENTRY)
    atlas.type("vladivostok")
    atlas.find("list item", "Vladivostok")
    atlas.key("Return")
    atlas.gone(name=ENTRY)
    atlas.screen.settle()
    assert atlas.screen.pixels() != before


def test_keys_of_an_entry_do_not_search(atlas):
    atlas.open_date_entry()
    atlas.type("1990")
    atlas.find("text", "Date", text="1990")
    assert not atlas.root.all(name=ENTRY)
    atlas.key("Escape")


def test_plain_keys_keep_their_meaning(atlas):
    atlas.screen.settle()
    for key in ("Left", "plus", "minus", "Home", "space", "space"):
        atlas.key(key)
    atlas.screen.settle()
    assert not atlas.root.all(name=ENTRY)


def test_a_letter_goes_on_from_a_row(atlas):
    atlas.key("ctrl+f")
    entry = atlas.find(name=ENTRY)
    atlas.type("es")
    entry_of(atlas, "es")
    atlas.find("list item", "Eskişehir")
    atlas.key("Tab")
    atlas.wait("the focus to leave the search",
               lambda: not any(node.state("focused") for node in entry.walk()))
    atlas.type("ton")
    entry_of(atlas, "eston")


harness.run([
    test_just_typing_finds_a_country_by_its_own_name,
    test_enter_comes_right_behind_the_word,
    test_spaces_and_more_words,
    test_a_disputed_quote_says_so_in_its_row,
    test_arrow_keys_choose,
    test_the_pointer_does_not_choose,
    test_all_results_are_a_button_away,
    test_escape_leaves_all_as_it_was,
    test_nothing_found_says_what_to_try,
    test_a_place_is_shown_on_the_map,
    test_keys_of_an_entry_do_not_search,
    test_plain_keys_keep_their_meaning,
    test_a_letter_goes_on_from_a_row,
])
