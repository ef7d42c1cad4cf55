// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catalogue_builder.h"

#include "authoring/catalogue_writer.h"
#include "authoring/digest.h"

#include <orientibus/content/store.h>

#include <sqlite3.h>

#include <memory>
#include <stdexcept>

namespace orientibus::test {

using content::authoring::Table;

TestCatalogue& TestCatalogue::edit(const std::string& sql)
{
    sqlite3* opened = nullptr;
    const int code = sqlite3_open(path().c_str(), &opened);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, sqlite3_close);
    if (code != SQLITE_OK) {
        throw std::runtime_error("the catalogue cannot be opened for editing");
    }
    const auto all = "PRAGMA ignore_check_constraints = ON;" + sql;
    if (sqlite3_exec(opened, all.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(opened));
    }
    return *this;
}

CatalogueBuilder::CatalogueBuilder()
{
    m_layer.row(Table::Territory, {"FR"})
        .set("kind", "country")
        .set("code", "FR")
        .set("name", "France");
    m_layer.row(Table::Territory, {"R52"})
        .set("kind", "region")
        .set("code", "52")
        .set("name", "Pays de la Loire")
        .set("parent_id", "FR");
    withSector("alimentation", "Alimentation", "sun", 6);
}

CatalogueBuilder& CatalogueBuilder::withSector(const std::string& id, const std::string& name,
                                               const std::string& ground, int position)
{
    m_layer.row(Table::Sector, {id})
        .set("position", position)
        .set("ground", ground)
        .set("emblem", "secteurs/" + id);
    m_layer.row(Table::Label, {"sector", id, "fr", "name"}).set("text", name);
    m_layer.row(Table::Label, {"sector", id, "en", "name"}).set("text", name);
    return withPicture("secteurs/" + id);
}

CatalogueBuilder& CatalogueBuilder::withOccupation(const std::string& id,
                                                   const std::string& masculine,
                                                   const std::string& feminine,
                                                   const std::string& sector)
{
    m_layer.row(Table::Occupation, {id})
        .set("rome_code", id)
        .set("sector_id", sector)
        .set("riasec_major", "R")
        .set("depth", "authored");
    withText(id, "fr", "title_m", masculine);
    return withText(id, "fr", "title_f", feminine.empty() ? masculine : feminine);
}

CatalogueBuilder&
CatalogueBuilder::withNationalOccupation(const std::string& id, const std::string& title,
                                         const std::vector<std::string>& definition,
                                         const std::string& sector)
{
    withOccupation(id, title, {}, sector);
    m_layer.row(Table::Occupation, {id}).set("depth", "national");
    int position = 0;
    for (const auto& sentence : definition) {
        withText(id, "fr", "definition", sentence, ++position);
    }
    return *this;
}

CatalogueBuilder& CatalogueBuilder::withText(const std::string& id, const std::string& language,
                                             const std::string& field, const std::string& text,
                                             int position)
{
    m_layer.row(Table::OccupationText, {id, language, field, position}).set("text", text);
    return *this;
}

CatalogueBuilder& CatalogueBuilder::withTitle(const std::string& titleId,
                                              const std::string& occupation,
                                              const std::string& masculine,
                                              const std::string& feminine, bool rare)
{
    m_layer.row(Table::OccupationTitle, {titleId})
        .set("occupation_id", occupation)
        .set("masculine", masculine)
        .set("feminine", feminine)
        .set("label", masculine == feminine ? masculine : masculine + " / " + feminine)
        .set("principal", 0)
        .set("rare", rare ? 1 : 0);
    return *this;
}

CatalogueBuilder& CatalogueBuilder::withNeighbours(const std::string& id,
                                                   const std::vector<std::string>& near)
{
    int rank = 0;
    for (const auto& neighbour : near) {
        m_layer.row(Table::OccupationNeighbour, {id, neighbour}).set("rank", ++rank);
    }
    return *this;
}

CatalogueBuilder& CatalogueBuilder::withTraining(const std::string& id, const std::string& name,
                                                 int months)
{
    m_layer.row(Table::Training, {id})
        .set("type", "CAP")
        .set("level", 3)
        .set("duration_months", months);
    for (const auto* language : {"fr", "en"}) {
        m_layer.row(Table::Label, {"training", id, language, "name"}).set("text", name);
        m_layer.row(Table::Label, {"training", id, language, "short_name"}).set("text", name);
    }
    return *this;
}

