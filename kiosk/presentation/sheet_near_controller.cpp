// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/sheet_near_controller.h"

namespace orientibus::kiosk {

SheetNearController::SheetNearController(QObject* parent) : Controller(parent)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &SheetNearController::showAnswer);
}

void SheetNearController::setOccupationId(const QString& occupationId)
{
    if (!setInput(m_occupationId, occupationId))
        return;
    emit occupationIdChanged();
    reload();
}

void SheetNearController::setCommuneId(const QString& communeId)
{
    if (!setInput(m_communeId, communeId))
        return;
    emit communeIdChanged();
    reload();
}

void SheetNearController::setToday(const QDate& today)
{
    if (!setInput(m_today, today))
        return;
    emit todayChanged();
    reload();
}

void SheetNearController::ask()
{
    put(m_answer, catalogue()->sheetNear(m_occupationId, m_communeId, m_today, language()));
}

void SheetNearController::showAnswer()
{
    if (takeOver(m_answer, m_rows))
        setState(State::Ready);
}

}  // namespace orientibus::kiosk
