// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/map_canvas.h"

#include <QMutex>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QThreadPool>
#include <QtConcurrent>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace orientibus::kiosk {
namespace {

/// Two maps may share a drawing, which is painted by one at a time.
QImage paintInTurn(const MapView& view)
{
    static QMutex turn;
    const QMutexLocker mine(&turn);
    return paintMap(view);
}

/// Qt cuts wide fills into pieces for its global pool and waits for them, unless it paints in that
/// pool already. A map is painted there, whole, beside the threads that there were: from elsewhere
/// its pieces would stand in the queue before those of the screen, which waits for its own. Two may
/// be at it, one that paints and one whose turn comes.
QThreadPool& painters()
{
    static const int before = QThreadPool::globalInstance()->maxThreadCount();
    QThreadPool::globalInstance()->setMaxThreadCount(before + 2);
    return *QThreadPool::globalInstance();
}

}  // namespace

MapCanvas::MapCanvas(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &MapCanvas::changed, this, &MapCanvas::follow);
    connect(&m_painting, &QFutureWatcherBase::finished, this, &MapCanvas::show);
}

MapView MapCanvas::view() const
{
    return {m_picture,     m_latitude, m_longitude, m_span, size(),    m_resolution, m_mirrored,
            m_departement, m_basin,    m_land,      m_near, m_nearest, m_border,     m_edge};
}

bool MapCanvas::isBusy() const
{
    return isVisible() && !m_picture.isEmpty() && m_shown != view();
}

QPointF MapCanvas::at(double latitude, double longitude) const
{
    return view().transform().map(MapProjection::toMap(latitude, longitude));
}

QList<QPointF> MapCanvas::pointsOf(const QList<TownRow>& towns) const
{
    const QTransform seen = view().transform();
    QList<QPointF> points;
    points.reserve(towns.size());
    for (const TownRow& town : towns)
        points << seen.map(MapProjection::toMap(town.latitude, town.longitude)) + position();
    return points;
}

double MapCanvas::latitudeAt(const QPointF& point) const
{
    return -view().transform().inverted().map(point).y();
}

double MapCanvas::longitudeAt(const QPointF& point) const
{
    return view().transform().inverted().map(point).x() /
           std::cos(qDegreesToRadians(MapProjection::middleLatitude));
}

QPointF MapCanvas::onMap(const QPointF& point) const
{
    if (m_picture.isEmpty())
        return point;
    const QRectF map = view().transform().mapRect(m_picture.drawing->bounds);
    return {std::clamp(point.x(), map.left(), map.right()),
            std::clamp(point.y(), map.top(), map.bottom())};
}

void MapCanvas::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        emit changed();
}

void MapCanvas::itemChange(ItemChange change, const ItemChangeData& data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged)
        follow();
}

/// Many things change together: it is painted once, after them.
void MapCanvas::follow()
{
    update();
    if (!std::exchange(m_called, true))
        QMetaObject::invokeMethod(this, &MapCanvas::paint, Qt::QueuedConnection);
}

void MapCanvas::paint()
{
    m_called = false;
    if (m_painting.isRunning() || !isBusy())
        return;
    m_wanted = view();
    m_painting.setFuture(QtConcurrent::run(&painters(), paintInTurn, m_wanted));
}

void MapCanvas::show()
{
    m_image = m_painting.result();
    m_shown = m_wanted;
    m_fresh = true;
    emit painted();
    follow();
}

QSGNode* MapCanvas::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (m_image.isNull() || m_picture.isEmpty()) {
        delete old;
        return nullptr;
    }
    auto* node = static_cast<QSGImageNode*>(old);
    if (node == nullptr) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
        m_fresh = true;
    }
    if (std::exchange(m_fresh, false))
        node->setTexture(window()->createTextureFromImage(m_image));
    const QTransform since = m_shown.transform().inverted() * view().transform();
    node->setRect(since.mapRect(QRectF({}, m_shown.size)));
    return node;
}

}  // namespace orientibus::kiosk
