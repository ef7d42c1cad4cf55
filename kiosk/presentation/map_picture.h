// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>
#include <QSharedPointer>
#include <QtQmlIntegration>

#include <vector>

/// The map as it is drawn: projected once, shared by every screen that shows it.
namespace orientibus::kiosk {

/// Where a point of the map lies: equirectangular, true to scale in the middle of the region.
/// One unit is one degree of latitude (111.2 km); y grows to the south.
struct MapProjection {
    static constexpr double middleLatitude = 47.4;
    static constexpr double kilometresPerUnit = 111.195;  ///< mean radius 6,371.009 km × π / 180

    [[nodiscard]] static QPointF toMap(double latitude, double longitude);
};

/// A département or basin: its area, and the rectangle that holds it.
struct MapArea {
    QString territoryId{};
    QPainterPath path{};
    QRectF bounds{};
};

/// A piece of border, drawn once however many territories share it.
struct MapBorder {
    QPolygonF line{};
    QRectF bounds{};
    int rank =
        0;  ///< 0 between communes, 1 between basins, 2 between départements, 3 of the region
};

struct MapDrawing {
    std::vector<MapArea> departements{};
    std::vector<MapArea> basins{};
    std::vector<MapBorder> borders{};
    QRectF bounds{};
};

/// A handle to the drawing that QML can pass on.
struct MapPicture {
    Q_GADGET
    QML_VALUE_TYPE(mapPicture)
    Q_PROPERTY(bool empty READ isEmpty CONSTANT FINAL)

public:
    [[nodiscard]] bool isEmpty() const { return !drawing || drawing->departements.empty(); }

    QSharedPointer<const MapDrawing> drawing{};

    bool operator==(const MapPicture&) const = default;
};

}  // namespace orientibus::kiosk
