# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests of pages do in common, on a wide window and on a phone."""

import re

LINK = "alliance-atlas:nato-and-its-neighbours?page="


def opening(page):
    """Options for a program that starts on a page."""
    return {"arguments": [LINK + page]}


def find_row(atlas, title, section=None):
    """The row of a list on the page, by its title; maybe only in the list with a name."""
    def probe():
        atlas.root.accessible.clear_cache()
        lists = [node for node in atlas.root.all("list", section)] if section else [atlas.root]
        return next((row for node in lists for row in node.all("list item", title)), None)

    return atlas.wait(f"a row {title!r} in {section or 'any list'}", probe)


def scroll_to(atlas, node, bar=60):
    """Turns the wheel over the page until all of the node is in view; returns it."""
    scroller = next(pane for pane in atlas.root.all("scroll pane")
                    if any(child.accessible == node.accessible for child in pane.walk()))
    left, top, width, height = scroller.extents
    top = max(top, bar)
    bottom = scroller.extents[1] + height

    def is_in_view():
        _, y, _, node_height = node.extents
        if y + node_height / 2 >= bottom - 6:
            atlas.screen.xdotool("mousemove", left + width // 2, (top + bottom) // 2, "click", 5)
        elif y + node_height / 2 <= top + 6:
            atlas.screen.xdotool("mousemove", left + width // 2, (top + bottom) // 2, "click", 4)
        else:
            return True
        return False

    atlas.wait(f"“{node.name}” to come into view", is_in_view)
    atlas.screen.settle(0.3)
    return node


def open_row(atlas, title, section=None):
    """Clicks a row, after scrolling to it."""
    atlas.click_on(scroll_to(atlas, find_row(atlas, title, section)))


def click_link(atlas, link, across=0.5, down=0.5, paddings=2):
    """Clicks words of a text that are a link, at a part of their extent.

    GTK 4.18 leaves out of an extent the paddings of what it lies in: 12 px each for page and row.
    """
    x, y, width, height = link.extents
    atlas.click(x + width * across + 12 * paddings, y + height * down + 12 * paddings)


def back(atlas):
    """To where one was"""
    atlas.key("alt+Left")


def close(atlas):
    """By the page’s own button; the window has one of this name too, which leads to where one was."""
    atlas.click_on(max(atlas.root.all("button", "Back"), key=lambda node: node.extents[0]))


def choose_citation(atlas, letter):
    """By the menu of the page and the key of an item."""
    atlas.click_on(atlas.find("toggle button", "Page Menu"))
    atlas.find("menu", "Page Menu")
    atlas.key(letter)  # The items have no names for assistive technology in this GTK.
    atlas.reads("Citation copied")


def copy_citation(atlas, letter):
    """Returns what the clipboard then holds, pasted into an entry."""
    choose_citation(atlas, letter)
    entry = atlas.open_date_entry()
    atlas.key("ctrl+v")
    text = atlas.wait("the citation to be pasted",
                      lambda: entry.text if len(entry.text) > 20 else None)
    atlas.key("Escape")
    atlas.gone("text", "Date")
    return text


def says(atlas, *patterns):
    for pattern in patterns:
        atlas.reads(re.compile(pattern) if isinstance(pattern, str) else pattern)
