// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/touch_watch.h"

#include <QCoreApplication>
#include <QTouchEvent>
#include <QWindow>

#include <algorithm>

namespace orientibus::kiosk {
namespace {

bool isAll(const QList<QEventPoint>& points, QEventPoint::State state)
{
    return std::ranges::all_of(
        points, [state](const QEventPoint& point) { return point.state() == state; });
}

QEvent::Type typeOf(const QList<QEventPoint>& points)
{
    if (isAll(points, QEventPoint::Pressed))
        return QEvent::TouchBegin;
    return isAll(points, QEventPoint::Released) ? QEvent::TouchEnd : QEvent::TouchUpdate;
}

}  // namespace

TouchWatch::TouchWatch(IdleGuard& idle, const Kiosk& kiosk, QObject* parent)
    : QObject(parent), m_idle(idle), m_kiosk(kiosk)
{
}

void TouchWatch::watch(QWindow& window, bool sealed)
{
    m_window = &window;
    m_sealed = sealed;
    window.installEventFilter(this);
}

bool TouchWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_window || m_forwarding)
        return false;
    switch (event->type()) {
    case QEvent::Close:
        if (m_sealed)
            event->ignore();
        return m_sealed;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        return filterTouch(*static_cast<QTouchEvent*>(event));
    case QEvent::TouchCancel:
        m_dropped.clear();
        up();
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
        down();
        return false;
    case QEvent::MouseButtonRelease:
    case QEvent::KeyRelease:
        up();
        return false;
    default:
        return false;
    }
}

bool TouchWatch::isIntruder(const QEventPoint& point) const
{
    const double margin = bezelMm * m_kiosk.pxPerMm();
    const QRectF window(QPointF(), m_window->size());
    const QRectF glass = window.adjusted(margin, margin, -margin, -margin);
    const QSizeF size = point.ellipseDiameters();
    const bool wide = std::max(size.width(), size.height()) > palmMm * m_kiosk.pxPerMm();
    return wide ||
           (point.state() == QEventPoint::Pressed && !glass.contains(point.scenePosition()));
}

QList<QEventPoint> TouchWatch::keptOf(const QTouchEvent& event)
{
    QList<QEventPoint> kept;
    for (const QEventPoint& point : event.points()) {
        const bool fresh = point.state() == QEventPoint::Pressed;
        if (fresh)
            m_dropped.remove(point.id());
        if (!m_dropped.contains(point.id()) && isIntruder(point)) {
            m_dropped.insert(point.id());
            // A fingertip that spread into a palm: whatever it held is let go of.
            if (!fresh)
                return abandon(event);
        }
        if (!m_dropped.contains(point.id()))
            kept.append(point);
        else if (point.state() == QEventPoint::Released)
            m_dropped.remove(point.id());
    }
    return kept;
}

QList<QEventPoint> TouchWatch::abandon(const QTouchEvent& event)
{
    for (const QEventPoint& point : event.points())
        m_dropped.insert(point.id());
    QTouchEvent cancel(QEvent::TouchCancel, event.pointingDevice(), event.modifiers(),
                       QList<QEventPoint>());
    forward(cancel);
    return {};
}

bool TouchWatch::filterTouch(QTouchEvent& event)
{
    const QList<QEventPoint> kept = keptOf(event);
    if (kept.isEmpty())
        return true;
    event.type() == QEvent::TouchEnd ? up() : down();
    if (kept.size() == event.points().size())
        return false;
    QTouchEvent rest(typeOf(kept), event.pointingDevice(), event.modifiers(), kept);
    rest.setTimestamp(event.timestamp());
    forward(rest);
    event.setAccepted(rest.isAccepted());
    return true;
}

void TouchWatch::forward(QTouchEvent& event)
{
    m_forwarding = true;
    QCoreApplication::sendEvent(m_window, &event);
    m_forwarding = false;
}

void TouchWatch::down()
{
    m_idle.pressed();
    emit touched();
}

void TouchWatch::up()
{
    // After the event itself has arrived: a button of the warning must see its release first.
    QMetaObject::invokeMethod(&m_idle, &IdleGuard::activity, Qt::QueuedConnection);
}

}  // namespace orientibus::kiosk
