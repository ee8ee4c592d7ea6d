# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What Flathub asks of a manifest and of what an app installs, with the reason of each rule.

The rules are those of https://docs.flathub.org/docs/for-app-authors/requirements and of the pages on
metainfo and on the linter beside it, as far as they can be looked at without building. The network and
file rules are stricter than Flathub’s: the atlas needs neither.
"""

import pathlib
import re
import xml.etree.ElementTree as ElementTree

import yaml

FINISH_ARGS = {
    "--share=ipc": "X11 is slow without shared memory",
    "--socket=wayland": "to show a window",
    "--socket=fallback-x11": "to show a window where there is no Wayland",
    "--device=dri": "to draw with the graphics card",
}
CODE_HOSTS = {"io.github": "https://github.com/", "io.gitlab": "https://gitlab.com/"}
METADATA_LICENCES = {"CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "FSFAP", "MIT", "0BSD"}
RUNTIME = ("org.gnome.Platform", "org.gnome.Sdk")


class Rules:
    """The problems of one source tree, as (path, word, text): the line is the first that has the word."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.problems = []

    def problem(self, path, word, text):
        self.problems.append((path, word, text))

    def read(self, path):
        try:
            return yaml.safe_load(path.read_text("utf-8"))
        except (OSError, yaml.YAMLError) as error:
            self.problem(path, "", str(error).replace("\n", " "))
            return None

    def check_id(self, path, app_id):
        if path.stem != app_id:
            self.problem(path, "id:", f"the file is to be called {app_id}.yaml: Flathub finds an app’s "
                         "manifest by its id")
        parts = app_id.split(".")
        if not all(re.fullmatch(r"[A-Za-z_]\w*", part, re.A) for part in parts):
            self.problem(path, "id:", "a part of the id has other signs than letters, digits and _: it is "
                         "a name on D-Bus as well")
        if ".".join(parts[:2]) in CODE_HOSTS and len(parts) < 4:
            self.problem(path, "id:", "an id at a code host has four parts or more, the third of them the "
                         "owner: Flathub verifies apps by it")

    def check_owner(self, path, app_id, url):
        """The id says where the source is, so that nobody takes the name of another."""
        parts = app_id.split(".")
        host = CODE_HOSTS.get(".".join(parts[:2]))
        owner = url.removeprefix(host or "").split("/")[0]
        if host and (not url.startswith(host) or re.sub(r"\W", "_", owner).lower() != parts[2].lower()):
            self.problem(path, "url:", f"{url} is not the place that the id {app_id} names: Flathub takes "
                         "an id only from whoever controls it")

    def check_permissions(self, path, manifest):
        given = manifest.get("finish-args", [])
        for argument in given:
            if argument not in FINISH_ARGS:
                self.problem(path, argument, f"{argument} is more than the atlas needs: files come through "
                             "portals, and there is nothing on a network for it")
        for argument, reason in FINISH_ARGS.items():
            if given.count(argument) != 1:
                self.problem(path, "finish-args", f"{argument} has to be there, once: {reason}")

    def check_runtime(self, path, manifest):
        if (manifest.get("runtime"), manifest.get("sdk")) != RUNTIME:
            self.problem(path, "runtime:", f"expected {' and '.join(RUNTIME)}: Flathub has no other with "
                         "libadwaita")
        if not isinstance(manifest.get("runtime-version"), str):
            self.problem(path, "runtime-version", "the version is text, in quotes: as a number 50.10 "
                         "would be 50.1")

    def check_source(self, path, module, source, is_release):
        kind = source.get("type")
        address = source.get("url", "")
        if kind == "dir" and not is_release:
            return
        if kind not in ("archive", "git"):
            self.problem(path, f"type: {kind}", f"{module}: a source of type {kind} is not at an address "
                         "that everybody can build from; expected archive or git")
            return
        if not address.startswith("https://"):
            self.problem(path, address, f"{module}: expected an address with https://: what comes on the "
                         "way is not to be changed")
        if kind == "archive" and not re.fullmatch("[0-9a-f]{64}", str(source.get("sha256"))):
            self.problem(path, address, f"{module}: expected the sha256 of the archive: Flathub builds "
                         "what was reviewed, and nothing else")
        if kind == "git":
            if not re.fullmatch("[0-9a-f]{40}", str(source.get("commit"))) or not source.get("tag"):
                self.problem(path, address, f"{module}: expected tag and commit: a tag alone can be moved, "
                             "a commit alone does not say which release it is")
            if "branch" in source:
                self.problem(path, "branch:", f"{module}: a branch is no release; Flathub has only those")

    def check_no_network(self, path, module):
        """Flathub’s builders have none: all sources are fetched before."""
        options = [module.get("build-options", {}), *module.get("build-options", {}).get("arch", {}).values()]
        for option in options:
            if any("network" in argument for argument in option.get("build-args", [])):
                self.problem(path, "build-args", f"{module['name']}: the build has no network at Flathub")

    def modules(self, path, manifest):
        """Each module with the file that it is in."""
        for module in manifest.get("modules", []):
            place = path.parent / module if isinstance(module, str) else path
            module = self.read(place) if isinstance(module, str) else module
            if module:
                yield place, module
                for inner_place, inner in self.modules(place, module):
                    yield inner_place, inner

    def check_manifest(self, path, version, command):
        manifest = self.read(path)
        if not manifest:
            return
        app_id = manifest.get("id", "")
        is_release = not app_id.endswith(".Devel")
        self.check_id(path, app_id)
        self.check_permissions(path, manifest)
        self.check_runtime(path, manifest)
        self.check_no_network(path, {"name": "all", **manifest})
        if manifest.get("command") != command:
            self.problem(path, "command:", f"expected {command}, which the build installs")
        if manifest.get("branch", "stable") != "stable":
            self.problem(path, "branch:", "Flathub builds the branch stable and no other")
        own = None
        for place, module in self.modules(path, manifest):
            self.check_no_network(place, module)
            for source in module.get("sources", []):
                self.check_source(place, module["name"], source, is_release)
            own = module.get("sources", [{}])[0]
        if is_release and own and own.get("type") == "git":
            self.check_owner(path, app_id, own.get("url", ""))
            if own.get("tag") != f"v{version}":
                self.problem(path, "tag:", f"the tag is {own.get('tag')}, but meson.build says {version}")

    def check_metainfo(self, path):
        """What a page on Flathub is made of, beyond what appstreamcli wants."""
        root = ElementTree.parse(path).getroot()
        needed = {
            "id": "it names the app", "name": "its page has a title", "summary": "its page has a line",
            "description": "its page has a text", "metadata_license": "the text is passed on",
            "project_license": "people see it before they install", "developer/name": "they see by whom",
            "launchable": "a click starts it", "content_rating": "parents ask for it",
            "url[@type='homepage']": "people look for more", "url[@type='bugtracker']": "problems have a "
            "place", "url[@type='vcs-browser']": "the source is open to them",
            "screenshots/screenshot[@type='default']/image": "the list shows it",
            "branding/color[@scheme_preference='light']": "it stands behind the icon",
            "branding/color[@scheme_preference='dark']": "it stands behind the icon",
            "releases/release": "updates are announced by it",
        }
        for name, reason in needed.items():
            if root.find(name) is None:
                self.problem(path, "<component", f"there is no {name}: {reason}")
        licence = root.findtext("metadata_license", "")
        if licence not in METADATA_LICENCES:
            self.problem(path, "<metadata_license", f"{licence} does not let stores pass the text on")
        summary = root.findtext("summary", "")
        if summary.endswith("."):
            self.problem(path, "<summary", "a summary is no sentence: stores show it without a full stop")
        if len(root.findtext("name", "")) > 20:
            self.problem(path, "<name", "a name has 20 characters at most: lists cut it off")
        release = root.find("releases/release")
        if release is not None and release.get("type", "stable") != "stable":
            self.problem(path, "<release ", "the newest release is none for everybody; Flathub has only "
                         "those")
        for image in root.iterfind("screenshots/screenshot/image"):
            if not (image.text or "").startswith("https://"):
                self.problem(path, image.text or "<image", "a picture needs an address with https://: "
                             "Flathub takes it from there")

    def check_icon(self, name, size):
        """Scalable ones count as every size, where they are square."""
        path = self.root / "data/icons/apps" / name
        if not path.exists():
            self.problem(path, "", "there is no such icon: Flathub wants one that is scalable, or of "
                         "128 px and more, called after the id")
            return
        root = ElementTree.parse(path).getroot()
        box = (root.get("viewBox") or "0 0 0 0").split()
        sides = {root.get("width", ""), root.get("height", "")}
        if len({float(side) for side in box[2:]}) != 1 or sides != {str(size)}:
            self.problem(path, "<svg", f"expected a square of {size} px, as GNOME draws such icons: others "
                         "are stretched in grids")

    def check(self):
        build = (self.root / "meson.build").read_text("utf-8")
        version = re.search(r"^  version: '([^']+)'", build, re.M)[1]
        command = re.search(r"^project\('([^']+)'", build, re.M)[1]
        manifests = sorted((self.root / "flatpak").glob("*.*.*.yaml"))
        if not manifests:
            self.problem(self.root / "flatpak", "", "there is no manifest")
        for path in manifests:
            self.check_manifest(path, version, command)
        released = min((path.stem for path in manifests), key=len, default="")
        for path in sorted((self.root / "data").glob("*.metainfo.xml.in.in")):
            self.check_metainfo(path)
        for suffix in (".desktop.in.in", ".metainfo.xml.in.in"):
            path = self.root / f"data/{released}{suffix}"
            if released and not path.exists():
                self.problem(path, "", "there is no such file: what an app exports is called after its id, "
                             "or flatpak does not let it out")
        self.check_icon(f"{released}.svg", 128)
        self.check_icon(f"{released}-symbolic.svg", 16)
        return self.problems


def check(root):
    """All problems of the source tree at root: a list of (path, word, text)."""
    return Rules(root).check()
