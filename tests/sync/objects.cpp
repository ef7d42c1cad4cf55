// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/objects.h"

#include "support/temp_dir.h"
#include "sync/signing_key.h"

#include <random>

namespace orientibus::test {

using sync::ObjectRef;
using sync::partLength;

namespace {

ObjectRef put(const std::filesystem::path& folder, const std::string& bytes)
{
    ObjectRef object{bytes.size(), hashOf(bytes)};
    writeFile(folder / sync::objectPath(object.sha256), bytes);
    return object;
}

}  // namespace

std::string noise(std::size_t length, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::string bytes;
    bytes.reserve(length + 8);
    while (bytes.size() < length) {
        const auto word = random();
        bytes.append(reinterpret_cast<const char*>(&word), sizeof word);
    }
    bytes.resize(length);
    return bytes;
}

std::string partsOf(const std::string& bytes)
{
    std::string parts;
    for (std::size_t at = 0; at < bytes.size(); at += partLength) {
        const auto hex = hashOf(bytes.substr(at, partLength));
        for (std::size_t i = 0; i < hex.size(); i += 2) {
            parts += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
        }
    }
    return parts;
}

sync::Wanted putObject(const std::filesystem::path& folder, const std::string& bytes,
                       sync::Tier tier)
{
    sync::Wanted wanted{put(folder, bytes), std::nullopt, tier};
    if (bytes.size() > partLength) {
        wanted.parts = put(folder, partsOf(bytes));
    }
    return wanted;
}

}  // namespace orientibus::test
