// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/screen_scale.h"

#include <algorithm>
#include <cmath>

namespace orientibus::kiosk {
namespace {

constexpr double referencePxPerMm = 3.61;
constexpr double referenceShortSide = 1080;
constexpr double referenceInches = 24;
constexpr double mmPerInch = 25.4;

constexpr double highestMm = 1220;
constexpr double lowBandMm = 500;
constexpr double usualEdgeMm = 900;
constexpr double lowestEdgeMm = 380;
// Design units that screens need, lying and standing.
constexpr double leastLyingWidth = 1240;
constexpr double leastLyingHeight = 700;
constexpr double leastStandingHeight = 1500;

double pxPerMm(QSize pixels, const Panel& panel)
{
    if (panel.widthMm && panel.heightMm) {
        // A panel may be measured lying and mounted standing: compare long with long.
        const double longPx = std::max(pixels.width(), pixels.height());
        return longPx / std::max(*panel.widthMm, *panel.heightMm);
    }
    const double diagonalPx = std::hypot(pixels.width(), pixels.height());
    return diagonalPx / (panel.diagonalInches.value_or(referenceInches) * mmPerInch);
}

/// How low everything can be brought, on a panel whose usual scale is known.
void bringLow(ScreenScale& found, QSize pixels, double byMm, const std::optional<int>& bottomEdge)
{
    const double height = pixels.height() / found.pxPerMm;
    const double edge =
        bottomEdge.value_or(std::clamp(highestMm - height, lowestEdgeMm, usualEdgeMm));
    const double band = std::min(lowBandMm, highestMm - edge) * found.pxPerMm;
    const double lyingScale = pixels.width() / leastLyingWidth;
    const bool stands = pixels.width() < pixels.height();
    // A standing panel too low to stand lies down, as small as millimetres allow.
    const bool lies = stands && band < leastStandingHeight * found.scale && lyingScale >= byMm;
    const double least = stands && !lies ? leastStandingHeight : leastLyingHeight;
    found.tooHigh = edge + height > highestMm + 1;
    found.lowScale = lies ? lyingScale : found.scale;
    found.lowHeight = std::min<double>(std::max(band, least * found.lowScale), pixels.height());
}

}  // namespace

ScreenScale screenScale(QSize pixels, const Panel& panel)
{
    if (pixels.isEmpty())
        return {};
    const double density = pxPerMm(pixels, panel);
    const double byPixels = std::min(pixels.width(), pixels.height()) / referenceShortSide;
    // The reference panel itself is 3.614 px/mm: without this its scale would be 1.001.
    const double byMm = std::round(density / referencePxPerMm * 100) / 100;
    ScreenScale found;
    found.scale = std::max(byPixels, byMm);
    found.pxPerMm = density;
    bringLow(found, pixels, byMm, panel.bottomEdgeMm);
    return found;
}

}  // namespace orientibus::kiosk
