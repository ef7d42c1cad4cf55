// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/filters.h"

namespace orientibus::kiosk {

const QStringList& knownFilters()
{
    static const QStringList names{QStringLiteral("after3e"), QStringLiteral("apprenticeship"),
                                   QStringLiteral("green"), QStringLiteral("digital"),
                                   QStringLiteral("near")};
    return names;
}

}  // namespace orientibus::kiosk
