# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A collection of one's own: opened, left again, and refused with all that is wrong with it."""

import os
import pathlib
import shutil
import subprocess

import harness

EXAMPLE = pathlib.Path(__file__).parents[2] / "data" / "examples" / "coal-and-steel"
BUILT_IN = "NATO"


def hand_over(screen, folder):
    """Opens a folder as the desktop does: by the program, which hands it to the running one."""
    done = subprocess.run((os.environ["ATLAS_BINARY"], str(folder)), env=screen.env, timeout=60,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{folder}: status {done.returncode}: {done.stderr}"


def copy_example(screen, name):
    folder = screen.folder / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(EXAMPLE, folder)
    return folder


def test_collection_takes_the_place_of_the_one_that_is_open(atlas):
    atlas.find("check box", BUILT_IN)
    atlas.go_to_date("1960-01-01")
    hand_over(atlas.screen, copy_example(atlas.screen, "example"))
    atlas.reads("“The Coal and Steel Community” is open")
    atlas.find("check box", "ECSC")
    atlas.gone("check box", BUILT_IN)
    atlas.find("label", "1 January 1960")
    atlas.reads("Six states founded ECSC")
    # And back.
    atlas.key("F10")
    atlas.find("menu", "Main Menu")
    atlas.key("i")
    atlas.find("check box", BUILT_IN)
    atlas.gone("check box", "ECSC")


def test_problems_are_listed_and_nothing_is_lost(atlas):
    folder = copy_example(atlas.screen, "broken")
    events = folder / "events.json"
    lines = events.read_text("utf-8").splitlines(keepends=True)
    number = next(i for i, line in enumerate(lines) if line.rstrip().endswith('",'))
    lines[number] = lines[number].rstrip().rstrip(",") + "\n"
    events.write_text("".join(lines), "utf-8")
    sources = folder / "sources.json"
    sources.write_text(sources.read_text("utf-8").replace('"publisher"', '"publishr"', 1), "utf-8")

    atlas.find("check box", BUILT_IN)
    hand_over(atlas.screen, folder)
    atlas.reads("“broken” was not opened, because of 3 problems. What was open before stays open.")
    atlas.reads(f"events.json, line {number + 2}, column ")
    atlas.reads("perhaps “publisher”")
    atlas.click_on(atlas.find("button", "Copy All"))
    atlas.reads("Problems copied")
    atlas.key("Escape")
    atlas.gone("list", "Problems")
    atlas.find("check box", BUILT_IN)

    # The reader mends what was said, and opens it again.
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    hand_over(atlas.screen, folder)
    atlas.find("check box", "ECSC")


def test_folder_that_is_no_collection(atlas):
    folder = atlas.screen.folder / "empty"
    folder.mkdir(exist_ok=True)
    atlas.find("check box", BUILT_IN)
    hand_over(atlas.screen, folder)
    atlas.reads("“empty” was not opened")
    atlas.reads("collection.json")
    atlas.key("Escape")
    atlas.find("check box", BUILT_IN)


def test_folder_starts_the_program(screen):
    with harness.atlas_on(screen, arguments=[str(copy_example(screen, "first"))]) as atlas:
        atlas.find("check box", "ECSC")


test_folder_starts_the_program.alone = True


if __name__ == "__main__":
    harness.run([
        test_collection_takes_the_place_of_the_one_that_is_open,
        test_problems_are_listed_and_nothing_is_lost,
        test_folder_that_is_no_collection,
        test_folder_starts_the_program,
    ])
