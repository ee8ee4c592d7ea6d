# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the window remembers, and what the desktop tells it: dark, high contrast, right to left."""

import os
import pathlib
import shutil
import subprocess

import harness
import places

EXAMPLE = pathlib.Path(__file__).parents[2] / "data" / "examples" / "coal-and-steel"
KEYFILE = {"GSETTINGS_BACKEND": "keyfile"}


def test_it_remembers_date_view_and_legend(screen):
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.go_to_date("1985-06-01")
        atlas.find("label", "1 June 1985")
        atlas.key("ctrl+1", "ctrl+2")  # Troops stood in Hungary, and would be clicked.
        view = places.home_view(atlas)
        atlas.click(*view.at(43.3, 34.0))
        atlas.key("plus")
        atlas.screen.settle()
        box = atlas.find("check box", "Warsaw Pact")
        x, y, _, height = box.extents
        atlas.click(x + 24, y + height / 2)
        atlas.wait("the box to be unchecked", lambda: not box.state("checked"))
        atlas.key("ctrl+shift+l")
        atlas.find("list", "Lanes")
        atlas.quit()
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.find("label", "1 June 1985")
        atlas.find("list", "Lanes")
        atlas.key("ctrl+shift+l")
        atlas.gone("list", "Lanes")
        box = atlas.find("check box", "Warsaw Pact")
        atlas.wait("the box to be unchecked", lambda: not box.state("checked"))
        # Twice as far from the middle as in the view that it opens on the first time.
        view = places.home_view(atlas)
        x, y = view.at(47.0, 19.0)
        atlas.click(2 * x - view.x - view.width / 2, 2 * y - view.y - view.height / 2)
        atlas.find("heading", "Hungary")


test_it_remembers_date_view_and_legend.alone = True


def test_it_remembers_the_page(screen):
    link = "alliance-atlas:?date=1985-06-01&page=state:POL"
    with harness.atlas_on(screen, env=KEYFILE, arguments=[link]) as atlas:
        atlas.find("heading", "Poland")
        atlas.quit()
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.find("label", "1 June 1985")
        atlas.find("heading", "Poland")
        atlas.key("Escape")
        atlas.gone("heading", "Poland")
        atlas.quit()
    # A link that starts it wins; the timeline, if that is where one was, comes back.
    link = "alliance-atlas:?page=person:boris-yeltsin"
    with harness.atlas_on(screen, env=KEYFILE, arguments=[link]) as atlas:
        atlas.find("heading", "Boris Yeltsin")
        atlas.key("alt+Left")
        atlas.gone("heading", "Boris Yeltsin")
        atlas.quit()
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.find("check box", "NATO")
        screen.settle()
        assert not atlas.root.all("heading", "Poland") and not atlas.root.all("heading", "Boris Yeltsin")


def test_it_remembers_the_collection(screen):
    folder = screen.folder / "mine"
    shutil.copytree(EXAMPLE, folder)
    link = "alliance-atlas:coal-and-steel?page=alliance:ecsc"
    with harness.atlas_on(screen, env=KEYFILE, arguments=[str(folder)]) as atlas:
        atlas.find("check box", "ECSC")
        subprocess.run((os.environ["ATLAS_BINARY"], link), env=screen.env, timeout=60, check=True)
        atlas.find("heading", "European Coal and Steel Community")
        atlas.quit()
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.find("check box", "ECSC")
        atlas.find("heading", "European Coal and Steel Community")
        atlas.quit()
    # It is gone: that is said once.
    shutil.rmtree(folder)
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.reads("“mine” was not opened")
        atlas.key("Escape")
        atlas.find("check box", "NATO")
        atlas.quit()
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.find("check box", "NATO")
        screen.settle()
        assert "was not opened" not in atlas.texts()


test_it_remembers_the_page.alone = True
test_it_remembers_the_collection.alone = True


def click_box(atlas, name):
    x, y, _, height = atlas.find("check box", name).extents
    atlas.click(x + 24, y + height / 2)


