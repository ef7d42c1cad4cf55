// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "audit/walker.h"

#include <QList>
#include <QPointF>

namespace orientibus::audit {

/// A hand on the glass, as those who built the screen hoped and as it comes. Points are in window
/// pixels; nothing waits for what a touch does.
class Hand {
public:
    explicit Hand(QQuickWindow& window);

    void tap(const QPointF& point);

    /// One finger down, along and up, in steps as a screen reports them.
    void drag(const QPointF& from, const QPointF& to);

    /// Down in the target, out of it and over others, up on one of them or on none.
    void slideOff(const Target& target);

    /// All five at once on one target.
    void fiveFingers(const Target& target);

    /// Two fingers around a point, from so far apart to so far apart.
    void pinch(const QPointF& middle, double from, double to);

private:
    void move(const QList<QPointF>& from, const QList<QPointF>& to);

    QQuickWindow& m_window;
};

}  // namespace orientibus::audit
