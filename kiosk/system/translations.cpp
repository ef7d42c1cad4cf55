// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/translations.h"

#include "logging.h"

#include <QCoreApplication>
#include <QLocale>
#include <QQmlEngine>

namespace orientibus::kiosk {

Translations::Translations(Session& session, QQmlEngine& engine, QObject* parent)
    : QObject(parent), m_session(session), m_engine(engine)
{
    connect(&session, &Session::languageChanged, this, &Translations::speak);
    speak();
}

Translations::~Translations()
{
    if (m_current != nullptr)
        QCoreApplication::removeTranslator(m_current);
}

void Translations::speak()
{
    if (m_language == m_session.language())
        return;
    m_language = m_session.language();
    QLocale::setDefault(QLocale(m_language));
    if (m_current != nullptr)
        QCoreApplication::removeTranslator(m_current);
    m_current = translator(m_language);
    if (m_current != nullptr)
        QCoreApplication::installTranslator(m_current);
    m_engine.retranslate();
}

QTranslator* Translations::translator(const QString& language)
{
    const auto known = m_known.find(language);
    if (known != m_known.end())
        return known->second.get();
    auto fresh = std::make_unique<QTranslator>();
    if (!fresh->load(QStringLiteral(":/i18n/orientibus_%1.qm").arg(language))) {
        qCWarning(lcKiosk).noquote() << "no translation into" << language;
        return nullptr;
    }
    return m_known.emplace(language, std::move(fresh)).first->second.get();
}

}  // namespace orientibus::kiosk
