// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QLoggingCategory>

/// Logs are English, for operators, and never hold what a pupil did.
namespace orientibus::kiosk {

Q_DECLARE_LOGGING_CATEGORY(lcKiosk)
Q_DECLARE_LOGGING_CATEGORY(lcCatalogue)
Q_DECLARE_LOGGING_CATEGORY(lcGate)

}  // namespace orientibus::kiosk
