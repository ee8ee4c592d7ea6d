# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""test-install.py BUILD_FOLDER VERSION: installs with DESTDIR, moves what came of it, and runs it
where it then is."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

BUILD, VERSION = pathlib.Path(sys.argv[1]), sys.argv[2]
ID = "io.github.alliance_atlas.AllianceAtlas"
FILES = (
    "bin/alliance-atlas",
    f"share/applications/{ID}.desktop",
    f"share/metainfo/{ID}.metainfo.xml",
    f"share/glib-2.0/schemas/{ID}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    f"share/dbus-1/services/{ID}.service",
    f"share/gnome-shell/search-providers/{ID}.search-provider.ini",
    f"share/mime/packages/{ID}.xml",
    "share/man/man1/alliance-atlas.1",
    "share/bash-completion/completions/alliance-atlas",
    "share/locale/de/LC_MESSAGES/alliance-atlas.mo",
    "share/locale/de/LC_MESSAGES/alliance-atlas-geography.mo",
    "share/locale/de/LC_MESSAGES/alliance-atlas-nato-and-its-neighbours.mo",
    "share/alliance-atlas/examples/coal-and-steel/collection.json",
    "share/doc/alliance-atlas/WRITING-A-COLLECTION.md",
)


def run(binary, *words, **more_env):
    """What it prints, started from elsewhere with nothing that says where it lies."""
    env = {key: value for key, value in os.environ.items()
           if key != "LANGUAGE" and not key.startswith("XDG_")}
    env |= {"LC_ALL": "C.UTF-8"} | more_env
    return subprocess.run((binary, *words), cwd="/", env=env, stdin=subprocess.DEVNULL, text=True,
                          capture_output=True, check=True).stdout


def install(folder):
    """Returns where the prefix has come to lie."""
    options = json.loads((BUILD / "meson-info/intro-buildoptions.json").read_text("utf-8"))
    prefix = next(option["value"] for option in options if option["name"] == "prefix")
    staged = folder / "staged"
    subprocess.run(("meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", "--destdir", staged),
                   check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    moved = folder / "moved somewhere else"
    shutil.move(staged / prefix.lstrip("/"), moved)
    left = [path for path in staged.rglob("*") if not path.is_dir()]
    assert not left, f"installed outside the prefix: {left}"
    return moved


def test_everything_is_there(prefix):
    missing = [name for name in FILES if not (prefix / name).is_file()]
    assert not missing, missing


def test_version(prefix):
    assert run(prefix / "bin/alliance-atlas", "--version") == f"alliance-atlas {VERSION}\n"


def test_query(prefix):
    said = run(prefix / "bin/alliance-atlas", "query", "--date", "2004-03-29", "--alliance", "nato")
    assert json.loads(said)["count"] == 26, said


def test_it_finds_its_catalogues(prefix):
    binary = prefix / "bin/alliance-atlas"
    locales = prefix / "locales"
    locales.mkdir()
    subprocess.run(("localedef", "-i", "de_DE", "-f", "UTF-8", locales / "de_DE.UTF-8"), check=True)
    german = run(binary, "search", "EST", LC_ALL="de_DE.UTF-8", LOCPATH=str(locales))
    assert "Countries" in run(binary, "search", "EST") and "Länder" in german, german
    # Names on the map have a catalogue of their own, as has what the collection tells.
    assert "Estland" in german, german


def test_manual_says_the_version(prefix):
    assert f"Alliance Atlas {VERSION}" in (prefix / "share/man/man1/alliance-atlas.1").read_text("utf-8")


def test_the_bus_starts_what_is_installed(prefix):
    service = (prefix / f"share/dbus-1/services/{ID}.service").read_text("utf-8")
    command = next(line for line in service.splitlines() if line.startswith("Exec="))
    assert command.endswith("/bin/alliance-atlas --gapplication-service"), command


def main():
    tests = [value for name, value in globals().items() if name.startswith("test_")]
    failed = False
    with tempfile.TemporaryDirectory(prefix="atlas-install-") as folder:
        prefix = install(pathlib.Path(folder))
        print(f"1..{len(tests)}")
        for number, test in enumerate(tests, 1):
            title = test.__name__.removeprefix("test_").replace("_", " ")
            try:
                test(prefix)
                print(f"ok {number} - {title}")
            except (AssertionError, subprocess.CalledProcessError) as error:
                failed = True
                print(f"not ok {number} - {title}")
                print(f"# {error!r} {getattr(error, 'stderr', '')}".replace("\n", "\n# "))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
