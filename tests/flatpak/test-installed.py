# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""test-installed.py BUNDLE ID REPO: a person installs the bundle, by the commands of the README, and uses it.

REPO is the OSTree repository that stands for Flathub’s. Everything is installed into the home of a
person who has had no Flatpak before, in a temporary folder; /run/user/UID has to be a folder for this test
alone (see build-aux/flatpak.py). Writes TAP.
"""

import configparser
import contextlib
import json
import os
import pathlib
import signal
import socket
import struct
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "gui"))
import harness  # noqa: E402
import places  # noqa: E402
import stage  # noqa: E402
from stage import wait_for  # noqa: E402

# What the sandbox gives, and nothing else.
PERMISSIONS = {"Context": {"shared": {"ipc"}, "sockets": {"x11", "wayland", "fallback-x11"},
                           "devices": {"dri"}}}
# What flatpak adds to it for every program: its own name on the bus.
OWN_NAMES = {"Session Bus Policy"}
MAX_INSTALLED = 15_000_000
RUNTIME = pathlib.Path(f"/run/user/{os.getuid()}")
POLAND = (52.3, 19.5)


class Person(stage.Stage):
    """A screen, and the home of a person with Flatpak."""

    def __init__(self):
        os.environ["XDG_DESKTOP_PORTAL_DIR"] = str(HERE / "portals")
        for name in [name for name in os.environ if name.startswith("FLATPAK_")]:
            del os.environ[name]
        super().__init__()
        self.exports = self.folder / "data/flatpak/exports/share"
        self.env["FLATPAK_SYSTEM_DIR"] = str(self.folder / "system")
        (self.folder / "system").mkdir()
        # Where a settings file of GTK and the settings of the atlas lie in its sandbox.
        self.inner = self.folder / "home/.var/app" / APP_ID
        config = self.inner / "config"
        (config / "glib-2.0/settings").mkdir(parents=True)
        (config / "gtk-4.0").mkdir()
        text = (self.folder / "config/gtk-4.0/settings.ini").read_text("utf-8")
        (config / "gtk-4.0/settings.ini").write_text(text, "utf-8")
        (config / "glib-2.0/settings/keyfile").write_text(
            f"[{APP_ID.replace('.', '/')}]\nstory-offered=true\n", "utf-8")
        self.pictures = self.folder / "home/Pictures"
        self.pictures.mkdir()
        self.asked = self.folder / "asked.jsonl"
        self.asked.touch()

    def _folders(self):
        return super()._folders() | {"XDG_RUNTIME_DIR": str(RUNTIME)}

    def flatpak(self, *words, text=None):
        """What a flatpak command prints; fails where it does."""
        done = subprocess.run(("flatpak", *map(str, words)), env=self.env, input=text, timeout=600,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        assert done.returncode == 0, f"flatpak {words}: status {done.returncode}\n{done.stderr}"
        return done.stdout

    def start_portals(self):
        """The desktop’s portals, as a session starts them, and what stands for its dialog."""
        self.start(sys.executable, str(HERE / "chooser.py"), str(self.pictures), str(self.asked))
        log = open(self.folder / "portals.log", "wb")
        for name in ("xdg-permission-store", "xdg-document-portal", "xdg-desktop-portal"):
            self.start(f"/usr/libexec/{name}", stdout=log, stderr=log)
            if name == "xdg-document-portal":
                wait_for("the folder of the document portal",
                         lambda: os.path.ismount(RUNTIME / "doc"), 20)
        wait_for("the portal for files", lambda: "version" in self.output(
            "gdbus", "introspect", "--session", "--dest", "org.freedesktop.portal.Desktop",
            "--object-path", "/org/freedesktop/portal/desktop"), 20)

    def show_window(self, process, *search):
        return super().show_window(process, *(search or ("--class", "lliance")))

    def close(self):
        for process in self.processes:
            if "xdg-document-portal" in str(process.args) and process.poll() is None:
                process.send_signal(signal.SIGTERM)  # It unmounts its folder.
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(5)
        super().close()


class InstalledAtlas(harness.Atlas):
    """The window of the installed program, which has numbers of processes of its own."""

    def __init__(self, person, *arguments):
        super().__init__(person, "flatpak", ("run", APP_ID, *arguments))

    def end(self):
        # What flatpak has started outlives the command that started it.
        self.screen.output("flatpak", "kill", APP_ID)
        super().end()

    def _find_root(self):
        def application():
            desktop = harness.Atspi.get_desktop(0)
            desktop.clear_cache()
            children = (desktop.get_child_at_index(index)
                        for index in range(desktop.get_child_count()))
            return next((harness.Node(child) for child in children if child is not None), None)

        return wait_for("the window to be accessible", lambda: self._guard(application))


@contextlib.contextmanager
def window(person):
    atlas = InstalledAtlas(person)
    try:
        yield atlas
        atlas.key("Escape", "Escape")  # What is open over the window.
        atlas.quit()
    except Exception:
        harness.report(atlas)
        raise
    finally:
        atlas.end()
    assert not atlas.complaints(), "\n".join(atlas.complaints())


def read_keys(text):
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read_string(text)
    return parser


def permissions(text, leave_out=()):
    """The groups of a metadata file that grant something."""
    parser = read_keys(text)
    return {group: {key: set(value.rstrip(";").split(";")) for key, value in parser[group].items()}
            for group in parser.sections()
            if group in ("Context", "Session Bus Policy", "System Bus Policy", "USB Devices") and
            group not in leave_out}


def check_running(person):
    """The window’s own process is confined as well."""
    # One that has just ended may still be listed.
    pid = next(number for number in person.flatpak("ps", "--columns=child-pid").split()
               if pathlib.Path(f"/proc/{number}/root/app/bin/alliance-atlas").exists())
    assert os.readlink(f"/proc/{pid}/ns/net") != os.readlink("/proc/self/ns/net"), pid
    info = pathlib.Path(f"/proc/{pid}/root/.flatpak-info").read_text("utf-8")
    assert permissions(info, OWN_NAMES)["Context"].keys() == PERMISSIONS["Context"].keys(), info
    assert not pathlib.Path(f"/proc/{pid}/root{person.pictures}").exists()


def size_of(path):
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n") and data.endswith(b"IEND\xaeB`\x82"), path
    return struct.unpack(">II", data[16:24])


def test_two_commands_install_it(person):
    """As the README has them, but for Flathub’s address."""
    start = time.monotonic()
    person.flatpak("remote-add", "--user", "--if-not-exists", "--no-gpg-verify", "flathub", REPO)
    person.flatpak("install", "--user", "--noninteractive", BUNDLE)
    installed = person.flatpak("list", "--user", "--columns=ref").split()
    assert [ref.split("/")[0] for ref in installed] == [APP_ID, "org.gnome.Platform"], installed
    place = pathlib.Path(person.flatpak("info", "--user", "-l", APP_ID).strip())
    size = sum(path.lstat().st_size for path in place.rglob("*")
               if path.is_file() and not path.is_symlink())
    print(f"# {size / 1e6:.1f} MB installed, a bundle of {pathlib.Path(BUNDLE).stat().st_size / 1e6:.1f}"
          f" MB, in {time.monotonic() - start:.0f} s with the runtime")
    assert 1_000_000 < size < MAX_INSTALLED, size


def test_it_is_in_the_menu(person):
    """What the desktop reads of an installed Flatpak is there, and the commands in it start it."""
    desktop = person.exports / f"applications/{APP_ID}.desktop"
    said = person.output("desktop-file-validate", str(desktop))
    assert not said, said
    entry = read_keys(desktop.read_text("utf-8"))["Desktop Entry"]
    assert "flatpak run" in entry["Exec"] and APP_ID in entry["Exec"], entry["Exec"]
    assert entry["X-Flatpak"] == APP_ID and entry.get("NoDisplay", "false") == "false"
    assert entry["Icon"] == APP_ID
    for name in (f"icons/hicolor/scalable/apps/{APP_ID}.svg",
                 f"icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
                 f"metainfo/{APP_ID}.metainfo.xml", f"mime/packages/{APP_ID}.xml",
                 f"dbus-1/services/{APP_ID}.service",
                 f"gnome-shell/search-providers/{APP_ID}.search-provider.ini"):
        assert (person.exports / name).exists(), name
    service = read_keys((person.exports / f"dbus-1/services/{APP_ID}.service").read_text("utf-8"))
    assert "flatpak run" in service["D-BUS Service"]["Exec"]


def test_permissions_are_these_and_no_more(person):
    text = person.flatpak("info", "--user", "--show-metadata", APP_ID)
    assert permissions(text) == PERMISSIONS, text


def test_the_sandbox_from_inside(person):
    letters = person.folder / "home/letters.txt"
    letters.write_text("Dear diary", "utf-8")
    outside = person.folder / "outside.txt"
    outside.write_text("x", "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            pass  # Somebody does listen.
        said = person.flatpak("run", "--command=python3", APP_ID, "-", port, letters, outside,
                              text=(HERE / "look-around.py").read_text("utf-8"))
    found = json.loads(said)
    assert set(found["interfaces"]) <= {"lo"}, found["interfaces"]
    assert found["loopback"] == "Connection refused", found["loopback"]
    assert found["elsewhere"] == "Network is unreachable", found["elsewhere"]
    assert found["abstract"] == "Connection refused", found["abstract"]
    assert found["display"] == "done", found["display"]  # So the question was well put.
    assert set(found["secrets"]) == {"No such file or directory"}, found["secrets"]
    assert set(found["home"]) <= {".var", ".local", ".config", ".cache"}, found["home"]
    assert not (person.folder / "home/from-the-sandbox.txt").exists()
    assert found["usr"] == found["app"] == "Read-only file system", (found["usr"], found["app"])
    names = [name for name in found["names"] if not name.startswith("org.freedesktop.portal.")]
    assert set(names) <= {"org.freedesktop.DBus", APP_ID}, found["names"]
    info = read_keys(found["info"])
    assert info["Application"]["name"] == APP_ID
    given = permissions(found["info"], OWN_NAMES)
    assert given["Context"].pop("sockets") <= PERMISSIONS["Context"]["sockets"], found["info"]
    assert given == {"Context": {"shared": {"ipc"}, "devices": {"dri"}}}, found["info"]


def test_it_answers_on_the_command_line(person):
    said = json.loads(person.flatpak("run", APP_ID, "query", "--date", "2004-03-29", "--alliance", "nato"))
    assert said["count"] == 26 and "LTU" in said["joined"], said
    for language in ("de", "fr", "uk", "ru"):
        # A bundle has all languages in it.
        person.flatpak("run", "--command=test", APP_ID, "-s",
                       f"/app/share/locale/{language}/LC_MESSAGES/alliance-atlas.mo")


def test_time_by_keys_and_a_click_on_the_map(person):
    with window(person) as atlas:
        check_running(person)
        atlas.go_to_date("2004-03-28")
        atlas.find("label", "28 March 2004")
        atlas.reads("19 members")
        atlas.key("ctrl+t")
        slider = atlas.find("slider", "Date")
        atlas.wait("the slider to have the focus", lambda: slider.state("focused"))
        atlas.key("shift+Right")
        atlas.find("label", "29 March 2004")
        atlas.reads("26 members")
        atlas.key("Right")
        atlas.find("label", "31 December 2004")
        view = places.home_view(atlas)
        atlas.click(*view.at(*POLAND))
        atlas.find("heading", "Poland")
        atlas.reads("Member since 12 March 1999")


def test_help_needs_no_network(person):
    with window(person) as atlas:
        atlas.find("check box", "NATO")
        atlas.key("F1")
        atlas.find("label", "Two Views of Borders")


def test_export_through_the_portal(person):
    """The window asks the real portal; it hands one file of the home into the sandbox."""
    with window(person) as atlas:
        atlas.go_to_date("1989-11-09")
        atlas.find("label", "9 November 1989")
        atlas.key("ctrl+e")
        save = atlas.find("button", "Save…")
        atlas.wait("the button to have the focus", lambda: save.state("focused"))
        atlas.key("Return")
        name = "alliance-atlas-1989-11-09.png"
        atlas.reads(f"“{name}” saved")
        asked = [json.loads(line) for line in person.asked.read_text("utf-8").splitlines()]
        assert asked == [{"app_id": APP_ID, "title": "Export Picture", "name": name}], asked
        assert [path.name for path in person.pictures.iterdir()] == [name]
        assert max(size_of(person.pictures / name)) == 1600


def main():
    tests = [test_two_commands_install_it, test_it_is_in_the_menu,
             test_permissions_are_these_and_no_more, test_the_sandbox_from_inside,
             test_it_answers_on_the_command_line, test_time_by_keys_and_a_click_on_the_map,
             test_help_needs_no_network, test_export_through_the_portal]
    failed = 0
    with Person() as person:
        os.environ.update(person.env)
        harness.GLib.log_set_handler("dbind", harness.GLib.LogLevelFlags.LEVEL_WARNING,
                                     lambda *_: None, None)
        harness.Atspi.init()
        person.start_portals()
        print(f"1..{len(tests)}", flush=True)
        for number, test in enumerate(tests, 1):
            title = test.__name__.removeprefix("test_").replace("_", " ")
            try:
                test(person)
                print(f"ok {number} - {title}", flush=True)
            except Exception as error:
                failed += 1
                print(f"not ok {number} - {title}", flush=True)
                harness.diagnose(error)
    return 1 if failed else 0


if __name__ == "__main__":
    BUNDLE, APP_ID, REPO = sys.argv[1:]
    sys.exit(main())
