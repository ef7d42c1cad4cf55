// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Whatever a configuration of the sync says, it is refused in one sentence or means something.

#include "technician/config.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace orientibus::cli;

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
    const auto config = parseConfig({reinterpret_cast<const char*>(data), size});
    if (!config) {
        require(config.error().starts_with("line ") && config.error().ends_with('.'));
        require(config.error().find('\n') == std::string::npos);
        return 0;
    }
    require(config->servers.size() <= 4);
    require(std::all_of(config->servers.begin(), config->servers.end(), isServer));
    require(config->firstRoot.is_absolute());
    require(config->caFile.empty() || config->caFile.is_absolute());
    require(config->stateDir.empty() || config->stateDir.is_absolute());
    return 0;
}
