// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/map_painter.h"
#include "presentation/near_rows.h"

#include <QColor>
#include <QFutureWatcher>
#include <QImage>
#include <QQuickItem>

namespace orientibus::kiosk {

/// Draws the map of the region around a point, in colours it is given.
///
/// It is painted by another thread whenever something changes. Until that is done, the picture
/// there is lies where its part of the map now lies: no finger waits, and nothing jumps.
class MapCanvas : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(orientibus::kiosk::MapPicture picture MEMBER m_picture NOTIFY changed FINAL)
    Q_PROPERTY(double latitude MEMBER m_latitude NOTIFY changed FINAL)
    Q_PROPERTY(double longitude MEMBER m_longitude NOTIFY changed FINAL)
    /// Kilometres across the width of the item.
    Q_PROPERTY(double span MEMBER m_span NOTIFY changed FINAL)
    /// Territory id of the département and of the basin to bring forward; may be empty.
    Q_PROPERTY(QString departement MEMBER m_departement NOTIFY changed FINAL)
    Q_PROPERTY(QString basin MEMBER m_basin NOTIFY changed FINAL)
    Q_PROPERTY(QColor land MEMBER m_land NOTIFY changed FINAL)
    Q_PROPERTY(QColor near MEMBER m_near NOTIFY changed FINAL)
    Q_PROPERTY(QColor nearest MEMBER m_nearest NOTIFY changed FINAL)
    Q_PROPERTY(QColor border MEMBER m_border NOTIFY changed FINAL)
    Q_PROPERTY(QColor edge MEMBER m_edge NOTIFY changed FINAL)
    /// East lies left on the item, which a mirrored interface shows right.
    Q_PROPERTY(bool mirrored MEMBER m_mirrored NOTIFY changed FINAL)
    /// Pixels of the panel per unit of the item: it is drawn as finely as it is seen.
    Q_PROPERTY(double resolution MEMBER m_resolution NOTIFY changed FINAL)
    Q_PROPERTY(double pixelsPerKilometre READ pixelsPerKilometre NOTIFY changed FINAL)
    /// What is seen is not yet what is asked for.
    Q_PROPERTY(bool busy READ isBusy NOTIFY painted FINAL)

public:
    explicit MapCanvas(QQuickItem* parent = nullptr);

    [[nodiscard]] double pixelsPerKilometre() const { return view().scale(); }
    [[nodiscard]] bool isBusy() const;

    /// Where a place lies on the item, and back. Depends on everything above.
    Q_INVOKABLE [[nodiscard]] QPointF at(double latitude, double longitude) const;
    Q_INVOKABLE [[nodiscard]] double latitudeAt(const QPointF& point) const;
    Q_INVOKABLE [[nodiscard]] double longitudeAt(const QPointF& point) const;

    /// Where each town lies, in the coordinates of the parent. A region has more than a thousand,
    /// and they move with a finger: one call, not one for each.
    Q_INVOKABLE [[nodiscard]] QList<QPointF>
    pointsOf(const QList<orientibus::kiosk::TownRow>& towns) const;

    /// The nearest point of the item that lies on the map: nobody gets lost beyond the region.
    Q_INVOKABLE [[nodiscard]] QPointF onMap(const QPointF& point) const;

signals:
    void changed();
    void painted();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;

private:
    [[nodiscard]] MapView view() const;
    void follow();
    void paint();
    void show();

    MapPicture m_picture{};
    double m_latitude = MapProjection::middleLatitude;
    double m_longitude = -0.8;
    double m_span = 260;
    double m_resolution = 1;
    bool m_mirrored = false;
    QString m_departement{}, m_basin{};
    QColor m_land{}, m_near{}, m_nearest{}, m_border{}, m_edge{};

    QFutureWatcher<QImage> m_painting{};
    bool m_called = false;  ///< paint() is to come
    MapView m_wanted{};     ///< what is being painted
    MapView m_shown{};      ///< what m_image shows
    QImage m_image{};
    bool m_fresh = false;  ///< m_image is not yet a texture
};

}  // namespace orientibus::kiosk
