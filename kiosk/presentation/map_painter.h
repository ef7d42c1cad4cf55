// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/map_picture.h"

#include <QColor>
#include <QImage>
#include <QSizeF>
#include <QString>
#include <QTransform>

namespace orientibus::kiosk {

/// A part of the map, and how it is to look.
struct MapView {
    MapPicture picture{};
    double latitude = MapProjection::middleLatitude;
    double longitude = -0.8;
    double span = 260;      ///< kilometres across the width
    QSizeF size{};          ///< in units of the item
    double resolution = 1;  ///< pixels of the panel per unit
    bool mirrored = false;  ///< east lies left
    QString departement{};  ///< territory ids, may be empty
    QString basin{};
    QColor land{}, near{}, nearest{}, border{}, edge{};

    bool operator==(const MapView&) const = default;

    /// Units per kilometre.
    [[nodiscard]] double scale() const { return span > 0 ? size.width() / span : 1; }

    /// From the units of the drawing to those of the item.
    [[nodiscard]] QTransform transform() const;
};

/// Takes some 30 ms for a whole screen: not for the interface thread, and by one thread at a
/// time, since paths keep what they compute. Null where there is nothing to see.
[[nodiscard]] QImage paintMap(const MapView& view);

}  // namespace orientibus::kiosk
