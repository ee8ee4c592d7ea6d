/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-projection.h"

#include <math.h>

double
atlas_mercator_x (double lon)
{
  return (lon + 180.0) / 360.0;
}

double
atlas_mercator_y (double lat)
{
  double sine = sin (CLAMP (lat, -ATLAS_MERCATOR_MAX_LAT, ATLAS_MERCATOR_MAX_LAT) * G_PI / 180.0);

  return CLAMP (0.5 - atanh (sine) / (2.0 * G_PI), 0.0, 1.0);
}

double
atlas_mercator_lon (double x)
{
  return x * 360.0 - 180.0;
}

double
atlas_mercator_lat (double y)
{
  return atan (sinh ((0.5 - y) * 2.0 * G_PI)) * 180.0 / G_PI;
}
