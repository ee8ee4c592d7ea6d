# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What changed, on a phone: 360 × 640."""

import re

import harness
import places
from pages import back, click_link, find_row

WIDTH, HEIGHT = 360, 640
LINK = "alliance-atlas:nato-and-its-neighbours?date=1991-12-26"


def test_the_sentence_opens_its_list(atlas):
    atlas.find(name=places.MAP)
    atlas.screen.settle()
    atlas.click_on(atlas.find("button", re.compile("^26 December 1991: the Soviet Union was diss")))
    row = find_row(atlas, re.compile("^The Soviet Union was dissolved"))
    atlas.screen.settle()
    links = row.all("link")
    assert len(links) == 13, [link.name for link in links]
    for node in [row, *links]:
        left, _, room, _ = node.extents
        assert left >= 0 and left + room <= WIDTH, f"“{node.name}” lies at {left}, {room} wide"
    click_link(atlas, links[-1])
    atlas.find("heading", "Uzbekistan")
    back(atlas)
    atlas.find("heading", "26 December 1991")


test_the_sentence_opens_its_list.options = {"arguments": [LINK]}

harness.run([test_the_sentence_opens_its_list], width=WIDTH, height=HEIGHT)
