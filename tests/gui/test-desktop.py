# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the desktop does with the program: starts it over the bus, searches in it, opens files by it."""

import configparser
import contextlib
import os
import pathlib
import re
import signal
import zipfile

from gi.repository import Gio, GLib

import harness
from stage import wait_for

EXAMPLE = pathlib.Path(__file__).parents[2] / "data" / "examples" / "coal-and-steel"
INSTALLED = pathlib.Path(os.environ["GSETTINGS_SCHEMA_DIR"])


def read_ini(suffix):
    """The one file that the build has made with this ending, as the desktop reads it."""
    paths = [path for path in INSTALLED.iterdir() if path.name.endswith(suffix)]
    assert len(paths) == 1, f"{suffix}: {paths}"
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read_string(paths[0].read_text("utf-8"))
    return paths[0].name, parser


class Desktop:
    """A session bus that can start the program, and GNOME Shell's side of it."""

    def __init__(self, screen):
        self.screen = screen
        self.bus = Gio.DBusConnection.new_for_address_sync(
            screen.env["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        name, service = read_ini(".service")
        command = service["D-BUS Service"]["Exec"].split()
        assert pathlib.Path(command[0]).name == "alliance-atlas" and command[0].startswith("/")
        service["D-BUS Service"]["Exec"] = " ".join([os.environ["ATLAS_BINARY"], *command[1:]])
        folder = screen.folder / "data" / "dbus-1" / "services"
        folder.mkdir(parents=True, exist_ok=True)
        with open(folder / name, "w", encoding="utf-8") as file:
            service.write(file, space_around_delimiters=False)
        self.ask_bus("ReloadConfig", None)
        provider = read_ini(".search-provider.ini")[1]["Shell Search Provider"]
        assert provider["Version"] == "2"
        self.name = provider["BusName"]
        self.path = provider["ObjectPath"]
        self.desktop_id = provider["DesktopId"]

    def ask_bus(self, method, arguments):
        return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                  "org.freedesktop.DBus", method, arguments, None,
                                  Gio.DBusCallFlags.NONE, 60000, None).unpack()

    def search(self, method, signature, *arguments):
        done = self.bus.call_sync(self.name, self.path, "org.gnome.Shell.SearchProvider2", method,
                                  GLib.Variant(signature, arguments), None,
                                  Gio.DBusCallFlags.NONE, 60000, None)
        return done.unpack()[0] if done.n_children() else None

    def call_program(self, method, signature, *arguments):
        path = "/" + self.name.replace(".", "/")
        self.bus.call_sync(self.name, path, "org.freedesktop.Application", method,
                           GLib.Variant(signature, arguments), None, Gio.DBusCallFlags.NONE, 60000,
                           None)

    @property
    def is_running(self):
        return self.ask_bus("NameHasOwner", GLib.Variant("(s)", (self.name,)))[0]

    @property
    def pid(self):
        return self.ask_bus("GetConnectionUnixProcessID", GLib.Variant("(s)", (self.name,)))[0]

    def windows(self):
        return self.screen.output("xdotool", "search", "--onlyvisible", "--pid", str(self.pid),
                                  "--class", ".").split()

    def window(self):
        return contextlib.closing(Activated(self.screen, self.pid))


class Process:
    """One that the bus has started."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = None

    def poll(self):
        """None as long as it runs; the bus keeps for itself how it ended."""
        try:
            state = pathlib.Path(f"/proc/{self.pid}/stat").read_text("ascii").rpartition(")")[2]
        except OSError:
            state = "X"
        self.returncode = 0 if state.split()[0] in "XZ" else None
        return self.returncode


class Activated(harness.Atlas):
    def __init__(self, screen, pid):  # pylint: disable=super-init-not-called
        self.screen = screen
        self.process = Process(pid)
        screen.show_window(self.process)
        self.root = self._find_root()

    def close(self):
        """Leaves as a person does, or ends it after a test that failed."""
        try:
            self.quit()
        finally:
            if self.process.poll() is None:
                os.kill(self.process.pid, signal.SIGKILL)


def pack(path, folder=EXAMPLE, top="", edit=lambda name, text: text):
    """Zips a collection."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*.json")):
            name = str(file.relative_to(folder))
            archive.writestr(top + name, edit(name, file.read_text("utf-8")))
    return path


def complaints(screen):
    """What programs that the bus started have written."""
    lines = (screen.folder / "servers.log").read_text("utf-8", "replace").splitlines()
    return [line for line in lines if harness.COMPLAINT.search(line)
            and "alliance-atlas" in line + os.environ["ATLAS_BINARY"]
            and not harness.NO_COMPLAINT.search(line) and "dbus-daemon" not in line]


def test_search_is_answered_without_a_window(screen):
    desktop = Desktop(screen)
    assert not desktop.is_running
    found = desktop.search("GetInitialResultSet", "(as)", ["eest"])
    assert found[0] == "state:EST", found
    assert desktop.is_running and not desktop.windows(), "a search opened a window"

    found = desktop.search("GetInitialResultSet", "(as)", ["Bucharest", "2008"])
    assert any(name.startswith("event:") for name in found), found
    people = desktop.search("GetSubsearchResultSet", "(asas)", found, ["helmut", "kohl"])
    assert people[0] == "person:helmut-kohl", people
    assert desktop.search("GetInitialResultSet", "(as)", ["qqqqq"]) == []
    assert desktop.search("GetInitialResultSet", "(as)", []) == []

    metas = desktop.search("GetResultMetas", "(as)",
                           ["state:EST", "no such", "event:no-such", people[0], found[0]])
    assert [meta["id"] for meta in metas] == ["state:EST", people[0], found[0]], metas
    assert metas[0]["name"] == "Estonia" and "Eesti" in metas[0]["description"], metas[0]
    assert metas[1]["name"] == "Helmut Kohl", metas[1]
    assert all(meta["icon"] and meta["clipboardText"].startswith("alliance-atlas:")
               for meta in metas)

    process = Process(desktop.pid)
    wait_for("the service to end when nobody asks", lambda: not desktop.is_running)
    wait_for("its process to end", lambda: process.poll() is not None)
    assert not complaints(screen), complaints(screen)


