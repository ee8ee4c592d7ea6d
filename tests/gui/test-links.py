# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Links that lead into the window, and one that leads out of it."""

import os
import re
import subprocess

import harness
import places


def follow(screen, link):
    """Opens a link as the desktop does: by the program, which hands it to the running one."""
    done = subprocess.run((os.environ["ATLAS_BINARY"], link), env=screen.env, timeout=60,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{link}: status {done.returncode}: {done.stderr}"


def test_link_starts_the_program_where_it_leads(atlas):
    atlas.find("label", "29 March 2004")
    atlas.find("heading", "Estonia")
    # The camera: what the link names lies in the middle.
    view = places.map_extents(atlas)
    atlas.screen.settle()
    atlas.click(view[0] + view[2] / 2, view[1] + view[3] / 2)
    atlas.find("heading", "Latvia")


test_link_starts_the_program_where_it_leads.options = {
    "arguments": ["alliance-atlas:?date=2004-03-29&page=state:EST&map=57.0,25.0,7"]}


def test_link_is_opened_in_the_running_window(atlas):
    atlas.find("slider", "Date")
    follow(atlas.screen, "alliance-atlas:nato-and-its-neighbours?date=1989-11-09&page=state:DDR")
    atlas.find("label", "9 November 1989")
    atlas.find("heading", "East Germany")
    follow(atlas.screen, "alliance-atlas:?date=1955-05-14")
    atlas.find("label", "14 May 1955")
    atlas.gone("heading", "East Germany")


def test_link_that_leads_nowhere_says_why(atlas):
    atlas.go_to_date("1985-06-01")
    follow(atlas.screen, "alliance-atlas:?date=1999-01-01&page=event:no-such-thing")
    atlas.reads("The link cannot be opened: “event:no-such-thing” is not in this collection")
    atlas.find("label", "1 June 1985")
    follow(atlas.screen, "alliance-atlas:?date=1999-02-30")
    atlas.reads("“1999-02-30”: there is no such day")
    follow(atlas.screen, "alliance-atlas:my-own-one?date=1999-01-01")
    atlas.reads("“my-own-one”: another collection than the one that is open")
    atlas.find("label", "1 June 1985")


def test_link_is_copied(atlas):
    atlas.go_to_date("2004-03-29")
    view = places.home_view(atlas)
    atlas.click(*view.at(47.0, 19.0))
    atlas.find("heading", "Hungary")
    atlas.key("ctrl+l")
    atlas.reads("Link copied")
    entry = atlas.open_date_entry()
    atlas.key("ctrl+v")
    pattern = re.compile(r"^alliance-atlas:nato-and-its-neighbours\?date=2004-03-29&"
                         r"view=recognised&layers=troops&map=-?[\d.]+,-?[\d.]+,[\d.]+&page=state:HUN$")
    atlas.wait("the link to be pasted", lambda: pattern.search(entry.text))


def test_back_from_wherever_one_is(atlas):
    """By key with the map in focus, and by the mouse’s back button over it."""
    atlas.find("slider", "Date")
    follow(atlas.screen, "alliance-atlas:?page=alliance:nato")
    follow(atlas.screen, "alliance-atlas:?page=person:boris-yeltsin")
    atlas.find("heading", "Boris Yeltsin")
    atlas.key("ctrl+m")
    atlas.key("alt+Left")
    atlas.find("heading", "North Atlantic Treaty Organization")
    atlas.gone("heading", "Boris Yeltsin")
    x, y, width, height = places.map_extents(atlas)
    atlas.move(x + width / 2, y + height / 2)
    atlas.screen.xdotool("click", 8)
    atlas.gone("heading", "North Atlantic Treaty Organization")
    atlas.find("list", "Timeline")


if __name__ == "__main__":
    harness.run([
        test_link_starts_the_program_where_it_leads,
        test_link_is_opened_in_the_running_window,
        test_link_that_leads_nowhere_says_why,
        test_link_is_copied,
        test_back_from_wherever_one_is,
    ])
