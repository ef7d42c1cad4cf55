// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/cells.h"

#include "importers/contributions/french_values.h"
#include "importers/contributions/privacy.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

namespace orientibus::content::authoring::contributions {

using std::string_view;

std::string Cells::words(Column column) const
{
    return tidy(m_record.cell(static_cast<std::size_t>(column)));
}

bool Cells::isBlank() const
{
    for (std::size_t column = 0; column < columnCount; ++column) {
        if (has(static_cast<Column>(column))) {
            return false;
        }
    }
    return true;
}

std::string Cells::code(Column column) const
{
    std::string kept;
    for (const char c : words(column)) {
        if (string_view(" .-").find(c) == string_view::npos) {
            kept += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
    }
    return kept;
}

void Cells::missing(Column column, string_view action)
{
    m_entry.fault(column, "is empty", "La case est vide.", std::string(action));
}

void Cells::fault(Column column, string_view reason, string_view why, string_view action)
{
    constexpr std::size_t longest = 80;
    const auto said = words(column);
    // A row that slipped by one column has a telephone number where the hours should be.
    const bool isShown = !faultIn(said, longest);
    m_entry.fault(
        column, isShown ? fmt::format("{}: {}", reason, said) : std::string(reason),
        fmt::format(fmt::runtime(why), isShown ? fmt::format("« {} »", said) : "ce qui est écrit"),
        std::string(action));
}

std::optional<std::string> Cells::date(Column column)
{
    const auto read = dateOf(words(column));
    if (read) {
        return *read;
    }
    switch (read.error()) {
    case DateFault::NoYear:
        fault(column, "no year", "Il manque l’année à {}.",
              "Écrivez le jour, le mois et l’année : 14/03/2027.");
        break;
    case DateFault::NoMonth:
        fault(column, "no month", "Il manque le mois à {}.",
              "Écrivez le jour, le mois et l’année : 14/03/2027.");
        break;
    case DateFault::NoDay:
        fault(column, "no day", "Il manque le jour à {}.",
              "Écrivez le jour, le mois et l’année : 14/03/2027.");
        break;
    case DateFault::OtherWeekday:
        fault(column, "another day of the week",
              "Dans {}, le jour de la semaine ne va pas avec la date.",
              "Corrigez le jour ou la date.");
        break;
    case DateFault::NotDate:
        fault(column, "not a date", "{} n’est pas une date.",
              "Écrivez un seul jour : 14/03/2027 ou 14 mars 2027.");
        break;
    }
    return std::nullopt;
}

std::string Cells::hours(Column column)
{
    const auto read = has(column) ? hoursOf(words(column)) : std::optional<std::string>("");
    if (!read) {
        fault(column, "no hours", "{} ne dit pas clairement les horaires.",
              "Écrivez par exemple : 9 h – 17 h, ou 9 h – 12 h et 14 h – 17 h.");
    }
    return read.value_or("");
}

std::optional<std::int64_t> Cells::count(Column column)
{
    const auto read = has(column) ? countOf(words(column)) : std::nullopt;
    if (has(column) && !read) {
        fault(column, "not a count", "{} n’est pas un nombre de places.",
              "Écrivez un nombre en chiffres, ou laissez la case vide.");
    }
    return read;
}

std::optional<bool> Cells::yesOrNo(Column column)
{
    const auto read = has(column) ? contributions::yesOrNo(words(column)) : std::nullopt;
    if (has(column) && !read) {
        fault(column, "neither oui nor non", "{} ne dit ni oui ni non.", "Écrivez oui ou non.");
    }
    return read;
}

std::string Cells::text(Column column, std::size_t mostLetters)
{
    auto said = words(column);
    if (const auto found = faultIn(said, mostLetters)) {
        const auto [reason, why, action] = wordsOf(*found);
        m_entry.fault(column, std::string(reason), std::string(why), std::string(action));
    } else if (column != Column::Name && m_known.mayNamePerson(said, m_entry.place.words)) {
        m_entry.fault(column, "may name a person", "Ce texte semble nommer une personne.",
                      "Écrivez sa fonction, jamais son nom : « avec le formateur ». Si c’est un "
                      "lieu, dites lequel : salle, gymnase, parc… Sinon, n’y mettez qu’une "
                      "majuscule.");
    }
    return said;
}

std::optional<std::string> Cells::occupation()
{
    return told(Column::Occupation, m_known.occupation(words(Column::Occupation)),
                {"plusieurs métiers", "métier", "le nom complet du métier ou son code ROME"});
}

std::optional<std::string> Cells::training()
{
    return told(
        Column::Training, m_known.training(words(Column::Training)),
        {"plusieurs formations", "formation", "le nom complet du diplôme ou son numéro RNCP"});
}

std::optional<std::string> Cells::commune()
{
    return told(Column::Commune, m_known.commune(words(Column::Commune)),
                {"plusieurs communes", "commune de la région",
                 "le nom complet d’une commune de la région"});
}

std::optional<std::string> Cells::told(Column column, const Told& told, const Kind& kind)
{
    if (told.id) {
        return told.id;
    }
    if (told.isCode) {
        fault(column, "no such code", fmt::format("{{}} n’est pas un code connu ({}).", kind.one),
              fmt::format("Vérifiez-le, ou écrivez {}.", kind.whole));
    } else if (!told.several.empty()) {
        fault(column, "may be several", fmt::format("{{}} peut dire {}.", kind.several),
              fmt::format("Choisissez, ou écrivez {} : {}.", kind.whole,
                          fmt::join(told.several, " ; ")));
    } else if (!told.near.empty()) {
        fault(column, "cannot be told",
              fmt::format("{{}} ne correspond à aucun nom connu ({}).", kind.one),
              fmt::format("Vouliez-vous dire : {} ?", fmt::join(told.near, " ; ")));
    } else {
        fault(column, "is like nothing",
              fmt::format("Aucun nom ne ressemble à {{}} ({}).", kind.one),
              fmt::format("Écrivez {}.", kind.whole));
    }
    return std::nullopt;
}

}  // namespace orientibus::content::authoring::contributions
