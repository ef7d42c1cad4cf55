// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/rome/placement.h"

#include "src/collation.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace orientibus::content::authoring {

namespace {

using std::string;

/// Counts the entries of a map from ROME codes; those `isKnown` denies are skipped.
template <typename Known>
void countCodes(const std::map<string, Placed>& codes, const char* key, Known isKnown,
                FileReport& report)
{
    for (const auto& [code, placed] : codes) {
        ++report.read;
        if (isKnown(code)) {
            ++report.used;
        } else {
            report.skip(placed.line, key, fmt::format("not in this ROME: {}", code));
        }
    }
}

/// Takes the turn through one sector's list.
class PictureTurn {
public:
    PictureTurn(string sector, const PictureRules& rules)
        : m_sector(std::move(sector)), m_rules(rules)
    {
    }

    string next(const string& code)
    {
        if (const auto own = m_rules.own.find(code); own != m_rules.own.end()) {
            return own->second.value;
        }
        const auto piece = m_rules.piece.find(code);
        const bool isPiece =
            piece != m_rules.piece.end() && !m_afterPiece && belongsHere(piece->second.value);
        m_afterPiece = isPiece;
        if (isPiece) {
            return piece->second.value;
        }
        return fmt::format("relais/{}-{}", m_sector, m_rules.turn[m_at++ % m_rules.turn.size()]);
    }

    [[nodiscard]] bool belongsHere(const string& piece) const
    {
        return piece.starts_with(fmt::format("relais/{}-piece-", m_sector));
    }

private:
    string m_sector;
    const PictureRules& m_rules;
    std::size_t m_at = 0;
    bool m_afterPiece = false;
};

}  // namespace

void placeInSectors(const SectorsFile& sectors, const std::map<string, string>& domains,
                    Layer& layer, FileReport& report)
{
    std::set<string> knownDomains;
    for (const auto& [code, domain] : domains) {
        knownDomains.insert(domain);
    }
    countCodes(
        sectors.domains, "domains",
        [&knownDomains](const string& domain) { return knownDomains.contains(domain); }, report);
    countCodes(
        sectors.occupations, "occupations",
        [&layer](const string& code) { return layer.has(Table::Occupation, {code}); }, report);
    for (auto& [key, row] : layer.rows(Table::Occupation)) {
        const auto& code = std::get<string>(key.front());
        const auto own = sectors.occupations.find(code);
        if (own != sectors.occupations.end()) {
            row.set("sector_id", own->second.value, sectors.source);
            continue;
        }
        const auto domain = domains.find(code);
        if (domain == domains.end()) {
            continue;
        }
        const auto ofDomain = sectors.domains.find(domain->second);
        if (ofDomain != sectors.domains.end()) {
            row.set("sector_id", ofDomain->second.value, sectors.source);
        }
    }
}

void choosePictures(const SectorsFile& sectors, Layer& layer, FileReport& report)
{
    const auto isKnown = [&layer](const string& code) {
        return layer.has(Table::Occupation, {code});
    };
    countCodes(sectors.pictures.own, "own", isKnown, report);
    countCodes(sectors.pictures.piece, "piece", isKnown, report);

    auto& occupations = layer.rows(Table::Occupation);
    const auto& titles = layer.rows(Table::OccupationText);
    std::map<string, std::vector<std::pair<string, string>>> lists;  // sector → title, code
    for (const auto& [key, row] : occupations) {
        const auto& code = std::get<string>(key.front());
        const auto title = titles.find({code, "fr", "title_m", 1});
        if (const auto sector = row.text("sector_id"); !sector.empty()) {
            const auto text = title != titles.end() ? title->second.text("text") : code;
            lists[string(sector)].emplace_back(sortKey(text), code);
        }
    }
    for (auto& [sector, list] : lists) {
        std::ranges::sort(list);
        PictureTurn turn(sector, sectors.pictures);
        for (const auto& [title, code] : list) {
            const auto piece = sectors.pictures.piece.find(code);
            if (piece != sectors.pictures.piece.end() && !turn.belongsHere(piece->second.value)) {
                report.remark(piece->second.line, "piece",
                              fmt::format("{} lives in another sector: {}", code, sector));
            }
            occupations.at({code}).set("picture", turn.next(code), sectors.source);
        }
    }
}

}  // namespace orientibus::content::authoring
