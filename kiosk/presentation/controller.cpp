// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/controller.h"

namespace orientibus::kiosk {

Controller::Controller(QObject* parent) : QObject(parent) {}

void Controller::setCatalogue(Catalogue* catalogue)
{
    if (m_catalogue == catalogue)
        return;
    m_catalogue = catalogue;
    emit catalogueChanged();
    reload();
}

void Controller::setLanguage(const QString& language)
{
    if (!setInput(m_language, language))
        return;
    emit languageChanged();
    reload();
}

void Controller::componentComplete()
{
    m_complete = true;
    reload();
}

void Controller::reload()
{
    if (m_complete && m_catalogue != nullptr)
        ask();
}

void Controller::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void Controller::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged();
}

}  // namespace orientibus::kiosk
