// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/filter_controller.h"

namespace orientibus::kiosk {

FilterController::FilterController(QObject* parent) : FilteredController(parent)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &FilterController::showAnswer);
}

void FilterController::ask()
{
    put(m_answer, catalogue()->filters(choice()));
}

void FilterController::showAnswer()
{
    if (takeOver(m_answer, m_rows))
        setState(m_rows.filters.isEmpty() ? State::Empty : State::Ready);
}

}  // namespace orientibus::kiosk
