// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports borders that importGeo() has drawn before, for a catalogue that is built without the
/// files it reads.
///
/// Roles, both needed, CSV with the columns and the spelling of the tables of schema.sql:
///   arcs   arc, points             map_arc
///   rings  territory, ring, arcs   map_ring; of territories that the layers below know
///
/// Skipped: what is there twice, and what could not be drawn: points that are none, a ring of
/// arcs that are not there or do not meet. A commune without a border is remarked upon.
[[nodiscard]] Result<Imported, ImportError> importMap(const ImportInput& input);

}  // namespace orientibus::content::authoring
