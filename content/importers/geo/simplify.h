// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/geo/topology.h"

namespace orientibus::content::authoring::geo {

/// Takes points out of the arcs, the one whose triangle with its neighbours is smallest first
/// (Visvalingam and Whyatt 1993), until every triangle is larger than half a square of
/// `tolerance` metres. The ends of arcs stay where they are.
///
/// A point stays when another point lies in its triangle, when the line that would remain is
/// there already, or when a ring would be left with fewer than four points: so no border comes
/// to cross or touch another, and no ring vanishes.
void simplify(Topology& topology, double tolerance);

}  // namespace orientibus::content::authoring::geo
