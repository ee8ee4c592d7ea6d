# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stories, as they are read and told in a window of any size."""

FIRST = "Why does Russia want to prevent Ukraine from joining NATO?"
STEPS = 20


def progress(step):
    return f"{step} of {STEPS}"


def open_first(atlas):
    """By the list of stories, as the key brings it."""
    atlas.key("ctrl+shift+s")
    atlas.find("heading", "Stories")
    row = atlas.find(name=FIRST)
    atlas.wait("the row to lie still", lambda box=[None]: box == [row.extents] or box.__setitem__(0, row.extents))
    atlas.click_on(row)
    atlas.find("heading", "A question of February 2022")


def step_to(atlas, heading, *keys):
    atlas.key(*keys)
    return atlas.find("heading", heading)
