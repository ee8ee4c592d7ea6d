# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""test-command-line.py DATA_FOLDER: holds the completion for bash and the manual page against what
the program says of itself. ATLAS_BINARY is the program."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

DATA = pathlib.Path(sys.argv[1]).resolve()
COMPLETION = DATA / "alliance-atlas.bash"
MANUAL = DATA / "alliance-atlas.1.in"
COMMANDS = ("query", "search", "export", "check")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")

ASK = """
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_alliance_atlas
printf '%s\\n' "${COMPREPLY[@]}"
complete -p alliance-atlas >&2
"""


def run(*words):
    done = subprocess.run((os.environ["ATLAS_BINARY"], *words), stdin=subprocess.DEVNULL, text=True,
                          capture_output=True, check=False, env=os.environ | {"LC_ALL": "C.UTF-8"})
    return done.stdout + done.stderr


def complete(*words, folder="/"):
    """What bash would offer for the last of the words."""
    done = subprocess.run(("bash", "--norc", "-uc", ASK, "bash", COMPLETION, "alliance-atlas", *words),
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True,
                          cwd=folder)
    assert "-F _alliance_atlas" in done.stderr, done.stderr
    return sorted(line for line in done.stdout.split("\n") if line)


def options_of(command):
    return set(OPTION.findall(run(command, "--help"))) | {"--help"}


def expected_words(*words):
    """The words that the program says it expects instead of one that is none."""
    said = run(*words)
    found = re.search(r"expected (?:one|some) of (.*)", said)
    assert found, said
    return sorted(found[1].split(", "))


def test_options_are_offered():
    for command in COMMANDS:
        assert set(complete(command, "--")) == options_of(command), command
    assert complete("export", "--da") == ["--dark", "--date"]


def test_subcommands_are_offered():
    with tempfile.TemporaryDirectory() as folder:
        offered = complete("", folder=folder)
    usage = set(re.findall(r"^  alliance-atlas ([a-z]+|--[a-z]+)\b", run("--help"), re.M))
    assert set(offered) == usage, (offered, usage)
    assert complete("se") == ["search"]
    assert "--" not in "".join(complete("", folder="/")).replace("--help", "").replace("--version", "")


def test_values_are_offered():
    stage = expected_words("query", "--date", "2004-01-01", "--stage", "x")
    assert complete("query", "--date", "2004-01-01", "--stage", "") == stage
    alliances = expected_words("query", "--date", "2004-01-01", "--alliance", "x")
    assert complete("query", "--alliance", "") == alliances
    outlines = expected_words("export", "--date", "2004-01-01", "--outline", "x", "/no/x.png")
    assert complete("export", "--outline", "") == outlines
    assert complete("export", "--outline", "eu,p") == ["eu,pfp"]
    assert complete("query", "--view", "c") == complete("export", "--view", "c") == ["controlled"]
    stories = expected_words("export", "--storyboard", "--story", "x", "/no/x.pdf")
    assert complete("export", "--story", "") == stories
    steps = expected_words("export", "--animation", "--from", "2004-01-01", "--to", "2004-02-01", "--step", "x",
                           "/no/x.gif")
    assert complete("export", "--step", "") == steps
    assert complete("query", "--date", "") == complete("search", "--limit", "") == []
    for view in complete("query", "--view", ""):
        assert '"state"' in run("query", "--date", "2004-01-01", "--at", "52,20", "--view", view)
    for layer in complete("export", "--layers", ""):
        said = run("export", "--date", "2004-01-01", "--layers", layer, "/no/such/folder/x.png")
        assert "cannot be written" in said, said


def test_files_are_offered():
    with tempfile.TemporaryDirectory() as folder:
        for name in ("a b.atlas", "b.ZIP", "events.json", "map.png", "map.pdf", "map.svg", "map.gif",
                     "map.webm", "notes.txt"):
            (pathlib.Path(folder) / name).touch()
        (pathlib.Path(folder) / "collection").mkdir()
        assert complete("check", "", folder=folder) == ["a b.atlas", "b.ZIP", "collection", "events.json"]
        assert complete("export", "--dark", "", folder=folder) == ["collection", "map.gif", "map.pdf", "map.png",
                                                                "map.svg", "map.webm"]
        assert complete("a", folder=folder) == ["a b.atlas"]
        assert complete("search", "", folder=folder) == sorted(options_of("search"))


def test_manual_has_every_option():
    text = MANUAL.read_text("utf-8")
    said = {"-" + word for word in re.findall(r"\bFl (-[a-z][a-z-]*)", text)}
    known = {"--version"}.union(*(options_of(command) for command in COMMANDS))
    assert said == known, said ^ known
    assert {*COMMANDS} <= set(re.findall(r"^\.Ss ([a-z]+)$", text, re.M))


def test_version():
    assert re.fullmatch(r"alliance-atlas \d+\.\d+\.\d+\n", run("--version")), run("--version")


def main():
    tests = [value for name, value in globals().items() if name.startswith("test_")]
    print(f"1..{len(tests)}")
    failed = False
    for number, test in enumerate(tests, 1):
        title = test.__name__.removeprefix("test_").replace("_", " ")
        try:
            test()
            print(f"ok {number} - {title}")
        except (AssertionError, subprocess.CalledProcessError) as error:
            failed = True
            print(f"not ok {number} - {title}")
            print("".join(f"# {line}\n" for line in f"{error!r} {getattr(error, 'stderr', '')}".splitlines()))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
