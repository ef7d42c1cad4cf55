// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "system/rehearsal.h"

#include <QString>

namespace orientibus::kiosk {

/// Writes a picture of every screen in every state, and index.json, into `folder`.
/// Returns the exit code of the program.
[[nodiscard]] int runTour(Rehearsal& rehearsal, const Rehearsal::Dress& dress,
                          const QString& folder);

/// Opens every state in every language and theme; any warning is a failure.
/// Returns the exit code of the program.
[[nodiscard]] int runSelfTest(Application::Options options);

}  // namespace orientibus::kiosk
