// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QSize>

#include <optional>

namespace orientibus::kiosk {

/// What is known of the glass: its diagonal, or better, its width and height.
struct Panel {
    std::optional<double> diagonalInches{};
    std::optional<double> widthMm{};
    std::optional<double> heightMm{};
};

struct ScreenScale {
    double scale = 1;  ///< pixels per design unit
    double pxPerMm = 3.61;

    bool operator==(const ScreenScale&) const = default;
};

/// The scale of `pixels` on `panel`. Without a panel it is taken for the reference,
/// 24 inches. A design unit is never smaller than 1/3.61 mm nor than 1/1080 of
/// the shorter side.
[[nodiscard]] ScreenScale screenScale(QSize pixels, const Panel& panel);

}  // namespace orientibus::kiosk
