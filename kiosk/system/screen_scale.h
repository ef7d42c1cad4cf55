// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/kiosk.h"

#include <QSize>

#include <optional>

namespace orientibus::kiosk {

/// What is known of the glass: its diagonal, or better, its width and height; how it hangs.
struct Panel {
    std::optional<double> diagonalInches{};
    std::optional<double> widthMm{};
    std::optional<double> heightMm{};
    std::optional<int> bottomEdgeMm{};  ///< from the floor to the picture
};

/// The scale of `pixels` on `panel`. Without a panel it is taken for the reference,
/// 24 inches. A design unit is never smaller than 1/3.61 mm nor than 1/1080 of
/// the shorter side.
///
/// Nothing to touch lies above 1220 mm from the floor, and low reach is at most the
/// lowest 500 mm (charter rules 11 and 12). A panel of which nobody says how it hangs
/// is taken to hang with its edge at 900 mm, or lower where its top would be too high.
[[nodiscard]] ScreenScale screenScale(QSize pixels, const Panel& panel);

}  // namespace orientibus::kiosk
