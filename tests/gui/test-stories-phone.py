# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stories at 360 × 640: read in the sheet, stepped through over the map, told."""

import harness
import stories


def test_it_is_read_in_the_sheet_and_from_its_bar(atlas):
    stories.open_first(atlas)
    atlas.click_on(atlas.find("button", "Next Step"))
    atlas.find("heading", "“Not one inch”: February 1990")
    # With the sheet closed, the bar below the map says the step and has its buttons.
    atlas.key("F9")
    atlas.reads("2 of 20 · Why does Russia")
    atlas.click_on(atlas.find("button", "Next Step"))
    atlas.reads("3 of 20 · Why does Russia")
    atlas.find("label", "What was written down: the treaty of 1990")
    atlas.click_on(atlas.find("button", "Previous Step"))
    atlas.reads("2 of 20 · Why does Russia")


def test_it_is_told(atlas):
    stories.open_first(atlas)
    atlas.key("F11")
    atlas.gone("button", "Main Menu")
    heading = stories.step_to(atlas, "“Not one inch”: February 1990", "Page_Down")
    assert heading.extents[1] > 640 * 0.4, "the text does not lie below the map"
    atlas.key("F11")
    atlas.find("button", "Main Menu")
    atlas.find("toggle button", stories.progress(2))


if __name__ == "__main__":
    harness.run([
        test_it_is_read_in_the_sheet_and_from_its_bar,
        test_it_is_told,
    ], width=360, height=640)
