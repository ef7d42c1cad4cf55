// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "support/temp_dir.h"

#include <filesystem>
#include <string>
#include <vector>

namespace orientibus::test {

/// A catalogue on the disk for the time of a test.
class TestCatalogue {
public:
    explicit TestCatalogue(TempDir folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] std::filesystem::path path() const { return m_folder / "catalogue.sqlite"; }
    [[nodiscard]] const TempDir& folder() const { return m_folder; }

    /// Changes the file behind the back of all checks, as a careless hand would.
    TestCatalogue& edit(const std::string& sql);

private:
    TempDir m_folder;
};

/// Makes small catalogues: `CatalogueBuilder().withOccupation("D1102", "Boulanger").write()`.
/// Without more said, an occupation is authored and in the sector "alimentation".
class CatalogueBuilder {
public:
    CatalogueBuilder();

    CatalogueBuilder& withSector(const std::string& id, const std::string& name,
                                 const std::string& ground, int position);
    CatalogueBuilder& withOccupation(const std::string& id, const std::string& masculine,
                                     const std::string& feminine = {},
                                     const std::string& sector = "alimentation");
    /// Known to ROME only: a title and sentences of definition.
    CatalogueBuilder& withNationalOccupation(const std::string& id, const std::string& title,
                                             const std::vector<std::string>& definition,
                                             const std::string& sector = "alimentation");
    CatalogueBuilder& withText(const std::string& id, const std::string& language,
                               const std::string& field, const std::string& text, int position = 1);
    CatalogueBuilder& withTitle(const std::string& titleId, const std::string& occupation,
                                const std::string& masculine, const std::string& feminine,
                                bool rare = false);
    CatalogueBuilder& withNeighbours(const std::string& id, const std::vector<std::string>& near);
    CatalogueBuilder& withTraining(const std::string& id, const std::string& name, int months);
    /// From 3e through these trainings to the job.
    CatalogueBuilder& withRoute(const std::string& id, const std::vector<std::string>& trainings,
                                const std::string& way = "either");
    /// Both variants of a picture, with files.
    CatalogueBuilder& withPicture(const std::string& mediaId);
    CatalogueBuilder& withCommune(const std::string& code, const std::string& name,
                                  const std::string& departement);
    CatalogueBuilder& withPlace(const std::string& id, const std::string& name,
                                const std::string& commune);

    /// An authored occupation that has everything `check` asks for, in both languages.
    CatalogueBuilder& withWholeOccupation(const std::string& id, const std::string& masculine,
                                          const std::string& feminine);

    /// Rows that have no word of their own here.
    [[nodiscard]] content::authoring::Layer& layer() { return m_layer; }

    /// Writes the catalogue and its media, but no search index: it is built when asked for.
    [[nodiscard]] TestCatalogue write() const;

private:
    content::authoring::Layer m_layer{"test"};
    std::vector<std::pair<std::string, std::string>> m_media;  ///< file name, bytes
};

}  // namespace orientibus::test
