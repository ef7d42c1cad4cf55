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
    CHECK(isNear(screenScale({1920, 1080}, {24.0, {}, {}, {}}).scale, 1.0));
    CHECK(isNear(screenScale({1080, 1920}, {24.0, {}, {}, {}}).scale, 1.0));
    CHECK(isNear(screenScale({3840, 2160}, {43.0, {}, {}, {}}).scale, 2.0));
    CHECK(isNear(screenScale({1920, 1080}, {21.5, {}, {}, {}}).scale, 1.12));
    CHECK(isNear(screenScale({1920, 1080}, {15.6, {}, {}, {}}).scale, 1.54));
}

TEST_CASE("Millimetres say more than a diagonal", "[kiosk][scale]")
{
    const auto scale = screenScale({1080, 1920}, {10.0, 531.0, 299.0, {}});
    CHECK(isNear(scale.pxPerMm, 1920 / 531.0));
}

TEST_CASE("A panel of which nothing is known is the reference", "[kiosk][scale]")
{
    CHECK(isNear(screenScale({1920, 1080}, {}).scale, 1.0));
    CHECK(isNear(screenScale({}, {}).scale, 1.0));
}

TEST_CASE("Nothing to touch hangs above 1220 millimetres", "[kiosk][scale]")
{
    // 299 mm high: its top is at 1199 mm.
    const auto usual = screenScale({1920, 1080}, {24.0, {}, {}, 900});
    CHECK_FALSE(usual.tooHigh);
    CHECK(isNear(usual.lowHeight, 1080));

    // 535 mm high: its top is at 1335 mm, and 420 mm of it can be reached.
    const auto high = screenScale({3840, 2160}, {43.0, {}, {}, 800});
    CHECK(high.tooHigh);
    CHECK(isNear(high.lowHeight / high.pxPerMm, 420));
}

TEST_CASE("Low reach is the lowest half metre where that can be reached", "[kiosk][scale]")
{
    const auto low = screenScale({3840, 2160}, {43.0, {}, {}, 600});
    CHECK_FALSE(low.tooHigh);
    CHECK(isNear(low.lowHeight / low.pxPerMm, 500));
}

TEST_CASE("Low reach leaves a screen its room, and is never more than the panel", "[kiosk][scale]")
{
    CHECK(isNear(screenScale({3840, 2160}, {43.0, {}, {}, 1200}).lowHeight, 1400));
    CHECK(isNear(screenScale({1366, 768}, {15.6, {}, {}, 1200}).lowHeight, 768));
}

TEST_CASE("A standing panel that is too high stands lower, or lies down", "[kiosk][scale]")
{
    const auto standing = screenScale({1080, 1920}, {24.0, {}, {}, 800});
    CHECK(standing.tooHigh);
    CHECK(standing.lowScale == standing.scale);
    CHECK(standing.lowHeight > 1080 * standing.lowScale);

    // 952 mm high: the half metre that can be reached is wider than high.
    const auto lying = screenScale({2160, 3840}, {43.0, {}, {}, 400});
    CHECK(lying.tooHigh);
    CHECK(isNear(lying.lowHeight / lying.pxPerMm, 500));
    CHECK(isNear(2160 / lying.lowScale, 1240));
    CHECK(lying.lowScale > lying.pxPerMm / 3.61);
}

TEST_CASE("Where it hangs unsaid, a panel hangs within reach", "[kiosk][scale]")
{
    const auto inches = GENERATE(15.6, 24.0, 43.0);
    const auto lying = GENERATE(true, false);
    const QSize pixels = lying ? QSize(1920, 1080) : QSize(1080, 1920);
    if (inches < 43.0 || lying)
        CHECK_FALSE(screenScale(pixels, {inches, {}, {}, {}}).tooHigh);
    else
        CHECK(screenScale(pixels, {inches, {}, {}, {}}).tooHigh);
}
