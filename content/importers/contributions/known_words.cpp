// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/known_words.h"

#include "importers/contributions/french_values.h"
#include "importers/parcoursup/training_finder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace orientibus::content::authoring::contributions {

namespace {

constexpr std::size_t proposals = 3;

std::multiset<std::string> pairsOf(const std::string& text)
{
    std::multiset<std::string> pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        pairs.insert(text.substr(i, 2));
    }
    return pairs;
}

/// The share of pairs of letters that two texts have in common (Dice), 0 to 1.
double likeness(const std::multiset<std::string>& left, const std::multiset<std::string>& right)
{
    std::vector<std::string> common;
    std::ranges::set_intersection(left, right, std::back_inserter(common));
    const auto all = static_cast<double>(left.size() + right.size());
    return all > 0 ? 2 * static_cast<double>(common.size()) / all : 0;
}

const std::string& idOf(const Key& key)
{
    return std::get<std::string>(key.front());
}

bool isAllDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> onlyOne(const std::set<std::string>& ids)
{
    return ids.size() == 1 ? std::optional(*ids.begin()) : std::nullopt;
}

/// Of several, the one that authors wrote; registers name trainings "certif-1879".
std::optional<std::string> authoredOf(const std::set<std::string>& ids)
{
    std::set<std::string> authored;
    std::ranges::copy_if(ids, std::inserter(authored, authored.end()),
                         [](const auto& id) { return !id.starts_with("certif-"); });
    return onlyOne(authored.empty() ? ids : authored);
}

}  // namespace

void NameFinder::add(const std::string& name, const std::string& id, const std::string& shown)
{
    m_names[m_spelling(name)].try_emplace(id, shown);
}

std::set<std::string> NameFinder::named(std::string_view name) const
{
    std::set<std::string> ids;
    if (const auto found = m_names.find(m_spelling(name)); found != m_names.end()) {
        for (const auto& [id, shown] : found->second) {
            ids.insert(id);
        }
    }
    return ids;
}

std::vector<std::string> NameFinder::nearest(std::string_view name, std::size_t count) const
{
    constexpr double leastLikeness = 0.25;
    const auto pairs = pairsOf(m_spelling(name));
    std::vector<std::pair<double, const std::map<std::string, std::string>*>> ranked;
    for (const auto& [spelt, things] : m_names) {
        if (const auto like = likeness(pairs, pairsOf(spelt)); like >= leastLikeness) {
            ranked.emplace_back(like, &things);
        }
    }
    std::ranges::stable_sort(ranked, std::greater{}, [](const auto& pair) { return pair.first; });
    std::vector<std::string> near;
    std::set<std::string> seen;
    for (const auto& ranking : ranked) {
        for (const auto& [id, shown] : *ranking.second) {
            // Twins of a register are shown alike.
            if (near.size() < count && seen.insert(id).second && seen.insert(shown).second) {
                near.push_back(shown);
            }
        }
    }
    return near;
}

KnownWords::KnownWords(const Layer& below)
    : m_below(below), m_communes(&below), m_trainings(&below), m_occupationNames(&plainWords),
      m_trainingNames(&trainingKey), m_communeNames(&plainWords)
{
    addOccupations();
    addTrainings();
    for (const auto& [key, row] : below.rows(Table::Territory)) {
        if (row.text("kind") == "commune") {
            m_communeNames.add(std::string(row.text("name")), idOf(key), shownCommune(idOf(key)));
        }
    }
}

