# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where symbols of events and quotes are: with their tips at their places."""

import places

LIST = "Events and Quotes on the Map"
SIAULIAI = (55.8939, 23.395)
# From the place up to the middle of the body of a symbol, and half of what it covers
TIP_PX, HALF_PX = 14, 12


def body(view, place):
    x, y = view.at(*place)
    return x, y - TIP_PX


def click(atlas, view, place):
    atlas.click(*body(view, place))


def pixels_at(atlas, view, place):
    """What the screen shows where the symbol is."""
    return places.pixels_around(atlas, *body(view, place), HALF_PX)
