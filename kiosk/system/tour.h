// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "application.h"
#include "system/manual_clock.h"

#include <QList>
#include <QString>

#include <functional>
#include <string_view>

namespace orientibus::kiosk {

/// The staff code of an application that the tour drives.
inline constexpr std::string_view tourCode = "271828";
inline constexpr std::string_view tourTechnicianCode = "3141592653589793";

/// A screen in a state worth a look.
///
/// `apply` brings an application that is at Home with a fresh session there,
/// without touching anything of QML. It returns false when this catalogue has
/// nothing for the state: no schools, no sheet known only to ROME.
struct TourState {
    QString name{};
    std::function<bool(Application&, ManualClock&)> apply{};
};

/// Every screen in every state, in the order a visitor could meet them. For one application with
/// one catalogue, of which the first state that is applied looks up who plays in all.
[[nodiscard]] QList<TourState> tourStates();

/// Home with a fresh session, the gate shut and unlocked, everything in order.
void returnToStart(Application& application, ManualClock& clock);

}  // namespace orientibus::kiosk
