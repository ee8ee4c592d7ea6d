# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Back and forward through where one has been, and through what the timeline was filtered by."""

import re

import harness
import places

KEYFILE = {"GSETTINGS_BACKEND": "keyfile"}


def test_back_and_forward_with_the_date(atlas):
    atlas.go_to_date("1989-11-09")
    view = places.home_view(atlas)
    atlas.click(*view.at(52.0, 20.0))
    atlas.find("heading", "Poland")
    atlas.click_on(atlas.find("list item", "Warsaw Pact"))
    atlas.find("heading", "Warsaw Treaty Organisation")
    # The movement that follows a page belongs to it; what comes after a rest is a place of its own.
    atlas.screen.settle(2.5)
    atlas.go_to_date("2004-03-29")
    atlas.screen.settle(0.5)
    atlas.key("alt+Left")
    atlas.find("label", "9 November 1989")
    atlas.find("heading", "Warsaw Treaty Organisation")
    atlas.key("alt+Left")
    atlas.find("heading", "Poland")
    atlas.key("alt+Left")
    atlas.gone("heading", "Poland")
    atlas.key("alt+Right", "alt+Right")
    atlas.find("heading", "Warsaw Treaty Organisation")
    atlas.find("label", "9 November 1989")
    atlas.key("alt+Right")
    atlas.find("label", "29 March 2004")


def test_back_and_forward_by_buttons(atlas):
    """Of the window and of the mouse; they say whether they lead anywhere."""
    forward = atlas.find("button", "Forward")
    assert not forward.state("sensitive")
    view = places.home_view(atlas)
    atlas.click(*view.at(52.0, 20.0))
    atlas.find("heading", "Poland")
    atlas.screen.settle(0.5)
    # The sidebar has a button of this name too, which closes its page.
    back = min(atlas.root.all("button", "Back"), key=lambda node: node.extents[0])
    atlas.click_on(back)
    atlas.gone("heading", "Poland")
    atlas.wait("a way forward", lambda: forward.state("sensitive"))
    atlas.click_on(forward)
    atlas.find("heading", "Poland")
    x, y, width, height = places.map_extents(atlas)
    atlas.move(x + width / 2, y + height / 2)
    atlas.screen.xdotool("click", 8)
    atlas.gone("heading", "Poland")
    atlas.screen.xdotool("click", 9)
    atlas.find("heading", "Poland")


def test_the_map_comes_back(atlas):
    before = places.home_view(atlas)
    atlas.screen.settle(2.5)
    atlas.key("ctrl+m")
    for _ in range(12):
        atlas.key("Left")
    atlas.screen.settle(1)
    moved = places.map_extents(atlas)
    atlas.click(moved[0] + moved[2] / 2, moved[1] + moved[3] / 2)
    atlas.screen.settle(0.5)
    for _ in range(3):
        atlas.key("alt+Left")
        atlas.screen.settle(0.3)
    atlas.click(*before.at(52.0, 20.0))
    atlas.find("heading", "Poland")


def choose_summits(atlas):
    atlas.click_on(atlas.find("toggle button", "Filter"))
    atlas.find(name="Filter by Words")
    atlas.screen.settle(0.3)
    x, y = atlas.find("toggle button", re.compile(r"^Summits, ")).centre
    atlas.click(x + 14, y + 14)
    atlas.find("button", "Remove filter: Summits")
    atlas.key("Escape")
    atlas.gone(name="Filter by Words")


def test_filters_are_undone(atlas):
    choose_summits(atlas)
    atlas.key("ctrl+z")
    atlas.gone("button", "Remove filter: Summits")
    atlas.key("ctrl+shift+z")
    atlas.find("button", "Remove filter: Summits")
    atlas.click_until_gone("button", "Clear All")
    atlas.gone("button", "Remove filter: Summits")
    atlas.reads("Filter cleared")
    atlas.click_until_gone("button", "Undo")
    atlas.find("button", "Remove filter: Summits")


def test_bookmarks_survive_a_restart(screen):
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.go_to_date("2004-03-29")
        view = places.home_view(atlas)
        atlas.click(*view.at(47.0, 19.0))
        atlas.find("heading", "Hungary")
        atlas.key("ctrl+d")
        atlas.reads("Bookmarked “Hungary, 29 March 2004”")
        atlas.key("ctrl+d")
        atlas.reads("This view is bookmarked already")
        atlas.quit()
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.find("slider", "Date")
        atlas.key("Escape")
        atlas.gone("heading", "Hungary")
        atlas.go_to_date("1985-06-01")
        atlas.key("ctrl+shift+d")
        atlas.click_on(atlas.find("list item", "Hungary, 29 March 2004"))
        atlas.find("label", "29 March 2004")
        atlas.find("heading", "Hungary")
        # That too is a place that is come back from.
        atlas.key("alt+Left")
        atlas.find("label", "1 June 1985")
        atlas.key("ctrl+shift+d")
        atlas.click_on(atlas.find("button", "Remove “Hungary, 29 March 2004”"))
        atlas.reads("No Bookmarks")
        undo = atlas.find("button", "Undo")
        screen.settle(0.5)  # It comes up from below.
        atlas.click_on(undo)
        atlas.click_on(atlas.find("button", "Remove “Hungary, 29 March 2004”"))
        atlas.reads("No Bookmarks")
        atlas.key("Escape", "Escape")  # The message may have the focus.
        atlas.gone(text="No Bookmarks")
        atlas.quit()
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.find("slider", "Date")
        atlas.key("ctrl+shift+d")
        atlas.reads("No Bookmarks")


test_bookmarks_survive_a_restart.alone = True


if __name__ == "__main__":
    harness.run([
        test_back_and_forward_with_the_date,
        test_back_and_forward_by_buttons,
        test_the_map_comes_back,
        test_filters_are_undone,
        test_bookmarks_survive_a_restart,
    ])
