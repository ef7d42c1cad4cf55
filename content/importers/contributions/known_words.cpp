// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/known_words.h"

#include "importers/contributions/diplomas.h"
#include "importers/contributions/french_values.h"
#include "importers/contributions/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace orientibus::content::authoring::contributions {

namespace {

constexpr std::size_t proposals = 5;

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

std::string joined(const std::vector<std::string>& words)
{
    return fmt::format("{}", fmt::join(words, " "));
}

template <std::size_t size>
std::string without(const std::array<std::string_view, size>& list, std::string_view words)
{
    auto kept = split(plainWords(words));
    std::erase_if(kept, [&](const auto& word) { return isAmong(word, list); });
    return joined(kept);
}

/// A title as it is compared: "technicien en maintenance" and "technicien de maintenance" are one.
std::string titleKey(std::string_view title)
{
    static constexpr std::array<std::string_view, 12> between{"a",  "au", "aux", "d", "de", "des",
                                                              "du", "en", "et",  "l", "la", "le"};
    return without(between, title);
}

/// "électricien(ne) H/F" as "electricien".
std::string withoutGenders(std::string_view title)
{
    static constexpr std::array<std::string_view, 14> endings{
        "e", "ere", "esse", "euse", "f", "fh", "h", "hf", "iere", "ne", "rice", "se", "trice", "x"};
    return without(endings, title);
}

/// What stands in brackets at the end, as in proposals: "D1102" of "Boulanger (D1102)".
std::string inBrackets(std::string_view cell)
{
    const auto open = cell.rfind('(');
    return open != std::string_view::npos && open > 0 && cell.ends_with(')')
               ? std::string(cell.substr(open + 1, cell.size() - open - 2))
               : std::string{};
}

std::string codeOf(std::string_view cell)
{
    auto code = inCapitals(cell);
    std::erase(code, ' ');
    return code;
}

bool isRome(std::string_view code)
{
    constexpr std::size_t length = 5;
    return code.size() == length && code.front() >= 'A' && code.front() <= 'Z' &&
           isAllDigits(code.substr(1));
}

/// The digits of "RNCP37537" and of "37537"; empty for anything else.
std::string rncpDigits(std::string_view cell)
{
    auto code = codeOf(cell);
    if (code.starts_with("RNCP")) {
        code.erase(0, 4);
    }
    return isAllDigits(code) ? code : std::string{};
}

}  // namespace

KnownWords::KnownWords(const Layer& below)
    : m_below(below), m_communes(&below), m_trainings(&below), m_occupationNames(&titleKey),
      m_trainingNames(&diplomaKey), m_communeNames(&plainWords), m_doubt(below)
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
    std::map<std::string, std::vector<std::string>> own;
    for (const auto& [key, row] : m_below.rows(Table::OccupationText)) {
        const auto& field = std::get<std::string>(key[2]);
        if (std::get<std::string>(key[1]) == "fr" && (field == "title_m" || field == "title_f")) {
            const std::string name(row.text("text"));
            // A code tells two occupations of one name apart.
            m_occupationNames.add(name, idOf(key), fmt::format("{} ({})", name, idOf(key)));
            own[idOf(key)].push_back(name);
        }
    }
    for (const auto& [id, names] : own) {
        // "Boulanger / Boulangère", as the catalogue shows both; title_f is the first of them.
        const auto both = fmt::format("{} / {}", names.back(), names.front());
        m_occupationNames.add(both, id, fmt::format("{} ({})", names.back(), id));
    }
    for (const auto& [key, row] : m_below.rows(Table::OccupationTitle)) {
        const std::string id(row.text("occupation_id"));
        for (const auto* column : {"masculine", "feminine", "label"}) {
            const std::string name(row.text(column));
            m_occupationNames.add(name, id, fmt::format("{} ({})", name, id), false);
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
                for (const auto& abbreviation : abbreviationsOf(text)) {
                    m_abbreviations[abbreviation].insert(idOf(key));
                }
            }
        }
    }
}

