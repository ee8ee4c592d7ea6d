# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A picture of the map, by the menu and by its key."""

import pathlib
import struct

import harness
from stage import wait_for

TITLE = "Export Picture"


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


def open_chooser(atlas, *keys):
    """Opens the dialog; returns its entry for the name, when it has the focus."""
    atlas.key(*keys)
    atlas.find(name=TITLE)

    def entry():
        return next((node for node in atlas.root.all("text") if node.state("focused")), None)

    return atlas.wait("the entry for the name to have the focus", entry)


def save_as(atlas, path):
    atlas.key("ctrl+a")
    atlas.type(str(path))
    atlas.key("Return")


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
    atlas.gone(name=TITLE)
    assert max(size_of(first)) == 1600
    assert [path.name for path in folder.iterdir()] == ["wall.png"]


def test_vectors_by_the_end_of_the_name(atlas):
    atlas.go_to_date("1962-10-20")
    open_chooser(atlas, "ctrl+e")
    folder = folder_of(atlas)
    save_as(atlas, folder / "map.pdf")
    wait_for("the file", (folder / "map.pdf").exists)
    assert (folder / "map.pdf").read_bytes().startswith(b"%PDF-")
    atlas.gone(name=TITLE)
    open_chooser(atlas, "ctrl+e")
    save_as(atlas, folder / "map.bmp")
    atlas.reads("The picture was not saved: Choose a name that ends in .png, .svg or .pdf.")
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
    atlas.gone(name=TITLE)
    assert not list(folder.iterdir())
    assert "saved" not in atlas.texts()


def test_what_fails_is_said(atlas):
    """Nobody, not even root, can make a file in /proc."""
    open_chooser(atlas, "ctrl+e")
    save_as(atlas, "/proc/atlas.png")
    atlas.reads("The picture was not saved: ")


if __name__ == "__main__":
    harness.run([
        test_key_saves_what_the_map_shows,
        test_vectors_by_the_end_of_the_name,
        test_it_is_printed,
        test_menu_and_nothing_when_dismissed,
        test_what_fails_is_said,
    ])
