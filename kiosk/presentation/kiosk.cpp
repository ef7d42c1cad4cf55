// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/kiosk.h"

#include <utility>

namespace orientibus::kiosk {

Kiosk::Kiosk(Installed installed, QObject* parent)
    : QObject(parent), m_installed(std::move(installed))
{
}

void Kiosk::setPanel(const ScreenScale& panel)
{
    if (panel == m_panel)
        return;
    m_panel = panel;
    emit panelChanged();
}

void Kiosk::setRelease(const Release& release)
{
    m_release = release;
    emit catalogueChanged();
}

void Kiosk::setCatalogue(const CatalogueFacts& facts)
{
    m_facts = facts;
    emit catalogueChanged();
}

}  // namespace orientibus::kiosk
