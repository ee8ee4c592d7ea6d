# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A screen, a session bus and a window manager of our own, to run the atlas on.

The screen is as large as the window should be, and the window is maximised without a frame: a place
in the window is then the same place on the screen.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

OPENBOX_CONFIG = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <keyboard><keybind key="W-Up"><action name="Maximize"/></keybind></keyboard>
  <mouse/>
  <applications>
    <application class="*"><decor>no</decor></application>
  </applications>
</openbox_config>
"""

# Animations would only make the tests wait.
# A caret that blinks would never let the screen settle.
GTK_SETTINGS = ("[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations={}\n"
                "gtk-cursor-blink=false\n")

# What the caller's own desktop would otherwise tell the window.
FOREIGN = ("WAYLAND_DISPLAY", "DISPLAY", "GTK_THEME", "GTK_DEBUG", "GDK_DEBUG", "LANGUAGE", "GTK_A11Y",
           "LC_ALL", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "GDK_SCALE", "GDK_BACKEND")


class Timeout(AssertionError):
    """What was waited for did not come."""


def wait_for(what, probe, seconds=60.0):
    """Returns the first true value of probe(), asked again and again; fails naming what."""
    deadline = time.monotonic() + seconds
    pause = 0.02
    while True:
        value = probe()
        if value:
            return value
        if time.monotonic() > deadline:
            raise Timeout(f"waited {seconds:.0f} s in vain for {what}")
        time.sleep(pause)
        pause = min(pause * 1.5, 0.25)


class Stage:
    """The servers, and the folders of a person who has never started the atlas before."""

    def __init__(self, width=1280, height=800, dark=False, animations=False, renderer="cairo"):
        self.width, self.height = width, height
        self.processes = []
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atlas-stage-"))
        self.env = {k: v for k, v in os.environ.items() if k not in FOREIGN}
        self.env.update(self._folders())
        self.env.update({
            "ADW_DISABLE_PORTAL": "1",
            "GDK_BACKEND": "x11",
            "GSK_RENDERER": renderer,
            "LANG": "C.UTF-8",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "TZ": "UTC",
        })
        if dark:
            self.env["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark"
        self._write("config/gtk-4.0/settings.ini", GTK_SETTINGS.format(int(animations)))
        try:
            self._start_servers()
        except BaseException:
            self.close()
            raise

    def _folders(self):
        names = {"HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache",
                 "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "runtime"}
        for name in names.values():
            (self.folder / name).mkdir(mode=0o700)
        return {variable: str(self.folder / name) for variable, name in names.items()}

    def _write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def write_settings(self, group, values):
        """Makes the values what GSettings’ keyfile backend finds, and nothing else."""
        lines = [f"[{group}]", *(f"{key}={value}" for key, value in values.items())]
        self._write("config/glib-2.0/settings/keyfile", "\n".join(lines) + "\n")

    def enlarge_text(self, factor):
        """What a person sets as the size of text; to be called before a program starts."""
        self.xresource("Xft.dpi", round(96 * factor))

    def xresource(self, name, value):
        """GTK takes it from there, whatever its own file says, where no desktop has settings."""
        subprocess.run(("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER",
                        f"{name}: {value}"), env=self.env, timeout=60, check=True)

    def start(self, *command, **keywords):
        """Starts a program that ends with the stage. Returns its Popen."""
        keywords.setdefault("env", self.env)
        keywords.setdefault("stdin", subprocess.DEVNULL)
        process = subprocess.Popen(command, start_new_session=True, **keywords)
        self.processes.append(process)
        return process

    def _start_servers(self):
        log = open(self.folder / "servers.log", "wb")
        quiet = {"stdout": log, "stderr": log}
        self.env["DISPLAY"] = ":" + self._line_from(
            lambda fd: ("Xvfb", "-displayfd", str(fd), "-screen", "0",
                        f"{self.width}x{self.height}x24", "-nolisten", "tcp", "-noreset"), log)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._line_from(
            lambda fd: ("dbus-daemon", "--session", "--nofork", "--nopidfile",
                        f"--print-address={fd}"), log)
        # With a compositor there, GTK draws the window as it does on a desktop.
        self.start("xcompmgr", "-n", **quiet)
        config = self._write("openbox.xml", OPENBOX_CONFIG)
        self.start("openbox", "--sm-disable", "--config-file", str(config), **quiet)
        wait_for("the window manager", lambda: "_NET_SUPPORTING_WM_CHECK(WINDOW)" in self.output(
            "xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))

    def _line_from(self, command, log):
        """Starts a server that writes a line to a descriptor once it is ready; returns the line."""
        reader, writer = os.pipe()
        self.start(*command(writer), stdout=log, stderr=log, pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as lines:
            line = lines.readline().strip()
        if not line:
            raise RuntimeError((self.folder / "servers.log").read_text(errors="replace"))
        return line

    def output(self, *command):
        """What a command prints, whether it succeeds or not."""
        return subprocess.run(command, env=self.env, stdin=subprocess.DEVNULL, timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False).stdout

    def xdotool(self, *words):
        subprocess.run(("xdotool", *map(str, words)), env=self.env, stdin=subprocess.DEVNULL,
                       timeout=60, check=True)

    def screenshot(self, path):
        """Writes what is on the screen to a PNG file."""
        subprocess.run(("import", "-window", "root", str(path)), env=self.env, timeout=60,
                       stdin=subprocess.DEVNULL, check=True)

    def show_window(self, process, *search):
        """Waits for the window of a process and lets it fill the screen; returns its number.

        search: what to look for by xdotool where the window does not know the number of the process.
        """
        search = search or ("--pid", str(process.pid), "--class", ".")

        def windows():
            if process.poll() is not None:
                raise AssertionError(f"the program ended with status {process.returncode} "
                                     "before it showed a window")
            return self.output("xdotool", "search", "--onlyvisible", *search).split()

        def full_window():
            for number in windows():
                if "MAXIMIZED_VERT" in self.output("xprop", "-id", number, "_NET_WM_STATE"):
                    return number
                self.output("xdotool", "windowactivate", number, "key", "super+Up")
            return None

        return wait_for("the window to fill the screen", full_window)

    def pixels(self):
        """What is on the screen, as comparable bytes."""
        def shot():
            # It fails where a window, such as a tooltip, goes while it looks at it.
            process = subprocess.run(("xwd", "-root", "-silent"), env=self.env, timeout=60,
                                     stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
            return process.stdout if process.returncode == 0 else None

        return wait_for("a picture of the screen", shot, 10)

    def settle(self, quiet_seconds=0.6, seconds=30.0):
        """Waits until the screen has not changed for a while; gives up silently."""
        deadline = time.monotonic() + seconds
        last, since = self.pixels(), time.monotonic()
        while time.monotonic() - since < quiet_seconds and time.monotonic() < deadline:
            time.sleep(0.1)
            now = self.pixels()
            if now != last:
                last, since = now, time.monotonic()

    def close(self):
        """Ends what was started here, and only that."""
        for process in reversed(self.processes):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
