// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/kiosk_disk.h"
#include "sync/objects.h"

#include <string>
#include <vector>

namespace orientibus::test {

inline const std::string first = "2029-12-01.1";
inline const std::string second = "2029-12-02.1";
inline const std::string third = "2029-12-03.1";

/// Bytes of which two neighbouring versions have much in common.
inline std::string catalogueOf(unsigned version)
{
    auto bytes = noise(400'000, 1);
    return bytes.replace(100'000, 500, noise(500, 1000 + version));
}

inline std::vector<Published> releaseOf(unsigned version)
{
    std::vector<Published> files = {
        {"catalogue.sqlite", catalogueOf(version), sync::Tier::Catalogue, true, {}},
        {"catalogue.media/same.avif", noise(30'000, 2)},
        {"catalogue.media/picture.avif", noise(20'000, 10 + version)},
        {"catalogue.media/film.webm", noise(700'000, 20 + version / 2), sync::Tier::Rest}};
    if (version > 1) {
        files.front().deltasFrom.push_back(catalogueOf(version - 1));
    }
    return files;
}

/// Who publishes such releases, for the time of a test.
struct Region {
    TempDir folder;
    ReleaseServer server{folder.path()};
};

}  // namespace orientibus::test
