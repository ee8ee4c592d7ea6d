# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""look-around.py PORT SECRET…: what a program in the sandbox can reach, as one JSON object.

Runs in the sandbox of the installed atlas, from standard input. PORT is where somebody listens outside
on this machine, each SECRET a file outside.
"""

import json
import os
import pathlib
import socket
import subprocess
import sys


def attempt(deed):
    """What became of it: “done”, or the kind of error."""
    try:
        deed()
        return "done"
    except OSError as error:
        return type(error).__name__ if error.errno is None else os.strerror(error.errno)


def connect(family, address):
    def deed():
        with socket.socket(family, socket.SOCK_STREAM) as connection:
            connection.settimeout(5)
            connection.connect(address)
    return attempt(deed)


def names_on_the_bus():
    said = subprocess.run(["gdbus", "call", "--session", "-d", "org.freedesktop.DBus", "-o",
                           "/org/freedesktop/DBus", "-m", "org.freedesktop.DBus.ListNames"],
                          stdout=subprocess.PIPE, text=True, check=True).stdout
    return [name for name in said.split("'")[1::2] if name[0] != ":"]


def main(port, *secrets):
    home = pathlib.Path.home()
    display = os.environ["DISPLAY"].partition(".")[0].lstrip(":")
    json.dump({
        "interfaces": [line.split(":")[0].strip()
                       for line in pathlib.Path("/proc/net/dev").read_text().splitlines()[2:]],
        "loopback": connect(socket.AF_INET, ("127.0.0.1", int(port))),
        "elsewhere": connect(socket.AF_INET, ("192.0.2.1", 80)),
        "abstract": connect(socket.AF_UNIX, f"\0/tmp/.X11-unix/X{display}"),
        "display": connect(socket.AF_UNIX, f"/tmp/.X11-unix/X{display}"),
        "secrets": [attempt(pathlib.Path(secret).read_bytes) for secret in secrets],
        "home": sorted(path.name for path in home.iterdir()),
        "note": attempt(lambda: (home / "from-the-sandbox.txt").write_text("x")),
        "usr": attempt(lambda: pathlib.Path("/usr/from-the-sandbox.txt").write_text("x")),
        "app": attempt(lambda: pathlib.Path("/app/from-the-sandbox.txt").write_text("x")),
        "names": names_on_the_bus(),
        "info": pathlib.Path("/.flatpak-info").read_text(),
    }, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
