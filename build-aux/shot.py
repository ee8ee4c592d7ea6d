# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""shot.py BINARY FILE.png [OPTIONS] [ARGS…]: a picture of the window, see “./dev help”."""

import pathlib
import re
import shlex
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests" / "gui"))
import stage


def fail(message):
    sys.exit(f"dev shot: {message}")


def parse(words):
    options = {"size": (1280, 800), "dark": False, "keys": [], "wait": 0.0, "args": []}
    file = None
    words = list(words)
    while words:
        word = words.pop(0)
        if word in ("--size", "--keys", "--wait") and not words:
            fail(f"{word} expects a value")
        if word == "--size":
            match = re.fullmatch(r"(\d+)x(\d+)", words[0])
            if not match:
                fail(f"“{words[0]}” is not a size: expected WxH, such as 360x640")
            options["size"] = tuple(map(int, match.groups()))
            words.pop(0)
        elif word == "--keys":
            options["keys"].append(shlex.split(words.pop(0)))
        elif word == "--wait":
            options["wait"] = float(words.pop(0))
        elif word == "--dark":
            options["dark"] = True
        elif file is None and not word.startswith("-"):
            file = word
        else:
            options["args"].append(word)
    if file is None:
        fail("expected the name of a PNG file")
    return file, options


def main(binary, *words):
    file, options = parse(words)
    with stage.Stage(*options["size"], dark=options["dark"]) as screen:
        app = screen.start(binary, *options["args"], stdout=sys.stderr)
        try:
            screen.show_window(app)
        except AssertionError as error:
            fail(error)
        screen.settle()
        screen.xdotool("mousemove", 1, 1)  # So that nothing is hovered.
        for script in options["keys"]:
            screen.xdotool(*script)
            screen.settle()
        time.sleep(options["wait"])
        screen.settle()
        screen.screenshot(file)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (stage.Timeout, subprocess.CalledProcessError) as error:
        fail(error)
