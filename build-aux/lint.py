# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks what the compiler does not. Every problem is a line “file:line: what is wrong”."""

import ast
import datetime
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile

import lint_flatpak

APP_ID = "io.github.alliance_atlas.AllianceAtlas"

# From the bottom up: a file may include what lies in its own folder or in those before it.
LAYERS = ("src/model", "src/query", "src/map", "src/widgets", "src/app")
SIDE_FOLDERS = {"src/compile": ("src/model", "src/compile")}
NO_TOOLKIT = ("src/model", "src/query", "src/compile")
TOOLKIT = re.compile(r"gtk/|gdk/|adwaita|shumate")

TRANSLATABLE_C = re.compile(r"\b(?:_|N_|C_|NC_|ngettext|g_dngettext|dngettext)\s*\(\s*\"")
TRANSLATABLE_UI = re.compile(r"\bC?_\s*\(\s*['\"]")
SOURCES = (".c", ".h", ".py", ".sh", ".blp")

# The last part of an id is written so in GNOME, as in the file names of all its programs.
ID_IN_CAPITALS = "cid-contains-uppercase-letter"

problems = []


def problem(file, line, text):
    problems.append(f"{file}:{line}: {text}")


def run(*command):
    done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout


def files(folder, *patterns):
    root = pathlib.Path(folder)
    return sorted(path for pattern in patterns for path in root.rglob(pattern) if path.is_file())


