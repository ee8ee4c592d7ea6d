# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Pictures of the map, storyboards and films, by the menu and by their key."""

import pathlib
import re
import struct

import harness
import stories
from stage import Timeout, wait_for

PICTURE = "Export Picture"
STORYBOARD = "Export Storyboard"
ANIMATION = "Export Animation"
# A line of what is pointed at, in light colours
SELECTED = r'<path fill="none" stroke-width="3" [^>]*stroke="rgb\(10\.98\d*%, 10\.98\d*%, 13\.3\d*%\)"'


def size_of(path):
    """Width and height of a whole PNG picture."""
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n") and data.endswith(b"IEND\xaeB`\x82"), path
    return struct.unpack(">II", data[16:24])


def folder_of(atlas):
    """A new folder of one's own for pictures."""
    folder = atlas.screen.folder / "pictures"
    for path in folder.glob("*"):
        path.unlink()
    folder.mkdir(exist_ok=True)
    return folder


def open_dialog(atlas, *keys):
    """The dialog that asks as what, with the focus on what goes on."""
    atlas.key(*keys)
    save = atlas.find("button", "Save…")
    atlas.wait("the button to have the focus", lambda: save.state("focused"))
    return save


def choose(atlas, key, index, row, value):
    """Chooses in a row of the dialog by keys: its own, and down from the first of the list."""
    def items():
        return atlas.find("combo box", row).all("list item")

    atlas.key(f"alt+{key}")
    atlas.wait("the list to have the focus", lambda: any(item.state("focused") for item in items()))
    atlas.key("Home")
    for _ in range(index):
        atlas.key("Down")
        atlas.screen.settle(0.2)
    atlas.key("Return")
    atlas.wait(f"“{value}” to be chosen",
               lambda: [label.name for label in atlas.find("combo box", row).all("label")] == [row, value])


def fill_in(atlas, key, text):
    atlas.key(f"alt+{key}", "ctrl+a")
    atlas.type(text)


def wait_for_chooser(atlas, title):
    """Returns the file dialog’s entry for the name, when it has the focus."""
    atlas.find(name=title)

    def entry():
        return next((node for node in atlas.root.all("text")
                     if node.state("focused") and node.text.startswith("alliance-atlas-")), None)

    return atlas.wait("the entry for the name to have the focus", entry)


def open_chooser(atlas, *keys):
    """By way of the dialog, which is left as it is."""
    open_dialog(atlas, *keys)
    atlas.key("Return")
    return wait_for_chooser(atlas, PICTURE)


def save_as(atlas, path):
    atlas.key("ctrl+a")
    atlas.type(str(path))
    atlas.key("Return")


def save(atlas, path):
    """Saves, and waits for the file, which has its name when all of it is there."""
    save_as(atlas, path)
    wait_for(f"{path.name} to be written", path.exists, seconds=180)


def test_key_saves_what_the_map_shows(atlas):
    atlas.go_to_date("1989-11-09")
    entry = open_chooser(atlas, "ctrl+e")
    assert entry.text == "alliance-atlas-1989-11-09.png", entry.text
    folder = folder_of(atlas)
    save_as(atlas, folder / "wall.png")
    atlas.reads("“wall.png” saved")
    first = folder / "wall.png"
    assert max(size_of(first)) == 1600
    assert [path.name for path in folder.iterdir()] == ["wall.png"]  # No temporary file is left.

    # Another day is another picture; the same file is asked for and then replaced.
    before = first.read_bytes()
    atlas.go_to_date("2004-03-29")
    open_chooser(atlas, "ctrl+e")
    save_as(atlas, first)
    atlas.find("button", "Replace")
    atlas.key("Return")
    wait_for("the file to be replaced", lambda: first.read_bytes() != before)
    atlas.gone(name=PICTURE)
    assert max(size_of(first)) == 1600
    assert [path.name for path in folder.iterdir()] == ["wall.png"]


def says_for_a_moment(atlas, text, act):
    """A slow machine may read a toast too late: what shows it is done again."""
    for _ in range(3):
        act()
        try:
            atlas.reads(text, seconds=12)
            return
        except Timeout:
            pass
    raise AssertionError(f"{text} was not said")


def test_vectors_by_the_end_of_the_name(atlas):
    atlas.go_to_date("1962-10-20")
    open_chooser(atlas, "ctrl+e")
    folder = folder_of(atlas)
    save_as(atlas, folder / "map.pdf")
    wait_for("the file", (folder / "map.pdf").exists)
    assert (folder / "map.pdf").read_bytes().startswith(b"%PDF-")
    atlas.gone(name=PICTURE)
    says_for_a_moment(atlas, "The picture was not saved: Choose a name that ends in .png, .svg or .pdf.",
                      lambda: (open_chooser(atlas, "ctrl+e"), save_as(atlas, folder / "map.bmp")))
    assert [path.name for path in folder.iterdir()] == ["map.pdf"]


def test_it_is_printed(atlas):
    """To a file, which is the one printer that there is everywhere."""
    atlas.go_to_date("1962-10-20")
    atlas.key("ctrl+p")
    row = atlas.find("table row", "Print to File")
    printing = atlas.find("button", "Print")
    for _ in range(20):
        if row.state("focused") or row.state("selected"):
            break
        atlas.key("Tab")
        atlas.screen.settle(0.2)
    atlas.key("space")
    atlas.wait("a printer to be chosen", lambda: printing.state("sensitive"))
    atlas.key("alt+p")
    # Where GTK writes it when there is no folder for documents
    path = pathlib.Path("output.pdf")
    try:
        wait_for("the page to be printed",
                 lambda: path.exists() and path.read_bytes().endswith(b"%%EOF\n"))
        page = path.read_bytes()
        assert page.startswith(b"%PDF-") and b"(Alliances on 20 October 1962)" in page
    finally:
        path.unlink(missing_ok=True)


def test_menu_and_nothing_when_dismissed(atlas):
    folder = folder_of(atlas)
    atlas.find("check box", "NATO")
    atlas.key("F10")
    atlas.find("menu", "Main Menu")
    open_chooser(atlas, "x")
    atlas.key("Escape")
    atlas.gone(name=PICTURE)
    assert not list(folder.iterdir())
    assert "saved" not in atlas.texts()


def test_what_fails_is_said(atlas):
    """Nobody, not even root, can make a file in /proc."""
    open_chooser(atlas, "ctrl+e")
    save_as(atlas, "/proc/atlas.png")
    atlas.reads("The picture was not saved: ")


def test_twice_the_pixels(atlas):
    """By keys alone; what has no pixels has no scale."""
    folder = folder_of(atlas)
    atlas.go_to_date("1989-11-09")
    open_dialog(atlas, "ctrl+e")
    atlas.find("combo box", "Scale")
    choose(atlas, "f", 1, "Format", "SVG drawing")
    atlas.gone("combo box", "Scale")
    choose(atlas, "f", 0, "Format", "PNG picture")
    choose(atlas, "l", 1, "Scale", "2× (3200 × 2000)")
    atlas.key("alt+s")
    wait_for_chooser(atlas, PICTURE)
    save(atlas, folder / "fine.png")
    assert size_of(folder / "fine.png") == (3200, 2000)


def test_storyboard_of_days(atlas):
    folder = folder_of(atlas)
    atlas.go_to_date("2004-03-29")
    button = open_dialog(atlas, "ctrl+e")
    choose(atlas, "e", 1, "Export", "Storyboard")
    atlas.gone("combo box", "Format")
    # Where nothing changed there is nothing to be saved, and what is no day is said to be none.
    fill_in(atlas, "r", "2004-03-23")
    fill_in(atlas, "t", "2004-03-28")
    atlas.reads("Nothing changed in this time")
    assert not button.state("sensitive")
    fill_in(atlas, "t", "yesterday")
    atlas.reads("“yesterday” is not a day")
    assert not button.state("sensitive")
    fill_in(atlas, "t", "1 May 2004")
    pages = int(atlas.reads(re.compile(r"^(\d+) pages$", re.M))[1])
    atlas.key("alt+s")
    entry = wait_for_chooser(atlas, STORYBOARD)
    assert entry.text == "alliance-atlas-2004-03-23-to-2004-05-01.pdf", entry.text
    save(atlas, folder / "days.pdf")
    data = (folder / "days.pdf").read_bytes()
    assert data.startswith(b"%PDF-") and data.endswith(b"%%EOF\n")
    assert len(re.findall(rb"/Type /Page\b", data)) == pages > 1
    assert [path.name for path in folder.iterdir()] == ["days.pdf"]


def test_storyboard_of_the_story_that_is_read(atlas):
    folder = folder_of(atlas)
    stories.open_first(atlas)
    open_dialog(atlas, "ctrl+e")
    choose(atlas, "e", 1, "Export", "Storyboard")
    atlas.reads(f"{stories.STEPS} pages")
    atlas.key("alt+s")
    entry = wait_for_chooser(atlas, STORYBOARD)
    assert entry.text == "alliance-atlas-why-russia-ukraine-nato.pdf", entry.text
    save(atlas, folder / "story.pdf")
    data = (folder / "story.pdf").read_bytes()
    assert len(re.findall(rb"/Type /Page\b", data)) == stories.STEPS


def test_picture_of_the_step_that_is_shown(atlas):
    """It has the rings and outlines of the step, and a picture after the story has not."""
    folder = folder_of(atlas)

    def lines(name):
        open_chooser(atlas, "ctrl+e")
        save(atlas, folder / name)
        return len(re.findall(SELECTED, (folder / name).read_text()))

    stories.open_first(atlas)
    stories.step_to(atlas, "“Not one inch”: February 1990", "ctrl+Page_Down")
    shown = lines("step.svg")
    atlas.key("Escape")
    atlas.find("heading", "Stories")
    assert shown > 2 and lines("day.svg") == 0, shown


def prepare_animation(atlas, start, end):
    """Of days; returns the length that the dialog says it has."""
    open_dialog(atlas, "ctrl+e")
    choose(atlas, "e", 2, "Export", "Animation")
    fill_in(atlas, "r", start)
    fill_in(atlas, "t", end)
    choose(atlas, "d", 3, "Speed", "4×")
    length = atlas.reads(re.compile(r"^Lasts .*", re.M)).group()
    atlas.key("alt+s")
    wait_for_chooser(atlas, ANIMATION)
    return length


def test_animation(atlas):
    folder = folder_of(atlas)
    atlas.go_to_date("2004-03-29")
    length = prepare_animation(atlas, "2004-03-27", "2004-03-30")
    assert re.fullmatch(r"Lasts \d+ s", length), length
    save(atlas, folder / "film.webm")
    data = (folder / "film.webm").read_bytes()
    assert data.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in data[:64], data[:64]
    assert b"V_VP8" in data or b"V_VP9" in data
    # The end of its name says the format, as with pictures.
    prepare_animation(atlas, "2004-03-28", "2004-03-29")
    save(atlas, folder / "film.gif")
    data = (folder / "film.gif").read_bytes()
    assert data.startswith(b"GIF89a") and data.endswith(b"\x3b")
    assert struct.unpack("<HH", data[6:10]) == (1280, 800)
    assert sorted(path.name for path in folder.iterdir()) == ["film.gif", "film.webm"]


def test_cancelled_animation_leaves_nothing(atlas):
    folder = folder_of(atlas)
    prepare_animation(atlas, "2001-01-01", "2004-03-29")
    save_as(atlas, folder / "film.webm")
    bar = atlas.find("progress bar", "Progress")
    atlas.wait("something to be done", lambda: (bar.value or 0) > 0)
    assert len(list(folder.iterdir())) == 1
    assert not (folder / "film.webm").exists()
    atlas.key("Escape")
    wait_for("nothing to be left", lambda: not list(folder.iterdir()))
    atlas.gone("progress bar", "Progress")
    assert "saved" not in " ".join(atlas.texts())


if __name__ == "__main__":
    harness.run([
        test_key_saves_what_the_map_shows,
        test_vectors_by_the_end_of_the_name,
        test_it_is_printed,
        test_menu_and_nothing_when_dismissed,
        test_what_fails_is_said,
        test_twice_the_pixels,
        test_storyboard_of_days,
        test_storyboard_of_the_story_that_is_read,
        test_picture_of_the_step_that_is_shown,
        test_animation,
        test_cancelled_animation_leaves_nothing,
    ])
