// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/site_controller.h"

namespace orientibus::kiosk {

SiteController::SiteController(QObject* parent) : Controller(parent)
{
    connect(&m_departementsAnswer, &QFutureWatcherBase::finished, this,
            &SiteController::showDepartements);
    connect(&m_communesAnswer, &QFutureWatcherBase::finished, this, &SiteController::showCommunes);
    connect(&m_placesAnswer, &QFutureWatcherBase::finished, this, &SiteController::showPlaces);
}

void SiteController::setDepartementId(const QString& departementId)
{
    if (!setInput(m_departementId, departementId))
        return;
    emit departementIdChanged();
    reload();
}

void SiteController::setCommuneId(const QString& communeId)
{
    if (!setInput(m_communeId, communeId))
        return;
    emit communeIdChanged();
    reload();
}

void SiteController::ask()
{
    m_failed = false;
    m_waiting = 3;
    put(m_departementsAnswer, catalogue()->departements());
    put(m_communesAnswer, catalogue()->communes(m_departementId));
    put(m_placesAnswer, catalogue()->places(m_communeId));
}

template <typename T>
void SiteController::show(QFutureWatcher<Answer<T>>& watcher, T& rows)
{
    const auto answer = taken(watcher);
    if (answer && *answer)
        rows = **answer;
    else
        m_failed = true;
    settle();
}

void SiteController::showDepartements()
{
    show(m_departementsAnswer, m_departements);
}

void SiteController::showCommunes()
{
    show(m_communesAnswer, m_communes);
}

void SiteController::showPlaces()
{
    show(m_placesAnswer, m_places);
}

void SiteController::settle()
{
    if (--m_waiting > 0)
        return;
    setBusy(false);
    emit changed();
    if (m_failed)
        return setState(State::Failed);
    setState(m_departements.isEmpty() ? State::Empty : State::Ready);
}

}  // namespace orientibus::kiosk
