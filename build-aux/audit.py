# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""audit.py PREFIX REPORT.md [CHECK…]: is what the window shows accessible?

Walks through the pages and dialogs of the installed program in every way of showing them that the
desktop offers, looks at each control through AT-SPI and at each text in a screenshot, and writes
the results as a table. Exit status 1 if something fails. What passed is kept beside PREFIX and not
looked at again in the same program, so that a run that was interrupted goes on.
"""

import concurrent.futures
import dataclasses
import hashlib
import json
import multiprocessing
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

SOURCE = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(SOURCE / "tests" / "gui"))
sys.path.insert(0, str(SOURCE / "build-aux"))

import harness  # noqa: E402
import places  # noqa: E402
import pseudo_locale  # noqa: E402
import stage  # noqa: E402
from audit_measure import Picture, contrast, goes_back, is_ellipsised, is_same_line, leaves  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

WIDE, PHONE, LARGE = (1280, 800), (360, 640), (2560, 1600)
LINK = "alliance-atlas:nato-and-its-neighbours?"
PICTURES = os.environ.get("AUDIT_PICTURES")  # A folder for all that was looked at



@dataclasses.dataclass(frozen=True)
class Place:
    """What is looked at: a page by link, then buttons by name, then keys."""

    page: str = ""
    keys: tuple = ()
    button: str = ""
    view: str = "date=2004-03-29&layers="
    settings: dict = dataclasses.field(default_factory=dict)


PLACES = {
    "timeline": Place(),
    "first start": Place(settings={"story-offered": "false"}),
    "country": Place("state:LTU"),
    "alliance": Place("alliance:nato"),
    "quote": Place("quote:q-seed-baker-soviet-1990"),
    "event": Place("event:{event}"),
    "person": Place("person:{person}"),
    "source": Place("source:{source}"),
    "contested ground": Place("dispute:crimea"),
    "story": Place("story:{story}"),
    "presentation": Place("story:{story}", ("F11",)),
    "speaker’s notes": Place("story:{story}", ("F11", "n")),
    "stories": Place(keys=("ctrl+shift+s",)),
    "troops": Place(keys=("ctrl+shift+t",)),
    "symbols of troops": Place(view="date=2004-03-29&map=50,12,4&layers=troops,record"),
    "events at a place": Place(keys=("ctrl+m", "ctrl+shift+Up", "Return"),
                               view="date=2008-04-03&map=44.43,26.1,9&layers=record"),
    "pointing at the map": Place(keys=("ctrl+m", "ctrl+shift+Up"), view="date=2004-03-29&map=52.3,19.5,5"),
    "filters": Place(button="Filter"),
    "search": Place(keys=("ctrl+f",)),
    "found": Place(keys=("ctrl+f", "l", "i", "t", "h")),
    "date": Place(keys=("ctrl+g",)),
    "speed": Place(button="Speed and Scale"),
    "other day": Place(keys=("ctrl+shift+g",)),
    "table": Place(keys=("ctrl+shift+m",)),
    "what changed": Place("changes:2003-12-31"),
    "comparison": Place(keys=("ctrl+shift+g", "Return")),
    "main menu": Place(keys=("F10",)),
    "legend": Place(button="Show or Hide the Legend"),
    "help": Place(keys=("F1",)),
    "page of the help": Place(keys=("F1", "Down", "Up", "Return")),
    "keys": Place(keys=("ctrl+question",)),
    "problems of a collection": Place(),
}
PROBLEMS = "problems of a collection"
# What is open, or is not, at the size of a phone
OPEN_WHERE_WIDE, IN_THE_SHEET = ("legend",), ("filters",)

NAMED = {"button", "toggle button", "check box", "radio button", "switch", "slider", "spin button",
         "text", "entry", "link", "list item", "combo box", "menu", "page tab", "list",
         "dialog", "table"}
NAMELESS_ROLES = {"", "filler", "unknown", "invalid", "redundant object"}
STATES = {"check box": "checkable", "radio button": "checkable", "switch": "checkable",
          "text": "editable", "entry": "editable", "slider": "focusable", "button": "focusable"}
CONTROLS = ("button", "toggle button", "check box", "radio button", "switch", "text", "entry")
TEXTS = ("label", "heading", "paragraph", "static")
TEXT_CONTRAST, FILL_CONTRAST = 4.5, 3.0
FORKING = threading.Lock()
KEEPING = threading.Lock()
WORKERS = 3  # Most of the time is waiting for a window to come to rest.
FOCUS_PLACES = ("timeline", "first start", "country", "alliance", "contested ground", "story",
                "presentation", "troops", "filters", "search", "other day", "what changed", "help")
MAX_TABS = 45
MAX_STILLS = 3
# GTK leaves the padding of some widgets out of where it says that their children are.
INACCURACY_PX = 13

# Two points each of what the map has to tell apart on the day.
FILL_VIEW = (48.0, 17.0, 4.2)
FILL_LINK = "date=2004-03-29&layers=&map={},{},{}".format(*FILL_VIEW)
FILLS = {
    "NATO’s first and later members": ((46.8, 2.6), (52.4, 19.0)),
    "a member and a state in no alliance": ((52.0, 20.0), (49.3, 30.0)),
    "NATO and the CSTO": ((59.0, 26.2), (58.5, 32.0)),
    "two states in no alliance": ((35.2, 40.2), (35.6, 42.4)),
    "land in no alliance and the sea": ((47.3, 31.5), (45.2, 31.3)),
    "a member and the sea": ((41.0, 16.3), (38.6, 18.8)),
}

# What is known, with why it is left: (check, pattern of what was found, reason).
ACCEPTED = (
    ("Name, role and state", "radio button .* is not checkable",
     "libadwaita says that a toggle of a group can be checked only once another has been"),
    ("Layout", "label “29 March 2004: seven states joined NATO:” is cut off",
     "the sentence of the day has two lines; all of it is in its description, in its tooltip and on the "
     "page “What Changed”, which it opens"),
    ("Contrast of text, 4.5 : 1, and of controls, 3 : 1", "^date: label “Go” 3[.]4 : 1",
     "the tree places what is in a popover too far to the left: this is the frame of the entry beside "
     "the button, whose label has 5.6 : 1 in the same picture"),
    ("Layout", "events at a place: label “Jaap de Hoop Scheffer, Secretary General” is cut off",
     "a row of the timeline shows the beginning of a long title; its page has all of it"),
    ("Focus order", "from .* left to right to ",
     "in a box of GTK 4.18, Tab goes from left to right on a line that is read from right to left, too; "
     "so it does in a window with nothing but four buttons"),
    ("Layout", "menu “.*” [0-9]+ px beside the window",
     "a popover counts its shadow as a part of itself"),
    ("Layout", "table: (list|label) .* px beside what scrolls it",
     "a table with five columns is wider than a phone and scrolls both ways"),
)


def digest_of(prefix):
    """Of all that is installed, and of what looks at it."""
    digest = hashlib.sha256()
    for path in sorted(pathlib.Path(__file__).parent.glob("audit*.py")):
        digest.update(path.read_bytes())
    for path in sorted(path for path in prefix.rglob("*") if path.is_file()):
        digest.update(str(path.relative_to(prefix)).encode() + path.read_bytes())
    return digest.hexdigest()


class Kept:
    """Results of earlier runs on the same program, in a file."""

    def __init__(self, prefix):
        self.path = pathlib.Path(prefix).parent / "audit.json"
        self.digest = digest_of(pathlib.Path(prefix))
        try:
            kept = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            kept = {}
        self.rows = kept.get("rows", {}) if kept.get("digest") == self.digest else {}

    def get(self, check, where):
        return self.rows.get(f"{check}: {where}")

    def add(self, check, where, row):
        """Keeps a result in which nothing fails."""
        if not all(reason_for(row[0], text) for text in row[3]):
            return
        with KEEPING:
            self.rows[f"{check}: {where}"] = row
            self.path.write_text(json.dumps({"digest": self.digest, "rows": self.rows}), "utf-8")


class Audit:
    """The program that is looked at, and what was found."""

    def __init__(self, prefix, folder):
        self.folder = pathlib.Path(folder)
        self.kept = Kept(prefix)
        self.prefix = self.folder / "prefix"
        shutil.copytree(prefix, self.prefix, symlinks=True)
        pseudo_locale.install(SOURCE, self.prefix / "share" / "locale")
        self.locale = pseudo_locale.make_locale(self.folder)
        self.pictures = None
        self.complaints = []  # What the program wrote of itself
        self.broken = break_collection(self.folder / "broken")

    def run(self, checks):
        """Looks at each check in each way, several at a time."""
        jobs = [(check, where, options) for check in checks
                for where, options in CHECKS[check][2].items()]
        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            self.rows = list(pool.map(lambda job: self.look(*job), jobs))

    def look(self, check, where, options):
        """Returns (check, in what, how many were looked at, what was found)."""
        title, function, _ = CHECKS[check]
        kept = self.kept.get(check, where)
        if kept:
            return kept
        env = PSEUDO.get(options.get("env"), lambda _: options.get("env"))(self)
        if "env" in options:
            options = options | {"env": env}

        def work():
            if PICTURES:
                self.pictures = pathlib.Path(PICTURES, re.sub(r"\W+", "-", f"{check} {where}"))
                self.pictures.mkdir(parents=True, exist_ok=True)
            seen, found, note = function(self, **options)
            return seen, found + self.complaints, note

        # Once more where a machine that is busy did not show a window in time.
        seen, found, note = (in_own_process(work) or in_own_process(work) or
                             (0, ["it could not be looked at"], ""))
        found = list(dict.fromkeys(found))
        lines = [f"{title}, {where}: {seen} seen, {len(found)} found {note}", *found]
        print("\n  ".join(lines), flush=True)
        row = title, f"{where} ({note})" if note else where, seen, found
        self.kept.add(check, where, row)
        return row

    def each_place(self, size, names=None, dark=False, env=None, large_text=False, **options):
        """Yields (name, atlas) for each place, in a window that shows it."""
        env = dict(env or {})
        with stage.Stage(*size, dark=dark, **options) as screen:
            if large_text:
                screen.enlarge_text(2)
            os.environ.update(screen.env)
            os.environ["ATLAS_BINARY"] = str(self.prefix / "bin" / "alliance-atlas")
            os.environ["XDG_DATA_DIRS"] = f"{self.prefix}/share:{os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share')}"
            env["XDG_DATA_DIRS"] = os.environ["XDG_DATA_DIRS"]
            Atspi.init()
            for name in names or PLACES:
                place = PLACES[name]
                page = f"&page={place.page}" if place.page else ""
                argument = self.broken if name == PROBLEMS else LINK + place.view + page
                try:
                    with harness.atlas_on(screen, [argument], env, place.settings) as atlas:
                        atlas.find("list" if name == PROBLEMS else "slider")
                        screen.xdotool("mousemove", 1, 1)
                        screen.settle()
                        self.open(name, place, atlas, size == PHONE, env.get("LANGUAGE"))
                        screen.settle()
                        atlas.root.accessible.clear_cache()
                        if self.pictures:
                            screen.screenshot(self.pictures / f"{name}.png")
                        yield name, atlas
                except harness.Complaint as error:
                    self.complaints.append(f"{name}: {str(error).splitlines()[1]}")

    def open(self, name, place, atlas, is_phone, language):
        text = pseudo_locale.translate_text(place.button, language)
        if name in IN_THE_SHEET and not atlas.root.all("toggle button", text):
            atlas.key("F9")
            atlas.screen.settle()
        if place.button and (is_phone or name not in OPEN_WHERE_WIDE):
            atlas.find("toggle button", text).act()
        for key in place.keys:
            atlas.key(key)
            atlas.screen.settle(0.4)


def break_collection(folder):
    """A copy of a small collection with many a word that it may not have."""
    shutil.copytree(SOURCE / "tests" / "malformed" / "base", folder)
    for path in folder.glob("*.json"):
        path.write_text(path.read_text("utf-8").replace('"title"', '"titel"'), "utf-8")
    return str(folder)


def event_ids():
    """An item of each kind, the first that the collection has."""
    folder = SOURCE / "data" / "collections" / "nato-and-its-neighbours"

    def first(file, key):
        return json.loads((folder / file).read_text("utf-8"))[key][0]["id"]

    story = next(iter(sorted((folder / "stories").glob("*.json"))))
    return {"event": first("events.json", "events"), "person": first("people.json", "people"),
            "source": first("sources.json", "sources"),
            "story": json.loads(story.read_text("utf-8"))["id"]}


def top(atlas):
    """What is in front: a dialog, or all of the window."""
    dialogs = [node for node in atlas.root.all(("dialog", "alert", "window"))]
    return dialogs[-1] if dialogs else atlas.root


def describe(node):
    return f"{node.role} “{node.text[:40] or node.description[:40]}”"


def picture(screen):
    pixels = subprocess.run(("import", "-window", "root", "-depth", "8", "rgb:-"), env=screen.env,
                            stdout=subprocess.PIPE, check=True).stdout
    return Picture(screen.width, screen.height, pixels)


# The checks. Each is a function of the audit and a way to show the window; it returns how many
# things it looked at, what it found, and what else there is to say.


def in_own_process(work):
    """What work() returns, or None where it fails, from a process of its own.

    For one can be at one accessibility bus only.
    """
    def run():
        # The copy of the lock is held by nobody who could give it back.
        global FORKING
        FORKING = threading.Lock()
        sender.send(work())

    context = multiprocessing.get_context("fork")
    with FORKING:  # So that no other process has the end that this one writes to.
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=run)
        process.start()
        sender.close()
    try:
        return receiver.recv()
    except EOFError:
        return None
    finally:
        process.join()


def has_state(node, state):
    """A menu button has it in the toggle button that it consists of."""
    return node.state(state) or (node.role == "button" and
                                 any(child.state(state) for child in node.children()))


def is_part_of_table(node):
    """GTK has a list of rows within a table, which has the name."""
    return node.role == "list" and any(child.role == "table row" for child in node.children())


def look_at_names(audit, size):
    """Every control has a name, a role, and the state that its role promises."""
    found, seen = [], 0
    for place, atlas in audit.each_place(size):
        for node in top(atlas).walk():
            if not node.showing or node.extents[2:] == (0, 0):
                continue
            if node.state("focusable") and node.role in NAMELESS_ROLES:
                found.append(f"{place}: a control with the role “{node.role}”")
            if node.role not in NAMED and not node.state("focusable"):
                continue
            seen += 1
            if is_part_of_table(node):
                continue
            if not node.name and not node.text and node.role in NAMED:
                found.append(f"{place}: {node.role} at {node.extents} has no name")
            state = STATES.get(node.role)
            if state and not has_state(node, state):
                found.append(f"{place}: {describe(node)} is not {state}")
            if node.role == "slider" and node.value is None:
                found.append(f"{place}: {describe(node)} has no value")
    return seen, found, ""


def focused(atlas):
    atlas.root.accessible.clear_cache()
    nodes = [node for node in atlas.root.walk() if node.state("focused")]
    return nodes[-1] if nodes else None


def go_round(atlas):
    """Yields (what was focused before, what is now) for each Tab, until all has been focused once."""
    before = focused(atlas)  # which is not always the first in the window
    seen = set() if before is None else {describe(before)}
    for _ in range(MAX_TABS):
        atlas.key("Tab")
        atlas.screen.settle(0.15)
        now = focused(atlas)
        if now is None:  # A row that has just been made is not known at once.
            atlas.screen.settle(0.6)
            now = focused(atlas)
        yield before, now
        if now is None or describe(now) in seen:
            return
        seen.add(describe(now))
        before = now


def look_at_focus(audit, size, env=None):
    """Tab goes through what can be focused as one reads, and once from the end to the beginning."""
    found, seen = [], 0
    for place, atlas in audit.each_place(size, FOCUS_PLACES, env=env):
        n_steps, backwards = 0, []
        for before, now in go_round(atlas):
            if now is None:
                found.append(f"{place}: the focus is lost after "
                             f"{describe(before) if before else 'the start'}")
                break
            n_steps += 1
            # Both where they are now: what was left may have been scrolled, and may still be.
            if before is not None and goes_back(before.extents, now.extents, bool(env)):
                atlas.screen.settle(0.6)
            if before is not None and goes_back(before.extents, now.extents, bool(env)):
                way = "left to right" if is_same_line(before.extents, now.extents) and env else "back"
                backwards.append(f"{place}: from {describe(before)} {way} to {describe(now)}")
        found += backwards[1:] if len(backwards) > 1 else []
        seen += n_steps
        if n_steps < 2:
            found.append(f"{place}: Tab leads nowhere")
    return seen, found, ""


def with_scrollers(root):
    """(box of what scrolls it, node) for each node below root that shows."""
    queue = [(None, root)]
    while queue:
        box, node = queue.pop(0)
        yield box, node
        inner = node.extents if node.role == "scroll pane" else box
        queue.extend((inner, child) for child in node.children() if child.state("visible"))


def with_parents(node):
    accessible = node.accessible
    while accessible is not None and accessible.get_role() != Atspi.Role.APPLICATION:
        yield accessible
        accessible = accessible.get_parent()


def is_sensitive(node):
    """Whether it and all that it is in can be used; GTK says so of each for itself."""
    return all(each.get_state_set().contains(Atspi.StateType.SENSITIVE)
               for each in with_parents(node))


def is_covered(node, menus):
    """Whether a menu that is open lies over it, which it is not in."""
    x, y, wide, high = node.extents
    if not menus or any(each.get_role() == Atspi.Role.MENU for each in with_parents(node)):
        return False
    return any(x < left + width and left < x + wide and y < upper + height and upper < y + high
               for left, upper, width, height in menus)


def in_view(atlas):
    """Texts and controls of which all is in the window and in front."""
    menus = [menu.extents for menu in atlas.root.all("menu")]
    for box, node in with_scrollers(top(atlas)):
        if not node.showing or not (node.role in CONTROLS or node.role in TEXTS and node.text.strip()):
            continue
        if is_covered(node, menus):
            continue
        left, upper, wide, high = node.extents
        inside = (left >= 0 and upper >= 0 and left + wide <= atlas.screen.width and
                  upper + high <= atlas.screen.height)
        if box is not None:
            inside = inside and upper >= box[1] and upper + high <= box[1] + box[3]
        if inside and wide > 2 and high > 2:
            yield node


def look_at_texts(audit, dark, high):
    """Texts against their ground, in letters so large that their strokes have a colour of their own."""
    found, seen, lowest = [], 0, 21.0
    for place, atlas in audit.each_place(LARGE, dark=dark, large_text=True,
                                         env={"ADW_DEBUG_HIGH_CONTRAST": str(int(high))}):
        shot = picture(atlas.screen)
        for node in in_view(atlas):
            measured = shot.text_contrast(node.extents) if is_sensitive(node) else None
            if measured is None:
                continue
            is_text = node.role in TEXTS
            seen += 1
            lowest = min(lowest, measured[0]) if is_text else lowest
            if measured[0] < (TEXT_CONTRAST if is_text else FILL_CONTRAST):
                found.append(f"{place}: {describe(node)} {measured[0]:.1f} : 1")
    return seen, found, f"lowest of a text {lowest:.1f} : 1"


def look_at_fills(audit, dark, high):
    """What the map tells apart by its fills: by the line between them or by the fills themselves."""
    lat, lon, zoom = FILL_VIEW
    # By a year and back, so that nobody who has just joined is outlined
    PLACES["fills"] = Place(view=FILL_LINK, keys=("Left", "Right"))
    found, notes = [], []
    for _, atlas in audit.each_place(WIDE, ("fills",), dark=dark,
                                     env={"ADW_DEBUG_HIGH_CONTRAST": str(int(high))}):
        shot = picture(atlas.screen)
        view = places.view_of(places.map_extents(atlas), lat, lon, zoom)
        for what, (one, other) in FILLS.items():
            here, there = view.at(*one), view.at(*other)
            fills = contrast(shot.at(*here), shot.at(*there))
            line = shot.edge_contrast(here, there)
            notes.append(f"{max(fills, line):.1f}")
            if max(fills, line) < FILL_CONTRAST:
                found.append(f"{what}: fills {fills:.1f}, line {line:.1f} : 1")
    return len(FILLS), found, ", ".join(notes) + " : 1"


def last_widths(node):
    count = Atspi.Text.get_character_count(node.accessible)
    return [Atspi.Text.get_character_extents(node.accessible, index, Atspi.CoordType.WINDOW).width
            for index in range(max(count - 3, 0), count)]


def is_cut_off(node):
    # GTK 4.18 takes the number of a character for that of a byte: nothing is known of other texts.
    return ("Text" in node.accessible.get_interfaces() and node.text.isascii() and
            len(node.text) > 2 and is_ellipsised(last_widths(node)))


def look_at_layout(audit, size, env=None, large_text=False):
    """Nothing beyond the window or what scrolls it, and nothing cut off."""
    found, seen = [], 0
    for place, atlas in audit.each_place(size, env=env, large_text=large_text):
        for box, node in with_scrollers(top(atlas)):
            is_text = node.role in TEXTS
            if not node.showing or node.extents[2] <= 0 or not (is_text or node.role in NAMED):
                continue
            seen += 1
            beyond = leaves(node.extents, box or (0, 0, *size), INACCURACY_PX)
            if beyond:
                found.append(f"{place}: {describe(node)} {beyond} px beside "
                             f"{'what scrolls it' if box else 'the window'}")
            if is_text and is_cut_off(node):
                found.append(f"{place}: {describe(node)} is cut off")
    return seen, found, ""


def count_pictures(audit, size, key, animations):
    """How many different pictures there are after a key has been pressed."""
    for _, atlas in audit.each_place(size, ("timeline",), animations=animations):
        pictures, deadline = set(), time.monotonic() + 1.5
        atlas.key(key)
        while time.monotonic() < deadline:
            pictures.add(hash(atlas.screen.pixels()))
    return len(pictures)


def look_at_motion(audit, size, key):
    """Where the desktop wants no animations, what opens is there at once."""
    moving, still = (in_own_process(lambda a=animations: count_pictures(audit, size, key, a))
                     for animations in (True, False))
    found = []
    if still > MAX_STILLS:
        found.append(f"it opens in {still} pictures without animations")
    if moving <= still:
        found.append(f"nothing moves with animations either, in {moving} pictures")
    return 2, found, f"{moving} pictures with animations, {still} without"


SCHEMES = {
    "light": {"dark": False, "high": False},
    "dark": {"dark": True, "high": False},
    "light, high contrast": {"dark": False, "high": True},
    "dark, high contrast": {"dark": True, "high": True},
}
RTL = {"GTK_DEBUG": "invert-text-dir"}
PSEUDO = {
    "long": lambda audit: audit.locale | {"LANGUAGE": pseudo_locale.LONG},
    "rtl": lambda audit: audit.locale | {"LANGUAGE": pseudo_locale.RTL} | RTL,
}

# By the word that chooses them: what the table calls them, the function, the ways to show the window.
CHECKS = {
    "layout": ("Layout", look_at_layout, {
        "360 × 640": {"size": PHONE},
        "360 × 640, texts half as long again": {"size": PHONE, "env": "long"},
        "360 × 640, text at 200 %": {"size": PHONE, "large_text": True},
        "360 × 640, right to left": {"size": PHONE, "env": "rtl"},
        "1280 × 800, texts half as long again": {"size": WIDE, "env": "long"},
        "1280 × 800, text at 200 %": {"size": WIDE, "large_text": True},
        "1280 × 800, right to left": {"size": WIDE, "env": "rtl"},
    }),
    "names": ("Name, role and state", look_at_names, {
        "1280 × 800": {"size": WIDE},
        "360 × 640": {"size": PHONE},
    }),
    "focus": ("Focus order", look_at_focus, {
        "1280 × 800": {"size": WIDE},
        "360 × 640": {"size": PHONE},
        "1280 × 800, right to left": {"size": WIDE, "env": "rtl"},
    }),
    "contrast": ("Contrast of text, 4.5 : 1, and of controls, 3 : 1", look_at_texts, SCHEMES),
    "fills": ("Contrast of fills, 3 : 1", look_at_fills, SCHEMES),
    "motion": ("Reduced motion", look_at_motion, {
        "a sheet, opening": {"size": PHONE, "key": "F9"},
        "a dialog, opening": {"size": WIDE, "key": "F1"},
    }),
}


# The report


def reason_for(check, text):
    return next((reason for name, pattern, reason in ACCEPTED
                 if name == check and re.search(pattern, text)), None)


def report(audit):
    """The text of the report, and how many things fail."""
    lines = ["# Accessibility", "",
             "Made by `./dev audit` from the running program; do not edit. What is looked at: "
             f"{', '.join(PLACES)}.", "",
             "| check | in | seen | fails | accepted |", "|---|---|---|---|---|"]
    failing, accepted = [], {}
    for check, where, seen, found in audit.rows:
        fails = [text for text in found if reason_for(check, text) is None]
        failing += [f"{check}, {where}: {text}" for text in fails]
        for text in found:
            reason = reason_for(check, text)
            if reason:
                accepted.setdefault(reason, []).append(f"{check}, {where}: {text}")
        lines.append(f"| {check} | {where} | {seen} | {len(fails)} | {len(found) - len(fails)} |")
    if failing:
        lines += ["", "## What fails", "", *(f"- {text}" for text in failing)]
    if accepted:
        lines += ["", "## What is accepted, and why", ""]
        for reason, texts in accepted.items():
            lines += [f"- {reason} ({len(texts)} times, such as: {texts[0]})"]
    return "\n".join(lines) + "\n", len(failing)


def main(prefix, file, *names):
    GLib.log_set_handler("dbind", GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)
    ids = event_ids()
    for name, place in PLACES.items():
        PLACES[name] = dataclasses.replace(place, page=place.page.format(**ids))
    with tempfile.TemporaryDirectory(prefix="atlas-audit-") as folder:
        audit = Audit(prefix, folder)
        audit.run(names or CHECKS)
    text, n_failing = report(audit)
    if not names:
        pathlib.Path(file).write_text(text, "utf-8")
    print(f"audit: {n_failing} fail", file=sys.stderr)
    return 1 if n_failing else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