CatalogueBuilder& CatalogueBuilder::withRoute(const std::string& id,
                                              const std::vector<std::string>& trainings,
                                              const std::string& way)
{
    const auto edge = [&](const std::string& from, const std::string& to, const std::string& by,
                          int months) {
        m_layer.row(Table::PathwayEdge, {from, to, by})
            .set("duration_months", months)
            .set("kind", "next")
            .set("frequency", "common");
    };
    std::string from = "3e";
    for (const auto& training : trainings) {
        edge(from, training, way, 24);
        from = training;
    }
    edge(from, "job:" + id, "work", 0);
    return *this;
}

CatalogueBuilder& CatalogueBuilder::withPicture(const std::string& mediaId)
{
    for (const auto* variant : {"normal", "contrast"}) {
        const auto bytes =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><!--" + mediaId + variant + "--></svg>";
        const auto hash = content::authoring::sha256(bytes);
        m_layer.row(Table::Media, {mediaId, variant})
            .set("kind", "picture")
            .set("sha256", hash)
            .set("extension", "svg")
            .set("bytes", static_cast<std::int64_t>(bytes.size()));
        m_media.emplace_back(hash + ".svg", bytes);
    }
    return *this;
}

CatalogueBuilder& CatalogueBuilder::withCommune(const std::string& code, const std::string& name,
                                                const std::string& departement)
{
    m_layer.row(Table::Territory, {"D" + departement})
        .set("kind", "departement")
        .set("code", departement)
        .set("name", "Département " + departement)
        .set("parent_id", "R52");
    m_layer.row(Table::Territory, {"C" + code})
        .set("kind", "commune")
        .set("code", code)
        .set("name", name)
        .set("parent_id", "D" + departement);
    return *this;
}

CatalogueBuilder& CatalogueBuilder::withPlace(const std::string& id, const std::string& name,
                                              const std::string& commune)
{
    m_layer.row(Table::Place, {id})
        .set("kind", "college")
        .set("name", name)
        .set("commune_id", "C" + commune)
        .set("status", "published");
    return *this;
}

CatalogueBuilder& CatalogueBuilder::withWholeOccupation(const std::string& id,
                                                        const std::string& masculine,
                                                        const std::string& feminine)
{
    withOccupation(id, masculine, feminine).withPicture("metiers/" + id);
    m_layer.row(Table::Occupation, {id})
        .set("picture", "metiers/" + id)
        .set("company", "team")
        .set("posture", "standing")
        .set("setting", "indoors")
        .set("schedule", "early");
    for (const auto* language : {"fr", "en"}) {
        withText(id, language, "title_m", masculine).withText(id, language, "title_f", feminine);
        for (const auto* field :
             {"hook", "with_whom", "place", "hours", "hard", "great", "picture_alt"}) {
            withText(id, language, field, std::string("Un mot pour ") + field);
        }
        for (int position = 1; position <= 5; ++position) {
            const auto number = std::to_string(position);
            withText(id, language, "task", "Tu fais " + number, position);
            withText(id, language, "day", "Tu es à " + number, position);
            withText(id, language, "keyword", "mot" + number, position);
        }
    }
    withTraining("cap-" + id, "CAP " + id, 24).withTraining("bac-" + id, "Bac " + id, 36);
    return withRoute(id, {"cap-" + id}).withRoute(id, {"bac-" + id});
}

TestCatalogue CatalogueBuilder::write() const
{
    TestCatalogue catalogue{TempDir()};
    const content::authoring::CatalogueRows rows{
        m_layer,
        {{"test", "A test", "The tests", "CC0", std::nullopt, "2026-01-01", "published"},
         {"survey", "A survey", "The tests", "CC0", std::nullopt, "2026-01-01", "published"}},
        {{"title", "Test"}, {"territory", "R52"}, {"languages", "fr,en"}}};
    const auto written = content::authoring::writeCatalogue(rows, catalogue.path());
    if (!written) {
        throw std::runtime_error(written.error().detail);
    }
    const auto media = content::Store::mediaFolder(catalogue.path());
    for (const auto& [name, bytes] : m_media) {
        writeFile(media / name, bytes);
    }
    return catalogue;
}

}  // namespace orientibus::test
