// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/content/differences.h>

#include "authoring/catalogue_reader.h"
#include "catalogue_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace orientibus::content::authoring {

namespace {

using Names = std::map<std::string, std::string>;  ///< by id

/// What a reader may call the things of both catalogues.
struct Words {
    Names occupations;
    Names labels;  ///< by entity and id: "training/cap-boulanger"
    Names places;
    Names territories;
    std::set<std::string> comeOrGone;  ///< occupations that only one of them has
};

struct Chapter {
    std::string_view name;
    std::vector<Table> tables;
};

/// Every table of a catalogue, in the order in which a reader cares.
const std::vector<Chapter>& chapters()
{
    static const std::vector<Chapter> list = {
        {"Sentences of occupations", {Table::OccupationText}},
        {"Figures", {Table::Figure, Table::DemandLevel}},
        {"Pictures and films", {Table::Media}},
        {"Facts and other names of occupations",
         {Table::Occupation, Table::OccupationTitle, Table::OccupationNeighbour,
          Table::OccupationTag, Table::OccupationFamily}},
        {"Trainings and the ways there",
         {Table::Training, Table::TrainingOccupation, Table::PathwayEdge}},
        {"Places and what they offer",
         {Table::Place, Table::TrainingOffer, Table::Event, Table::Contact}},
        {"Names of everything else", {Table::Label}},
        {"Questions and programmes",
         {Table::Question, Table::Cliche, Table::Programme, Table::ProgrammeStep}},
        {"Sectors, families and classifications", {Table::Sector, Table::Tag, Table::Family}},
        {"Territories and the map", {Table::Territory, Table::MapArc, Table::MapRing}},
    };
    return list;
}

std::string textOf(const Value& value)
{
    return std::visit([](const auto& held) { return fmt::format("{}", held); }, value);
}

/// As much of a text as fits a line, from shortly before `from` on.
std::string clipped(const std::string& text, std::size_t from = 0)
{
    constexpr std::size_t most = 120;
    constexpr std::size_t before = 20;
    const auto isMiddle = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    auto begin = text.size() <= most || from < before ? 0 : from - before;
    while (begin > 0 && isMiddle(begin)) {
        --begin;
    }
    auto end = std::min(begin + most, text.size());
    while (isMiddle(end)) {
        ++end;
    }
    return fmt::format("“{}{}{}”", begin > 0 ? "…" : "", text.substr(begin, end - begin),
                       end < text.size() ? "…" : "");
}

std::string known(const Names& names, const std::string& id)
{
    const auto found = names.find(id);
    return found == names.end() ? id : fmt::format("{} ({})", found->second, id);
}

/// "CAP boulanger (cap-boulanger)", or "cliche 12" for what has no name.
std::string knownLabel(const Words& words, const std::string& entity, const std::string& id)
{
    const auto found = words.labels.find(entity + "/" + id);
    if (found != words.labels.end()) {
        return fmt::format("{} ({})", found->second, id);
    }
    return entity == "training" ? id : fmt::format("{} {}", entity, id);
}

/// A value of a key as a reader calls it; `entity` is what the column entity says, if there is one.
std::string describeValue(std::string_view column, const std::string& entity,
                          const std::string& text, const Words& words)
{
    const bool isEntity = column == "entity_id";
    if (column == "occupation_id" || column == "neighbour_id" ||
        (isEntity && entity == "occupation")) {
        return known(words.occupations, text);
    }
    if (column == "training_id" || isEntity) {
        return knownLabel(words, isEntity ? entity : "training", text);
    }
    if (column == "place_id") {
        return known(words.places, text);
    }
    return column == "territory_id" ? known(words.territories, text) : text;
}

/// "Boulanger (D1102), pay_start, R52, 2024"
std::string describeKey(const TableSpec& spec, const Key& key, const Words& words)
{
    std::vector<std::string> parts;
    std::string entity;
    for (std::size_t i = 0; i < spec.key.size(); ++i) {
        const auto text = textOf(key[i]);
        if (spec.key[i] == "entity") {
            entity = text;
        } else if (!text.empty()) {
            parts.push_back(describeValue(spec.key[i], entity, text, words));
        }
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

bool isTold(std::string_view column)
{
    return column != "source_line" && column != "bytes";  // no reader sees these
}

std::string nameOf(std::string_view column)
{
    return column == "text" || column == "value" ? std::string() : fmt::format("{} ", column);
}

std::string describeRow(const TableSpec& spec, const Row& row)
{
    std::vector<std::string> parts;
    for (const auto column : spec.columns) {
        const auto field = row.fields().find(column);
        if (field != row.fields().end() && isTold(column) && column != "sha256" &&
            column != "occupation_id") {
            parts.push_back(nameOf(column) + clipped(textOf(field->second.value)));
        }
    }
    constexpr std::size_t most = 4;
    parts.resize(std::min(parts.size(), most));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::optional<std::string> valueOf(const Row& row, std::string_view column)
{
    const auto field = row.fields().find(column);
    return field == row.fields().end() ? std::nullopt : std::optional(textOf(field->second.value));
}

/// "“old” becomes “new”", for each column that a reader sees; empty when none changes.
std::string describeChange(const TableSpec& spec, const Row& before, const Row& after)
{
    std::vector<std::string> parts;
    for (const auto column : spec.columns) {
        const auto then = valueOf(before, column);
        const auto now = valueOf(after, column);
        if (then == now || !isTold(column)) {
            continue;
        }
        if (column == "sha256") {
            parts.emplace_back("becomes another");
            continue;
        }
        if (!then || !now) {
            parts.push_back(then ? fmt::format("{}{} goes", nameOf(column), clipped(*then))
                                 : fmt::format("{}{} comes", nameOf(column), clipped(*now)));
            continue;
        }
        const auto differ = std::mismatch(then->begin(), then->end(), now->begin(), now->end());
        const auto from = static_cast<std::size_t>(differ.first - then->begin());
        parts.push_back(fmt::format("{}{} becomes {}", nameOf(column), clipped(*then, from),
                                    clipped(*now, from)));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// Whether the row belongs to an occupation that is told as new or gone.
bool isOfNewcomer(const Key& key, const Row& row, const Words& words)
{
    const auto isOne = [&](std::string_view id) {
        constexpr std::string_view job = "job:";  // as steps of routes name it
        id.remove_prefix(id.starts_with(job) ? job.size() : 0);
        return words.comeOrGone.contains(std::string(id));
    };
    return isOne(row.text("occupation_id")) ||
           std::any_of(key.begin(), key.end(),
                       [&](const Value& value) { return isOne(textOf(value)); });
}

std::string describeAlone(const char* verb, const TableSpec& spec, const Row& row)
{
    const auto text = describeRow(spec, row);
    return text.empty() ? std::string(verb) : fmt::format("{} {}", verb, text);
}

void compare(const TableSpec& spec, const Layer::Rows& before, const Layer::Rows& after,
             const Words& words, std::vector<std::string>& items)
{
    const auto tell = [&](const Key& key, const Row& row, const std::string& what) {
        if (!what.empty() && !isOfNewcomer(key, row, words)) {
            const std::string owner(row.text("occupation_id"));
            items.push_back(fmt::format("{}{}{}: {}", known(words.occupations, owner),
                                        owner.empty() ? "" : ", ", describeKey(spec, key, words),
                                        what));
        }
    };
    for (const auto& [key, row] : after) {
        const auto then = before.find(key);
        tell(key, row,
             then == before.end() ? describeAlone("new", spec, row)
                                  : describeChange(spec, then->second, row));
    }
    for (const auto& [key, row] : before) {
        if (!after.contains(key)) {
            tell(key, row, describeAlone("gone", spec, row));
        }
    }
}

void takeNames(const Layer& layer, Words& words)
{
    for (const auto& [key, row] : layer.rows(Table::OccupationText)) {
        if (textOf(key[1]) == "fr" && textOf(key[2]) == "title_m") {
            words.occupations.try_emplace(textOf(key[0]), row.text("text"));
        }
    }
    for (const auto& [key, row] : layer.rows(Table::Label)) {
        if (textOf(key[2]) == "fr" && textOf(key[3]) == "name") {
            words.labels.try_emplace(textOf(key[0]) + "/" + textOf(key[1]), row.text("text"));
        }
    }
    for (const auto& [key, row] : layer.rows(Table::Place)) {
        words.places.try_emplace(textOf(key[0]), row.text("name"));
    }
    for (const auto& [key, row] : layer.rows(Table::Territory)) {
        words.territories.try_emplace(textOf(key[0]), row.text("name"));
    }
}

/// Occupations of `there` that are not `here`.
DifferenceGroup missing(std::string name, const Layer& there, const Layer& here, Words& words)
{
    DifferenceGroup group{std::move(name), {}};
    for (const auto& [key, row] : there.rows(Table::Occupation)) {
        if (!here.has(Table::Occupation, key)) {
            const auto id = textOf(key.front());
            words.comeOrGone.insert(id);
            group.items.push_back(known(words.occupations, id));
        }
    }
    return group;
}

/// Nothing where there is no catalogue.
Result<Layer, StoreError> readIfAny(const std::filesystem::path& catalogue,
                                    std::initializer_list<Table> tables)
{
    return catalogue.empty() ? Layer("nothing") : readCatalogue(catalogue, tables);
}

Result<Names, StoreError> sourcesOf(const std::filesystem::path& catalogue)
{
    if (catalogue.empty()) {
        return Names();
    }
    return Store::open(catalogue)
        .and_then([](const Store& store) { return store.sources(); })
        .map([](const std::vector<Source>& sources) {
            Names texts;
            for (const auto& source : sources) {
                texts[source.id] = fmt::format("{} ({}, {}, {})", source.name, source.publisher,
                                               source.licence, source.asOf);
            }
            return texts;
        });
}

DifferenceGroup compareSources(const Names& before, const Names& after)
{
    DifferenceGroup group{"Sources", {}};
    for (const auto& [id, text] : after) {
        const auto then = before.find(id);
        if (then == before.end()) {
            group.items.push_back(fmt::format("{}: new", text));
        } else if (then->second != text) {
            group.items.push_back(fmt::format("{} becomes {}", then->second, text));
        }
    }
    for (const auto& [id, text] : before) {
        if (!after.contains(id)) {
            group.items.push_back(fmt::format("{}: gone", text));
        }
    }
    return group;
}

}  // namespace

Result<std::vector<DifferenceGroup>, StoreError> differences(const std::filesystem::path& before,
                                                             const std::filesystem::path& after)
{
    const auto named = {Table::Occupation, Table::OccupationText, Table::Label, Table::Place,
                        Table::Territory};
    Words words;
    std::vector<DifferenceGroup> groups;
    {
        const auto then = readIfAny(before, named);
        const auto now = then ? readIfAny(after, named) : then;
        if (!now) {
            return tl::make_unexpected(now.error());
        }
        takeNames(*now, words);
        takeNames(*then, words);
        groups.push_back(missing("New occupations", *now, *then, words));
        groups.push_back(missing("Occupations that are gone", *then, *now, words));
    }
    for (const auto& chapter : chapters()) {
        DifferenceGroup group{std::string(chapter.name), {}};
        for (const auto table : chapter.tables) {  // one at a time: a catalogue may be large
            const auto then = readIfAny(before, {table});
            const auto now = then ? readIfAny(after, {table}) : then;
            if (!now) {
                return tl::make_unexpected(now.error());
            }
            compare(specOf(table), then->rows(table), now->rows(table), words, group.items);
        }
        groups.push_back(std::move(group));
    }
    const auto sourcesBefore = sourcesOf(before);
    const auto sourcesAfter = sourcesBefore ? sourcesOf(after) : sourcesBefore;
    if (!sourcesAfter) {
        return tl::make_unexpected(sourcesAfter.error());
    }
    groups.push_back(compareSources(*sourcesBefore, *sourcesAfter));
    std::erase_if(groups, [](const DifferenceGroup& group) { return group.items.empty(); });
    return groups;
}

}  // namespace orientibus::content::authoring
