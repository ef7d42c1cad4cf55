// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as files written by hand: the first byte says which.

#include "authoring/manifest.h"
#include "importers/authored/authored.h"

#include <array>
#include <cstdint>
#include <cstdlib>

using namespace orientibus::content::authoring;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::array paths{"occupations/D1102.yaml", "trainings/all.yaml", "sectors.yaml",
                               "sources.yaml",           "interests.yaml",     "manifest",
                               "places/communes.csv",    "places/schools.csv"};
    if (size == 0) {
        return 0;
    }
    const std::string path = paths[data[0] % paths.size()];
    const InputFile file{"default/" + path,
                         std::string(reinterpret_cast<const char*>(data) + 1, size - 1)};
    if (path == "manifest") {
        const auto manifest = readManifest(file);
        if (!manifest && manifest.error().detail.empty()) {
            std::abort();
        }
        return 0;
    }
    const auto authored = importAuthored("orientibus", {{path, file}});
    if (!authored && authored.error().detail.empty()) {
        std::abort();
    }
    return 0;
}
