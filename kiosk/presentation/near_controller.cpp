// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/near_controller.h"

namespace orientibus::kiosk {

NearController::NearController(QObject* parent) : Controller(parent)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &NearController::showAnswer);
}

void NearController::setCommuneId(const QString& communeId)
{
    if (!setInput(m_communeId, communeId))
        return;
    emit communeIdChanged();
    reload();
}

void NearController::setToday(const QDate& today)
{
    if (!setInput(m_today, today))
        return;
    emit todayChanged();
    reload();
}

void NearController::ask()
{
    if (m_communeId.isEmpty()) {
        m_answer.cancel();
        m_rows = {};
        setBusy(false);
        emit changed();
        return setState(State::Idle);
    }
    put(m_answer, catalogue()->near(m_communeId, m_today, language()));
}

void NearController::showAnswer()
{
    if (!takeOver(m_answer, m_rows))
        return;
    const bool nothing =
        m_rows.wanted.isEmpty() && m_rows.places.isEmpty() && m_rows.events.isEmpty();
    setState(nothing ? State::Empty : State::Ready);
}

}  // namespace orientibus::kiosk