LAYERS = ("Troops", "Events and quotes", "Area of Article 5", "Partners and dialogue")


def layers(atlas):
    return {name: atlas.find("check box", name).state("checked") for name in LAYERS}


def test_it_outlines_and_remembers_what(screen):
    """The EU over NATO’s fills; and which layers are on."""
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.go_to_date("2010-02-15")
        atlas.find("label", "15 February 2010")
        atlas.click_on(atlas.find(name="Also, by Outline"))
        assert not atlas.find("check box", "EU").state("checked"), "outlines are on at first"
        screen.settle()
        plain = screen.pixels()
        click_box(atlas, "EU")
        atlas.wait("the box to be checked", lambda: atlas.find("check box", "EU").state("checked"))
        screen.settle()
        assert screen.pixels() != plain, "nothing is outlined"
        before = layers(atlas)
        atlas.key("ctrl+3", "ctrl+1")
        atlas.wait("the boxes to follow", lambda: layers(atlas) != before)
        atlas.quit()
    with harness.atlas_on(screen, env=KEYFILE) as atlas:
        atlas.wait("the box to be checked", lambda: atlas.find("check box", "EU").state("checked"))
        assert atlas.find("check box", "NATO").state("checked")
        after = layers(atlas)
        assert [before[name] != after[name] for name in LAYERS] == [True, False, True, False], after


test_it_outlines_and_remembers_what.alone = True


def brightness(screen, x, y, width, height):
    """The mean of a part of the screen, from 0 for black to 1 for white."""
    text = screen.output("import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}",
                         "-colorspace", "Gray", "-format", "%[fx:mean]", "info:")
    return float(text.split()[-1])


def test_dark_style(screen):
    seen = {}
    for scheme in ("prefer-light", "prefer-dark"):
        with harness.atlas_on(screen, env={"ADW_DEBUG_COLOR_SCHEME": scheme}) as atlas:
            x, y, width, height = places.map_extents(atlas)
            screen.settle()
            seen[scheme] = (brightness(screen, x, y, width, height),
                            brightness(screen, x + width + 10, y, 300, height))
    for light, dark in zip(*seen.values()):
        assert dark < light - 0.2, f"dark is {dark:.2f}, light {light:.2f}"


test_dark_style.alone = True


def test_high_contrast(screen):
    seen = []
    for contrast in ("0", "1"):
        with harness.atlas_on(screen, env={"ADW_DEBUG_HIGH_CONTRAST": contrast}) as atlas:
            places.map_extents(atlas)
            screen.settle()
            seen.append(screen.pixels())
    assert seen[0] != seen[1]


test_high_contrast.alone = True


def test_right_to_left(atlas):
    """Time runs leftwards, and the key that points to the past is the right one."""
    atlas.go_to_date("1990-10-03")
    atlas.key("Right")
    atlas.find("label", "31 December 1989")
    slider_x = atlas.find("slider", "Date").extents[0]
    assert slider_x > 300, "the sidebar is not on the left"


test_right_to_left.options = {"env": {"GTK_DEBUG": "invert-text-dir"}}


def test_a_damaged_setting_does_no_harm(atlas):
    view = places.home_view(atlas)
    atlas.click(*view.at(52.3, 19.5))
    atlas.find("heading", "Poland")


test_a_damaged_setting_does_no_harm.options = {
    "settings": {"date": "'2004-02-30'", "map-latitude": "1e300", "map-longitude": "-999.0",
                 "map-zoom": "-40.0", "window-width": "-5", "hidden-alliances": "['nobody']",
                 "outlined-alliances": "['nobody', 'nato']", "layers": "'tanks'"},
}

harness.run([
    test_it_remembers_date_view_and_legend,
    test_it_remembers_the_page,
    test_it_remembers_the_collection,
    test_it_outlines_and_remembers_what,
    test_dark_style,
    test_high_contrast,
    test_right_to_left,
    test_a_damaged_setting_does_no_harm,
])
