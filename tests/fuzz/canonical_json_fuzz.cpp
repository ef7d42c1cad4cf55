// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Whatever text comes, it is refused or has one canonical form that says the same.

#include <orientibus/sync/canonical_json.h>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <string_view>

using orientibus::sync::canonicalJson;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto canonical = canonicalJson(text);
    const auto value = nlohmann::json::parse(text, nullptr, false);
    if (!canonical) {
        require(!canonical.error().detail.empty());
        return 0;
    }
    require(!value.is_discarded());
    // Another spelling of the same: indented, its characters escaped.
    require(canonicalJson(value.dump(3, '\t', true)).value() == *canonical);
    return 0;
}
