// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/rules.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace orientibus::audit {
namespace {

struct Shade {
    qint64 red = 0, green = 0, blue = 0;
    int count = 0;

    [[nodiscard]] QColor color() const
    {
        return QColor(static_cast<int>(red / count), static_cast<int>(green / count),
                      static_cast<int>(blue / count));
    }
};

bool alike(QRgb pixel, const QColor& color)
{
    constexpr int near = 22;
    return std::abs(qRed(pixel) - color.red()) < near &&
           std::abs(qGreen(pixel) - color.green()) < near &&
           std::abs(qBlue(pixel) - color.blue()) < near;
}

// On the way from one colour to the other: the smoothed edge of a glyph.
bool isBetween(const QColor& color, const QColor& from, const QColor& to)
{
    constexpr double near = 14;
    const auto part = [&](int a, int b, int c) { return static_cast<double>((b - a) * (c - a)); };
    const double length = part(from.red(), to.red(), to.red()) +
                          part(from.green(), to.green(), to.green()) +
                          part(from.blue(), to.blue(), to.blue());
    const double along = part(from.red(), to.red(), color.red()) +
                         part(from.green(), to.green(), color.green()) +
                         part(from.blue(), to.blue(), color.blue());
    const double t = length > 0 ? along / length : 0;
    const auto off = [&](int a, int b, int c) { return std::abs(a + t * (b - a) - c); };
    return t > 0 && t < 1 && off(from.red(), to.red(), color.red()) < near &&
           off(from.green(), to.green(), color.green()) < near &&
           off(from.blue(), to.blue(), color.blue()) < near;
}

// What is behind the glyphs: the colours of their rectangle but their own, by frequency. The
// blended edge pixels are spread over many shades, so none of them is frequent.
QList<Shade> shadesBehind(const QImage& picture, const QRect& rect, const QColor* ink)
{
    QHash<quint16, Shade> bins;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = rect.left(); x <= rect.right(); ++x) {
            const QRgb pixel = line[x];
            if (ink && alike(pixel, *ink))
                continue;
            const auto key = static_cast<quint16>(
                ((qRed(pixel) >> 3) << 10) | ((qGreen(pixel) >> 3) << 5) | (qBlue(pixel) >> 3));
            Shade& shade = bins[key];
            shade.red += qRed(pixel);
            shade.green += qGreen(pixel);
            shade.blue += qBlue(pixel);
            ++shade.count;
        }
    }
    return bins.values();
}

double wantedRatio(const Words& words, const Setting& setting)
{
    constexpr double uPerMm = 3.61;
    const double u = words.pixelSize / setting.panel.pxPerMm() * uPerMm;
    const bool large = u >= 41.5 || (words.bold && u >= 31.5);
    const bool faded = words.opacity < 0.99;  // switched off
    if (faded || (large && !setting.contrast))
        return 4.5;
    return setting.contrast ? 10 : 7;
}

QColor blended(const QColor& over, double alpha, const QColor& under)
{
    const auto mix = [alpha](int a, int b) {
        return static_cast<int>(std::lround(a * alpha + b * (1 - alpha)));
    };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()),
                  mix(over.blue(), under.blue()));
}

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

struct Worst {
    double ratio = 21;
    QColor behind;
};

Worst worstBehind(const Words& words, const QImage& picture, const QRect& rect)
{
    constexpr double frequent = 0.08;
    const double alpha = words.color.alphaF() * words.opacity;
    QList<Shade> shades = shadesBehind(picture, rect, alpha > 0.99 ? &words.color : nullptr);
    qint64 all = 0;
    for (const Shade& shade : shades)
        all += shade.count;
    if (all < qint64{rect.width()} * rect.height() / 10)
        return {1, words.color};  // nothing but the ink's own colour: it cannot be read
    std::sort(shades.begin(), shades.end(),
              [](const Shade& a, const Shade& b) { return a.count > b.count; });
    const QColor common = shades.front().color();
    const QColor ink = blended(words.color, alpha, common);
    Worst worst;
    for (const Shade& shade : shades) {
        const bool edge =
            shade.count < 0.3 * static_cast<double>(all) && isBetween(shade.color(), ink, common);
        if (edge || shade.count < frequent * static_cast<double>(all) ||
            alike(shade.color().rgb(), ink))
            continue;
        const double ratio = contrastRatio(ink, shade.color());
        if (ratio < worst.ratio)
            worst = {ratio, shade.color()};
    }
    return worst;
}

}  // namespace

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

void checkContrast(const Snapshot& snapshot, const QImage& picture, const Setting& setting,
                   Report& report)
{
    const QImage pixels = picture.convertToFormat(QImage::Format_RGB32);
    for (const Words& words : snapshot.words) {
        const QRect rect = words.ink.toAlignedRect().intersected(pixels.rect());
        if (words.hiddenBy || rect.width() < 4 || rect.height() < 4)
            continue;
        const Worst worst = worstBehind(words, pixels, rect);
        const double wanted = wantedRatio(words, setting);
        if (worst.ratio >= wanted - 0.05)
            continue;
        report.add({QStringLiteral("A10"), setting.state, pathOf(words.item),
                    QStringLiteral("%1:1 of %2 on %3, %4 wanted")
                        .arg(worst.ratio, 0, 'f', 2)
                        .arg(words.color.name(), worst.behind.name())
                        .arg(wanted),
                    wanted - worst.ratio, setting.describe()});
    }
}

}  // namespace orientibus::audit
