# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""chooser.py FOLDER LOG: stands for the desktop’s side of the file-chooser portal.

xdg-desktop-portal asks it, as it asks GNOME’s, which file the person chooses: here the one that the
program proposes, in FOLDER. A line of JSON for each question goes to LOG.
"""

import json
import pathlib
import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.impl.portal.desktop.atlas"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = """
<node><interface name="org.freedesktop.impl.portal.FileChooser">
  <method name="SaveFile">
    <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
  </method>
</interface></node>
"""


def main(folder, log):
    def called(_bus, _sender, _path, _interface, _method, arguments, invocation):
        _handle, app_id, _parent, title, options = arguments.unpack()
        name = options["current_name"]
        with open(log, "a", encoding="utf-8") as file:
            file.write(json.dumps({"app_id": app_id, "title": title, "name": name}) + "\n")
        uri = (pathlib.Path(folder) / name).as_uri()
        invocation.return_value(GLib.Variant("(ua{sv})", (0, {"uris": GLib.Variant("as", [uri])})))

    def acquired(bus, _name):
        bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], called, None,
                            None)

    Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, acquired, None, None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main(*sys.argv[1:])
