// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/hand.h"

#include "audit/stage.h"

#include <QTest>

#include <algorithm>

namespace orientibus::audit {

Hand::Hand(QQuickWindow& window) : m_window(window) {}

void Hand::move(const QList<QPointF>& from, const QList<QPointF>& to)
{
    constexpr int steps = 6;
    constexpr int frame = 16;  // in between Qt Quick keeps the last of several moves
    auto touch = [&](auto&& say) {
        auto sequence = QTest::touchEvent(&m_window, touchScreen(), false);
        for (int finger = 0; finger < from.size(); ++finger)
            say(sequence, finger);
        sequence.commit();
    };
    touch([&](auto& sequence, int finger) {
        sequence.press(finger, from[finger].toPoint(), &m_window);
    });
    for (int step = 1; step <= steps; ++step) {
        touch([&](auto& sequence, int finger) {
            const QPointF at = from[finger] + (to[finger] - from[finger]) * step / steps;
            sequence.move(finger, at.toPoint(), &m_window);
        });
        QTest::qWait(frame);
    }
    touch([&](auto& sequence, int finger) {
        sequence.release(finger, to[finger].toPoint(), &m_window);
    });
}

void Hand::slideOff(const Target& target)
{
    const QPointF from = target.shown.center();
    const QRectF window(QPointF(), m_window.size());
    // To the side with the most room, well past the edge of the target.
    const double right = window.right() - target.shown.right(), left = target.shown.left();
    const double below = window.bottom() - target.shown.bottom(), above = target.shown.top();
    const double most = std::max({right, left, below, above});
    QPointF to = from;
    if (most == right)
        to.setX(target.shown.right() + right / 2);
    else if (most == left)
        to.setX(left / 2);
    else if (most == below)
        to.setY(target.shown.bottom() + below / 2);
    else
        to.setY(above / 2);
    move({from}, {to});
}

void Hand::fiveFingers(const Target& target)
{
    QList<QPointF> fingers;
    for (const double along : {0.1, 0.3, 0.5, 0.7, 0.9})
        fingers << target.shown.topLeft() + QPointF(along * target.shown.width(),
                                                    (0.3 + 0.4 * along) * target.shown.height());
    move(fingers, fingers);
}

void Hand::drag(const QPointF& from, const QPointF& to)
{
    move({from}, {to});
}

void Hand::pinch(const QPointF& middle, double from, double to)
{
    move({middle - QPointF(from / 2, 0), middle + QPointF(from / 2, 0)},
         {middle - QPointF(to / 2, 0), middle + QPointF(to / 2, 0)});
}

}  // namespace orientibus::audit
