# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""flatpak.py ROOT CACHE FOLDER [--devel] [--no-test]: see “./dev help”.

Builds a manifest with flatpak-builder, without a network, against a stand-in of GNOME’s runtime and
SDK; makes a repository and a single-file bundle of it in FOLDER; lets a test install the bundle for a
person of its own and drive the program in its sandbox. ROOT is what the stand-in is made of, CACHE
where it is kept. Nothing reaches the caller’s own installations. Status 77 means that this machine
cannot do it.
"""

import difflib
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile

import yaml

SOURCE = pathlib.Path(__file__).resolve().parent.parent
APP_ID = "io.github.alliance_atlas.AllianceAtlas"
RUNTIMES = ("org.gnome.Platform//48", "org.gnome.Sdk//48")
# Shows a folder as the one that a session has for its sockets, to a command alone: in a sandbox, what portals
# hand over has that path. Arguments: the folder, the place, the command.
IN_SESSION = 'mkdir -p "$2" && mount --bind "$1" "$2" && shift 2 && exec "$@"'
# What Meson and automake take for a test that was skipped
SKIPPED = 77


def say(text):
    print(f"flatpak: {text}", file=sys.stderr, flush=True)


def run(*command, **keywords):
    keywords.setdefault("stdin", subprocess.DEVNULL)
    keywords.setdefault("stdout", sys.stderr)
    return subprocess.run([str(word) for word in command], check=True, **keywords)


def ask(*command):
    return run(*command, stdout=subprocess.PIPE, text=True).stdout


def find_obstacle():
    """Why no sandbox can be made here, or None."""
    done = subprocess.run(["bwrap", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev",
                           "--unshare-all", "true"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        return f"this machine lets us make no sandbox ({done.stdout.strip()})"
    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        return "there is no /dev/fuse, by which portals hand over files"
    return None


def set_up_home(folder):
    for name in ("home", "runtime", "system"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "runtime").chmod(0o700)
    for name in [name for name in os.environ if name.startswith(("XDG_", "FLATPAK_", "DBUS_"))]:
        del os.environ[name]
    os.environ.update({
        "HOME": str(folder / "home"),
        "FLATPAK_USER_DIR": str(folder / "home/.local/share/flatpak"),
        "FLATPAK_SYSTEM_DIR": str(folder / "system"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
    })


def make_stand_in(root, cache):
    """The stand-in, made once for what the root has and the script makes of it."""
    script = SOURCE / "build-aux/flatpak-stand-in.py"
    key = hashlib.sha256(script.read_bytes() + (root / "var/lib/dpkg/status").read_bytes()).hexdigest()
    folder = cache / f"flatpak-{key[:12]}"
    if not folder.exists():
        say(f"making a stand-in of GNOME’s runtime and SDK in {folder} (once; about a minute)")
        for old in cache.glob("flatpak-*"):
            shutil.rmtree(old)
        part = cache / f"flatpak-{key[:12]}.part"
        run(sys.executable, script, root, part)
        part.rename(folder)
    return folder


def pack_source(target, top):
    """The checkout as it is, without what git ignores."""
    names = ask("git", "-c", f"safe.directory={SOURCE}", "-C", SOURCE, "ls-files", "-z", "--cached",
                "--others", "--exclude-standard").split("\0")
    with tarfile.open(target, "w") as archive:
        for name in sorted(filter(None, names)):
            if os.path.lexists(SOURCE / name):
                archive.add(SOURCE / name, f"{top}/{name}", recursive=False,
                            filter=lambda info: info.replace(mtime=0, uid=0, gid=0, deep=False))


def override_module(path, stand_in, target):
    """Writes what stands for a module of its own: the same name, and Debian’s build of it."""
    module = yaml.safe_load(path.read_text("utf-8"))
    say(f"stands in for {path.name}: Debian’s build of {module['name']} "
        "instead of one from the pinned source")
    module.pop("config-opts", None)
    module |= {"buildsystem": "simple", "build-commands": ["cp -a . $FLATPAK_DEST"],
               "sources": [{"type": "dir", "path": str(stand_in / "modules" / module["name"])}]}
    target.write_text(json.dumps(module), "utf-8")


def lay_out_manifest(app_id, stand_in, folder):
    """The manifest with the one thing overridden that has to be: where the atlas’ own source is.

    It includes its modules by file name, so that other files can stand there.
    """
    path = SOURCE / f"flatpak/{app_id}.yaml"
    text = path.read_text("utf-8")
    head, sources, _ = text.rpartition("    sources:\n")
    if not sources:
        sys.exit(f"flatpak: {path.name} does not end in the sources of the atlas")
    overridden = f"{head}    sources: [{{type: archive, path: source.tar}}]\n"
    say(f"{path.name} is used as it is, but for its last lines:")
    for line in difflib.unified_diff(text.splitlines(), overridden.splitlines(), n=0, lineterm=""):
        if not line.startswith(("---", "+++", "@@")):
            say(f"  {line}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    pack_source(folder / "source.tar", "alliance-atlas")
    for module in yaml.safe_load(text)["modules"]:
        if isinstance(module, str):
            override_module(SOURCE / "flatpak" / module, stand_in, folder / module)
    (folder / path.name).write_text(overridden, "utf-8")
    return folder / path.name


def install_runtimes(stand_in):
    run("flatpak", "--user", "remote-add", "--if-not-exists", "--no-gpg-verify", "stand-in",
        stand_in / "repo")
    run("flatpak", "--user", "remote-modify", f"--url=file://{stand_in / 'repo'}", "stand-in")
    for runtime in RUNTIMES:
        run("flatpak", "--user", "install", "--noninteractive", "--or-update", "stand-in", runtime)


def build(manifest, folder):
    repo = folder / "repo"
    shutil.rmtree(repo, ignore_errors=True)
    run("flatpak-builder", "--user", "--force-clean", "--disable-rofiles-fuse", "--disable-download",
        "--disable-updates", f"--state-dir={folder / 'state'}", f"--repo={repo}",
        "--default-branch=stable", folder / "build", manifest, cwd=folder)
    return repo


def test(bundle, app_id, stand_in):
    alone = ["unshare", "--mount", "--propagation", "slave"]
    if os.getuid() != 0:
        alone[1:1] = ["--user", "--map-current-user", "--keep-caps"]
    with tempfile.TemporaryDirectory(prefix="atlas-flatpak-") as seen, \
            tempfile.TemporaryDirectory(prefix="atlas-runtime-") as runtime:
        os.environ.update({"PYTHONDONTWRITEBYTECODE": "1", "GUI_TEST_OUTPUT": seen})
        done = subprocess.run([*alone, "sh", "-c", IN_SESSION, "sh", runtime, f"/run/user/{os.getuid()}",
                               sys.executable, SOURCE / "tests/flatpak/test-installed.py", bundle, app_id,
                               stand_in / "repo"], stdin=subprocess.DEVNULL, check=False)
        if done.returncode:
            kept = bundle.with_suffix(".failed")
            shutil.copytree(seen, kept, dirs_exist_ok=True)
            sys.exit(f"flatpak: the test failed; what was seen is in {kept}")


def main(root, cache, folder, *options):
    unknown = set(options) - {"--devel", "--no-test"}
    if unknown:
        sys.exit(f"flatpak: unknown option {sorted(unknown)[0]}; expected --devel or --no-test")
    obstacle = find_obstacle()
    if obstacle:
        say(f"skipped: {obstacle}")
        sys.exit(SKIPPED)
    folder, cache = pathlib.Path(folder), pathlib.Path(cache)
    app_id = APP_ID + (".Devel" if "--devel" in options else "")
    cache.mkdir(parents=True, exist_ok=True)
    set_up_home(folder)
    stand_in = make_stand_in(pathlib.Path(root), cache)
    install_runtimes(stand_in)
    repo = build(lay_out_manifest(app_id, stand_in, folder / "manifest"), folder)
    bundle = folder / f"{app_id}.flatpak"
    run("flatpak", "build-bundle", repo, bundle, app_id, "stable")
    if "--no-test" not in options:
        test(bundle, app_id, stand_in)
    say(f"the bundle is {bundle}")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except subprocess.CalledProcessError as error:
        sys.exit(f"flatpak: “{' '.join(error.cmd)}” failed with status {error.returncode}")
