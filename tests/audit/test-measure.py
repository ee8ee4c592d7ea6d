# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the audit measures, on pictures, places and texts that are made for it."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "build-aux"))
import pseudo_locale  # noqa: E402
from audit_measure import Picture, contrast, goes_back, is_ellipsised, is_same_line, leaves  # noqa: E402

BLACK, WHITE, GREY = (0, 0, 0), (255, 255, 255), (118, 118, 118)


def picture(*rows):
    return Picture(len(rows[0]), len(rows), bytes(c for row in rows for color in row for c in color))


def test_contrast():
    assert abs(contrast(BLACK, WHITE) - 21) < 1e-9
    assert contrast(WHITE, WHITE) == 1
    assert 4.5 < contrast(GREY, WHITE) < 4.6  # The grey that WCAG’s own examples name
    assert contrast((119, 119, 119), WHITE) < 4.5


def test_text_contrast_is_of_the_strokes():
    edge = (200, 200, 200)
    shot = picture([WHITE] * 5, [WHITE, edge, GREY, edge, WHITE], [WHITE] * 5)
    ratio, ground, ink = shot.text_contrast((0, 0, 5, 3))
    assert (ground, ink) == (WHITE, GREY) and ratio == contrast(GREY, WHITE)
    assert shot.text_contrast((0, 0, 5, 1)) is None
    assert shot.text_contrast((-9, -9, 5, 5)) is None


def test_edge_contrast():
    shot = picture([WHITE] * 20 + [BLACK] * 2 + [WHITE] * 20)
    assert shot.edge_contrast((0, 0), (41, 0)) == contrast(BLACK, WHITE)
    assert shot.edge_contrast((0, 0), (15, 0)) == 1


def test_ellipsised():
    assert is_ellipsised([1, 1, 1]) and is_ellipsised([1, 0, 1])
    assert not is_ellipsised([8, 7, 4]) and not is_ellipsised([8, 1, 1])
    assert not is_ellipsised([1, 1])


def test_leaves():
    window = (0, 0, 360, 640)
    assert leaves((0, 0, 360, 9), window) == 0
    assert leaves((300, 0, 80, 9), window) == 20
    assert leaves((-30, 0, 80, 9), window) == 30


def test_goes_back():
    first, beside, below = (0, 0, 50, 20), (60, 0, 50, 20), (0, 30, 50, 20)
    assert not goes_back(first, beside) and not goes_back(first, below)
    assert goes_back(beside, first) and goes_back(below, first)
    assert goes_back(first, beside, rtl=True) and not goes_back(beside, first, rtl=True)
    assert not goes_back((0, 300, 50, 20), (400, 0, 50, 20))  # The next pane
    assert not goes_back((0, 0, 500, 500), first) and not goes_back(first, (0, 0, 500, 500))
    assert not goes_back((313, 180, 34, 34), (0, 202, 190, 34))  # A bar that reaches into what is below
    assert goes_back((100, 10, 20, 20), (0, 0, 50, 40))  # A line of boxes that are not as high


def test_is_same_line():
    assert is_same_line((0, 0, 50, 20), (60, 5, 50, 40)) and is_same_line((60, 5, 50, 40), (0, 0, 50, 20))
    assert not is_same_line((0, 0, 50, 34), (60, 22, 50, 34))


def test_pseudo_texts():
    assert pseudo_locale.stretch("") == ""
    text = pseudo_locale.stretch(r"%1$s of <b>%d</b> &amp; _more\n")
    assert text.startswith("⟦%1$s ") and text.endswith(r"⟧\n"), text
    for code in ("<b>%d</b>", "&amp;", "_"):
        assert code in text, text
    for words in ("Search", "Borders as Recognised or as Controlled"):
        assert 1.4 <= len(pseudo_locale.stretch(words)) / len(words) <= 2, words


def test_mirrored_texts():
    text = pseudo_locale.mirror(r"%1$s of <b>%d</b> &amp; _more\n")
    assert text == r"%1$s ופ <b>%d</b> &amp; _מושע\n", text
    assert pseudo_locale.translate_text("of", pseudo_locale.RTL) == "ופ"
    assert pseudo_locale.translate_text("of", None) == "of"


def test_pseudo_catalogue():
    made = pseudo_locale.translate('msgid ""\nmsgstr "head"\n\n#, c-format\nmsgctxt "c"\n'
                                   'msgid "%d day"\nmsgid_plural ""\n"%d days"\nmsgstr[0] ""\n', pseudo_locale.LONG)
    assert 'msgctxt "c"\nmsgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] "⟦%d ' in made, made
    assert "head" not in made and "#, c-format" in made


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

print(f"1..{len(TESTS)}")
failed = 0
for number, test in enumerate(TESTS, 1):
    try:
        test()
        print(f"ok {number} - {test.__name__}")
    except AssertionError as error:
        failed += 1
        print(f"not ok {number} - {test.__name__}: {error}")
sys.exit(1 if failed else 0)
