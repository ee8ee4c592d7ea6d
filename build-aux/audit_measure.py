# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the audit measures, from plain values: colours, places and the order of places."""

import collections

# A box is (left, top, width, height) in pixels of the screen.


def luminance(color):
    """The relative luminance of an (r, g, b) of 0 to 255, as WCAG 2 defines it."""
    shares = [(c / 255) / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in color]
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]


def contrast(one, other):
    """From 1, alike, to 21, black on white."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class Picture:
    """A screenshot as bytes of red, green and blue."""

    def __init__(self, width, height, pixels):
        self.width, self.height, self.pixels = width, height, pixels

    def at(self, x, y):
        start = 3 * (round(y) * self.width + round(x))
        return tuple(self.pixels[start:start + 3])

    def colors(self, box):
        """How often each colour is in a box; what is outside of the picture is left out."""
        left, top, width, height = (round(value) for value in box)
        left, right = max(left, 0), min(left + width, self.width)
        counts = collections.Counter()
        for y in range(max(top, 0), min(top + height, self.height)):
            row = self.pixels[3 * (y * self.width + left):3 * (y * self.width + right)]
            counts.update(zip(row[::3], row[1::3], row[2::3]))
        return counts

    def text_contrast(self, box):
        """Between the ground of a box and the colour in it that stands out most, (ratio, ground, ink).

        Smooth edges lie between the two and do not count. None where a box has one colour only.
        """
        counts = self.colors(box)
        if len(counts) < 2:
            return None
        ground = counts.most_common(1)[0][0]
        ink = max(counts, key=lambda color: contrast(color, ground))
        return contrast(ink, ground), ground, ink

    def edge_contrast(self, start, end, steps=60):
        """The most that two neighbours on a line between two places differ, over three pixels."""
        line = [self.at(start[0] + (end[0] - start[0]) * i / steps,
                        start[1] + (end[1] - start[1]) * i / steps) for i in range(steps + 1)]
        return max(contrast(a, b) for a, b in zip(line, line[3:]))


def is_ellipsised(widths):
    """Whether a text, by the widths of its last characters, ends in what is not shown."""
    drawn = [width for width in widths if width > 0]
    return len(widths) >= 3 and all(width <= 1 for width in drawn)


def leaves(box, bounds, tolerance=1):
    """How many pixels of a box are beside bounds, to the left or right."""
    beyond = max(bounds[0] - box[0], box[0] + box[2] - bounds[0] - bounds[2])
    return beyond if beyond > tolerance else 0


def has_middle_of(box, other):
    """Whether the middle of the other is neither above nor below the box."""
    return box[1] <= other[1] + other[3] / 2 <= box[1] + box[3]


def is_same_line(first, second):
    """Whether one reads two boxes on one line: the middle of either is in the other.

    The tree places what is in a padded box too far up, so that a line may seem to reach into the next.
    """
    return has_middle_of(first, second) or has_middle_of(second, first)


def goes_back(before, after, rtl=False):
    """Whether one who reads from top to bottom, line by line, has to go back from one box to another.

    Only boxes that share a column or a line are compared: side by side, panes may have any order.
    """
    same_column = after[0] < before[0] + before[2] and before[0] < after[0] + after[2]
    same_line = is_same_line(before, after)
    if same_column and same_line:  # One within the other
        return False
    if same_column:
        return after[1] < before[1]
    if same_line:
        return after[0] > before[0] if rtl else after[0] < before[0]
    return False
