// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/idle_guard.h"
#include "presentation/kiosk.h"

#include <QList>
#include <QObject>
#include <QSet>

class QEventPoint;
class QTouchEvent;
class QWindow;

namespace orientibus::kiosk {

/// Stands between the glass and the window: tells the idle guard that somebody is
/// there, drops contacts that are no fingertip, and keeps the window from closing.
class TouchWatch : public QObject {
    Q_OBJECT

public:
    static constexpr double palmMm = 40;  ///< wider contacts are a palm, a sleeve, a bag
    static constexpr double bezelMm = 4;  ///< contacts so near the edge are the frame's

    TouchWatch(IdleGuard& idle, const Kiosk& kiosk, QObject* parent = nullptr);

    /// Watches `window`. A sealed window refuses to be closed.
    void watch(QWindow& window, bool sealed);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void touched();  ///< a finger, key or mouse button went down

private:
    [[nodiscard]] bool isIntruder(const QEventPoint& point) const;
    [[nodiscard]] QList<QEventPoint> keptOf(const QTouchEvent& event);
    [[nodiscard]] QList<QEventPoint> abandon(const QTouchEvent& event);
    bool filterTouch(QTouchEvent& event);
    void forward(QTouchEvent& event);
    void down();
    void up();

    IdleGuard& m_idle;
    const Kiosk& m_kiosk;
    QWindow* m_window = nullptr;
    QSet<int> m_dropped{};  ///< contacts ignored until they lift
    bool m_sealed = false;
    bool m_forwarding = false;
};

}  // namespace orientibus::kiosk