def test_many_questions_at_once(screen):
    """Each is answered, those too that come before anything is loaded."""
    desktop = Desktop(screen)
    loop = GLib.MainLoop()
    answers = {}

    def answered(bus, result, word):
        answers[word] = bus.call_finish(result).unpack()[0]
        if len(answers) == len(words):
            loop.quit()

    words = ["kohl", "estonia", "crimea", "nato", "warsaw"] + [f"q{n}q" for n in range(20)]
    for word in words:
        desktop.bus.call(desktop.name, desktop.path, "org.gnome.Shell.SearchProvider2",
                         "GetInitialResultSet", GLib.Variant("(as)", ([word],)), None,
                         Gio.DBusCallFlags.NONE, 60000, None, answered, word)
    loop.run()
    assert all(bool(answers[word]) == (index < 5) for index, word in enumerate(words)), answers


def test_result_opens_in_the_one_window(screen):
    desktop = Desktop(screen)
    desktop.search("ActivateResult", "(sasu)", "state:EST", ["eesti"], 0)
    with desktop.window() as atlas:
        atlas.find("heading", "Estonia")
        pid = desktop.pid

        event = next(name for name in desktop.search("GetInitialResultSet", "(as)", ["bucharest"])
                     if name.startswith("event:"))
        title = desktop.search("GetResultMetas", "(as)", [event])[0]["name"]
        desktop.search("ActivateResult", "(sasu)", event, ["bucharest"], 0)
        atlas.find("heading", title)
        atlas.gone("heading", "Estonia")

        desktop.search("LaunchSearch", "(asu)", ["helmut", "kohl"], 0)
        entry = atlas.find(name="Search the Atlas")
        atlas.wait("the words to be in the entry", lambda: entry.text == "helmut kohl")
        atlas.key("Escape")
        desktop.search("ActivateResult", "(sasu)", "person:nobody", [], 0)
        atlas.reads("The link cannot be opened: “person:nobody” is not in this collection")

        # Another start is no second program.
        desktop.call_program("Activate", "(a{sv})", {})
        assert desktop.pid == pid and len(desktop.windows()) == 1
    assert not complaints(screen), complaints(screen)


def test_result_leaves_a_collection_of_ones_own(screen):
    """What is found is of the built-in one, wherever one is."""
    desktop = Desktop(screen)
    file = pack(screen.folder / "mine.atlas", top="coal-and-steel/")
    desktop.call_program("Open", "(asa{sv})", [file.as_uri()], {})
    with desktop.window() as atlas:
        atlas.find("check box", "ECSC")
        desktop.search("ActivateResult", "(sasu)", "person:helmut-kohl", ["kohl"], 0)
        atlas.find("heading", "Helmut Kohl")
        atlas.find("check box", "NATO")


def test_archive_with_problems(screen):
    """They are listed with file, line and column, as those of a folder."""
    desktop = Desktop(screen)
    file = pack(screen.folder / "broken.atlas",
                edit=lambda name, text: text.replace("[", "[\n,", 1) if name == "events.json" else text)
    desktop.call_program("Open", "(asa{sv})", [file.as_uri()], {})
    with desktop.window() as atlas:
        atlas.reads("“broken.atlas” was not opened")
        atlas.reads(re.compile(r"events\.json, line \d+, column 1"))
        atlas.key("Escape")
        file.write_text("no archive", "utf-8")
        desktop.call_program("Open", "(asa{sv})", [file.as_uri()], {})
        atlas.reads("is no zip archive")
        atlas.reads("broken.atlas, line 1, column 1")
        atlas.key("Escape")
        atlas.find("check box", "NATO")


def test_desktop_files_fit_together(screen):
    desktop = Desktop(screen)
    name, entry = read_ini(".desktop")
    entry = entry["Desktop Entry"]
    assert name == desktop.desktop_id == f"{desktop.name}.desktop"
    assert entry["DBusActivatable"] == "true"
    types = entry["MimeType"].rstrip(";").split(";")
    assert "x-scheme-handler/alliance-atlas" in types
    mime = (INSTALLED / f"{desktop.name}.xml").read_text("utf-8")
    assert re.search(r'type="([^"]+)"', mime)[1] in types
    # The desktop's own tools take it for what it is.
    packages = screen.folder / "data" / "mime" / "packages"
    packages.mkdir(parents=True)
    (packages / "atlas.xml").write_text(mime, "utf-8")
    said = screen.output("update-mime-database", str(packages.parent))
    assert "rror" not in said, said
    file = pack(screen.folder / "mine.atlas")
    said = screen.output("gio", "info", "-a", "standard::content-type", str(file))
    assert types[0] in said, said


for test in (test_search_is_answered_without_a_window, test_many_questions_at_once,
             test_result_opens_in_the_one_window, test_result_leaves_a_collection_of_ones_own,
             test_archive_with_problems, test_desktop_files_fit_together):
    test.alone = True

if __name__ == "__main__":
    harness.run([
        test_desktop_files_fit_together,
        test_search_is_answered_without_a_window,
        test_many_questions_at_once,
        test_result_opens_in_the_one_window,
        test_result_leaves_a_collection_of_ones_own,
        test_archive_with_problems,
    ])
