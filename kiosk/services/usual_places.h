// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace orientibus::kiosk {

/// The catalogue to open: the configured one, else what the Region sent, else the
/// installed default, else the one beside the program.
[[nodiscard]] QString usualCatalogue(const QString& configured);

/// Where state is kept: as configured, else where systemd says, else in the
/// user's own state folder.
[[nodiscard]] QString usualStateDir(const QString& configured);

}  // namespace orientibus::kiosk
