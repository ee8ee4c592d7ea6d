# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Contested ground on a phone: a tap explains it in the sheet."""

import re

import harness
import places

WIDTH, HEIGHT = 360, 640
LINK = "alliance-atlas:nato-and-its-neighbours?date=2015-06-01&map=45.5,34.5,5.5&layers="


def test_a_tap_explains(atlas):
    view = places.view_of(places.map_extents(atlas), 45.5, 34.5, 5.5)
    atlas.find("label", "1 June 2015")
    atlas.click(*view.at(45.3, 34.4))
    heading = atlas.find("heading", "Crimea and Sevastopol")
    atlas.reads(re.compile("Soldiers without insignia"))
    atlas.find("heading", "By Which Authority")
    atlas.screen.settle()
    left, top, width, height = heading.extents
    assert 0 <= left and left + width <= WIDTH and 0 < top < HEIGHT - height, heading.extents


test_a_tap_explains.options = {"arguments": [LINK]}


def test_the_switch_fits(atlas):
    atlas.click_on(atlas.find("toggle button", "Show or Hide the Legend"))
    for name in ("Recognised", "Controlled"):
        button = atlas.find("radio button", name)
        left, _, width, _ = button.extents
        assert 0 <= left and left + width <= WIDTH, f"{name} lies at {left}, {width} wide"
    controlled = atlas.find("radio button", "Controlled")
    controlled.act()
    atlas.wait("the controlled borders", lambda: controlled.state("checked"))


test_the_switch_fits.options = {"arguments": [LINK]}

harness.run([test_a_tap_explains, test_the_switch_fits], width=WIDTH, height=HEIGHT)