def line_of(path, word):
    """The first line with word in it, or 1: for tools that do not say where."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if word and word in line:
            return number
    return 1


def check_c_format():
    sources = files("src", "*.[ch]") + files("tests", "*.[ch]")
    status, output = run("clang-format", "--dry-run", "-Werror", "--ferror-limit=0", *sources)
    for line in output.splitlines():
        match = re.match(r"(.+?:\d+):\d+: \w+: (.*)", line)
        if match:
            problems.append(f"{match[1]}: {match[2]}")
    if status and not problems:
        problem("src", 1, output.strip())


def check_blueprint_format():
    for path in files("ui", "*.blp"):
        status, output = run("blueprint-compiler", "format", path)
        if status == 0:
            continue
        line = 1
        match = re.search(r"^@@ -(\d+)", output, re.M)
        if match:
            context = output[match.end():].split("\n")[1:]
            line = int(match[1]) + next(
                (n for n, text in enumerate(context) if text[:1] in "+-"), 0)
        problem(path, line, "not as “blueprint-compiler format --fix” would write it")


def filled_in(path, folder):
    """A copy of a template with its names filled in, under the name that it is installed by."""
    copy = pathlib.Path(folder) / path.name.removesuffix(".in").removesuffix(".in")
    text = re.sub(r"@(app_id|APP_ID|appid|application_id)@", APP_ID, path.read_text("utf-8"))
    text = text.replace("@settings_path@", f"/{APP_ID.replace('.', '/')}/")
    copy.write_text(re.sub(r"@\w+@", "alliance-atlas", text), encoding="utf-8")
    return copy


def check_desktop_files():
    with tempfile.TemporaryDirectory() as folder:
        for path in files("data", "*.desktop", "*.desktop.in", "*.desktop.in.in"):
            for text in run("desktop-file-validate", filled_in(path, folder))[1].splitlines():
                text = text.partition(": ")[2]
                word = re.search(r"(?:key|value) \"([^\"]+)\"", text)
                problem(path, line_of(path, word and word[1]), text)


def check_metainfo():
    with tempfile.TemporaryDirectory() as folder:
        for path in files("data", "*.metainfo.xml", "*.metainfo.xml.in", "*.metainfo.xml.in.in"):
            copy = filled_in(path, folder)
            status, output = run("appstreamcli", "validate", "--strict", "--pedantic", "--no-net",
                                 "--no-color", copy)
            found = re.findall(r"^[EWIP]: [^:]+:(\d+|~): (.*)$", output, re.M)
            for line, text in found:
                if text.strip() != ID_IN_CAPITALS:
                    problem(path, 1 if line == "~" else line, text)
            if status and not found:
                problem(path, 1, output.strip())


def check_screenshots():
    """Each that the metainfo names is there, as large as it says."""
    for path in files("data", "*.metainfo.xml.in.in"):
        image = re.compile(r'<image [^>]*width="(\d+)" height="(\d+)">[^<]*/(data/[^<]*)</image>')
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            match = image.search(line)
            if not match and "<image" in line:
                problem(path, number, "not a picture in data with its width and height")
            if not match:
                continue
            file = pathlib.Path(match[3])
            size = struct.unpack(">II", file.read_bytes()[16:24]) if file.exists() else None
            if size != (int(match[1]), int(match[2])):
                problem(path, number, f"{file} is {size or 'not there'}")


def check_schemas():
    for path in files("data", "*.gschema.xml", "*.gschema.xml.in"):
        with tempfile.TemporaryDirectory() as folder:
            filled_in(path, folder)
            status, output = run("glib-compile-schemas", "--strict", "--dry-run", folder)
            if status:
                number = re.search(r"line (\d+)", output)
                problem(path, number[1] if number else 1, output.strip().replace("\n", " "))


def without_twins(pairs):
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"the key “{key}” stands twice in one object")
    return dict(pairs)


def check_json():
    for path in files("data", "*.json"):
        try:
            json.loads(path.read_text("utf-8"), object_pairs_hook=without_twins)
        except json.JSONDecodeError as error:
            problem(path, error.lineno, error.msg)
        except ValueError as error:
            word = re.search("“(.*)”", str(error))
            problem(path, line_of(path, word and f'"{word[1]}"'), error)


def check_catalogues():
    for path in files("po", "*.po") + files("po-collections", "*.po"):
        if path.stem not in path.with_name("LINGUAS").read_text("utf-8").split():
            problem(path, 1, f"not listed in {path.parent}/LINGUAS")
        status, output = run("msgfmt", "-c", "-o", "/dev/null", path)
        for line in output.splitlines() if status else ():
            if re.match(r".+:\d+: ", line):
                problems.append(line)


def check_potfiles():
    lines = pathlib.Path("po/POTFILES.in").read_text("utf-8").splitlines()
    listed = {line: number for number, line in enumerate(lines, 1) if line and line[0] != "#"}
    for name, number in listed.items():
        if not pathlib.Path(name).exists():
            problem("po/POTFILES.in", number, f"there is no {name}")
    sources = [(path, TRANSLATABLE_C) for path in files("src", "*.c", "*.h")]
    sources += [(path, TRANSLATABLE_UI) for path in files("ui", "*.blp")]
    for path, pattern in sources:
        match = pattern.search(path.read_text("utf-8"))
        if match and str(path) not in listed:
            line = path.read_text("utf-8")[:match.start()].count("\n") + 1
            problem(path, line, "has a translatable string but is not listed in po/POTFILES.in")


def check_scripts():
    for path in [pathlib.Path("dev"), pathlib.Path(".ci/run"), *files("build-aux", "*.sh")]:
        for text in run("sh", "-n", path)[1].splitlines():
            number = re.search(r": (\d+): ", text)
            problem(path, number[1] if number else 1, text)
    for path in [*files("build-aux", "*.py"), *files("tests", "*.py"), *files("data", "*.py")]:
        try:
            ast.parse(path.read_text("utf-8"))
        except SyntaxError as error:
            problem(path, error.lineno or 1, error.msg)


def check_flatpak():
    for path, word, text in lint_flatpak.check("."):
        problem(path, line_of(path, word) if path.is_file() else 1, text)


def check_manual():
    """The page, and that bash can read the completion."""
    with tempfile.TemporaryDirectory() as folder:
        for path in files("data", "*.1.in"):
            for text in run("mandoc", "-T", "lint", "-W", "style", filled_in(path, folder))[1].splitlines():
                match = re.match(r"mandoc: .+?:(\d+):\d+: (.*)", text)
                problem(path, match[1] if match else 1, match[2] if match else text)
    for path in files("data", "*.bash"):
        for text in run("bash", "-n", path)[1].splitlines():
            number = re.search(r"line (\d+)", text)
            problem(path, number[1] if number else 1, text)


def first_match(path, pattern):
    """Line and groups of where a file says something of the release first."""
    for number, line in enumerate(pathlib.Path(path).read_text("utf-8").splitlines(), 1):
        match = re.search(pattern, line)
        if match:
            return number, match.groups()
    problem(path, 1, f"expected a line with {pattern}")
    return 1, ()


def check_release():
    """meson.build alone decides the version, the metainfo its day; whoever repeats them agrees."""
    _, (version,) = first_match("meson.build", r"^  version: '([^']+)'")
    metainfo = f"data/{APP_ID}.metainfo.xml.in.in"
    line, release = first_match(metainfo, r'<release version="([^"]+)".* date="([^"]+)"')
    if release and release[0] != version:
        problem(metainfo, line, f"the newest release is {release[0]}, but meson.build says {version}")
    day = datetime.date.fromisoformat(release[1]) if release else datetime.date.min
    claims = (
        ("NEWS", r"^Overview of changes in Alliance Atlas (\S+), (\S+)$", (version, day.isoformat())),
        ("build-aux/debian/changelog", r"^alliance-atlas \((.*)-\d+\)", (version,)),
        ("build-aux/debian/changelog", r"^ -- .*>  (.*) \d\d:", (f"{day:%a, %d %b %Y}",)),
        ("data/alliance-atlas.1.in", r"^\.Dd (.*)$", (f"{day:%B} {day.day}, {day.year}",)),
        ("data/alliance-atlas.1.in", r"^\.Os \"Alliance Atlas (.*)\"$", ("@version@",)),
    )
    for path, pattern, expected in claims:
        line, said = first_match(path, pattern)
        if said and said != expected:
            problem(path, line, f"says {' '.join(said)}; expected {' '.join(expected)}")


def allowed_folders(folder):
    if folder in SIDE_FOLDERS:
        return SIDE_FOLDERS[folder]
    return LAYERS[:LAYERS.index(folder) + 1]


def check_layers():
    folders = (*LAYERS, *SIDE_FOLDERS)
    home = {path.name: folder for folder in folders for path in files(folder, "*.h")}
    for folder in folders:
        allowed = allowed_folders(folder)
        for path in files(folder, "*.[ch]"):
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                match = re.match(r"\s*#\s*include\s*[<\"]([^>\"]+)", line)
                if not match:
                    continue
                name = match[1]
                owner = home.get(name.rpartition("/")[2], folder)
                if owner not in allowed:
                    problem(path, number, f"{folder} may not include {name}, of {owner}")
                if folder in NO_TOOLKIT and TOOLKIT.match(name):
                    problem(path, number, f"{folder} may not include {name}: no toolkit there")


def check_headers():
    for path in files("src", "*.[ch]") + files("tests", "*.[ch]", "*.py") + files("build-aux", "*"):
        if path.suffix not in SOURCES:
            continue
        head = "\n".join(path.read_text("utf-8").splitlines()[:8])
        if "Copyright" not in head or "SPDX-License-Identifier:" not in head:
            problem(path, 1, "expected the two lines of copyright and SPDX licence at the top")


def check_tests_listed():
    listed = pathlib.Path("tests/meson.build").read_text("utf-8")
    for path in files("tests", "test-*.c"):
        if f"'{path.stem.removeprefix('test-')}'" not in listed:
            problem(path, 1, "is not listed in tests/meson.build, so that it never runs")


CHECKS = (check_c_format, check_blueprint_format, check_desktop_files, check_metainfo,
          check_screenshots, check_schemas, check_json, check_catalogues, check_potfiles,
          check_scripts, check_flatpak, check_manual, check_release, check_layers, check_headers,
          check_tests_listed)


def main():
    for check in CHECKS:
        check()
    for text in dict.fromkeys(problems):
        print(text)
    print(f"lint: {len(problems)} problem{'' if len(problems) == 1 else 's'}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
