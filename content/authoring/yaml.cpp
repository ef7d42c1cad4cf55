// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/yaml.h"

#include "importers/csv.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>

namespace orientibus::content::authoring {

namespace {

struct Fault {
    std::size_t line;
    std::string what;
};

std::size_t lineOf(const YAML::Mark& mark)
{
    return static_cast<std::size_t>(std::max(mark.line, 0)) + 1;
}

/// Builds the tree from the parser's events. Own nodes rather than YAML::Node,
/// because that one keeps the last of two equal keys and follows aliases.
class TreeBuilder final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        add(node(YamlNode::Kind::Null, mark));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override
    {
        throw Fault{lineOf(mark), "aliases (*name) are not used here"};
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        auto scalar = node(YamlNode::Kind::Scalar, mark);
        scalar.text = value;
        scalar.quoted = tag == "!";
        const bool saysNull = value == "null" || value == "~" || value.empty();
        if (!scalar.quoted && saysNull) {
            scalar.kind = YamlNode::Kind::Null;
        }
        add(std::move(scalar));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        open(mark, tag, anchor, YamlNode::Kind::Sequence);
    }

    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        open(mark, tag, anchor, YamlNode::Kind::Mapping);
    }

    void OnMapEnd() override { close(); }

    [[nodiscard]] YamlNode takeRoot() { return std::move(m_root); }

private:
    struct Level {
        YamlNode node;
        std::string key;
        bool hasKey = false;
    };

    static YamlNode node(YamlNode::Kind kind, const YAML::Mark& mark)
    {
        YamlNode made;
        made.kind = kind;
        made.line = lineOf(mark);
        return made;
    }

    static void refuseAnchor(const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        if (anchor != YAML::NullAnchor) {
            throw Fault{lineOf(mark), "anchors (&name) are not used here"};
        }
    }

    static void refuseTag(const YAML::Mark& mark, const std::string& tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!") {
            throw Fault{lineOf(mark), "tags (!name) are not used here"};
        }
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YamlNode::Kind kind)
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        if (!m_open.empty() && m_open.back().node.kind == YamlNode::Kind::Mapping &&
            !m_open.back().hasKey) {
            throw Fault{lineOf(mark), "a key must be a word"};
        }
        m_open.push_back({node(kind, mark), {}, false});
    }

    void close()
    {
        auto done = std::move(m_open.back().node);
        m_open.pop_back();
        add(std::move(done));
    }

    void add(YamlNode child)
    {
        if (m_open.empty()) {
            m_root = std::move(child);
            return;
        }
        auto& level = m_open.back();
        if (level.node.kind == YamlNode::Kind::Sequence) {
            level.node.items.push_back(std::move(child));
        } else if (level.hasKey) {
            level.node.members.emplace_back(std::move(level.key), std::move(child));
            level.hasKey = false;
        } else {
            takeKey(level, child);
        }
    }

    static void takeKey(Level& level, const YamlNode& key)
    {
        const auto known = std::ranges::find(level.node.members, key.text,
                                             [](const auto& member) { return member.first; });
        if (known != level.node.members.end()) {
            throw Fault{key.line, fmt::format("the key \"{}\" is there twice, first in line {}",
                                              key.text, known->second.line)};
        }
        level.key = key.text;
        level.hasKey = true;
    }

    YamlNode m_root;
    std::vector<Level> m_open;
};

tl::unexpected<Error<ImportError>> refusal(const InputFile& file, std::size_t line,
                                           std::string_view what)
{
    return tl::make_unexpected(
        Error<ImportError>{ImportError::BadFile, fmt::format("{}:{}: {}", file.name, line, what)});
}

}  // namespace

Result<YamlNode, ImportError> readYaml(const InputFile& file)
{
    if (!isCleanUtf8(file.bytes)) {
        return refusal(file, 1, "not valid UTF-8");
    }
    if (isEncodedTwice(file.bytes)) {
        return refusal(file, 1, "encoded as UTF-8 twice");
    }
    try {
        std::istringstream stream(file.bytes);
        YAML::Parser parser(stream);
        TreeBuilder first;
        if (!parser.HandleNextDocument(first)) {
            return YamlNode{};
        }
        TreeBuilder second;
        if (parser.HandleNextDocument(second)) {
            return refusal(file, 1, "holds more than one document");
        }
        return first.takeRoot();
    } catch (const Fault& fault) {
        return refusal(file, fault.line, fault.what);
    } catch (const YAML::Exception& fault) {
        return refusal(file, lineOf(fault.mark), fault.msg);
    }
}

}  // namespace orientibus::content::authoring
