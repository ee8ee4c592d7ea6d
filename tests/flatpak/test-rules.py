# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Each of Flathub’s rules that the lint knows, broken once in a copy of the project’s own files."""

import pathlib
import shutil
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "build-aux"))
import lint_flatpak  # noqa: E402

ID = "io.github.alliance_atlas.AllianceAtlas"
MANIFEST = f"flatpak/{ID}.yaml"
DEVEL = f"flatpak/{ID}.Devel.yaml"
METAINFO = f"data/{ID}.metainfo.xml.in.in"
ICON = f"data/icons/apps/{ID}.svg"

# What is broken, the file, what stands there, what is put there instead, a part of what is said
BREAKS = (
    ("network", MANIFEST, "  - --share=ipc\n", "  - --share=ipc\n  - --share=network\n", "--share=network"),
    ("home", MANIFEST, "  - --device=dri\n", "  - --device=dri\n  - --filesystem=home\n",
     "--filesystem=home"),
    ("x11 beside wayland", MANIFEST, "fallback-x11", "x11", "--socket=fallback-x11 has to be there"),
    ("development has the same sandbox", DEVEL, "--device=dri", "--device=all", "--device=all"),
    ("id", MANIFEST, f"id: {ID}\n", "id: io.github.AllianceAtlas\n", "four parts or more"),
    ("id with a hyphen", MANIFEST, f"id: {ID}\n", "id: io.github.alliance-atlas.Atlas\n", "other signs"),
    ("owner", MANIFEST, "github.com/alliance-atlas/", "github.com/somebody/", "whoever controls it"),
    ("runtime", MANIFEST, "runtime: org.gnome.Platform", "runtime: org.example.Platform", "libadwaita"),
    ("version as a number", MANIFEST, "'48'", "48", "in quotes"),
    ("command", MANIFEST, "command: alliance-atlas", "command: atlas", "expected alliance-atlas"),
    ("tag", MANIFEST, "tag: v", "tag: w", "meson.build says"),
    ("commit", MANIFEST, "        commit: ", "        x-commit: ", "expected tag and commit"),
    ("branch", MANIFEST, "        tag: ", "        branch: main\n        tag: ", "a branch is no release"),
    ("digest", "flatpak/libshumate.yaml", "sha256: ", "sha256: 0", "expected the sha256"),
    ("plain http", "flatpak/libshumate.yaml", "https://", "http://", "with https://"),
    ("a folder", MANIFEST, "      - type: git", "      - type: dir", "source of type dir"),
    ("network in the build", "flatpak/libshumate.yaml", "buildsystem: meson\n",
     "buildsystem: meson\nbuild-options:\n  build-args:\n    - --share=network\n", "no network at Flathub"),
    ("no developer", METAINFO, "<name>The Alliance Atlas authors</name>", "", "developer/name"),
    ("no colour", METAINFO, 'scheme_preference="dark"', "", "branding/color"),
    ("no release for everybody", METAINFO, '<release version=', '<release type="development" version=',
     "newest release"),
    ("picture", METAINFO, "https://raw", "http://raw", "a picture needs"),
    ("full stop", METAINFO, "</summary>", ".</summary>", "no sentence"),
    ("oblong icon", ICON, 'viewBox="0 0 128 128"', 'viewBox="0 0 128 96"', "square of 128 px"),
)


def copy(folder):
    for name in ("flatpak", "data/icons"):
        shutil.copytree(ROOT / name, folder / name)
    for path in (ROOT / "meson.build", *(ROOT / "data").glob("*.in.in")):
        shutil.copy(path, folder / path.relative_to(ROOT))


def check(folder):
    return [f"{path}: {text}" for path, _, text in lint_flatpak.check(folder)]


def broken(folder, name, old, new):
    text = (folder / name).read_text("utf-8")
    assert old in text, f"{name} has no {old}"
    (folder / name).write_text(text.replace(old, new, 1), "utf-8")
    return check(folder)


def test_break(_, name, old, new, expected):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        copy(folder)
        said = broken(folder, name, old, new)
        assert any(pathlib.Path(name).name in line and expected in line for line in said), said


def test_in_order():
    assert not check(ROOT), check(ROOT)


def test_missing_icon():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        copy(folder)
        (folder / ICON).unlink()
        assert any("no such icon" in line for line in check(folder))


def main():
    tests = [("in order", test_in_order), ("missing icon", test_missing_icon)]
    tests += [(entry[0], lambda entry=entry: test_break(*entry)) for entry in BREAKS]
    print(f"1..{len(tests)}")
    failed = 0
    for number, (title, test) in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} - {title}")
        except AssertionError as error:
            failed += 1
            print(f"not ok {number} - {title}\n# {error}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
