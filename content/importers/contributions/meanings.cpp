// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/meanings.h"

#include "importers/commune_finder.h"

#include <algorithm>
#include <array>

namespace orientibus::content::authoring::contributions {

using std::string_view;

namespace {

struct Meaning {
    string_view words;  ///< as plainWords() has them
    string_view id;
};

constexpr std::array types{
    Meaning{"portes ouvertes", "open_day"},
    Meaning{"porte ouverte", "open_day"},
    Meaning{"journee portes ouvertes", "open_day"},
    Meaning{"jpo", "open_day"},
    Meaning{"visite", "visit"},
    Meaning{"visites", "visit"},
    Meaning{"stage", "internship"},
    Meaning{"stages", "internship"},
    Meaning{"apprentissage", "apprenticeship"},
    Meaning{"emploi", "job"},
    Meaning{"emplois", "job"},
    Meaning{"formation proposee", "offer"},
    Meaning{"formation", "offer"},
    Meaning{"contact", "contact"},
};
constexpr std::array ways{
    Meaning{"lycee", "school"},
    Meaning{"scolaire", "school"},
    Meaning{"apprentissage", "apprenticeship"},
    Meaning{"alternance", "alternating"},
    Meaning{"mfr", "alternating"},
};
constexpr std::array roleWords{
    Meaning{"accueil", "reception"},
    Meaning{"secretariat", "reception"},
    Meaning{"bureau des entreprises", "business_office"},
    Meaning{"bde", "business_office"},
    Meaning{"apprentissage", "apprenticeship"},
    Meaning{"service apprentissage", "apprenticeship"},
    Meaning{"service de l apprentissage", "apprenticeship"},
    Meaning{"orientation", "guidance"},
    Meaning{"service orientation", "guidance"},
    Meaning{"visites", "visits"},
    Meaning{"visite", "visits"},
    Meaning{"accueil des visites", "visits"},
};

template <std::size_t size>
std::string meaningOf(const std::array<Meaning, size>& list, string_view cell)
{
    const auto words = plainWords(cell);
    const auto found = std::ranges::find(list, string_view(words), &Meaning::words);
    return found != list.end() ? std::string(found->id) : std::string{};
}

template <std::size_t size>
string_view wordsFor(const std::array<Meaning, size>& list, string_view id)
{
    const auto found = std::ranges::find(list, id, &Meaning::id);
    return found != list.end() ? found->words : id;
}

}  // namespace

std::string typeOf(std::string_view cell)
{
    return meaningOf(types, cell);
}

std::string wayOf(std::string_view cell)
{
    return meaningOf(ways, cell);
}

std::string roleIn(std::string_view cell)
{
    return meaningOf(roleWords, cell);
}

string_view kindOfNew(string_view name)
{
    static constexpr std::array openings{
        Meaning{"maison familiale", "mfr"},          Meaning{"mfr ", "mfr"},
        Meaning{"centre de formation", "cfa"},       Meaning{"cfa ", "cfa"},
        Meaning{"lycee professionnel", "lycee_pro"}, Meaning{"lycee ", "lycee"},
    };
    const auto words = plainWords(name) + ' ';
    const auto* found = std::ranges::find_if(
        openings, [&](const Meaning& opening) { return words.starts_with(opening.words); });
    return found != openings.end() ? found->id : "company";
}

const Role* roleOf(string_view id)
{
    static constexpr std::array roles{
        Role{"reception", "Accueil", "Reception"},
        Role{"business_office", "Bureau des entreprises", "Business office"},
        Role{"apprenticeship", "Apprentissage", "Apprenticeships"},
        Role{"guidance", "Orientation", "Guidance"},
        Role{"visits", "Visites", "Visits"},
    };
    const auto found = std::ranges::find_if(roles, [&](const auto& role) { return id == role.id; });
    return found != roles.end() ? &*found : nullptr;
}

string_view frenchType(string_view id)
{
    static constexpr std::array shown{
        Meaning{"portes ouvertes", "open_day"},
        Meaning{"visite", "visit"},
        Meaning{"stage", "internship"},
        Meaning{"apprentissage", "apprenticeship"},
        Meaning{"emploi", "job"},
        Meaning{"formation proposée", "offer"},
        Meaning{"contact", "contact"},
    };
    return wordsFor(shown, id);
}

string_view frenchWay(string_view id)
{
    static constexpr std::array shown{
        Meaning{"lycée", "school"},
        Meaning{"apprentissage", "apprenticeship"},
        Meaning{"alternance", "alternating"},
    };
    return wordsFor(shown, id);
}

string_view frenchKind(string_view id)
{
    static constexpr std::array shown{
        Meaning{"maison familiale rurale", "mfr"},
        Meaning{"centre de formation", "cfa"},
        Meaning{"lycée professionnel", "lycee_pro"},
        Meaning{"lycée", "lycee"},
        Meaning{"entreprise", "company"},
    };
    return wordsFor(shown, id);
}

}  // namespace orientibus::content::authoring::contributions
