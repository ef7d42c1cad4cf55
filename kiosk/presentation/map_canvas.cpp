// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/map_canvas.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

namespace orientibus::kiosk {

QPointF MapProjection::toMap(double latitude, double longitude)
{
    return {longitude * std::cos(qDegreesToRadians(middleLatitude)), -latitude};
}

MapCanvas::MapCanvas(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &MapCanvas::changed, this, [this] {
        setTextureSize((size() * m_resolution).toSize());
        update();
    });
}

double MapCanvas::pixelsPerKilometre() const
{
    return m_span > 0 ? width() / m_span : 1;
}

// From the units of the drawing to pixels of the item.
QTransform MapCanvas::view() const
{
    const double factor = pixelsPerKilometre() * MapProjection::kilometresPerUnit;
    const QPointF middle = MapProjection::toMap(m_latitude, m_longitude);
    return QTransform()
        .translate(width() / 2, height() / 2)
        .scale(m_mirrored ? -factor : factor, factor)
        .translate(-middle.x(), -middle.y());
}

QPointF MapCanvas::at(double latitude, double longitude) const
{
    return view().map(MapProjection::toMap(latitude, longitude));
}

QList<QPointF> MapCanvas::pointsOf(const QList<TownRow>& towns) const
{
    const QTransform seen = view();
    QList<QPointF> points;
    points.reserve(towns.size());
    for (const TownRow& town : towns)
        points << seen.map(MapProjection::toMap(town.latitude, town.longitude)) + position();
    return points;
}

double MapCanvas::latitudeAt(const QPointF& point) const
{
    return -view().inverted().map(point).y();
}

double MapCanvas::longitudeAt(const QPointF& point) const
{
    return view().inverted().map(point).x() /
           std::cos(qDegreesToRadians(MapProjection::middleLatitude));
}

QPointF MapCanvas::onMap(const QPointF& point) const
{
    if (m_picture.isEmpty())
        return point;
    const QRectF map = view().mapRect(m_picture.drawing->bounds);
    return {std::clamp(point.x(), map.left(), map.right()),
            std::clamp(point.y(), map.top(), map.bottom())};
}

void MapCanvas::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size())
        emit changed();
}

void MapCanvas::paintBorders(QPainter& painter, const QRectF& seen, double unit) const
{
    // By rank: communes, basins, départements, the region. In pixels at 100 %.
    constexpr std::array<double, 4> weights{1.5, 2.5, 5, 5};
    const bool communes = m_span < communesBelow;
    for (int rank = communes ? 0 : 1; rank < static_cast<int>(weights.size()); ++rank) {
        QPen pen(m_border, weights[static_cast<std::size_t>(rank)] * unit);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(Qt::RoundCap);
        painter.setPen(pen);
        for (const MapBorder& border : m_picture.drawing->borders) {
            if (border.rank == rank && border.bounds.intersects(seen))
                painter.drawPolyline(border.line);
        }
    }
}

void MapCanvas::paint(QPainter* painter)
{
    if (m_picture.isEmpty())
        return;
    const QTransform toPixels = view();
    const double unit = 1 / toPixels.m22();
    const QRectF seen = toPixels.inverted().mapRect(boundingRect());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setTransform(toPixels, true);
    painter->setPen(Qt::NoPen);
    for (const MapArea& area : m_picture.drawing->departements) {
        if (area.bounds.intersects(seen))
            painter->fillPath(area.path, area.territoryId == m_departement ? m_near : m_land);
    }
    const MapArea* nearest = nullptr;
    for (const MapArea& area : m_picture.drawing->basins)
        nearest = area.territoryId == m_basin ? &area : nearest;
    if (nearest != nullptr)
        painter->fillPath(nearest->path, m_nearest);
    painter->setBrush(Qt::NoBrush);
    paintBorders(*painter, seen, unit);
    if (nearest != nullptr) {
        QPen pen(m_edge, 6 * unit);
        pen.setJoinStyle(Qt::RoundJoin);
        painter->strokePath(nearest->path, pen);
    }
}

}  // namespace orientibus::kiosk
