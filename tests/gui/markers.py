# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where symbols of events and quotes are: with their tips at their places."""

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
    data = atlas.screen.pixels()
    fields = [int.from_bytes(data[at:at + 4], "big") for at in range(0, 80, 4)]
    start, stride = fields[0] + 12 * fields[19], fields[12]
    x, y = (round(value) for value in body(view, place))
    return [data[start + row * stride + 4 * (x - HALF_PX):start + row * stride + 4 * (x + HALF_PX)]
            for row in range(y - HALF_PX, y + HALF_PX)]
