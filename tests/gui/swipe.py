# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two days on one map: where its divider is, and what the map says of what is pointed at."""

import re

from harness import Atspi
import places

# The last Russian unit leaves Vilnius, and ten years later NATO polices the air from Šiauliai; a few days
# before the first of them, Yeltsin was in Warsaw.
BALTIC, BALTIC_ZOOM = (55.3, 24.3), 5
BALTIC_DATES = "2004-03-29", "1993-08-31"
VILNIUS, WARSAW = (54.6872, 25.2797), (52.2297, 21.0122)
LEAVES = "The last Russian unit leaves Lithuania"


def link(dates, place, zoom, layers):
    """Of a date and the day that it is compared with, with a place in the middle"""
    return (f"alliance-atlas:nato-and-its-neighbours?date={dates[0]}&page=compare:{dates[1]}"
            f"&map={place[0]},{place[1]},{zoom}&layers={layers}")


def divider(atlas):
    return atlas.find("slider", "Divider of the Map")


def value_text(node):
    node.accessible.clear_cache()
    return Atspi.Value.get_text(node.accessible.get_value_iface()) or ""


def set_value(node, value):
    """As assistive technology does"""
    assert Atspi.Value.set_current_value(node.accessible.get_value_iface(), value)


def drag_to(atlas, x):
    """Drags the divider to a place of the screen, by its handle."""
    start = divider(atlas).centre
    atlas.drag(start, (x, start[1]))


def map_says(atlas, pattern):
    """Waits until what the map says of itself fits."""
    def probe():
        atlas.root.accessible.clear_cache()
        return re.search(pattern, atlas.find(name=places.MAP).description)

    atlas.wait(f"the map to say {pattern!r}", probe)


def point_at(atlas, x, y, text):
    atlas.move(x + 3, y)
    atlas.move(x, y)
    map_says(atlas, f"^Pointed at: {text}")
