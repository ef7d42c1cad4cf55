// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "collation.h"
#include "store_impl.h"

#include <algorithm>

namespace orientibus::content {

namespace {

using sqlite::Statement;

/// An occupation that is neither written by the Region nor described by ROME
/// has nothing to show; it is in the file only because others point to it.
constexpr std::string_view summarySelect = R"sql(
SELECT o.occupation_id,
       coalesce(tm.text, tm_fr.text, ''), coalesce(tf.text, tf_fr.text, ''),
       coalesce(h.text, h_fr.text, ''),
       coalesce(o.sector_id, ''), coalesce(sl.text, sl_fr.text, ''), coalesce(s.ground, 'indigo'),
       coalesce(o.picture, ''),
       coalesce(m.sha256 || '.' || m.extension, ''), coalesce(mc.sha256 || '.' || mc.extension, ''),
       o.depth = 'authored'
FROM occupation o
LEFT JOIN occupation_text tm ON tm.occupation_id = o.occupation_id AND tm.language = ?1
      AND tm.field = 'title_m' AND tm.position = 1
LEFT JOIN occupation_text tm_fr ON tm_fr.occupation_id = o.occupation_id AND tm_fr.language = 'fr'
      AND tm_fr.field = 'title_m' AND tm_fr.position = 1
LEFT JOIN occupation_text tf ON tf.occupation_id = o.occupation_id AND tf.language = ?1
      AND tf.field = 'title_f' AND tf.position = 1
LEFT JOIN occupation_text tf_fr ON tf_fr.occupation_id = o.occupation_id AND tf_fr.language = 'fr'
      AND tf_fr.field = 'title_f' AND tf_fr.position = 1
LEFT JOIN occupation_text h ON h.occupation_id = o.occupation_id AND h.language = ?1
      AND h.field = 'hook' AND h.position = 1
LEFT JOIN occupation_text h_fr ON h_fr.occupation_id = o.occupation_id AND h_fr.language = 'fr'
      AND h_fr.field = 'hook' AND h_fr.position = 1
LEFT JOIN sector s ON s.sector_id = o.sector_id
LEFT JOIN label sl ON sl.entity = 'sector' AND sl.entity_id = o.sector_id AND sl.language = ?1
      AND sl.field = 'name'
LEFT JOIN label sl_fr ON sl_fr.entity = 'sector' AND sl_fr.entity_id = o.sector_id
      AND sl_fr.language = 'fr' AND sl_fr.field = 'name'
LEFT JOIN media m ON m.media_id = o.picture AND m.variant = 'normal'
LEFT JOIN media mc ON mc.media_id = o.picture AND mc.variant = 'contrast'
WHERE (o.depth = 'authored' OR EXISTS (
        SELECT 1 FROM occupation_text t WHERE t.occupation_id = o.occupation_id
        AND t.language = 'fr' AND t.field IN ('definition', 'hook', 'task')))
  AND )sql";

OccupationSummary summaryOf(const Statement& row)
{
    OccupationSummary summary;
    summary.id = row.text(0);
    summary.masculine = row.text(1);
    summary.feminine = row.text(2);
    if (summary.masculine.empty()) {
        summary.masculine = summary.feminine;
    }
    if (summary.feminine.empty()) {
        summary.feminine = summary.masculine;
    }
    summary.hook = row.text(3);
    summary.sectorId = row.text(4);
    summary.sectorName = row.text(5);
    summary.ground = row.text(6);
    summary.picture = {row.text(7), row.text(8), row.text(9)};
    summary.authored = row.integer(10) != 0;
    return summary;
}

void sortByTitle(std::vector<OccupationSummary>& summaries)
{
    std::vector<std::pair<std::string, OccupationSummary>> keyed;
    keyed.reserve(summaries.size());
    for (auto& summary : summaries) {
        auto key = sortKey(summary.masculine);
        keyed.emplace_back(std::move(key), std::move(summary));
    }
    std::ranges::sort(keyed, {}, [](const auto& entry) {
        return std::tuple(!entry.second.authored, std::string_view(entry.first),
                          std::string_view(entry.second.id));
    });
    for (std::size_t i = 0; i < keyed.size(); ++i) {
        summaries[i] = std::move(keyed[i].second);
    }
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) noexcept : m_impl(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store, StoreError> Store::open(const std::filesystem::path& path)
{
    auto database = openCatalogue(path);
    if (!database) {
        return tl::make_unexpected(database.error());
    }
    auto impl = std::make_unique<Impl>(path, std::move(*database));
    if (auto loaded = impl->loadProperties(); !loaded) {
        return tl::make_unexpected(loaded.error());
    }
    return Store(std::move(impl));
}

Result<void, StoreError> Store::Impl::loadProperties()
{
    auto loaded = each("SELECT name, value FROM property LIMIT 100", {}, [&](const Statement& row) {
                      properties.emplace(row.text(0), row.text(1));
                  }).and_then([&] {
        return each("PRAGMA user_version", {},
                    [&](const Statement& row) { schema = row.integer(0); });
    });
    if (!loaded) {
        return loaded;
    }
    catalogueId = properties["catalogue_id"];
    if (catalogueId.size() != 64) {
        return tl::make_unexpected(Error<StoreError>{
            StoreError::Corrupt, m_path.string() + " is damaged: it does not say which it is."});
    }
    return {};
}

Result<std::vector<OccupationSummary>, StoreError>
Store::Impl::summaries(std::string_view condition, std::string_view language,
                       std::string_view parameter) const
{
    std::vector<OccupationSummary> found;
    const auto take = [&](const Statement& row) { found.push_back(summaryOf(row)); };
    const auto sql = std::string(summarySelect).append(condition);
    // Binding a parameter that the statement does not have is an error.
    auto read = condition.find("?2") != std::string_view::npos
                    ? each(sql, {language, parameter}, take)
                    : each(sql, {language}, take);
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return found;
}

const std::string& Store::catalogueId() const
{
    return m_impl->catalogueId;
}

std::int64_t Store::schema() const
{
    return m_impl->schema;
}

std::int64_t Store::newestSchema()
{
    return newestSchemaVersion;
}

std::filesystem::path Store::mediaFolder(const std::filesystem::path& path)
{
    return path.parent_path() / (path.stem().string() + ".media");
}

std::string Store::property(std::string_view name) const
{
    const auto found = m_impl->properties.find(name);
    return found == m_impl->properties.end() ? std::string{} : found->second;
}

Result<std::vector<OccupationSummary>, StoreError>
Store::occupationsOf(std::string_view sectorId, std::string_view language) const
{
    auto found = m_impl->summaries("o.sector_id = ?2", language, sectorId);
    if (found) {
        sortByTitle(*found);
    }
    return found;
}

Result<std::vector<OccupationSummary>, StoreError>
Store::authoredOccupations(std::string_view language) const
{
    auto found = m_impl->summaries("o.depth = 'authored'", language, {});
    if (!found) {
        return found;
    }
    sortByTitle(*found);
    std::map<std::string, std::int64_t> positions;
    auto read =
        m_impl->each("SELECT sector_id, position FROM sector", {},
                     [&](const Statement& row) { positions.emplace(row.text(0), row.integer(1)); });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    const auto positionOf = [&](const OccupationSummary& summary) {
        const auto at = positions.find(summary.sectorId);
        return at == positions.end() ? std::numeric_limits<std::int64_t>::max() : at->second;
    };
    std::ranges::stable_sort(*found, {}, positionOf);
    return found;
}

Result<std::vector<OccupationSummary>, StoreError>
Store::summaries(const std::vector<std::string>& ids, std::string_view language) const
{
    std::vector<OccupationSummary> summaries;
    for (const auto& id : ids) {
        auto found = m_impl->summaries("o.occupation_id = ?2", language, id);
        if (!found) {
            return found;
        }
        std::ranges::move(*found, std::back_inserter(summaries));
    }
    return summaries;
}

Result<std::vector<OccupationSummary>, StoreError>
Store::neighbours(std::string_view id, std::string_view language, std::size_t limit) const
{
    std::vector<std::string> ids;
    auto read =
        m_impl->each("SELECT neighbour_id FROM occupation_neighbour WHERE occupation_id = ?1 "
                     "ORDER BY rank, neighbour_id",
                     {id}, [&](const Statement& row) { ids.push_back(row.text(0)); });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    auto found = summaries(ids, language);
    if (found && found->size() > limit) {
        found->resize(limit);
    }
    return found;
}

Result<std::vector<std::string>, StoreError> Store::occupationIds() const
{
    auto found = m_impl->summaries("1 ORDER BY o.occupation_id", "fr", {});
    if (!found) {
        return tl::make_unexpected(found.error());
    }
    std::vector<std::string> ids;
    ids.reserve(found->size());
    for (auto& summary : *found) {
        ids.push_back(std::move(summary.id));
    }
    return ids;
}

}  // namespace orientibus::content
