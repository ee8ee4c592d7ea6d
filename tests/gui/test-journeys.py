# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a new reader sets out to find, in a wide window."""

import harness
from journeys import JOURNEYS

harness.run(JOURNEYS)
