// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/catch.h"
#include "sync/frames.h"
#include "sync/region.h"

#include <fmt/format.h>

/// A Region that publishes a release a day, until nobody needs the first of them.
namespace orientibus::test {

using Names = std::vector<std::string>;

inline std::string nameOf(int day)
{
    return fmt::format("2030-01-{:02}.1", day);
}

inline std::string edition(int day)
{
    static const std::string body = noise(300'000, 1);
    return fmt::format("Edition {}\n", day) + body;
}

inline std::map<std::string, std::string> mediaOf(int day)
{
    return {{"day.mp4", noise(2000, 100 + static_cast<unsigned>(day))},
            {"same.mp4", noise(2000, 1)}};
}

inline bool hasFilmOf(const Region& region, int day)
{
    return region.files().contains(sync::objectPath(hashOf(mediaOf(day).at("day.mp4"))));
}

/// On its day; then time goes on.
inline void publish(Region& region, int day)
{
    region.publish(nameOf(day), edition(day), mediaOf(day));
    region.clock.time += std::chrono::days(1);
}

/// Days 1 to `days`, which were long ago.
inline void publishAll(Region& region, int days)
{
    for (int day = 1; day <= days; ++day) {
        publish(region, day);
    }
    region.clock.time += std::chrono::days(60);
    REQUIRE(region.publisher().timestamp(region.online));
}

/// The report of a cleaning that leaves what is named and what is shown whole.
inline sync::CleanReport clean(Region& region, std::size_t keep = sync::CleanRequest().keep)
{
    auto report = region.publisher().clean({keep});
    REQUIRE(report);
    CHECK(region.missing().empty());
    CHECK(region.check().faults.empty());
    return std::move(*report);
}

}  // namespace orientibus::test
