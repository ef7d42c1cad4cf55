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

}  // namespace

ScreenScale screenScale(QSize pixels, const Panel& panel)
{
    if (pixels.isEmpty())
        return {};
    const double density = pxPerMm(pixels, panel);
    const double byPixels = std::min(pixels.width(), pixels.height()) / referenceShortSide;
    // The reference panel itself is 3.614 px/mm: without this its scale would be 1.001.
    const double byMm = std::round(density / referencePxPerMm * 100) / 100;
    return {std::max(byPixels, byMm), density};
}

}  // namespace orientibus::kiosk
