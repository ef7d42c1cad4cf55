// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "system/screen_scale.h"

#include <cmath>

using orientibus::kiosk::Panel;
using orientibus::kiosk::screenScale;

namespace {

bool isNear(double value, double wanted)
{
    return std::abs(value - wanted) < 1e-6;
}

}  // namespace

TEST_CASE("A design unit keeps its size in millimetres on every panel", "[kiosk][scale]")
{
    CHECK(isNear(screenScale({1920, 1080}, {24.0, {}, {}}).scale, 1.0));
    CHECK(isNear(screenScale({1080, 1920}, {24.0, {}, {}}).scale, 1.0));
    CHECK(isNear(screenScale({3840, 2160}, {43.0, {}, {}}).scale, 2.0));
    CHECK(isNear(screenScale({1920, 1080}, {21.5, {}, {}}).scale, 1.12));
    CHECK(isNear(screenScale({1920, 1080}, {15.6, {}, {}}).scale, 1.54));
}

TEST_CASE("Millimetres say more than a diagonal", "[kiosk][scale]")
{
    const auto scale = screenScale({1080, 1920}, {10.0, 531.0, 299.0});
    CHECK(isNear(scale.pxPerMm, 1920 / 531.0));
}

TEST_CASE("A panel of which nothing is known is the reference", "[kiosk][scale]")
{
    CHECK(isNear(screenScale({1920, 1080}, {}).scale, 1.0));
    CHECK(isNear(screenScale({}, {}).scale, 1.0));
}
