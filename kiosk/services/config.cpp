// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/config.h"

#include "services/durable_file.h"
#include "services/pin_verifier.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace orientibus::kiosk {
namespace {

constexpr int longestText = 40;

/// What is wrong with a file, until readConfig() turns it into a sentence.
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

void readMap(const YAML::Node& map, const std::string& prefix, const Keys& keys)
{
    if (!map.IsMap())
        refuse(map, prefix.empty() ? "a list of keys is expected" : prefix + " must hold keys");
    std::set<std::string> seen;
    for (const auto& entry : map) {
        const std::string key = prefix + entry.first.as<std::string>("?");
        const auto known = keys.find(key);
        if (known == keys.end())
            refuse(entry.first, "unknown key " + key);
        if (!seen.insert(key).second)
            refuse(entry.first, "key " + key + " is given twice");
        // Its own line is said to be the next one.
        if (entry.second.IsNull())
            refuse(entry.first, key + " has no value");
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

Reader text(const std::string& key, QString& target)
{
    return [key, &target](const YAML::Node& node) {
        const std::string kind = "a text of 1 to " + std::to_string(longestText) + " letters";
        target = QString::fromStdString(scalar<std::string>(node, key, kind)).trimmed();
        if (target.isEmpty() || target.size() > longestText)
            refuse(node, key + " must be " + kind);
    };
}

Reader path(const std::string& key, QString& target)
{
    return [key, &target](const YAML::Node& node) {
        target = QString::fromStdString(scalar<std::string>(node, key, "a path"));
        if (!target.startsWith(QLatin1Char('/')))
            refuse(node, key + " must be an absolute path");
    };
}

template <typename T, typename Target>
Reader number(const std::string& key, int least, int most, Target& target)
{
    const std::string kind =
        "a number from " + std::to_string(least) + " to " + std::to_string(most);
    return [=, &target](const YAML::Node& node) {
        const T value = scalar<T>(node, key, kind);
        // Written so that a NaN is refused too.
        if (!(value >= least && value <= most))
            refuse(node, key + " must be " + kind);
        target = value;
    };
}

Reader language(QString& target)
{
    return [&target](const YAML::Node& node) {
        const auto value = scalar<std::string>(node, "language", "fr or en");
        if (value != "fr" && value != "en")
            refuse(node, "language must be fr or en");
        target = QString::fromStdString(value);
    };
}

Reader yesOrNo(const std::string& key, bool& target)
{
    return [key, &target](const YAML::Node& node) {
        target = scalar<bool>(node, key, "true or false");
    };
}

Reader pin(const std::string& key, QByteArray& target)
{
    return [key, &target](const YAML::Node& node) {
        target = QByteArray::fromStdString(scalar<std::string>(node, key, "a text"));
        if (!target.isEmpty() && !isPinLine(target))
            refuse(node, key + " must be a line of orientibus-kiosk --hash-pin");
    };
}

Reader panel(Panel& target)
{
    return [&target](const YAML::Node& node) {
        readMap(node, "panel.",
                {{"panel.diagonal_inches",
                  number<double>("panel.diagonal_inches", 5, 200, target.diagonalInches)},
                 {"panel.width_mm", number<double>("panel.width_mm", 50, 5000, target.widthMm)},
                 {"panel.height_mm", number<double>("panel.height_mm", 50, 5000, target.heightMm)},
                 {"panel.bottom_edge_mm",
                  number<int>("panel.bottom_edge_mm", 0, 3000, target.bottomEdgeMm)}});
        if (target.widthMm.has_value() != target.heightMm.has_value())
            refuse(node, "panel.width_mm and panel.height_mm go together");
    };
}

/// Keys that another program of the kiosk minds, and refuses where they are wrong.
Reader ofOthers(const std::string& key)
{
    return [key](const YAML::Node& node) {
        if (!node.IsMap())
            refuse(node, key + " must hold keys");
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
    if (!documents.next())
        return;
    if (const auto line = documents.next())
        throw Fault{*line, "one document is expected, this is the second"};
}

KioskConfig parse(const QByteArray& bytes)
{
    KioskConfig config;
    const std::string yaml = bytes.toStdString();
    refuseSecond(yaml);
    const YAML::Node root = YAML::Load(yaml);
    if (root.IsNull())
        return config;
    readMap(root, {},
            {{"screen", text("screen", config.screen)},
             {"panel", panel(config.panel)},
             {"language", language(config.language)},
             {"catalogue", path("catalogue", config.catalogue)},
             {"state_dir", path("state_dir", config.stateDir)},
             {"in_service", yesOrNo("in_service", config.inService)},
             {"sync", ofOthers("sync")},
             {"staff_pin", pin("staff_pin", config.staffPin)},
             {"technician_pin", pin("technician_pin", config.technicianPin)}});
    return config;
}

}  // namespace

tl::expected<KioskConfig, QString> readConfig(const QString& file)
{
    const auto bytes = readSmall(file);
    if (!bytes)
        return tl::unexpected(QStringLiteral("%1: cannot be read.").arg(file));
    const auto sentence = [&file](int line, const std::string& what) {
        return tl::unexpected(QStringLiteral("%1, line %2: %3.")
                                  .arg(file)
                                  .arg(line)
                                  .arg(QString::fromStdString(what)));
    };
    try {
        return parse(*bytes);
    } catch (const Fault& fault) {
        return sentence(fault.line, fault.what);
    } catch (const YAML::Exception& error) {
        return sentence(error.mark.line + 1, error.msg);
    }
}

}  // namespace orientibus::kiosk
