// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "technician/config.h"

#include <orientibus/sync/config_file.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace orientibus::cli {

namespace {

using sync::config::Reader;
using sync::config::refuse;
using sync::config::scalar;
using sync::config::yesOrNo;

constexpr std::size_t longestFile = 65'536;
constexpr std::size_t mostServers = 4;

std::filesystem::path absolute(const YAML::Node& node, const std::string& key)
{
    const auto value = scalar<std::string>(node, key, "a path");
    if (!value.starts_with('/') || value.find('\0') != std::string::npos) {
        refuse(node, key + " must be an absolute path");
    }
    return value;
}

Reader path(const std::string& key, std::filesystem::path& target)
{
    return [key, &target](const YAML::Node& node) { target = absolute(node, key); };
}

Reader megabytes(const std::string& key, std::uint64_t& target)
{
    constexpr int most = 1'000'000;
    const auto kind = fmt::format("a number from 0 to {}", most);
    return [key, kind, &target](const YAML::Node& node) {
        const auto value = scalar<int>(node, key, kind);
        if (value < 0 || value > most) {
            refuse(node, key + " must be " + kind);
        }
        target = static_cast<std::uint64_t>(value) * 1'000'000;
    };
}

Reader servers(const std::string& key, std::vector<std::string>& target)
{
    return [key, &target](const YAML::Node& node) {
        if (!node.IsSequence() || node.size() == 0 || node.size() > mostServers) {
            refuse(node, fmt::format("{} must be a list of 1 to {} addresses", key, mostServers));
        }
        for (const auto& item : node) {
            auto server = scalar<std::string>(item, key, "a list of addresses");
            if (node.size() > 1 && server.starts_with("file://")) {
                refuse(item, "a folder is the only address of " + key + ", or none of them");
            }
            if (!isServer(server)) {
                refuse(item, key + " must be addresses that begin with https://, http:// or "
                                   "file:///");
            }
            target.push_back(std::move(server));
        }
    };
}

Reader ownPart(SyncConfig& config)
{
    return [&config](const YAML::Node& node) {
        sync::config::readMap(
            node, "sync.",
            {{"sync.servers", servers("sync.servers", config.servers)},
             {"sync.ca_file", path("sync.ca_file", config.caFile)},
             {"sync.first_root", path("sync.first_root", config.firstRoot)},
             {"sync.films", yesOrNo("sync.films", config.films)},
             {"sync.hub", yesOrNo("sync.hub", config.hub)},
             {"sync.metered_megabytes_a_day",
              megabytes("sync.metered_megabytes_a_day", config.meteredBytesPerDay)}});
    };
}

Reader root(SyncConfig& config)
{
    // What the kiosk minds, and refuses where it is wrong: known, so that a slip is not.
    constexpr std::array ofKiosk = {"screen",     "panel",     "language",      "catalogue",
                                    "in_service", "staff_pin", "technician_pin"};
    sync::config::Keys keys = {{"state_dir", path("state_dir", config.stateDir)},
                               {"sync", ownPart(config)}};
    for (const auto* key : ofKiosk) {
        keys.emplace(key, [](const YAML::Node& /*value*/) {});
    }
    return [keys](const YAML::Node& node) { sync::config::readMap(node, {}, keys); };
}

}  // namespace

bool isServer(std::string_view text)
{
    constexpr std::size_t longest = 500;
    const bool isFolder = text.starts_with("file:///");  // names of sticks have blanks and accents
    const auto isPlain = [&](unsigned char c) {
        return (c > 0x20 || (isFolder && c == ' ')) && (c < 0x7F || (isFolder && c > 0x7F)) &&
               c != '"';
    };
    const bool isUrl = (text.starts_with("https://") && text.size() > 8) ||
                       (text.starts_with("http://") && text.size() > 7) ||
                       (isFolder && text.size() > 8);
    return isUrl && text.size() <= longest && std::all_of(text.begin(), text.end(), isPlain);
}

tl::expected<SyncConfig, std::string> parseConfig(std::string_view text)
{
    SyncConfig config;
    return sync::config::read(std::string(text), root(config)).map([&] { return config; });
}

tl::expected<SyncConfig, std::string> readConfig(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text(longestFile + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    if (stream.bad() || (!stream && !stream.eof()) || text.size() > longestFile) {
        return tl::unexpected(file.string() + ": cannot be read.");
    }
    return parseConfig(text).map_error(
        [&](const std::string& what) { return fmt::format("{}, {}", file.string(), what); });
}

}  // namespace orientibus::cli
