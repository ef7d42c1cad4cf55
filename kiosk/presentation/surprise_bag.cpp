// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/surprise_bag.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace orientibus::kiosk {

QString SurpriseBag::draw(const QStringList& ids)
{
    if (ids.isEmpty())
        return {};
    m_left.removeIf([&ids](const QString& id) { return !ids.contains(id); });
    if (m_left.isEmpty())
        refill(ids);
    m_last = m_left.takeLast();
    return m_last;
}

void SurpriseBag::refill(const QStringList& ids)
{
    if (!m_random)
        m_random.emplace(QRandomGenerator::global()->generate());
    m_left = ids;
    std::ranges::shuffle(m_left, *m_random);
    if (m_left.size() > 1 && m_left.constLast() == m_last)
        std::swap(m_left.first(), m_left.last());
}

}  // namespace orientibus::kiosk
