# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stories: the offer, reading, links, search, leaving, and telling them full screen."""

import re

import harness
import stories


def map_pixels(atlas):
    """What the map shows beside the legend, with nothing pointed at."""
    atlas.move(640, 20)
    atlas.screen.settle()
    raw = atlas.screen.pixels()[-1280 * 800 * 4:]
    return [raw[(y * 1280 + 250) * 4:(y * 1280 + 840) * 4] for y in range(60, 640)]


def test_a_story_is_read_by_keys_and_left_as_it_was(atlas):
    atlas.go_to_date("1985-06-01")
    atlas.key("ctrl+b")
    before = map_pixels(atlas)
    stories.open_first(atlas)
    atlas.find("toggle button", stories.progress(1))
    atlas.find("label", "13 February 2022")
    stories.step_to(atlas, "“Not one inch”: February 1990", "ctrl+Page_Down")
    atlas.find("toggle button", stories.progress(2))
    atlas.find("label", "9 February 1990")
    assert atlas.find("check box", "Warsaw Pact").state("checked")
    assert not atlas.find("check box", "CSTO").state("checked"), "an alliance that the step does not show is on"
    assert not atlas.find("check box", "Troops").state("checked")
    stories.step_to(atlas, "A question of February 2022", "ctrl+Page_Up")
    assert atlas.find("check box", "Troops").state("checked"), "the layer of the step is off"
    # Esc leaves it, and all is as it was: date, borders, legend and the part of the map.
    atlas.key("Escape")
    atlas.find("heading", "Stories")
    atlas.key("Escape")
    atlas.find("label", "1 June 1985")
    atlas.wait("the map to look as before", lambda: map_pixels(atlas) == before)


def test_buttons_and_the_list_of_steps(atlas):
    stories.open_first(atlas)
    atlas.click_on(atlas.find("button", "Next Step"))
    atlas.find("heading", "“Not one inch”: February 1990")
    atlas.click_on(atlas.find("toggle button", stories.progress(2)))
    row = atlas.find("list item", re.compile("^5. Paris 1997"))
    atlas.click_on(row)
    atlas.find("heading", "Paris 1997: not adversaries")
    atlas.find("label", "27 May 1997")
    atlas.click_on(atlas.find("button", "Previous Step"))
    atlas.find("heading", "Yeltsin: yes in Warsaw, no in a letter")


def test_what_a_step_cites_is_a_page_away(atlas):
    """A quote has its page, which takes the map along; back is the step, as it was."""
    stories.open_first(atlas)
    stories.step_to(atlas, "“Not one inch”: February 1990", "ctrl+Page_Down")
    atlas.click_on(atlas.find("list item", re.compile("Genscher")))
    atlas.find("heading", re.compile("Genscher"))
    atlas.find("label", "31 January 1990")
    atlas.key("alt+Left")
    atlas.find("heading", "“Not one inch”: February 1990")
    atlas.find("label", "9 February 1990")
    # A step can be taken from above, too.
    atlas.click_on(atlas.find("list item", re.compile("Genscher")))
    atlas.find("label", "31 January 1990")
    stories.step_to(atlas, "What was written down: the treaty of 1990", "ctrl+Page_Down")


def test_search_finds_stories(atlas):
    atlas.key("ctrl+f")
    atlas.find(name="Search the Atlas")
    atlas.type("nato by accession")
    atlas.find("list item", re.compile("^NATO by accession"))
    atlas.key("Return")
    atlas.find("heading", "1949: twelve")
    atlas.find("label", "4 April 1949")


def test_a_link_leads_to_a_step(atlas):
    atlas.find("heading", "September 1968: Albania leaves")
    atlas.find("label", "13 September 1968")


test_a_link_leads_to_a_step.options = {
    "arguments": ["alliance-atlas:?page=story:warsaw-pact-and-after&step=7"]}


def test_it_is_told_full_screen_by_a_clicker(atlas):
    """Chrome goes; a clicker’s keys, the notes, and out again by Esc."""
    stories.open_first(atlas)
    atlas.key("F11")
    atlas.gone("button", "Main Menu")
    atlas.gone("slider")
    atlas.gone("button", "Present")
    for key, heading in (("Page_Down", "“Not one inch”: February 1990"),
                         ("space", "What was written down: the treaty of 1990"),
                         ("Right", "Yeltsin: yes in Warsaw, no in a letter"),
                         ("Down", "Paris 1997: not adversaries"),
                         ("Page_Up", "Yeltsin: yes in Warsaw, no in a letter"),
                         ("Left", "What was written down: the treaty of 1990"),
                         ("Up", "“Not one inch”: February 1990"),
                         ("End", "24 February 2022, and after"),
                         ("Home", "A question of February 2022")):
        stories.step_to(atlas, heading, key)
    assert "Ask what the audience thinks" not in atlas.texts(), "the notes show before they are wanted"
    atlas.key("n")
    atlas.reads("Ask what the audience thinks")
    atlas.reads("Next: “Not one inch”: February 1990")
    atlas.key("n")
    atlas.wait("the notes to go", lambda: "Ask what the audience thinks" not in atlas.texts())
    atlas.key("Page_Down")
    atlas.find("heading", "“Not one inch”: February 1990")
    # The list of steps keeps its own keys.
    atlas.click_on(atlas.find("toggle button", stories.progress(2)))
    atlas.find("list item", re.compile("^3. What was written down"))
    atlas.key("Down", "Return")
    atlas.find("heading", "What was written down: the treaty of 1990")
    atlas.key("Escape")
    atlas.find("button", "Main Menu")
    atlas.find("slider")
    atlas.find("toggle button", stories.progress(3))


def test_the_first_start_offers_the_first_story_once(screen):
    fresh = {"GSETTINGS_BACKEND": "keyfile"}
    screen.write_settings(harness.SETTINGS_GROUP, {})
    with harness.atlas_on(screen, env=fresh) as atlas:
        atlas.reads(f"New here? A story to begin with: “{stories.FIRST}”")
        atlas.click_on(atlas.find("button", "Read"))
        atlas.find("heading", "A question of February 2022")
        atlas.gone("button", "Not Now")
        # What a story shows is not what is remembered.
        atlas.quit()
    with harness.atlas_on(screen, env=fresh) as atlas:
        atlas.find("slider")
        assert "New here?" not in atlas.texts(), "the story is offered twice"
        assert "13 February 2022" not in [node.text for node in atlas.root.all("label")]


test_the_first_start_offers_the_first_story_once.alone = True


def test_the_offer_can_be_dismissed(atlas):
    atlas.find("button", "Not Now")
    atlas.click_on(atlas.find("button", "Help"))
    atlas.find("list item", "Reading the Map")
    atlas.key("Escape")
    atlas.gone("list item", "Reading the Map")
    atlas.click_on(atlas.find("button", "Not Now"))
    atlas.gone("button", "Not Now")


test_the_offer_can_be_dismissed.options = {"settings": {"story-offered": "false"}}


if __name__ == "__main__":
    harness.run([
        test_a_story_is_read_by_keys_and_left_as_it_was,
        test_buttons_and_the_list_of_steps,
        test_what_a_step_cites_is_a_page_away,
        test_search_finds_stories,
        test_a_link_leads_to_a_step,
        test_it_is_told_full_screen_by_a_clicker,
        test_the_first_start_offers_the_first_story_once,
        test_the_offer_can_be_dismissed,
    ])
