// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace orientibus::kiosk {

/// Where the sync puts what the Region sends.
[[nodiscard]] QString usualReleases();

/// The catalogue to show where there is no release: the installed default, else the one beside
/// the program.
[[nodiscard]] QString defaultCatalogue();

/// Where state is kept: as configured, else where systemd says, else in the
/// user's own state folder.
[[nodiscard]] QString usualStateDir(const QString& configured);

}  // namespace orientibus::kiosk
