// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/rules.h"

namespace orientibus::audit {
namespace {

// Millimetres from the floor.
constexpr double lowest = 380;
constexpr double highest = 1220;
// Of the panel, from its lower edge.
constexpr double lowBand = 500;
constexpr double tolerance = 0.5;

}  // namespace

void checkReach(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    const Panel& panel = setting.panel;
    for (const Target& target : snapshot.targets) {
        if (target.shown.isEmpty())  // A1 finds what is out of sight
            continue;
        const double top = (snapshot.window.bottom() - target.shown.top()) / panel.pxPerMm();
        const double bottom = (snapshot.window.bottom() - target.shown.bottom()) / panel.pxPerMm();
        const auto found = [&](double excess, const QString& sentence, double height) {
            if (excess > tolerance)
                report.add({QStringLiteral("A4"), setting.state, pathOf(target.item),
                            sentence.arg(height, 0, 'f', 0), excess, setting.describe()});
        };
        found(panel.bottomEdgeMm + top - highest, QStringLiteral("reaches %1 mm from the floor"),
              panel.bottomEdgeMm + top);
        found(lowest - panel.bottomEdgeMm - bottom, QStringLiteral("begins %1 mm from the floor"),
              panel.bottomEdgeMm + bottom);
        if (setting.lowReach)
            found(top - lowBand, QStringLiteral("reaches %1 mm up the panel in low reach"), top);
    }
}

void checkSideways(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    for (const QQuickItem* item : snapshot.items) {
        if (!item->inherits("QQuickFlickable"))
            continue;
        const double beyond = item->property("contentWidth").toDouble() - item->width();
        if (beyond > 1)
            report.add({QStringLiteral("A5"), setting.state, pathOf(item),
                        QStringLiteral("scrolls sideways by %1 px").arg(beyond, 0, 'f', 0), beyond,
                        setting.describe()});
    }
}

}  // namespace orientibus::audit
