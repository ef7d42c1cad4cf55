// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sheet.h"

#include "authoring/catalogue_reader.h"
#include "catalogue_file.h"

#include <algorithm>

namespace orientibus::cli {

namespace {

using content::Figure;
using content::Source;
using content::Store;
using content::StoreError;
using content::authoring::Key;
using content::authoring::Layer;
using content::authoring::Row;
using content::authoring::Table;
using SourcesById = std::map<std::string, Source>;

constexpr std::size_t mostNeighbours = 12;
constexpr std::size_t mostRoutes = 12;

const std::string& textAt(const Key& key, std::size_t column)
{
    return std::get<std::string>(key[column]);
}

template <typename T>
std::optional<T> valueOf(const Row& row, std::string_view column)
{
    const auto found = row.fields().find(column);
    const auto* value =
        found != row.fields().end() ? std::get_if<T>(&found->second.value) : nullptr;
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

/// What the store does not hand out: the families of an occupation and where trainings are given.
class Tables {
public:
    Tables(const Layer& layer, const SourcesById& sources) : m_layer(layer), m_sources(sources) {}

    [[nodiscard]] std::vector<SheetFamily> families(const std::string& occupation,
                                                    const std::string& language) const
    {
        std::vector<SheetFamily> families;
        for (const auto& [key, row] : m_layer.rows(Table::OccupationFamily)) {
            if (textAt(key, 0) != occupation) {
                continue;
            }
            const auto& id = textAt(key, 1);
            auto name = nameOf(id, language);
            families.push_back({id, name.empty() ? nameOf(id, "fr") : std::move(name),
                                std::string(row.text("basis")), figures(id), source(row.source())});
        }
        return families;
    }

    [[nodiscard]] OfferCount offers(const std::string& training) const
    {
        OfferCount count;
        for (const auto& [key, row] : m_layer.rows(Table::TrainingOffer)) {
            if (textAt(key, 0) == training && row.text("status") == "demo") {
                count.examples.insert(textAt(key, 1));
            } else if (textAt(key, 0) == training) {
                count.places[textAt(key, 2)].insert(textAt(key, 1));
            }
        }
        return count;
    }

    [[nodiscard]] std::set<std::string> offerSources(const std::string& training) const
    {
        std::set<std::string> ids;
        for (const auto& [key, row] : m_layer.rows(Table::TrainingOffer)) {
            if (textAt(key, 0) == training) {
                ids.insert(row.source());
            }
        }
        return ids;
    }

    /// Of the names of a thing in any language.
    [[nodiscard]] std::set<std::string> nameSources(const char* entity, const std::string& id) const
    {
        std::set<std::string> ids;
        const auto& rows = m_layer.rows(Table::Label);
        for (auto at = rows.lower_bound({entity, id});
             at != rows.end() && textAt(at->first, 0) == entity && textAt(at->first, 1) == id;
             ++at) {
            ids.insert(at->second.source());
        }
        return ids;
    }

    /// Of a row that its id alone tells.
    [[nodiscard]] std::string sourceOf(Table table, const std::string& id) const
    {
        const auto& rows = m_layer.rows(table);
        const auto found = rows.find({id});
        return found != rows.end() ? found->second.source() : std::string{};
    }

    [[nodiscard]] std::string territory(const std::string& id) const
    {
        const auto& rows = m_layer.rows(Table::Territory);
        const auto found = rows.find({id});
        return found != rows.end() ? std::string(found->second.text("name")) : std::string{};
    }

private:
    [[nodiscard]] std::string nameOf(const std::string& family, const std::string& language) const
    {
        const auto& rows = m_layer.rows(Table::Label);
        const auto found = rows.find({"family", family, language, "name"});
        return found != rows.end() ? std::string(found->second.text("text")) : std::string{};
    }

    [[nodiscard]] Source source(const std::string& id) const
    {
        const auto found = m_sources.find(id);
        return found != m_sources.end() ? found->second : Source{};
    }

    [[nodiscard]] std::vector<Figure> figures(const std::string& family) const
    {
        std::vector<Figure> figures;
        for (const auto& [key, row] : m_layer.rows(Table::Figure)) {
            if (textAt(key, 0) != "family" || textAt(key, 1) != family) {
                continue;
            }
            Figure figure;
            figure.measure = textAt(key, 2);
            figure.territoryId = textAt(key, 3);
            figure.year = static_cast<int>(std::get<std::int64_t>(key[4]));
            figure.way = textAt(key, 5);
            figure.value = valueOf<double>(row, "value").value_or(0);
            figure.high = valueOf<double>(row, "high");
            figure.unit = row.text("unit");
            figure.quality = row.text("quality");
            figure.isWithheld = figure.quality == "withheld";
            figure.sourceLine = row.text("source_line");
            figure.source = source(row.source());
            figures.push_back(std::move(figure));
        }
        return figures;
    }

    const Layer& m_layer;
    const SourcesById& m_sources;
};

/// Ids of all sources that a sheet names, from the least of its parts.
std::set<std::string> sourcesUsed(const Sheet& sheet, const Tables& tables)
{
    std::set<std::string> used;
    const auto use = [&used](const auto& parts) {
        for (const auto& part : parts) {
            used.insert(part.source.id);
        }
    };
    for (const auto& source : sheet.occupation.sources) {
        used.insert(source.id);
    }
    use(sheet.occupation.figures);
    use(sheet.routes);
    use(sheet.families);
    for (const auto& family : sheet.families) {
        use(family.figures);
        used.insert(tables.sourceOf(Table::Family, family.id));
        used.merge(tables.nameSources("family", family.id));
    }
    for (const auto& training : sheet.trainings) {
        used.insert(training.facts.source.id);
        use(training.facts.rates);
        used.merge(tables.offerSources(training.facts.id));
        used.merge(tables.nameSources("training", training.facts.id));
    }
    for (const auto& [id, name] : sheet.territories) {
        used.insert(tables.sourceOf(Table::Territory, id));
    }
    return used;
}

/// Where the fields of trainings were taken from that their own source does not tell.
content::Result<void, StoreError> addFieldSources(const std::filesystem::path& file,
                                                  const Sheet& sheet, std::set<std::string>& used)
{
    const auto database = content::openCatalogue(file);
    if (!database) {
        return tl::make_unexpected(database.error());
    }
    for (const auto& training : sheet.trainings) {
        auto query = database->prepare("SELECT source_id FROM provenance "
                                       "WHERE entity = 'training' AND entity_id = ?1");
        if (!query) {
            return tl::make_unexpected(content::readError(file, query.error()));
        }
        query->bind(1, training.facts.id);
        for (auto row = query->step(); !row || *row; row = query->step()) {
            if (!row) {
                return tl::make_unexpected(content::readError(file, row.error()));
            }
            used.insert(query->text(0));
        }
    }
    return {};
}

void nameTerritories(Sheet& sheet, const Tables& tables)
{
    const auto name = [&](const std::vector<Figure>& figures) {
        for (const auto& figure : figures) {
            if (auto& shown = sheet.territories[figure.territoryId]; shown.empty()) {
                shown = tables.territory(figure.territoryId);
            }
        }
    };
    name(sheet.occupation.figures);
    for (const auto& family : sheet.families) {
        name(family.figures);
    }
    for (const auto& training : sheet.trainings) {
        name(training.facts.rates);
    }
}

}  // namespace

content::Result<Sheet, StoreError> readSheet(const Store& store, const std::filesystem::path& file,
                                             const std::string& code, const std::string& language)
{
    auto occupation = store.occupation(code, language);
    if (!occupation) {
        return tl::make_unexpected(occupation.error());
    }
    auto neighbours = store.neighbours(code, language, mostNeighbours);
    auto routes = store.routes(code, language, mostRoutes);
    const auto trainings = store.trainingsFor(code, language);
    const auto sources = store.sources();
    const auto layer = content::authoring::readCatalogue(
        file, {Table::Territory, Table::Label, Table::Family, Table::OccupationFamily,
               Table::Figure, Table::TrainingOffer});
    const content::Error<StoreError>* failed = nullptr;
    const auto look = [&failed](const auto& read) { failed = read ? failed : &read.error(); };
    look(neighbours);
    look(routes);
    look(trainings);
    look(sources);
    look(layer);
    if (failed != nullptr) {
        return tl::make_unexpected(*failed);
    }
    SourcesById byId;
    for (const auto& source : *sources) {
        byId.emplace(source.id, source);
    }
    const Tables tables(*layer, byId);
    Sheet sheet;
    sheet.occupation = std::move(*occupation);
    sheet.neighbours = std::move(*neighbours);
    sheet.routes = std::move(*routes);
    sheet.families = tables.families(code, language);
    for (const auto& facts : *trainings) {
        sheet.trainings.push_back({facts, tables.offers(facts.id)});
    }
    nameTerritories(sheet, tables);
    auto used = sourcesUsed(sheet, tables);
    if (const auto added = addFieldSources(file, sheet, used); !added) {
        return tl::make_unexpected(added.error());
    }
    for (const auto& id : used) {
        if (const auto found = byId.find(id); found != byId.end()) {
            sheet.sources.push_back(found->second);
        }
    }
    return sheet;
}

}  // namespace orientibus::cli
