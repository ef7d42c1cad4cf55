// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/sector_controller.h"

namespace orientibus::kiosk {

SectorController::SectorController(QObject* parent) : FilteredController(parent)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &SectorController::showAnswer);
}

void SectorController::setSectorId(const QString& sectorId)
{
    if (!setInput(m_sectorId, sectorId))
        return;
    emit sectorIdChanged();
    reload();
}

void SectorController::ask()
{
    put(m_answer, catalogue()->sector(m_sectorId, language(), choice()));
}

void SectorController::showAnswer()
{
    const auto answer = taken(m_answer);
    setBusy(false);
    if (!answer || !*answer) {
        const bool unknown = answer && answer->error() == CatalogueError::Unknown;
        return setState(unknown ? State::Empty : State::Failed);
    }
    m_rows = **answer;
    emit changed();
    setState(m_rows.authored.isEmpty() && m_rows.national.isEmpty() ? State::Empty : State::Ready);
}

}  // namespace orientibus::kiosk
