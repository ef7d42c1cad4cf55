// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "audit/finding.h"

#include <QList>
#include <QString>

namespace orientibus::audit {

/// The panels of the charter, by diagonal.
[[nodiscard]] const QList<Panel>& panels();

/// The file of the "default" or the "real" catalogue; empty where it cannot be made.
[[nodiscard]] QString catalogueFile(const QString& name);

/// What ctest takes for skipped: where that file is not there.
inline constexpr int skipped = 77;

}  // namespace orientibus::audit
