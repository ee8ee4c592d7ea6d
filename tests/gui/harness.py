# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives the real window as a person does: pointer and keys through X, names and roles through AT-SPI.

A test program lists functions that take an Atlas and ends in run(…), which writes TAP. Nothing here
waits a fixed time: every step polls for what should be there and fails naming it.

The environment says what to run (tests/gui/meson.build sets it):
ATLAS_BINARY, ATLAS_ENV (more variables, as JSON), GUI_TEST_OUTPUT (where pictures of failures go).
"""

import contextlib
import json
import os
import pathlib
import re
import sys
import time
import traceback

import gi

import stage
from stage import Timeout, wait_for

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# What a window in order never says. Sanitizer reports are among it.
COMPLAINT = re.compile(r"WARNING \*\*|CRITICAL \*\*|ERROR \*\*|-WARNING|-CRITICAL|-ERROR|Sanitizer|runtime error:")

# GTK 4.18 says this on X11 whenever a mouse button beyond the fifth is clicked, on any widget.
NO_COMPLAINT = re.compile(r"Broken accounting of active state")

SETTINGS_GROUP = "io/github/alliance_atlas/AllianceAtlas"


class Complaint(AssertionError):
    """The program wrote what it never writes when it is in order."""


def matches(pattern, text):
    """A string matches itself; a compiled expression matches what it is found in."""
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else bool(pattern.search(text or ""))


class Node:
    """An accessible of the window. Asks anew each time, for a window changes."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question, otherwise):
        try:
            return question(self.accessible)
        except (GLib.Error, AttributeError):  # It has gone, or cannot answer such a question.
            return otherwise

    @property
    def name(self):
        return self._ask(lambda a: a.get_name(), "") or ""

    @property
    def description(self):
        return self._ask(lambda a: a.get_description(), "") or ""

    @property
    def role(self):
        return self._ask(lambda a: a.get_role_name(), "")

    def state(self, name):
        states = self._ask(lambda a: a.get_state_set(), None)
        return bool(states and states.contains(getattr(Atspi.StateType, name.upper())))

    @property
    def showing(self):
        return self.state("showing") and self.state("visible")

    @property
    def text(self):
        """What the person reads or has typed there."""
        if "Text" in self._ask(lambda a: a.get_interfaces(), ()):
            # To the end by its number: to -1, GTK gives nothing of an entry.
            return self._ask(lambda a: Atspi.Text.get_text(a, 0, Atspi.Text.get_character_count(a)),
                             "") or self.name
        return self.name

    @property
    def value(self):
        return self._ask(lambda a: a.get_value_iface().get_current_value(), None)

    @property
    def extents(self):
        """(x, y, width, height) on the screen: the window starts at its corner."""
        box = self._ask(lambda a: a.get_component_iface().get_extents(Atspi.CoordType.WINDOW), None)
        return (box.x, box.y, box.width, box.height) if box else (0, 0, 0, 0)

    @property
    def centre(self):
        x, y, width, height = self.extents
        return x + width // 2, y + height // 2

    @property
    def attributes(self):
        return self._ask(lambda a: a.get_attributes(), {}) or {}

    def act(self):
        """Does what it is for, as a screen reader would."""
        assert self._ask(lambda a: a.get_action_iface().do_action(0), False), \
            f"{self.role} “{self.name}” cannot be activated"

    def children(self):
        for index in range(self._ask(lambda a: a.get_child_count(), 0)):
            child = self._ask(lambda a, i=index: a.get_child_at_index(i), None)
            if child is not None:
                yield Node(child)

    def walk(self, hidden=False):
        """This node and those below it that show (hidden: all), from the top."""
        queue = [self]
        while queue:
            node = queue.pop(0)
            yield node
            queue.extend(child for child in node.children() if hidden or child.state("visible"))

    def all(self, role=None, name=None, text=None, showing=True):
        return [node for node in self.walk()
                if (role is None or node.role in (role if isinstance(role, tuple) else (role,)))
                and matches(name, node.name)
                and (text is None or matches(text, node.text))
                and (not showing or node.showing)]

    def tree(self, depth=0):
        line = f"{'  ' * depth}{self.role} “{self.name}” {self.extents}"
        if self.text != self.name:
            line += f" text “{self.text}”"
        return "\n".join([line, *(child.tree(depth + 1) for child in self.children())])


