// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/sheet_controller.h"

namespace orientibus::kiosk {

SheetController::SheetController(QObject* parent) : Controller(parent)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &SheetController::showAnswer);
}

void SheetController::setOccupationId(const QString& occupationId)
{
    if (!setInput(m_occupationId, occupationId))
        return;
    emit occupationIdChanged();
    reload();
}

void SheetController::ask()
{
    put(m_answer, catalogue()->sheet(m_occupationId, language()));
}

void SheetController::showAnswer()
{
    const auto answer = taken(m_answer);
    setBusy(false);
    if (!answer || !*answer) {
        const bool unknown = answer && answer->error() == CatalogueError::Unknown;
        return setState(unknown ? State::Empty : State::Failed);
    }
    m_rows = **answer;
    emit changed();
    setState(State::Ready);
}

}  // namespace orientibus::kiosk
