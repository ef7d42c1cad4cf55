// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/map_painter.h"

#include <QPainter>
#include <QtMath>

#include <array>
#include <cmath>

namespace orientibus::kiosk {
namespace {

/// Narrower than this, in kilometres, communes have borders of their own.
constexpr double communesBelow = 140;

QPen roundPen(const QColor& colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintBorders(QPainter& painter, const MapView& view, const QRectF& seen, double unit)
{
    // By rank: communes, basins, départements, the region. In pixels at 100 %.
    constexpr std::array<double, 4> weights{1.5, 2.5, 5, 5};
    const bool communes = view.span < communesBelow;
    for (int rank = communes ? 0 : 1; rank < static_cast<int>(weights.size()); ++rank) {
        painter.setPen(roundPen(view.border, weights[static_cast<std::size_t>(rank)] * unit));
        for (const MapBorder& border : view.picture.drawing->borders) {
            if (border.rank == rank && border.bounds.intersects(seen))
                painter.drawPolyline(border.line);
        }
    }
}

void paintAreas(QPainter& painter, const MapView& view, const QRectF& seen)
{
    for (const MapArea& area : view.picture.drawing->departements) {
        if (area.bounds.intersects(seen))
            painter.fillPath(area.path,
                             area.territoryId == view.departement ? view.near : view.land);
    }
}

const MapArea* basinOf(const MapView& view)
{
    for (const MapArea& area : view.picture.drawing->basins) {
        if (area.territoryId == view.basin)
            return &area;
    }
    return nullptr;
}

}  // namespace

QPointF MapProjection::toMap(double latitude, double longitude)
{
    return {longitude * std::cos(qDegreesToRadians(middleLatitude)), -latitude};
}

QTransform MapView::transform() const
{
    const double factor = scale() * MapProjection::kilometresPerUnit;
    const QPointF middle = MapProjection::toMap(latitude, longitude);
    return QTransform()
        .translate(size.width() / 2, size.height() / 2)
        .scale(mirrored ? -factor : factor, factor)
        .translate(-middle.x(), -middle.y());
}

QImage paintMap(const MapView& view)
{
    const QSize pixels = (view.size * view.resolution).toSize();
    if (view.picture.isEmpty() || pixels.isEmpty())
        return {};
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels.width() / view.size.width(), pixels.height() / view.size.height());
    const QTransform toItem = view.transform();
    const double unit = 1 / toItem.m22();
    const QRectF seen = toItem.inverted().mapRect(QRectF({}, view.size));
    painter.setTransform(toItem, true);
    paintAreas(painter, view, seen);
    const MapArea* nearest = basinOf(view);
    if (nearest != nullptr)
        painter.fillPath(nearest->path, view.nearest);
    paintBorders(painter, view, seen, unit);
    if (nearest != nullptr)
        painter.strokePath(nearest->path, roundPen(view.edge, 6 * unit));
    return image;
}

}  // namespace orientibus::kiosk
