// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/rome/sectors_file.h"

#include "authoring/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace orientibus::content::authoring {

namespace {

using std::string;
using std::string_view;

std::map<string, string> inLanguages(const Form& parent, string_view key)
{
    const auto* node = parent.find(key);
    if (node == nullptr) {
        parent.fault(key, "is missing");
        return {};
    }
    const Form form(*node, parent.file(), parent.faults(), {"fr", "en"});
    return {{"fr", form.needText("fr").value_or("")}, {"en", form.needText("en").value_or("")}};
}

SectorEntry sector(const YamlNode& node, string_view file, Faults& faults)
{
    static constexpr std::array<string_view, 8> grounds{"indigo", "night", "pine", "brown",
                                                        "sun",    "coral", "mint", "lavender"};
    const Form form(node, file, faults, {"id", "position", "ground", "emblem", "name", "story"});
    SectorEntry entry;
    entry.line = node.line;
    entry.id = form.needText("id").value_or("");
    entry.emblem = form.needText("emblem").value_or("");
    entry.position = form.integer("position").value_or(0);
    entry.ground = form.oneOf("ground", grounds).value_or("");
    if (entry.ground.empty()) {
        form.fault("ground", "is needed");
    }
    if (entry.position < 1) {
        form.fault("position", "must count from 1");
    }
    entry.name = inLanguages(form, "name");
    entry.story = inLanguages(form, "story");
    return entry;
}

std::vector<SectorEntry> sectors(const Form& root)
{
    std::vector<SectorEntry> entries;
    std::set<string> ids;
    std::set<std::int64_t> positions;
    for (const auto* node : root.items("sectors")) {
        entries.push_back(sector(*node, root.file(), root.faults()));
        const auto& last = entries.back();
        if (!ids.insert(last.id).second || !positions.insert(last.position).second) {
            root.faults().add(root.file(), last.line, "another sector has this id or position");
        }
    }
    return entries;
}

/// A mapping of words; the reader of YAML has seen to it that each is there once.
std::map<string, Placed> words(const Form& parent, string_view key)
{
    std::map<string, Placed> map;
    const auto* node = parent.find(key);
    if (node == nullptr || node->kind != YamlNode::Kind::Mapping) {
        parent.fault(key, "a mapping is needed");
        return map;
    }
    for (const auto& [code, value] : node->members) {
        if (value.kind != YamlNode::Kind::Scalar) {
            parent.faults().add(parent.file(), value.line, "a word was expected");
        }
        map.emplace(code, Placed{value.text, value.line});
    }
    return map;
}

std::map<string, Placed> sectorWords(const Form& parent, string_view key,
                                     const std::vector<SectorEntry>& known)
{
    auto map = words(parent, key);
    for (const auto& [code, placed] : map) {
        if (std::ranges::find(known, placed.value, &SectorEntry::id) == known.end()) {
            parent.faults().add(parent.file(), placed.line,
                                fmt::format("no such sector: {}", placed.value));
        }
    }
    return map;
}

std::map<string, Placed> pieces(const Form& parent)
{
    std::map<string, Placed> map;
    const auto* node = parent.find("piece");
    if (node == nullptr || node->kind != YamlNode::Kind::Mapping) {
        parent.fault("piece", "a mapping is needed");
        return map;
    }
    for (const auto& [media, codes] : node->members) {
        for (const auto& code : codes.items) {
            if (!map.emplace(code.text, Placed{media, code.line}).second) {
                parent.faults().add(parent.file(), code.line,
                                    fmt::format("{} is there twice", code.text));
            }
        }
    }
    return map;
}

PictureRules pictures(const Form& root)
{
    PictureRules rules;
    const auto* node = root.find("pictures");
    if (node == nullptr) {
        root.fault("pictures", "is missing");
        return rules;
    }
    const Form form(*node, root.file(), root.faults(), {"turn", "own", "piece"});
    rules.turn = form.texts("turn");
    const std::set<string> kinds(rules.turn.begin(), rules.turn.end());
    if (kinds.size() < 2 || kinds.size() != rules.turn.size()) {
        form.fault("turn", "at least two kinds, all different, are needed");
    }
    rules.own = words(form, "own");
    rules.piece = pieces(form);
    return rules;
}

}  // namespace

Result<SectorsFile, ImportError> readSectors(const InputFile& file)
{
    const auto yaml = readYaml(file);
    if (!yaml) {
        return tl::make_unexpected(yaml.error());
    }
    Faults faults;
    const Form root(*yaml, file.name, faults,
                    {"source", "sectors", "domains", "occupations", "pictures"});
    SectorsFile read;
    read.source = root.needText("source").value_or("");
    read.sectors = sectors(root);
    read.domains = sectorWords(root, "domains", read.sectors);
    read.occupations = sectorWords(root, "occupations", read.sectors);
    read.pictures = pictures(root);
    if (!faults.empty()) {
        return tl::make_unexpected(Error<ImportError>{ImportError::BadFile, faults.joined()});
    }
    return read;
}

void addSectors(const SectorsFile& file, Layer& layer, FileReport& report)
{
    const auto addLabels = [&file, &layer](const string& id, const string& field,
                                           const std::map<string, string>& texts) {
        for (const auto& [language, text] : texts) {
            layer.row(Table::Label, {"sector", id, language, field}, file.source).set("text", text);
        }
    };
    for (const auto& entry : file.sectors) {
        layer.row(Table::Sector, {entry.id}, file.source)
            .set("position", entry.position)
            .set("ground", entry.ground)
            .set("emblem", entry.emblem);
        addLabels(entry.id, "name", entry.name);
        addLabels(entry.id, "story", entry.story);
        ++report.read;
        ++report.used;
    }
}

}  // namespace orientibus::content::authoring