class Atlas:
    """The running program, with the hands and eyes of a person."""

    def __init__(self, screen, binary, arguments=(), env=None):
        self.screen = screen
        self.log = open(screen.folder / f"atlas-{time.monotonic_ns()}.log", "w+b")
        more = json.loads(os.environ.get("ATLAS_ENV", "{}")) | (env or {})
        self.process = screen.start(binary, *arguments, env=screen.env | more, stdout=self.log,
                                    stderr=self.log)
        try:
            screen.show_window(self.process)
            self.root = self._find_root()
        except BaseException:
            self.end()
            raise

    def end(self):
        """Ends the program, however it is."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def _find_root(self):

        def application():
            desktop = Atspi.get_desktop(0)
            desktop.clear_cache()
            for index in range(desktop.get_child_count()):
                child = desktop.get_child_at_index(index)
                if child is not None and child.get_process_id() == self.process.pid:
                    return Node(child)
            return None

        return wait_for("the window to be accessible", lambda: self._guard(application))

    def _guard(self, probe):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with status {self.process.returncode}")
        try:
            return probe()
        except GLib.Error:
            return None

    def wait(self, what, probe, seconds=60.0):
        return wait_for(what, lambda: self._guard(probe), seconds)

    def find(self, role=None, name=None, text=None, seconds=60.0):
        """The first accessible that shows with this role and name; waits for it."""
        what = f"{role or 'something'} named {name!r}" + (f" reading {text!r}" if text else "")

        def probe():
            self.root.accessible.clear_cache()
            return next(iter(self.root.all(role, name, text)), None)

        return self.wait(what, probe, seconds)

    def gone(self, role=None, name=None, text=None, seconds=60.0):
        def probe():
            self.root.accessible.clear_cache()
            return not self.root.all(role, name, text)

        self.wait(f"{role or 'what'} is named {name!r}, reads {text!r} to be gone", probe, seconds)

    def texts(self):
        """All that the window says, one string."""
        self.root.accessible.clear_cache()
        said = []
        for node in self.root.walk():
            if node.showing:
                said += [node.name, node.text, node.description]
        return "\n".join(dict.fromkeys(text for text in said if text))

    def reads(self, pattern, seconds=60.0):
        """Waits until the window says what the pattern describes; returns the match."""
        expression = re.compile(re.escape(pattern)) if isinstance(pattern, str) else pattern
        return self.wait(f"the window to say {expression.pattern!r}",
                         lambda: expression.search(self.texts()), seconds)

    def move(self, x, y):
        self.screen.xdotool("mousemove", round(x), round(y))

    def click(self, x, y):
        self.screen.xdotool("mousemove", round(x), round(y), "mousedown", 1, "mouseup", 1)

    def click_on(self, node):
        self.click(*node.centre)

    def click_until_gone(self, role, name):
        """Clicks what may still be on its way in, until it is gone with what it did."""
        for _ in range(5):
            self.click_on(self.find(role, name))
            try:
                self.gone(role, name, seconds=5)
                return
            except stage.Timeout:
                pass
        raise AssertionError(f"“{name}” does not do anything")

    def drag(self, start, end, steps=12):
        """Presses at start, moves to end in steps, and lets go there."""
        (x0, y0), (x1, y1) = start, end
        self.screen.xdotool("mousemove", round(x0), round(y0), "mousedown", 1)
        for step in range(1, steps + 1):
            share = step / steps
            self.screen.xdotool("mousemove", round(x0 + (x1 - x0) * share),
                                round(y0 + (y1 - y0) * share))
        self.screen.xdotool("mouseup", 1)

    def key(self, *keys):
        self.screen.xdotool("key", *keys)

    def type(self, text):
        self.screen.xdotool("type", "--delay", 20, text)

    def open_date_entry(self):
        """Opens the entry for a date, with the old date selected in it; returns it."""
        self.key("ctrl+g")
        try:
            entry = self.find("text", "Date", seconds=20)
        except stage.Timeout:
            # On a busy machine the first key can come before the window has the focus.
            self.key("ctrl+g")
            entry = self.find("text", "Date")
        self.wait("the date entry to have the focus", lambda: entry.state("focused"))
        return entry

    def go_to_date(self, text):
        """Types a date as a person does."""
        self.open_date_entry()
        self.type(text)
        self.key("Return")
        self.gone("text", "Date")

    def complaints(self):
        self.log.flush()
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return [line.rstrip() for line in log
                    if COMPLAINT.search(line) and not NO_COMPLAINT.search(line)]

    def output(self):
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return log.read()

    def quit(self):
        """Leaves as a person does, and expects a clean end."""
        self.key("ctrl+q")
        wait_for("the program to end after Ctrl+Q", lambda: self.process.poll() is not None)
        assert self.process.returncode == 0, f"ended with status {self.process.returncode}"


@contextlib.contextmanager
def atlas_on(screen, arguments=(), env=None, settings=None):
    """The program on a screen; ends it, and fails on what it complained of.

    settings: GSettings values that it finds, as text, by key; those of a person who has been offered
    the first story, unless it says otherwise or env says where settings are kept.
    """
    env = dict(env or {})
    if "GSETTINGS_BACKEND" not in env:
        screen.write_settings(SETTINGS_GROUP, {"story-offered": "true"} | (settings or {}))
        env["GSETTINGS_BACKEND"] = "keyfile"
    atlas = Atlas(screen, os.environ["ATLAS_BINARY"], arguments, env)
    try:
        yield atlas
        if atlas.process.poll() is None:
            atlas.key("Escape", "Escape")  # What is open over the window.
            atlas.quit()
    except Exception:
        report(atlas)
        raise
    finally:
        atlas.end()
    complaints = atlas.complaints()
    if complaints:
        raise Complaint("the program complained:\n" + "\n".join(complaints))


def report(atlas):
    """Keeps what a failed test saw: a picture, the accessible tree, what the program wrote."""
    folder = pathlib.Path(os.environ.get("GUI_TEST_OUTPUT", "."))
    folder.mkdir(parents=True, exist_ok=True)
    stem = folder / f"{pathlib.Path(sys.argv[0]).stem}-{time.strftime('%H%M%S')}"
    with contextlib.suppress(Exception):
        atlas.screen.screenshot(f"{stem}.png")
        pathlib.Path(f"{stem}.txt").write_text(f"{atlas.root.tree()}\n\n{atlas.output()}", "utf-8")
        print(f"# see {stem}.png and .txt")


def diagnose(error):
    for line in "".join(traceback.format_exception(error)).splitlines():
        print(f"# {line}")


def run(tests, **screen_options):
    """Runs each test(atlas) with a fresh program on one screen, and writes TAP.

    A test with the attribute “options” gets that as keywords of atlas_on(); with “alone”, it is
    called with the screen and starts the program itself.
    """
    with stage.Stage(**screen_options) as screen:
        os.environ.update(screen.env)
        # A window that has just come is asked before it can answer, which is no news.
        GLib.log_set_handler("dbind", GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)
        Atspi.init()
        print(f"1..{len(tests)}", flush=True)
        failed = 0
        for number, test in enumerate(tests, 1):
            title = test.__name__.removeprefix("test_").replace("_", " ")
            try:
                if getattr(test, "alone", False):
                    test(screen)
                else:
                    with atlas_on(screen, **getattr(test, "options", {})) as atlas:
                        test(atlas)
                print(f"ok {number} - {title}", flush=True)
            except Exception as error:
                failed += 1
                print(f"not ok {number} - {title}", flush=True)
                diagnose(error)
    sys.exit(1 if failed else 0)
