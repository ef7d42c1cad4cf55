// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/map_controller.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>

namespace orientibus::kiosk {

MapController::MapController(QObject* parent) : Controller(parent)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &MapController::showAnswer);
}

void MapController::ask()
{
    put(m_answer, catalogue()->map());
}

void MapController::showAnswer()
{
    if (takeOver(m_answer, m_rows))
        setState(m_rows.picture.isEmpty() ? State::Empty : State::Ready);
}

QList<MapLabel> MapController::labels(const QList<QPointF>& points, const QRectF& area,
                                      const QList<QRectF>& taken, const QFont& font, int most) const
{
    constexpr double dot = 8, away = 6, apart = 4;
    const QFontMetricsF metrics(font);
    QList<QRectF> used = taken;
    QList<MapLabel> placed;
    const auto isFree = [&](const QRectF& rect) {
        return area.contains(rect) && std::ranges::none_of(used, [&rect](const QRectF& other) {
                   return other.intersects(rect);
               });
    };
    const qsizetype towns = std::min(points.size(), m_rows.towns.size());
    for (qsizetype i = 0; i < towns && placed.size() < most; ++i) {
        const QString& name = m_rows.towns[i].name;
        const QPointF at = points[i];
        const QRectF point(at.x() - dot, at.y() - dot, 2 * dot, 2 * dot);
        if (!isFree(point))
            continue;
        const QSizeF size(metrics.horizontalAdvance(name), metrics.height());
        // Right of its dot, else left, above, below.
        const std::array<QPointF, 4> corners{
            QPointF(at.x() + dot + away, at.y() - size.height() / 2),
            QPointF(at.x() - dot - away - size.width(), at.y() - size.height() / 2),
            QPointF(at.x() - size.width() / 2, at.y() - dot - away - size.height()),
            QPointF(at.x() - size.width() / 2, at.y() + dot + away)};
        const auto corner = std::ranges::find_if(corners, [&](const QPointF& candidate) {
            return isFree(QRectF(candidate, size).adjusted(-apart, -apart, apart, apart));
        });
        if (corner == corners.end())
            continue;
        used << point << QRectF(*corner, size).adjusted(-apart, -apart, apart, apart);
        placed.append({name, corner->x(), corner->y(), at.x(), at.y()});
    }
    return placed;
}

}  // namespace orientibus::kiosk
