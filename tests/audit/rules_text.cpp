// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/rules.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace orientibus::audit {
namespace {

constexpr double capital = 0.727;  // of the em, in Inter

// Capital height in millimetres: 4.5, or what 0.7° is at the distance stated for the mode.
double wantedCapital(double text)
{
    const auto seen = [](double distance) {
        return 2 * distance * std::tan(0.35 * std::numbers::pi / 180);
    };
    return text > 1.8 ? seen(700) : text > 1.3 ? seen(600) : 4.5;
}

// Words that drive through the window's edge with their picture.
bool drivesThrough(const Words& words, const Setting& setting)
{
    return setting.state == u"attract" && words.whole.width() > 0 &&
           (words.whole.left() < 0 || words.whole.right() > words.shown.right() + 1);
}

void find(const Words& words, const Setting& setting, Report& report, const QString& what,
          double badness)
{
    report.add({QStringLiteral("A7"), setting.state, pathOf(words.item), what, badness,
                setting.describe()});
}

void checkOne(const Words& words, const Snapshot& snapshot, const Setting& setting, Report& report)
{
    const double mm = 1 / setting.panel.pxPerMm();
    if (words.backwards)
        find(words, setting, report, QStringLiteral("reads backwards"), 100);
    if (words.cut)
        find(words, setting, report, QStringLiteral("cut short"), 100);
    if (words.overWide > 1)
        find(words, setting, report,
             QStringLiteral("%1 mm too wide").arg(words.overWide * mm, 0, 'f', 1),
             words.overWide * mm);
    if (words.overHigh > 1)
        find(words, setting, report,
             QStringLiteral("%1 mm too high").arg(words.overHigh * mm, 0, 'f', 1),
             words.overHigh * mm);
    if (words.hiddenBy)
        find(words, setting, report, QStringLiteral("hidden under ") + pathOf(words.hiddenBy), 50);
    const QRectF sight = words.ink.intersected(snapshot.window);
    const double lost =
        std::max(words.ink.width() - sight.width(), words.ink.height() - sight.height());
    if (lost > 1 && !drivesThrough(words, setting))
        find(words, setting, report,
             QStringLiteral("%1 mm out of the window").arg(lost * mm, 0, 'f', 1), lost * mm);
}

// A label belongs inside its button; a pixel or two of a tail may lean out.
void checkLabel(const Words& words, const Setting& setting, Report& report)
{
    if (!words.target || words.target == words.item)
        return;
    const QRectF button =
        words.target->mapRectToScene(QRectF(0, 0, words.target->width(), words.target->height()));
    const double out =
        std::max({button.left() - words.ink.left(), words.ink.right() - button.right(),
                  button.top() - words.ink.top(), words.ink.bottom() - button.bottom()});
    if (out > 2)
        find(words, setting, report,
             QStringLiteral("%1 mm out of its %2")
                 .arg(out / setting.panel.pxPerMm(), 0, 'f', 1)
                 .arg(typeName(words.target)),
             out / setting.panel.pxPerMm());
}

bool touching(const QRectF& a, const QRectF& b)
{
    const QRectF both = a.intersected(b);
    return both.width() > 2 && both.height() > 2;
}

void checkPairs(const Words& words, qsizetype from, const Snapshot& snapshot,
                const Setting& setting, Report& report)
{
    for (qsizetype i = from; i < snapshot.words.size(); ++i) {
        const Words& other = snapshot.words[i];
        if (touching(words.ink, other.ink))
            find(words, setting, report, QStringLiteral("overlaps ") + pathOf(other.item), 20);
    }
    for (const Cover& cover : snapshot.covers) {
        const QRectF solid =
            cover.shown.adjusted(cover.inset, cover.inset, -cover.inset, -cover.inset);
        if (cover.order > words.order && cover.item != words.hiddenBy && touching(words.ink, solid))
            find(words, setting, report, QStringLiteral("partly covered by ") + pathOf(cover.item),
                 30);
    }
}

// A job as somebody drew it, or a map; what only carries the line on may turn with it.
bool isPicture(const QQuickItem* item)
{
    return item->inherits("orientibus::kiosk::MapCanvas") ||
           item->property("source").toString().startsWith(u"image://picture/");
}

}  // namespace

void checkTextSizes(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    const double wanted = wantedCapital(setting.text);
    for (const Words& words : snapshot.words) {
        const double cap = words.pixelSize * capital / setting.panel.pxPerMm();
        const bool logo = words.item->objectName() == u"logo";
        if (cap < wanted - 0.02 && !logo)
            report.add({QStringLiteral("A6"), setting.state, pathOf(words.item),
                        QStringLiteral("capitals of %1 mm, %2 wanted")
                            .arg(cap, 0, 'f', 2)
                            .arg(wanted, 0, 'f', 2),
                        wanted - cap, setting.describe()});
    }
}

void checkFit(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    for (qsizetype i = 0; i < snapshot.words.size(); ++i) {
        const Words& words = snapshot.words[i];
        checkOne(words, snapshot, setting, report);
        checkLabel(words, setting, report);
        checkPairs(words, i + 1, snapshot, setting, report);
    }
    for (const QQuickItem* item : snapshot.items)
        if (isPicture(item) && isBackwards(item))
            report.add({QStringLiteral("A7"), setting.state, pathOf(item),
                        QStringLiteral("is drawn as in a mirror"), 10, setting.describe()});
}

void checkLanguage(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    // Dates give a wrong locale away. March and May are also French names.
    static const QRegularExpression english(
        QStringLiteral("\\b(January|February|April|June|July|August|September|October|November|"
                       "December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b"));
    if (setting.language != u"fr")
        return;
    for (const Words& words : snapshot.words)
        if (const auto match = english.match(words.text); match.hasMatch())
            report.add({QStringLiteral("A7"), setting.state, pathOf(words.item),
                        match.captured() + QStringLiteral(" is no French word"), 1,
                        setting.describe()});
}

}  // namespace orientibus::audit
