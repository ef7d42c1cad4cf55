// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/rules.h"

#include <algorithm>
#include <cmath>

namespace orientibus::audit {
namespace {

constexpr double smallest = 20.0;
constexpr double smallestEasy = 30.0;
// Ten letters stand side by side where hands know them: 15.6 inches have no room for more.
constexpr double smallestLetterEasy = 24.0;
constexpr double apart = 5.0;
constexpr double apartDangerous = 8.0;
constexpr double apartLetters = 2.0;
constexpr double tolerance = 0.05;

// The frieze of attract drives through the window's edges, over a button that is the whole screen.
bool drivesThrough(const Target& target, const Setting& setting)
{
    return setting.state == u"attract" && target.shown != target.whole;
}

double leastOf(const Target& target, const Setting& setting)
{
    if (!setting.easyTouch)
        return smallest;
    return target.letterKey ? smallestLetterEasy : smallestEasy;
}

QString size(const QRectF& rect, double pxPerMm)
{
    return QStringLiteral("%1 × %2 mm")
        .arg(rect.width() / pxPerMm, 0, 'f', 1)
        .arg(rect.height() / pxPerMm, 0, 'f', 1);
}

double distance(const QRectF& a, const QRectF& b)
{
    const double dx = std::max({0.0, b.left() - a.right(), a.left() - b.right()});
    const double dy = std::max({0.0, b.top() - a.bottom(), a.top() - b.bottom()});
    return std::hypot(dx, dy);
}

bool oneInsideOther(const Target& a, const Target& b)
{
    return a.item->isAncestorOf(b.item) || b.item->isAncestorOf(a.item) ||
           a.shown.contains(b.shown) || b.shown.contains(a.shown);
}

double wanted(const Target& a, const Target& b)
{
    if (a.dangerous || b.dangerous)
        return apartDangerous;
    return a.letterKey && b.letterKey ? apartLetters : apart;
}

}  // namespace

void checkSizes(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    const double pxPerMm = setting.panel.pxPerMm();
    for (const Target& target : snapshot.targets) {
        if (target.backdrop || drivesThrough(target, setting))
            continue;
        const double least = leastOf(target, setting);
        const double side = std::min(target.shown.width(), target.shown.height()) / pxPerMm;
        if (side >= least - tolerance)
            continue;
        const bool clipped = target.shown != target.whole;
        report.add({QStringLiteral("A1"), setting.state, pathOf(target.item),
                    (target.shown.isEmpty() ? QStringLiteral("out of sight")
                                            : size(target.shown, pxPerMm)) +
                        (clipped ? QStringLiteral(", cut from ") + size(target.whole, pxPerMm)
                                 : QString()),
                    least - side, setting.describe()});
    }
}

void checkWhole(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    const double pxPerMm = setting.panel.pxPerMm();
    for (const Target& target : snapshot.targets) {
        const double side = std::min(target.shown.width(), target.shown.height()) / pxPerMm;
        const double cut = std::max(target.whole.width() - target.shown.width(),
                                    target.whole.height() - target.shown.height()) /
                           pxPerMm;
        // What is too small for it, A1 finds; what has no edge to be seen may reach beyond.
        const bool hasEdge = target.item->property("background").value<QQuickItem*>() != nullptr;
        if (cut > 0.5 && hasEdge && side >= leastOf(target, setting) - tolerance &&
            !target.backdrop && !drivesThrough(target, setting))
            report.add({QStringLiteral("A7"), setting.state, pathOf(target.item),
                        QStringLiteral("cut off by %1 mm").arg(cut, 0, 'f', 1), cut,
                        setting.describe()});
    }
}

void checkGaps(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    const double pxPerMm = setting.panel.pxPerMm();
    const QList<Target>& targets = snapshot.targets;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        for (qsizetype j = i + 1; j < targets.size(); ++j) {
            const Target &a = targets[i], &b = targets[j];
            if (a.backdrop || b.backdrop || a.shown.isEmpty() || b.shown.isEmpty() ||
                oneInsideOther(a, b))
                continue;
            const double gap = distance(a.shown, b.shown) / pxPerMm;
            if (gap >= wanted(a, b) - tolerance)
                continue;
            report.add(
                {QStringLiteral("A2"), setting.state,
                 pathOf(a.item) + QStringLiteral(" ~ ") + pathOf(b.item),
                 QStringLiteral("%1 mm apart, %2 wanted").arg(gap, 0, 'f', 1).arg(wanted(a, b)),
                 wanted(a, b) - gap, setting.describe()});
        }
    }
}

void checkBuried(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    for (const Target& target : snapshot.buried) {
        const QPointF middle = target.shown.center();
        const bool shielded = std::any_of(
            snapshot.blockers.begin(), snapshot.blockers.end(), [&](const Node& blocker) {
                return blocker.order > target.order && blocker.shown.contains(middle) &&
                       !target.item->isAncestorOf(blocker.item);
            });
        if (!shielded)
            report.add({QStringLiteral("A8"), setting.state, pathOf(target.item),
                        QStringLiteral("hidden, but still takes touches"), 1, setting.describe()});
    }
}

void checkTiles(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    constexpr int most = 12;
    const auto tiles =
        std::count_if(snapshot.targets.begin(), snapshot.targets.end(), [](const Target& target) {
            const QString type = typeName(target.item);
            return type.endsWith(u"Tile") || type.endsWith(u"Row") || type.endsWith(u"Entry");
        });
    if (tiles > most)
        report.add({QStringLiteral("A16"), setting.state, QStringLiteral("screen"),
                    QStringLiteral("%1 tiles, %2 at most").arg(tiles).arg(most),
                    static_cast<double>(tiles), setting.describe()});
}

void checkAll(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    checkSizes(snapshot, setting, report);
    checkWhole(snapshot, setting, report);
    checkGaps(snapshot, setting, report);
    checkReach(snapshot, setting, report);
    checkSideways(snapshot, setting, report);
    checkTextSizes(snapshot, setting, report);
    checkFit(snapshot, setting, report);
    checkLanguage(snapshot, setting, report);
    checkBuried(snapshot, setting, report);
    checkMotion(snapshot, setting, report);
    checkAccessibility(snapshot, setting, report);
    checkTiles(snapshot, setting, report);
}

}  // namespace orientibus::audit
