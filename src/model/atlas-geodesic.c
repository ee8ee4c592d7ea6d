/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-geodesic.h"

#include <math.h>

#define SEMI_MAJOR_KM 6378.137
#define FLATTENING (1.0 / 298.257223563)
#define SEMI_MINOR_KM (SEMI_MAJOR_KM * (1.0 - FLATTENING))
#define MAX_ITERATIONS 200

typedef struct
{
  double sin_sigma;
  double cos_sigma;
  double sigma;
  double cos2_alpha;
  double cos_2sigma_m;
  double sin_alpha;
} Arc;

/* The spherical triangle on the auxiliary sphere for a difference of longitude @lambda. */
static void
solve_arc (double u1, double u2, double lambda, Arc *arc)
{
  double across = cos (u2) * sin (lambda);
  double along = cos (u1) * sin (u2) - sin (u1) * cos (u2) * cos (lambda);

  arc->sin_sigma = hypot (across, along);
  arc->cos_sigma = sin (u1) * sin (u2) + cos (u1) * cos (u2) * cos (lambda);
  arc->sigma = atan2 (arc->sin_sigma, arc->cos_sigma);
  arc->sin_alpha = arc->sin_sigma > 0.0 ? cos (u1) * cos (u2) * sin (lambda) / arc->sin_sigma : 0.0;
  arc->cos2_alpha = 1.0 - arc->sin_alpha * arc->sin_alpha;
  /* Along the equator there is no such middle point; its terms vanish. */
  arc->cos_2sigma_m =
    arc->cos2_alpha > 1e-15 ? arc->cos_sigma - 2.0 * sin (u1) * sin (u2) / arc->cos2_alpha : 0.0;
}

static double
correct_longitude (double difference, const Arc *arc)
{
  double c =
    FLATTENING / 16.0 * arc->cos2_alpha * (4.0 + FLATTENING * (4.0 - 3.0 * arc->cos2_alpha));
  double m = arc->cos_2sigma_m;

  return difference +
         (1.0 - c) * FLATTENING * arc->sin_alpha *
           (arc->sigma + c * arc->sin_sigma * (m + c * arc->cos_sigma * (2.0 * m * m - 1.0)));
}

static double
measure_arc (const Arc *arc)
{
  double u2 =
    arc->cos2_alpha * (SEMI_MAJOR_KM * SEMI_MAJOR_KM / (SEMI_MINOR_KM * SEMI_MINOR_KM) - 1.0);
  double a = 1.0 + u2 / 16384.0 * (4096.0 + u2 * (-768.0 + u2 * (320.0 - 175.0 * u2)));
  double b = u2 / 1024.0 * (256.0 + u2 * (-128.0 + u2 * (74.0 - 47.0 * u2)));
  double s = arc->sin_sigma;
  double m = arc->cos_2sigma_m;
  double correction = b * s *
                      (m + b / 4.0 *
                             (arc->cos_sigma * (2.0 * m * m - 1.0) -
                              b / 6.0 * m * (4.0 * s * s - 3.0) * (4.0 * m * m - 3.0)));

  return SEMI_MINOR_KM * a * (arc->sigma - correction);
}

/*
 * Vincenty's inverse formula. Good to a millimetre for the lengths of a border's segments; near
 * antipodes it does not converge and the last estimate is returned, which no border needs.
 */
double
atlas_geodesic_km (double lat1, double lon1, double lat2, double lon2)
{
  double u1 = atan ((1.0 - FLATTENING) * tan (lat1 * G_PI / 180.0));
  double u2 = atan ((1.0 - FLATTENING) * tan (lat2 * G_PI / 180.0));
  double difference = remainder (lon2 - lon1, 360.0) * G_PI / 180.0;
  double lambda = difference;
  Arc arc;

  for (guint i = 0; i < MAX_ITERATIONS; i++)
    {
      double previous = lambda;

      solve_arc (u1, u2, lambda, &arc);
      lambda = correct_longitude (difference, &arc);
      if (fabs (lambda - previous) < 1e-12)
        break;
    }
  solve_arc (u1, u2, lambda, &arc);

  return arc.sin_sigma > 0.0 || arc.cos_sigma < 0.0 ? measure_arc (&arc) : 0.0;
}
