// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/controller.h"

#include <QFont>
#include <QRectF>

namespace orientibus::kiosk {

/// A name on the map, placed where it covers no other.
struct MapLabel {
    Q_GADGET
    QML_VALUE_TYPE(mapLabel)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(double x MEMBER x CONSTANT FINAL)
    Q_PROPERTY(double y MEMBER y CONSTANT FINAL)
    Q_PROPERTY(double dotX MEMBER dotX CONSTANT FINAL)
    Q_PROPERTY(double dotY MEMBER dotY CONSTANT FINAL)

public:
    QString name{};
    double x = 0, y = 0;        ///< top left of the text
    double dotX = 0, dotY = 0;  ///< where the town lies

    bool operator==(const MapLabel&) const = default;
};

/// The map of the region and the names on it.
class MapController : public orientibus::kiosk::Controller {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(orientibus::kiosk::MapPicture picture READ picture NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::TownRow> towns READ towns NOTIFY changed FINAL)

public:
    explicit MapController(QObject* parent = nullptr);

    [[nodiscard]] const MapPicture& picture() const { return m_rows.picture; }
    [[nodiscard]] const QList<TownRow>& towns() const { return m_rows.towns; }

    /// Names for the towns at `points` (in the order of towns()) that fit into `area` without
    /// covering each other or anything in `taken`, `most` of them; the first towns choose first.
    Q_INVOKABLE [[nodiscard]] QList<orientibus::kiosk::MapLabel>
    labels(const QList<QPointF>& points, const QRectF& area, const QList<QRectF>& taken,
           const QFont& font, int most) const;

private:
    void ask() override;
    void showAnswer();

    QFutureWatcher<Answer<MapRows>> m_answer{};
    MapRows m_rows{};
};

}  // namespace orientibus::kiosk
