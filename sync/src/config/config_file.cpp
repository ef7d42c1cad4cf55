// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/config_file.h>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

namespace orientibus::sync::config {

namespace {

/// What is wrong, until it becomes a sentence.
struct Fault {
    int line;
    std::string what;
};

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

tl::unexpected<std::string> sentence(int line, const std::string& what)
{
    // A parser's own words may hold whatever stood in the file.
    std::string clean = what;
    std::replace_if(
        clean.begin(), clean.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return tl::unexpected(fmt::format("line {}: {}.", line, clean));
}

}  // namespace

void refuse(const YAML::Node& node, const std::string& what)
{
    throw Fault{node.Mark().line + 1, what};
}

void readMap(const YAML::Node& map, const std::string& prefix, const Keys& keys)
{
    if (!map.IsMap()) {
        refuse(map, prefix.empty() ? "a list of keys is expected"
                                   : prefix.substr(0, prefix.size() - 1) + " must hold keys");
    }
    std::set<std::string> seen;
    for (const auto& entry : map) {
        const auto key = prefix + entry.first.as<std::string>("?");
        const auto known = keys.find(key);
        if (known == keys.end()) {
            refuse(entry.first, "unknown key " + key);
        }
        if (!seen.insert(key).second) {
            refuse(entry.first, "key " + key + " is given twice");
        }
        // Its own line is said to be the next one.
        if (entry.second.IsNull()) {
            refuse(entry.first, key + " has no value");
        }
        known->second(entry.second);
    }
}

Reader yesOrNo(const std::string& key, bool& target)
{
    return [key, &target](const YAML::Node& node) {
        target = scalar<bool>(node, key, "true or false");
    };
}

tl::expected<void, std::string> read(const std::string& yaml, const Reader& root)
{
    try {
        refuseSecond(yaml);
        const auto document = YAML::Load(yaml);
        if (!document.IsNull()) {
            root(document);
        }
        return {};
    } catch (const Fault& fault) {
        return sentence(fault.line, fault.what);
    } catch (const YAML::Exception& error) {
        return sentence(error.mark.line + 1, error.msg);
    }
}

}  // namespace orientibus::sync::config
