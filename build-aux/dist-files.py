# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Called by “meson dist” before it packs: makes the files the same whenever and under whatever umask
that is. Those of git already have the time of the commit; the folder that Meson makes has not."""

import os
import pathlib
import subprocess

root = pathlib.Path(os.environ["MESON_PROJECT_DIST_ROOT"])
time = int(subprocess.check_output(("git", "-C", os.environ["MESON_PROJECT_SOURCE_ROOT"], "log", "-1",
                                    "--format=%ct")))
for path in [*root.rglob("*"), root]:
    if path.is_symlink():
        continue
    runs = path.is_dir() or path.stat().st_mode & 0o100
    path.chmod(0o755 if runs else 0o644)
    os.utime(path, (time, time))
