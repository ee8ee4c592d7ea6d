# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where on the screen a place of the world is, from what is documented of the view.

The map opens on a box around Europe, as large as fits, in the Mercator projection (see
src/widgets/atlas-map-position.c).
"""

import math

HOME_WEST, HOME_EAST, HOME_SOUTH, HOME_NORTH = -25.0, 61.0, 34.0, 71.3
# Europe is shown beside the legend when this much of the map is left.
MIN_FREE_PX, LEGEND_MARGIN_PX = 420, 12
TILE_PX = 256
MAP = "Map"


def mercator(lat, lon):
    """From the left upper corner of the world, which is 1 wide and high."""
    sine = math.sin(math.radians(lat))
    return (lon + 180) / 360, 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)


class View:
    """A view of the map: where its middle is, and how many pixels wide the world is."""

    def __init__(self, extents, centre, world_px):
        self.x, self.y, self.width, self.height = extents
        self.centre, self.world_px = centre, world_px

    def at(self, lat, lon):
        """The place on the screen of a place on the earth."""
        x, y = mercator(lat, lon)
        return (self.x + self.width / 2 + (x - self.centre[0]) * self.world_px,
                self.y + self.height / 2 + (y - self.centre[1]) * self.world_px)


def view_of(extents, lat, lon, zoom):
    """The view with lat, lon in the middle; zoom counts worlds of 256 × 2^zoom pixels."""
    return View(extents, mercator(lat, lon), TILE_PX * 2 ** zoom)


def map_extents(atlas):
    """Where the map is on the screen, once it is there."""
    node = atlas.find(name=MAP)

    def allocated():
        extents = node.extents
        return extents if extents[2] > 1 and extents[3] > 1 else None

    return atlas.wait("the map to have a size", allocated)


def home_view(atlas):
    """The view of the map of a window that has just been opened."""
    extents = map_extents(atlas)
    left, top = mercator(HOME_NORTH, HOME_WEST)
    right, bottom = mercator(HOME_SOUTH, HOME_EAST)
    legend = atlas.find(name="Legend").extents
    covered = legend[0] - extents[0] + legend[2] + LEGEND_MARGIN_PX
    if extents[2] - covered < MIN_FREE_PX:
        covered = 0
    world_px = min((extents[2] - covered) / (right - left), extents[3] / (bottom - top))
    middle = (left + right) / 2 - covered / world_px / 2, (top + bottom) / 2
    return View(extents, middle, world_px)


def pixels_around(atlas, x, y, half_px):
    """What the screen shows in a square around a point of it."""
    data = atlas.screen.pixels()
    fields = [int.from_bytes(data[at:at + 4], "big") for at in range(0, 80, 4)]
    start, stride = fields[0] + 12 * fields[19], fields[12]
    x, y = round(x), round(y)
    return [data[start + row * stride + 4 * (x - half_px):start + row * stride + 4 * (x + half_px)]
            for row in range(y - half_px, y + half_px)]
