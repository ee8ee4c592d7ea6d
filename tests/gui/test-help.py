# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The help opens by F1 without a help reader, is read by keyboard and fits a phone."""

import re

import harness

WIDTH, HEIGHT = 360, 640


def test_a_page_by_keyboard(atlas):
    atlas.find("slider", "Date")
    atlas.key("F1")
    row = atlas.find("list item", "Reading the Map")
    atlas.wait("the first page to have the focus", lambda: row.state("focused"))
    atlas.key("Down", "Up", "Return")
    text = atlas.find(text=re.compile("^A state in a full colour"))
    left, _, width, _ = text.extents
    assert 0 <= left and left + width <= WIDTH, text.extents
    atlas.screen.settle()
    before = text.extents[1]
    atlas.key("Next")
    atlas.wait("the page to scroll", lambda: text.extents[1] < before)
    atlas.key("alt+Left")
    atlas.find("list item", "Reading the Map")
    atlas.key("Escape")
    atlas.gone("list item", "Reading the Map")


def test_every_page_opens(atlas):
    atlas.find("slider", "Date")
    atlas.key("F1")
    atlas.find("list item", "Reading the Map")
    pages = atlas.find("list", "Pages of the help")
    for index, row in enumerate(row.name for row in pages.all("list item")):
        atlas.key("Home", *["Down"] * index, "Return")
        atlas.find("grouping", row)
        atlas.screen.settle(0.2)
        outside = [node.tree() for node in atlas.root.all(("paragraph", "heading"))
                   if node.extents[0] < 0 or node.extents[0] + node.extents[2] > WIDTH]
        assert not outside, outside
        atlas.key("alt+Left")
        again = atlas.find("list item", row)
        atlas.wait("its row to have the focus again", lambda: again.state("focused"))


harness.run([test_a_page_by_keyboard, test_every_page_opens], width=WIDTH, height=HEIGHT)
