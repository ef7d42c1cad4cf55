// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/filter.h>
#include <orientibus/content/map.h>
#include <orientibus/content/model.h>
#include <orientibus/content/near.h>
#include <orientibus/content/offers.h>
#include <orientibus/content/result.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace orientibus::content {

enum class StoreError {
    NotFound,      ///< no such file, or no such row
    NotCatalogue,  ///< a file, but not one of ours
    SchemaTooNew,  ///< ours, from a newer tool
    Corrupt,       ///< ours, damaged or truncated
    Io,            ///< the system refused to read
};

/// A published catalogue, open for reading.
///
/// A Store is one immutable snapshot: the file is opened read-only and is never
/// written to. Open a new Store to see new content.
///
/// Errors: `detail` is one English sentence naming the file. Reading a damaged
/// page gives `Corrupt` from whichever call meets it; no call throws or crashes.
///
/// Thread-safety: one Store per thread at a time. Moving between threads is
/// allowed while no call is in progress.
class Store {
public:
    /// Opens `path` and checks that it is a whole catalogue of a schema we know.
    /// Cost does not grow with the size of the file.
    [[nodiscard]] static Result<Store, StoreError> open(const std::filesystem::path& path);

    /// SHA-256 over all rows: the name of this content, for the search index.
    [[nodiscard]] const std::string& catalogueId() const;

    /// The version of the schema that the catalogue is written by, and the newest one known here.
    [[nodiscard]] std::int64_t schema() const;
    [[nodiscard]] static std::int64_t newestSchema();

    /// The folder that holds the media of the catalogue at `path`: `<stem>.media` beside it.
    [[nodiscard]] static std::filesystem::path mediaFolder(const std::filesystem::path& path);

    /// A property of the catalogue ('title', 'as_of', …), empty when absent.
    [[nodiscard]] std::string property(std::string_view name) const;

    [[nodiscard]] Result<std::vector<Source>, StoreError> sources() const;

    /// Sectors that hold at least one occupation, in the order of the line.
    [[nodiscard]] Result<std::vector<Sector>, StoreError> sectors(std::string_view language) const;

    /// All occupations of a sector: authored ones first, then by title.
    [[nodiscard]] Result<std::vector<OccupationSummary>, StoreError>
    occupationsOf(std::string_view sectorId, std::string_view language) const;

    /// All authored occupations, by sector position then title.
    [[nodiscard]] Result<std::vector<OccupationSummary>, StoreError>
    authoredOccupations(std::string_view language) const;

    /// Summaries in the order of `ids`; unknown ids are left out.
    [[nodiscard]] Result<std::vector<OccupationSummary>, StoreError>
    summaries(const std::vector<std::string>& ids, std::string_view language) const;

    /// The whole sheet, or `NotFound`.
    [[nodiscard]] Result<Occupation, StoreError> occupation(std::string_view id,
                                                            std::string_view language) const;

    /// Near jobs, nearest first.
    [[nodiscard]] Result<std::vector<OccupationSummary>, StoreError>
    neighbours(std::string_view id, std::string_view language, std::size_t limit) const;

    /// Ways from 3e to the job: every simple path of at most five steps,
    /// shortest first, at most `limit`.
    [[nodiscard]] Result<std::vector<Route>, StoreError>
    routes(std::string_view id, std::string_view language, std::size_t limit) const;

    /// The published thresholds, per measure from the highest.
    [[nodiscard]] Result<std::vector<DemandLevel>, StoreError> demandLevels() const;

    /// How much an occupation is looked for in a basin; without any figure, all empty.
    [[nodiscard]] Result<Demand, StoreError> demand(std::string_view occupationId,
                                                    std::string_view basinId,
                                                    std::string_view language) const;

    /// Every occupation with a word of demand in a basin: by word, what is planned before what
    /// was hired, authored sheets first, then by the number of projects, then by title.
    [[nodiscard]] Result<std::vector<Wanted>, StoreError>
    wantedAround(std::string_view basinId, std::string_view language) const;

    /// The trainings that lead to an occupation, by level.
    [[nodiscard]] Result<std::vector<TrainingFacts>, StoreError>
    trainingsFor(std::string_view occupationId, std::string_view language) const;

    /// Where these trainings are given, nearest to `from` first.
    [[nodiscard]] Result<std::vector<NearOffer>, StoreError>
    offersNear(std::string_view occupationId, MapPoint from, std::size_t limit,
               std::string_view language) const;

    /// What places within `radiusKm` offer on `today` (ISO date) or later, by date.
    [[nodiscard]] Result<std::vector<NearEvent>, StoreError>
    eventsNear(MapPoint from, double radiusKm, std::string_view today,
               std::string_view language) const;

    /// A territory, or `NotFound`.
    [[nodiscard]] Result<Territory, StoreError> territory(std::string_view id) const;

    /// Communes with at least one place, those with most first, then by id; at most `limit`.
    [[nodiscard]] Result<std::vector<Territory>, StoreError> towns(std::size_t limit) const;

    /// Ids of the occupations that have everything the filter asks, sorted.
    [[nodiscard]] Result<std::vector<std::string>, StoreError>
    occupationsWhere(const OccupationFilter& filter) const;

    /// Ids of every occupation, sorted.
    [[nodiscard]] Result<std::vector<std::string>, StoreError> occupationIds() const;

    /// Départements of the catalogue's region, by code.
    [[nodiscard]] Result<std::vector<Territory>, StoreError> departements() const;

    /// Communes of a département, by name as a French reader sorts it.
    [[nodiscard]] Result<std::vector<Territory>, StoreError>
    communes(std::string_view departementId) const;

    /// Schools and training places of a commune, by name.
    [[nodiscard]] Result<std::vector<Place>, StoreError> places(std::string_view communeId) const;

    /// Places at most `radiusKm` kilometres from a point as the crow flies, the nearest `limit`
    /// of them, nearest first; of the given kinds only, or of all where `kinds` is empty. A place
    /// without a point counts as being at that of its commune, says so, and comes last.
    [[nodiscard]] Result<PlacesNear, StoreError> placesNear(MapPoint from, double radiusKm,
                                                            const std::vector<std::string>& kinds,
                                                            std::size_t limit,
                                                            std::string_view language) const;

    /// The employment basin of a commune, or `NotFound`.
    [[nodiscard]] Result<Territory, StoreError> basinOf(std::string_view communeId) const;

    /// The borders of the region; one pass over both tables, so ask once and keep it.
    [[nodiscard]] Result<RegionMap, StoreError> map() const;

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

private:
    class Impl;
    explicit Store(std::unique_ptr<Impl> impl) noexcept;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace orientibus::content
