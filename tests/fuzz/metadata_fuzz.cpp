// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Whatever metadata comes, it is refused in a sentence or read; and what was never signed is
// never believed. The first byte says which role the rest is served as.

#include "sync/world.h"

#include <array>
#include <cstdlib>
#include <string_view>

using namespace orientibus::sync;
using orientibus::test::World;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

/// What the signatures of readable metadata cover.
template <typename T>
std::optional<std::string> payloadOf(const TufResult<Signed<T>>& read)
{
    if (!read) {
        require(!read.error().detail.empty());
        return std::nullopt;
    }
    require(read->body.header.version >= 1);
    require(!checkSignatures("x", read->payload, read->signatures, Role(), Keys()));
    return read->payload;
}

std::optional<std::string> payloadOf(int role, std::string_view bytes)
{
    switch (role) {
    case 0:
        return payloadOf(readRootUntrusted(bytes));
    case 1:
        return payloadOf(readTimestampUntrusted(bytes));
    case 2:
        return payloadOf(readSnapshotUntrusted(bytes));
    default:
        return payloadOf(readTargetsUntrusted(bytes));
    }
}

constexpr std::array paths = {"metadata/2.root.json", "metadata/timestamp.json",
                              "metadata/1.snapshot.json", "metadata/1.targets.json"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    static World world;
    static const auto published = world.repository.files;
    static const auto trusted = world.metadata.files;
    const int role = *data % 4;
    const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::string path = paths.at(static_cast<std::size_t>(role));

    const auto payload = payloadOf(role, bytes);
    world.repository.files = published;
    world.repository.files[path] = bytes;
    world.metadata.files = trusted;
    const auto refreshed = world.refresh();

    // Only what the keys of the world signed is believed, however it is spelt.
    if (refreshed) {
        const auto signedFile = published.find(path);
        require(signedFile != published.end());
        require(payload && payload == payloadOf(role, signedFile->second));
    }
    return 0;
}
