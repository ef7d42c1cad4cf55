// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/filtered_controller.h"

namespace orientibus::kiosk {

void FilteredController::setFilters(const QStringList& filters)
{
    if (!setInput(m_choice.names, filters))
        return;
    emit filtersChanged();
    reload();
}

void FilteredController::setCommuneId(const QString& communeId)
{
    if (!setInput(m_choice.communeId, communeId))
        return;
    emit filtersChanged();
    reload();
}

}  // namespace orientibus::kiosk
