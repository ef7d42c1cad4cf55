// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "technician/config.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace orientibus::cli {

namespace {

constexpr std::size_t longestFile = 65'536;
constexpr std::size_t mostServers = 4;

/// What is wrong, until it becomes a sentence.
struct Fault {
    int line;
    std::string what;
};

using Reader = std::function<void(const YAML::Node&)>;
using Keys = std::map<std::string, Reader>;

[[noreturn]] void refuse(const YAML::Node& node, const std::string& what)
{
    throw Fault{node.Mark().line + 1, what};
}

void readMap(const YAML::Node& map, const Keys& keys)
{
    if (!map.IsMap()) {
        refuse(map, "sync must hold keys");
    }
    std::set<std::string> seen;
    for (const auto& entry : map) {
        const auto key = "sync." + entry.first.as<std::string>("?");
        const auto known = keys.find(key);
        if (known == keys.end()) {
            refuse(entry.first, "unknown key " + key);
        }
        if (!seen.insert(key).second) {
            refuse(entry.first, "key " + key + " is given twice");
        }
        if (entry.second.IsNull()) {
            refuse(entry.first, key + " has no value");
        }
        known->second(entry.second);
    }
}

template <typename T>
T scalar(const YAML::Node& node, const std::string& key, const std::string& kind)
{
    if (node.IsScalar()) {
        try {
            return node.as<T>();
        } catch (const YAML::Exception&) {
            // Said below, like any other wrong value.
        }
    }
    refuse(node, key + " must be " + kind);
}

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

Reader yesOrNo(const std::string& key, bool& target)
{
    return [key, &target](const YAML::Node& node) {
        target = scalar<bool>(node, key, "true or false");
    };
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
            if (!isServer(server)) {
                refuse(item, key + " must be addresses that begin with https://, http:// or "
                                   "file:///");
            }
            target.push_back(std::move(server));
        }
    };
}

/// Finds the documents of a text one after the other, and looks at nothing in them.
class Documents : public YAML::EventHandler {
public:
    explicit Documents(const std::string& text) : m_stream(text), m_parser(m_stream) {}

    /// The line on which the next one begins; nothing where there is none.
    std::optional<int> next()
    {
        return m_parser.HandleNextDocument(*this) ? std::optional(m_line) : std::nullopt;
    }

    void OnDocumentStart(const YAML::Mark& mark) override { m_line = mark.line + 1; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  const std::string&) override
    {
    }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
    }
    void OnMapEnd() override {}

private:
    std::istringstream m_stream;
    YAML::Parser m_parser;
    int m_line = 1;
};

/// Of several documents only the first would be read, and the rest taken for heeded. LoadAll
/// tells how many there are, and does not come back where there is no end of them: from ",".
void refuseSecond(const std::string& text)
{
    Documents documents(text);
    if (!documents.next()) {
        return;
    }
    if (const auto line = documents.next()) {
        throw Fault{*line, "one document is expected, this is the second"};
    }
}

SyncConfig parse(const std::string& text)
{
    SyncConfig config;
    refuseSecond(text);
    const auto root = YAML::Load(text);
    if (root.IsNull()) {
        return config;
    }
    if (!root.IsMap()) {
        refuse(root, "a list of keys is expected");
    }
    bool isSeen = false;
    for (const auto& entry : root) {
        const auto key = entry.first.as<std::string>("?");
        if (key == "state_dir") {
            config.stateDir = absolute(entry.second, key);
        } else if (key == "sync") {
            if (isSeen) {
                refuse(entry.first, "key sync is given twice");
            }
            isSeen = true;
            readMap(entry.second,
                    {{"sync.servers", servers("sync.servers", config.servers)},
                     {"sync.ca_file", path("sync.ca_file", config.caFile)},
                     {"sync.first_root", path("sync.first_root", config.firstRoot)},
                     {"sync.films", yesOrNo("sync.films", config.films)},
                     {"sync.hub", yesOrNo("sync.hub", config.hub)},
                     {"sync.metered_megabytes_a_day",
                      megabytes("sync.metered_megabytes_a_day", config.meteredBytesPerDay)}});
        }
    }
    return config;
}

tl::unexpected<std::string> sentence(int line, const std::string& what)
{
    // A parser's own words may hold whatever stood in the file.
    std::string clean = what;
    std::replace_if(
        clean.begin(), clean.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return tl::unexpected(fmt::format("line {}: {}.", line, clean));
}

}  // namespace

bool isServer(std::string_view text)
{
    constexpr std::size_t longest = 500;
    const auto isPlain = [](unsigned char c) { return c > 0x20 && c < 0x7F && c != '"'; };
    const bool isUrl = (text.starts_with("https://") && text.size() > 8) ||
                       (text.starts_with("http://") && text.size() > 7) ||
                       (text.starts_with("file:///") && text.size() > 8);
    return isUrl && text.size() <= longest && std::all_of(text.begin(), text.end(), isPlain);
}

tl::expected<SyncConfig, std::string> parseConfig(std::string_view text)
{
    try {
        return parse(std::string(text));
    } catch (const Fault& fault) {
        return sentence(fault.line, fault.what);
    } catch (const YAML::Exception& error) {
        return sentence(error.mark.line + 1, error.msg);
    }
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
