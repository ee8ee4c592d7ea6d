# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""flatpak-stand-in.py ROOT FOLDER: what stands for GNOME’s runtime and SDK, made of Debian packages.

Writes an OSTree repository FOLDER/repo with org.gnome.Platform and org.gnome.Sdk, branch 48, from the
packages that are installed in ROOT (“/” for this system), and FOLDER/modules with what the manifests
build as modules of their own. Nothing is downloaded.
"""

import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys

ARCH = os.uname().machine
BRANCH = "48"

# What GNOME’s runtime has of what the atlas uses, and what is needed to look around in a sandbox.
PLATFORM = """
  adwaita-icon-theme bash coreutils dash fonts-cantarell fonts-dejavu-core gettext-base grep
  gsettings-desktop-schemas gstreamer1.0-plugins-base gstreamer1.0-plugins-good hicolor-icon-theme libadwaita-1-0 libc-bin libegl1
  libarchive13t64 libgl1-mesa-dri libglib2.0-bin libgstreamer1.0-0 libgtk-4-1 libgtk-4-common libjson-glib-1.0-0
  librsvg2-common libsoup-3.0-0 libsqlite3-0 mawk python3 sed shared-mime-info
""".split()

# What the SDK has beside the runtime.
SDK = """
  appstream appstream-compose build-essential desktop-file-utils diffutils elfutils findutils gettext
  gtk-update-icon-cache gzip libadwaita-1-dev libarchive-dev
  libglib2.0-dev-bin libgstreamer1.0-dev libgtk-4-bin libgtk-4-dev libjson-glib-dev libsoup-3.0-dev
  libxml2-utils meson ninja-build pkgconf python3-gi tar xz-utils
""".split()

# What neither has, by module of the manifests.
MODULES = {
    "blueprint-compiler": ["blueprint-compiler"],
    "libshumate": ["libshumate-1.0-1", "libshumate-dev", "gir1.2-shumate-1.0", "libprotobuf-c1",
                   "libprotobuf-c-dev"],
}
NOT_IN_SDK = {name for names in MODULES.values() for name in names}

# Where programs look for libraries, as GNOME’s runtime has it: in /app before /usr.
LD_SO_CONF = """\
include /run/flatpak/ld.so.conf.d/app-*.conf
/app/lib
include /run/flatpak/ld.so.conf.d/runtime-*.conf
include /etc/ld.so.conf.d/*.conf
"""

# No program reads these.
LEFT_OUT = re.compile(r"usr/share/(doc|info|lintian|locale|man|gtk-doc|doc-base|bug|i18n/locales)/|"
                      r"usr/lib/udev/|usr/lib/systemd/|usr/lib/locale/(?!C)")


class Packages:
    """The packages that dpkg has installed in a root."""

    def __init__(self, root):
        self.root = root
        self.info = root / "var/lib/dpkg/info"
        self.depends = {}
        self.providers = collections.defaultdict(list)
        for paragraph in (root / "var/lib/dpkg/status").read_text("utf-8").split("\n\n"):
            fields = dict(re.findall(r"^([\w-]+): (.*(?:\n .*)*)", paragraph, re.M))
            if not fields.get("Status", "").endswith(" installed"):
                continue
            name = fields["Package"]
            wanted = f"{fields.get('Pre-Depends', '')},{fields.get('Depends', '')}"
            self.depends[name] = [
                [re.split(r"[ :(]", word.strip())[0] for word in group.split("|")]
                for group in wanted.split(",") if group.strip()]
            for provided in fields.get("Provides", "").split(","):
                self.providers[provided.strip().partition(" ")[0]].append(name)

    def closure(self, names, without=()):
        """The names, with all that they depend on."""
        found, queue = set(), list(names)
        while queue:
            name = queue.pop()
            if name in found or name in without or name not in self.depends:
                continue
            found.add(name)
            for group in self.depends[name]:
                for word in group:
                    candidates = [word] if word in self.depends else self.providers.get(word, [])
                    if candidates:
                        queue += candidates
                        break
        return found

    def files(self, name):
        for path in (self.info / f"{name}.list", *self.info.glob(f"{name}:*.list")):
            if path.exists():
                return path.read_text("utf-8").splitlines()
        return []


def place(name):
    """Where a file of a package lies in a system in which /bin, /lib … are links into /usr."""
    name = name.lstrip("/")
    return f"usr/{name}" if re.match(r"(s?bin|lib(32|64|x32)?)/", name) else name


def copy(source, target):
    if target.is_symlink() or target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target, follow_symlinks=False)


def lay_out(packages, names, files):
    """Copies the files of packages to where a runtime has them: /usr at files, /etc at files/etc."""
    for package in sorted(names):
        for line in packages.files(package):
            name = place(line)
            source = packages.root / name
            if LEFT_OUT.match(name) or source.is_dir() and not source.is_symlink():
                continue
            if name.startswith("usr/") and os.path.lexists(source):
                copy(source, files / name.removeprefix("usr/"))
            elif name.startswith("etc/") and os.path.lexists(source):
                copy(source, files / name)


def lay_out_alternatives(packages, files):
    """Links such as cc, that Debian makes when it installs packages."""
    for path in (packages.root / "var/lib/dpkg/alternatives").iterdir():
        names = re.findall(r"^(/usr/\S+)$", path.read_text("utf-8"), re.M)[:1]
        choice = packages.root / "etc/alternatives" / path.name
        if names and choice.is_symlink():
            target = pathlib.PurePath(os.readlink(choice)).relative_to("/usr")
            link = files / names[0].removeprefix("/usr/")
            if (files / target).exists() and not os.path.lexists(link):
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(f"/usr/{target}")


def run(*command):
    subprocess.run([str(word) for word in command], check=True, stdin=subprocess.DEVNULL,
                   stdout=sys.stderr)


def finish(packages, files):
    """What triggers of Debian’s packages write."""
    lay_out_alternatives(packages, files)
    for pattern in ("usr/lib/*/gdk-pixbuf-2.0/*/loaders.cache", "usr/lib/*/gio/modules/giomodule.cache",
                    "usr/lib/*/glib-2.0/*/giomodule.cache"):
        for path in packages.root.glob(pattern):
            copy(path, files / path.relative_to(packages.root / "usr"))
    run("glib-compile-schemas", files / "share/glib-2.0/schemas")
    run("update-mime-database", files / "share/mime")
    (files / "etc/ld.so.conf").write_text(LD_SO_CONF, "utf-8")
    # Where flatpak looks for it.
    if not os.path.lexists(files / "bin/ldconfig"):
        (files / "bin/ldconfig").symlink_to("../sbin/ldconfig")


