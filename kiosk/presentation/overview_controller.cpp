// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/overview_controller.h"

#include "presentation/mix.h"

#include <numeric>

namespace orientibus::kiosk {

OverviewController::OverviewController(QObject* parent) : FilteredController(parent)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &OverviewController::showAnswer);
}

void OverviewController::ask()
{
    put(m_answer, catalogue()->overview(language(), choice()));
}

void OverviewController::showAnswer()
{
    const auto answer = taken(m_answer);
    setBusy(false);
    if (!answer || !*answer)
        return setState(State::Failed);
    m_sectors = (*answer)->sectors;
    m_featured = mixedByGround((*answer)->authored);
    m_hasSurroundings = (*answer)->hasSurroundings;
    emit changed();
    setState(m_sectors.isEmpty() ? State::Empty : State::Ready);
}

int OverviewController::occupationCount() const
{
    return std::accumulate(m_sectors.begin(), m_sectors.end(), 0,
                           [](int sum, const SectorCard& sector) {
                               return sum + sector.authoredCount + sector.nationalCount;
                           });
}

void OverviewController::surprise()
{
    QStringList ids;
    for (const OccupationCard& card : m_featured)
        ids.append(card.occupationId);
    const QString id = m_session != nullptr ? m_session->surprise(ids) : m_bag.draw(ids);
    if (!id.isEmpty())
        emit surprised(id);
}

}  // namespace orientibus::kiosk
