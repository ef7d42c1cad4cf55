// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/line_controller.h"

namespace orientibus::kiosk {

LineController::LineController(QObject* parent) : Controller(parent)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &LineController::showAnswer);
}

void LineController::setIds(const QStringList& ids)
{
    if (!setInput(m_ids, ids))
        return;
    emit idsChanged();
    reload();
}

void LineController::ask()
{
    put(m_answer, catalogue()->cards(m_ids, language()));
}

void LineController::showAnswer()
{
    const auto answer = taken(m_answer);
    setBusy(false);
    if (!answer || !*answer)
        return setState(State::Failed);
    m_cards = **answer;
    emit changed();
    setState(m_cards.isEmpty() ? State::Empty : State::Ready);
}

}  // namespace orientibus::kiosk