def export(folder, repo, name):
    (folder / "files").mkdir(exist_ok=True)
    (folder / "metadata").write_text(
        f"[Runtime]\nname={name}\nruntime=org.gnome.Platform/{ARCH}/{BRANCH}\n"
        f"sdk=org.gnome.Sdk/{ARCH}/{BRANCH}\n\n"
        "[Environment]\nGI_TYPELIB_PATH=/app/lib/girepository-1.0\n", "utf-8")
    run("flatpak", "build-export", "--runtime", "--no-update-summary", "--disable-sandbox", repo, folder,
        BRANCH)


def lay_out_module(packages, names, folder):
    """A module as its own build would have installed it, under a prefix that is /app."""
    for package in names:
        for line in packages.files(package):
            name = place(line)
            source = packages.root / name
            if name.startswith("usr/") and not LEFT_OUT.match(name) and (
                    source.is_symlink() or source.is_file()):
                name = re.sub(r"^usr/lib/[\w-]+-linux-gnu[\w]*/", "usr/lib/", name)
                copy(source, folder / name.removeprefix("usr/"))
    for path in folder.rglob("*.pc"):
        text = re.sub(r"^prefix=.*", "prefix=/app", path.read_text("utf-8"), flags=re.M)
        path.write_text(re.sub(r"/lib/[\w-]+-linux-gnu\w*", "/lib", text), "utf-8")
    for path in folder.glob("bin/*"):
        script = path.read_text("utf-8")
        path.write_text(script.replace("/usr/lib/python3/dist-packages",
                                       "/app/lib/python3/dist-packages"), "utf-8")


def main(root, folder):
    packages, folder = Packages(pathlib.Path(root)), pathlib.Path(folder)
    repo = folder / "repo"
    shutil.rmtree(folder, ignore_errors=True)  # What a run that was stopped has left.
    repo.mkdir(parents=True)
    run("ostree", f"--repo={repo}", "init", "--mode=archive")
    run("ostree", f"--repo={repo}", "config", "set", "archive.zlib-level", "1")
    platform = packages.closure(PLATFORM)
    sdk = platform | packages.closure(SDK, NOT_IN_SDK)
    for wanted in (*PLATFORM, *SDK, *sum(MODULES.values(), [])):
        if wanted not in packages.depends:
            sys.exit(f"flatpak-stand-in: the package {wanted} is not installed")
    for name, names in (("org.gnome.Platform", platform), ("org.gnome.Sdk", sdk)):
        place_of = folder / name
        lay_out(packages, names, place_of / "usr")
        finish(packages, place_of / "usr")
        export(place_of, repo, name)
        shutil.rmtree(place_of)
    run("flatpak", "build-update-repo", repo)
    for module, names in MODULES.items():
        lay_out_module(packages, names, folder / "modules" / module)


if __name__ == "__main__":
    main(*sys.argv[1:])
