// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/kiosk.h"

#include <utility>

namespace orientibus::kiosk {

Kiosk::Kiosk(Installed installed, QObject* parent)
    : QObject(parent), m_installed(std::move(installed))
{
}

void Kiosk::setPanel(double scale, double pxPerMm)
{
    if (qFuzzyCompare(scale, m_scale) && qFuzzyCompare(pxPerMm, m_pxPerMm))
        return;
    m_scale = scale;
    m_pxPerMm = pxPerMm;
    emit panelChanged();
}

void Kiosk::setCatalogue(const CatalogueFacts& facts)
{
    m_facts = facts;
    emit catalogueChanged();
}

}  // namespace orientibus::kiosk
