// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/session.h"

#include <QObject>
#include <QTranslator>

#include <map>
#include <memory>

class QQmlEngine;

namespace orientibus::kiosk {

/// Speaks the session's language, and changes it in place.
class Translations : public QObject {
    Q_OBJECT

public:
    Translations(Session& session, QQmlEngine& engine, QObject* parent = nullptr);
    ~Translations() override;

private:
    void speak();
    [[nodiscard]] QTranslator* translator(const QString& language);

    Session& m_session;
    QQmlEngine& m_engine;
    std::map<QString, std::unique_ptr<QTranslator>> m_known{};
    QTranslator* m_current = nullptr;
    QString m_language{};
};

}  // namespace orientibus::kiosk