Told KnownWords::occupation(std::string_view cell) const
{
    const auto said = tidy(cell);
    const auto bracketed = codeOf(inBrackets(said));
    const auto code = isRome(bracketed) ? bracketed : codeOf(said);
    if (m_below.has(Table::Occupation, {code})) {
        return {code};
    }
    if (isRome(code)) {
        return {.id = std::nullopt, .isCode = true};
    }
    for (const auto& name : {said, withoutGenders(said)}) {
        const auto ids = m_occupationNames.named(name);
        if (ids.size() == 1) {
            return {*ids.begin()};
        }
        if (auto several = m_occupationNames.holding(name, proposals); !several.empty()) {
            return {std::nullopt, std::move(several)};
        }
    }
    return {std::nullopt, {}, m_occupationNames.nearest(withoutGenders(said), proposals)};
}

/// The trainings that the cell abbreviates; where nothing has these initials, those whose begin so.
std::set<std::string> KnownWords::abbreviated(std::string_view cell) const
{
    const auto abbreviation = abbreviationIn(cell);
    if (!abbreviation) {
        return {};
    }
    if (const auto found = m_abbreviations.find(*abbreviation); found != m_abbreviations.end()) {
        return found->second;
    }
    std::set<std::string> ids;
    for (auto at = m_abbreviations.lower_bound(*abbreviation);
         at != m_abbreviations.end() && at->first.starts_with(*abbreviation); ++at) {
        ids.insert(at->second.begin(), at->second.end());
    }
    return ids;
}

Told KnownWords::toldTrainings(const std::set<std::string>& ids) const
{
    if (auto id = authoredOf(ids)) {
        return {std::move(id)};
    }
    const auto nameOf = [this](const std::string& id) {
        const auto* label = row(Table::Label, {"training", id, "fr", "name"});
        return label != nullptr ? std::string(label->text("text")) : id;
    };
    std::map<std::string, std::size_t> names;
    for (const auto& id : ids) {
        ++names[nameOf(id)];
    }
    Told told;
    for (const auto& id : ids) {
        const auto name = nameOf(id);
        const auto rncp = row(Table::Training, {id})->text("rncp");
        if (told.several.size() < proposals) {
            // Only the number tells two of one name apart.
            told.several.push_back(
                names[name] > 1 && !rncp.empty() ? fmt::format("{} ({})", name, rncp) : name);
        }
    }
    return told;
}

Told KnownWords::training(std::string_view cell) const
{
    const auto said = tidy(cell);
    const auto bracketed = rncpDigits(inBrackets(said));
    if (const auto digits = bracketed.empty() ? rncpDigits(said) : bracketed; !digits.empty()) {
        const auto& ids = m_trainings.withRncp(fmt::format("RNCP{}", digits));
        return ids.empty() ? Told{.id = std::nullopt, .isCode = true}
                           : toldTrainings({ids.begin(), ids.end()});
    }
    auto ids = m_trainingNames.named(said);
    ids.merge(abbreviated(said));
    if (!ids.empty()) {
        return toldTrainings(ids);
    }
    if (auto several = m_trainingNames.holding(said, proposals); !several.empty()) {
        return {std::nullopt, std::move(several)};
    }
    return {std::nullopt, {}, m_trainingNames.nearest(said, proposals)};
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
        return m_below.has(Table::Territory, {id}) ? Told{id}
                                                   : Told{.id = std::nullopt, .isCode = true};
    }
    std::set<std::string> ids;
    for (const auto& [key, row] : m_below.rows(Table::Territory)) {
        const bool isMeant =
            digits.size() < 2 || idOf(key) == fmt::format("D{}", digits.substr(0, 2));
        if (row.text("kind") == "departement" && isMeant) {
            if (const auto id = m_communes.byName(idOf(key), name)) {
                ids.insert(*id);
            }
        }
    }
    if (auto id = onlyOne(ids)) {
        return {std::move(id)};
    }
    if (auto several = m_communeNames.holding(name, proposals); !several.empty()) {
        return {std::nullopt, std::move(several)};
    }
    return {std::nullopt, {}, m_communeNames.nearest(name, proposals)};
}

bool KnownWords::mayNamePerson(std::string_view text, std::string_view placeWords) const
{
    return m_doubt.isRaisedBy(text, placeWords);
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
