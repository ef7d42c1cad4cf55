// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/clock.h"
#include "presentation/router.h"
#include "presentation/session.h"

#include <QObject>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// “J’ai fini”: ten seconds to think again, on the closing screen only, then a wipe.
class Farewell : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One Farewell exists, made by the application")
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged FINAL)
    Q_PROPERTY(int secondsTotal READ secondsTotal CONSTANT FINAL)

public:
    static constexpr qint64 totalMs = 10'000;

    Farewell(const Clock& clock, Session& session, Router& router, QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }
    [[nodiscard]] int secondsTotal() const { return static_cast<int>(totalMs / 1000); }

    Q_INVOKABLE void begin();
    Q_INVOKABLE void undo();    ///< back where the pupil was, with all they kept
    Q_INVOKABLE void finish();  ///< wipes, then shows the attract screen

signals:
    void runningChanged();
    void secondsLeftChanged();

private:
    void look();
    void followScreen();
    void setRunning(bool running);
    void setSecondsLeft(qint64 ms);

    const Clock& m_clock;
    Session& m_session;
    Router& m_router;
    qint64 m_endMs = 0;
    int m_secondsLeft = 0;
    bool m_running = false;
};

}  // namespace orientibus::kiosk
