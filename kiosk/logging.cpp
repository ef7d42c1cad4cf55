// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "logging.h"

namespace orientibus::kiosk {

Q_LOGGING_CATEGORY(lcKiosk, "orientibus.kiosk", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCatalogue, "orientibus.kiosk.catalogue", QtInfoMsg)
Q_LOGGING_CATEGORY(lcGate, "orientibus.kiosk.gate", QtInfoMsg)

}  // namespace orientibus::kiosk
