# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""screenshots.py BINARY FOLDER [NAME…]: the pictures that the README and the metainfo show.

Each is made from the running program on a day that the caption speaks of.
"""

import pathlib
import subprocess
import sys

ATLAS = "alliance-atlas:nato-and-its-neighbours"
WIDE = ("--size", "1280x800")
PHONE = ("--size", "360x640")
DARK = ("--dark",)

SCENES = {
    "atlas": (ATLAS + "?date=2004-03-29&layers=&page=state:LTU", *WIDE),
    "atlas-dark": (ATLAS + "?date=1985-06-01&layers=troops", *WIDE, *DARK),
    "contested": (ATLAS + "?date=2014-06-01&layers=&map=47.5,35.0,5.2&page=dispute:crimea", *WIDE),
    "quote-dark": (ATLAS + "?date=1990-02-09&layers=record&page=quote:q-seed-baker-soviet-1990", *WIDE, *DARK),
    "phone": (ATLAS + "?date=2004-03-29&layers=", *PHONE),
    "phone-dark": (ATLAS + "?date=1985-06-01&layers=troops", *PHONE, *DARK),
}


def main(binary, folder, *names):
    shot = pathlib.Path(__file__).with_name("shot.py")
    for name in names or SCENES:
        if name not in SCENES:
            sys.exit(f"dev screenshots: “{name}” is none of {', '.join(SCENES)}")
        link, *options = SCENES[name]
        file = pathlib.Path(folder) / f"{name}.png"
        subprocess.run((sys.executable, shot, binary, file, *options, link), check=True)
        # A third of the size, and no difference that one sees.
        subprocess.run(("mogrify", "-dither", "None", "-colors", "255", file), check=True)
        print(file)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except subprocess.CalledProcessError:
        sys.exit(1)  # It has said why.
