# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The table that says what the map shows: by keys, sorted, filtered, copied, saved."""

import csv
import pathlib
import re

import harness
import places

LINK = "alliance-atlas:nato-and-its-neighbours?date=2004-03-28"


def open_table(atlas):
    atlas.find(name=places.MAP)
    atlas.key("ctrl+shift+m")
    return find_table(atlas)


def find_table(atlas):
    return atlas.find("tree table", "Table of the Day")


def nodes(atlas):
    """The rows without that of the headers"""
    return [node for node in find_table(atlas).all("table row")
            if not node.name.startswith("Country Alliance")]


def rows(atlas):
    atlas.root.accessible.clear_cache()
    return [node.name for node in nodes(atlas)]


def wait_for_rows(atlas, what, check):
    return atlas.wait(what, lambda: (names := rows(atlas)) and check(names) and names)


def filter_by(atlas, words):
    entry = atlas.find(name="Filter Rows")
    atlas.click_on(entry)
    atlas.type(words)


def test_the_map_says_that_there_is_a_table(atlas):
    atlas.wait("the map to be described by the day and the table", lambda: re.search(
        r"28 March 2004.*in a table as well: Ctrl\+Shift\+M\.",
        atlas.find(name=places.MAP).description))


def test_a_row_is_a_sentence_and_opens_its_country(atlas):
    open_table(atlas)
    filter_by(atlas, "albania nato")
    names = wait_for_rows(atlas, "one row", lambda names: len(names) == 1)
    assert names[0] == "Albania. Alliance: NATO; Stage: In an action plan for membership; " \
        "Since: 24 April 1999", names[0]
    atlas.screen.settle()
    atlas.click_on(nodes(atlas)[0])
    atlas.find("heading", "Albania")
    find_table(atlas)


def test_it_follows_the_day(atlas):
    open_table(atlas)
    filter_by(atlas, "nato estonia")
    wait_for_rows(atlas, "Estonia invited",
                  lambda names: any("Stage: Invited" in name for name in names))
    atlas.go_to_date("2004-03-29")
    wait_for_rows(atlas, "Estonia a member", lambda names: len(names) == 1
                  and "NATO; Stage: Member; Since: 29 March 2004" in names[0])


def test_sorting_by_a_column(atlas):
    open_table(atlas)
    filter_by(atlas, "nato member")
    names = wait_for_rows(atlas, "members", lambda names: len(names) > 8)
    assert names == sorted(names), names
    atlas.click_on(next(iter(find_table(atlas).all(None, "Country"))))
    wait_for_rows(atlas, "the last letters first",
                  lambda names: names == sorted(names, reverse=True))


def paste(atlas):
    """What the clipboard holds, in the entry for a date"""
    entry = atlas.open_date_entry()
    atlas.key("ctrl+v")
    text = atlas.wait("the rows to be pasted", lambda: len(entry.text) > 20 and entry.text)
    atlas.key("Escape")
    atlas.gone("text", "Date")
    return text


def test_copying(atlas):
    open_table(atlas)
    filter_by(atlas, "nato iceland")
    wait_for_rows(atlas, "Iceland", lambda names: len(names) == 1)
    atlas.find("button", "Copy Rows").act()
    # Such a button is seen to be pressed before it does anything.
    atlas.reads("1 row copied")
    text = paste(atlas)
    assert text.startswith("Country\tAlliance\tStage\tSince\tContested Ground\tTroops There\n"
                           "Iceland\tNATO\tMember\t4 April 1949\t"), text
    assert text.count("\n") == 2, text


def test_keys_copy_and_close(atlas):
    open_table(atlas)
    wait_for_rows(atlas, "rows", lambda names: len(names) > 8)
    atlas.key("ctrl+c")
    assert paste(atlas).count("\n") > 200
    atlas.key("ctrl+shift+m")
    atlas.gone(name="Table of the Day")
    atlas.find(name=places.MAP)
    atlas.key("ctrl+shift+m")
    find_table(atlas)
    atlas.key("ctrl+m")
    atlas.gone(name="Table of the Day")


def save(atlas, target):
    open_table(atlas)
    wait_for_rows(atlas, "rows", lambda names: len(names) > 8)
    atlas.key("ctrl+s")
    entry = atlas.wait("the name of the file", lambda: next(
        (node for node in atlas.root.all("text") if node.text == target.name), None))
    atlas.wait("the name to have the focus", lambda: entry.state("focused"))
    atlas.screen.settle()
    atlas.key("Return")
    atlas.wait("the file", lambda: target.exists() and target.stat().st_size > 1000)


def test_saving(atlas):
    """By the name and in the folder that are proposed, without a portal where the program runs"""
    target = pathlib.Path.cwd() / "alliance-atlas-2004-03-28.csv"
    target.unlink(missing_ok=True)
    try:
        save(atlas, target)
        with open(target, encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
    finally:
        target.unlink(missing_ok=True)
    assert lines[0] == ["date", "view", "code", "state", "alliance", "stage", "since", "contested",
                        "troops"], lines[0]
    assert ["2004-03-28", "recognised", "EST", "Estonia", "nato", "invited"] in \
        [line[:6] for line in lines], lines[:3]
    assert all(len(line) == 9 for line in lines)


TESTS = [
    test_the_map_says_that_there_is_a_table,
    test_a_row_is_a_sentence_and_opens_its_country,
    test_it_follows_the_day,
    test_sorting_by_a_column,
    test_copying,
    test_keys_copy_and_close,
    test_saving,
]

for test in TESTS:
    test.options = {"arguments": [LINK]}

if __name__ == "__main__":
    harness.run(TESTS)
