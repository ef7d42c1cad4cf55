// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "audit/walker.h"

#include <QList>
#include <QPointF>

namespace orientibus::audit {

/// A hand that does more than Stage::touch(): it moves, slips, or has more than one finger. Points
/// are in window pixels; nothing waits for what it does.
class Hand {
public:
    explicit Hand(QQuickWindow& window);

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
