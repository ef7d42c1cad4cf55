// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/model.h>

#include <QString>

namespace orientibus::kiosk {

/// A source as licences want it named beside its facts: what, by whom, of when, and the licence
/// where that one asks for it: "Idéo, métiers (Onisep, ODbL 1.0, 2025)". Nothing is said twice.
[[nodiscard]] QString credit(const content::Source& source);

}  // namespace orientibus::kiosk
