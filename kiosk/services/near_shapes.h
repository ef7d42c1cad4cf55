// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/near_rows.h"

#include <orientibus/content/model.h>
#include <orientibus/content/near.h>
#include <orientibus/content/offers.h>

namespace orientibus::kiosk {

/// `basinName` is where the figures are of.
[[nodiscard]] DemandRow toRow(const content::Demand& demand, const QString& basinName);
[[nodiscard]] NearPlaceRow toRow(const content::NearPlace& place);
[[nodiscard]] OfferRow toRow(const content::NearOffer& offer);
[[nodiscard]] EventRow toRow(const content::NearEvent& event);
[[nodiscard]] LevelRow toRow(const content::DemandLevel& level);
[[nodiscard]] TrainingRow toRow(const content::TrainingFacts& training);

/// A commune as a place on the map; at 0, 0 where it has no point.
[[nodiscard]] TownRow toTown(const content::Territory& commune);

}  // namespace orientibus::kiosk