void KnownWords::addOccupations()
{
    std::map<std::string, std::string> shown;
    for (const auto& [key, row] : m_below.rows(Table::OccupationText)) {
        const auto& field = std::get<std::string>(key[2]);
        if (std::get<std::string>(key[1]) == "fr" && (field == "title_m" || field == "title_f")) {
            auto& words = shown[idOf(key)];
            // title_f comes before title_m; a code tells two occupations of one name apart.
            words = fmt::format("{} ({})", row.text("text"), idOf(key));
        }
    }
    for (const auto& [key, row] : m_below.rows(Table::OccupationText)) {
        const auto& field = std::get<std::string>(key[2]);
        if (std::get<std::string>(key[1]) == "fr" && (field == "title_m" || field == "title_f")) {
            m_occupationNames.add(std::string(row.text("text")), idOf(key), shown[idOf(key)]);
        }
    }
    for (const auto& [key, row] : m_below.rows(Table::OccupationTitle)) {
        const std::string id(row.text("occupation_id"));
        for (const auto* column : {"masculine", "feminine", "label"}) {
            const std::string name(row.text(column));
            m_occupationNames.add(name, id, fmt::format("{} ({})", name, id));
        }
    }
}

void KnownWords::addTrainings()
{
    for (const auto* field : {"name", "short_name"}) {
        for (const auto& [key, row] : m_below.rows(Table::Training)) {
            const auto& labels = m_below.rows(Table::Label);
            const auto name = labels.find({"training", idOf(key), "fr", field});
            if (name != labels.end()) {
                const std::string text(name->second.text("text"));
                m_trainingNames.add(text, idOf(key), text);
            }
        }
    }
}

Told KnownWords::occupation(std::string_view cell) const
{
    auto code = tidy(cell);
    std::erase(code, ' ');
    std::ranges::transform(code, code.begin(), [](char c) {
        return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    });
    if (m_below.has(Table::Occupation, {code})) {
        return {code, {}};
    }
    if (auto id = onlyOne(m_occupationNames.named(cell))) {
        return {std::move(id), {}};
    }
    return {std::nullopt, m_occupationNames.nearest(cell, proposals)};
}

Told KnownWords::training(std::string_view cell) const
{
    auto code = plainWords(tidy(cell));
    std::erase(code, ' ');
    if (code.starts_with("rncp")) {
        code.erase(0, 4);
    }
    if (isAllDigits(code)) {
        const auto& ids = m_trainings.withRncp(fmt::format("RNCP{}", code));
        return {authoredOf({ids.begin(), ids.end()}), {}};
    }
    if (auto id = authoredOf(m_trainingNames.named(cell))) {
        return {std::move(id), {}};
    }
    return {std::nullopt, m_trainingNames.nearest(cell, proposals)};
}

Told KnownWords::commune(std::string_view cell) const
{
    std::string name;
    std::string digits;
    for (const char c : tidy(cell)) {
        const bool isDigit = c >= '0' && c <= '9';
        (isDigit ? digits : name) += c;
    }
    if (plainWords(name).empty()) {
        const auto id = fmt::format("C{}", digits);
        return m_below.has(Table::Territory, {id}) ? Told{id, {}} : Told{};
    }
    if (digits.size() >= 2) {
        return {m_communes.byName(fmt::format("D{}", digits.substr(0, 2)), name),
                m_communeNames.nearest(name, proposals)};
    }
    std::set<std::string> ids;
    for (const auto& [key, row] : m_below.rows(Table::Territory)) {
        if (row.text("kind") == "departement") {
            if (const auto id = m_communes.byName(idOf(key), name)) {
                ids.insert(*id);
            }
        }
    }
    return {onlyOne(ids), m_communeNames.nearest(name, proposals)};
}

std::string KnownWords::shownCommune(const std::string& id) const
{
    const auto* commune = row(Table::Territory, {id});
    if (commune == nullptr) {
        return {};
    }
    const auto departement = commune->text("parent_id");
    return fmt::format("{} ({})", commune->text("name"),
                       departement.empty() ? "" : departement.substr(1));
}

const Row* KnownWords::row(Table table, const Key& key) const
{
    const auto& rows = m_below.rows(table);
    const auto found = rows.find(key);
    return found != rows.end() ? &found->second : nullptr;
}

}  // namespace orientibus::content::authoring::contributions
