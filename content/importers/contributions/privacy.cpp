// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/privacy.h"

#include "importers/commune_finder.h"
#include "importers/contributions/french_values.h"
#include "importers/contributions/words.h"
#include "importers/phone.h"
#include "importers/uai.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace orientibus::content::authoring::contributions {

namespace {

using std::string_view;

std::size_t letters(string_view text)
{
    constexpr unsigned continuation = 0x80U;
    constexpr unsigned mask = 0xC0U;
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & mask) != continuation; }));
}

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool hasMarkup(string_view text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '<' && (isLetter(text[i + 1]) || text[i + 1] == '/' || text[i + 1] == '!')) {
            return true;
        }
        const auto end = text.find(';', i);
        if (text[i] == '&' && end != string_view::npos && end - i < 10 &&
            text.substr(i, end - i).find(' ') == string_view::npos) {
            return true;
        }
    }
    return false;
}

/// Nine digits or more that nothing but spaces, dots and dashes parts.
bool hasPhone(string_view text)
{
    constexpr std::size_t fewest = 9;
    std::size_t digits = 0;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            ++digits;
        } else if (string_view(" .-").find(c) == string_view::npos) {
            digits = 0;
        }
        if (digits >= fewest) {
            return true;
        }
    }
    return false;
}

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// A number before the kind of a street.
bool hasStreet(string_view text)
{
    static constexpr auto kinds = std::to_array<string_view>(
        {"allee", "avenue", "boulevard", "chemin", "impasse", "quai", "route", "rue"});
    static constexpr auto repeats = std::to_array<string_view>({"bis", "ter", "quater"});
    bool isNumbered = false;
    for (const auto& word : split(plainWords(text))) {
        if (isNumbered && isAmong(word, kinds)) {
            return true;
        }
        isNumbered = std::isdigit(static_cast<unsigned char>(word.front())) != 0 ||
                     (isNumbered && isAmong(word, repeats));
    }
    return false;
}

/// Whom one is told to ask for: a function is written in lower case, a person is not.
bool asksForPerson(string_view text)
{
    static constexpr auto verbs = std::to_array<string_view>(
        {"appeler", "appelez", "contacter", "contactez", "demander", "demandez", "joindre"});
    const auto words = split(std::string(text));
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (isAmong(plainWords(words[i]), verbs) && isCapital(words[i + 1].front())) {
            return true;
        }
    }
    return false;
}

bool namesPerson(string_view text)
{
    static constexpr auto titles = std::to_array<string_view>(
        {"monsieur", "madame", "mademoiselle", "mme", "mlle", "mr", "mmes", "mm"});
    const auto plain = split(plainWords(text));
    if (std::ranges::any_of(plain, [](const auto& word) { return isAmong(word, titles); })) {
        return true;
    }
    // "M. Durand" and "M Durand": a capital M alone before a capital.
    for (auto at = text.find('M'); at != string_view::npos; at = text.find('M', at + 1)) {
        const bool isAlone = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
        const auto next = text.find_first_not_of(". ", at + 1);
        if (isAlone && next != string_view::npos && next > at + 1 && isCapital(text[next])) {
            return true;
        }
    }
    return asksForPerson(text);
}

bool isAddress(string_view text)
{
    const auto at = text.find('@');
    const auto dot = text.rfind('.');
    return at != string_view::npos && at > 0 && text.find('@', at + 1) == string_view::npos &&
           dot != string_view::npos && dot > at + 1 && dot + 2 < text.size() &&
           std::ranges::all_of(text, [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                      string_view("@.-_+").find(c) != string_view::npos;
           });
}

/// Each alone says that nobody in particular reads what comes in.
constexpr auto functions = std::to_array<string_view>({"accueil",
                                                       "admin",
                                                       "administration",
                                                       "agence",
                                                       "alternance",
                                                       "apprentis",
                                                       "apprentissage",
                                                       "atelier",
                                                       "bde",
                                                       "boutique",
                                                       "bureau",
                                                       "campus",
                                                       "candidature",
                                                       "candidatures",
                                                       "cdi",
                                                       "cfa",
                                                       "commercial",
                                                       "communication",
                                                       "contact",
                                                       "ddfpt",
                                                       "direction",
                                                       "emploi",
                                                       "emplois",
                                                       "entreprise",
                                                       "entreprises",
                                                       "formation",
                                                       "formations",
                                                       "gestion",
                                                       "greta",
                                                       "info",
                                                       "information",
                                                       "infos",
                                                       "inscription",
                                                       "inscriptions",
                                                       "intendance",
                                                       "internat",
                                                       "jpo",
                                                       "lycee",
                                                       "magasin",
                                                       "mfr",
                                                       "orientation",
                                                       "partenariat",
                                                       "partenariats",
                                                       "portesouvertes",
                                                       "recrutement",
                                                       "recrutements",
                                                       "rh",
                                                       "scolaire",
                                                       "scolarite",
                                                       "secretariat",
                                                       "service",
                                                       "services",
                                                       "stage",
                                                       "stages",
                                                       "standard",
                                                       "ufa",
                                                       "visite",
                                                       "visites"});
/// Beside such a word only.
constexpr auto companions =
    std::to_array<string_view>({"journee", "journees", "ouverte", "ouvertes", "pole", "porte",
                                "portes", "pro", "relation", "relations", "site", "vie"});
constexpr auto between =
    std::to_array<string_view>({"d", "de", "des", "du", "et", "l", "la", "le", "les"});

/// "bureaudesentreprises": nothing but such words, the first and the last no mere "de". A family
/// name may begin with one ("lestage").
bool isJoined(string_view word, bool isFirst = true)
{
    const auto goesOn = [&](string_view part, bool mayEnd) {
        return word.starts_with(part) &&
               (word.size() == part.size() ? mayEnd && !isFirst
                                           : isJoined(word.substr(part.size()), false));
    };
    return std::ranges::any_of(functions, [&](auto part) { return goesOn(part, true); }) ||
           std::ranges::any_of(companions, [&](auto part) { return goesOn(part, true); }) ||
           (!isFirst &&
            std::ranges::any_of(between, [&](auto part) { return goesOn(part, false); }));
}

bool isOfFunction(const std::string& local, string_view placeWords)
{
    auto words = split(plainWords(local));
    if (words.empty()) {
        return false;
    }
    constexpr std::size_t lengthOfUai = 8;
    auto& last = words.back();
    if (last.size() >= lengthOfUai && isUai(inCapitals(last.substr(last.size() - lengthOfUai)))) {
        last.resize(last.size() - lengthOfUai);
        std::erase(words, std::string{});
        if (words.size() == 1 && words.front() == "ce") {
            return true;
        }
    }
    auto place = plainWords(placeWords);
    std::erase(place, ' ');
    const auto isOfPlace = [&](const std::string& word) {
        return word.size() > 3 && place.find(word) != std::string::npos;
    };
    const auto isSure = [&](const std::string& word) {
        return isAmong(word, functions) || isOfPlace(word) || isJoined(word);
    };
    return std::ranges::any_of(words, isSure) && std::ranges::all_of(words, [&](const auto& word) {
               return isSure(word) || isAmong(word, companions) || isAmong(word, between);
           });
}

}  // namespace

std::optional<TextFault> faultIn(std::string_view text, std::size_t mostLetters)
{
    if (letters(text) > mostLetters) {
        return TextFault::TooLong;
    }
    if (hasMarkup(text)) {
        return TextFault::Markup;
    }
    if (text.find('@') != string_view::npos) {
        return TextFault::Email;
    }
    if (hasPhone(text)) {
        return TextFault::Phone;
    }
    if (hasStreet(text)) {
        return TextFault::Address;
    }
    return namesPerson(text) ? std::optional(TextFault::Person) : std::nullopt;
}

TextWords wordsOf(TextFault fault)
{
    switch (fault) {
    case TextFault::TooLong:
        return {"too long", "Ce texte est trop long pour l’écran.", "Raccourcissez-le."};
    case TextFault::Markup:
        return {"holds markup", "Ce texte contient des balises.",
                "Écrivez-le sans balises, en mots simples."};
    case TextFault::Email:
        return {"holds an e-mail address", "Ce texte contient une adresse de courriel.",
                "Mettez l’adresse d’un service dans la colonne « Courriel »."};
    case TextFault::Phone:
        return {"holds a telephone number", "Ce texte contient un numéro de téléphone.",
                "Mettez le numéro fixe d’un service dans la colonne « Téléphone »."};
    case TextFault::Address:
        return {"holds an address", "Ce texte contient une adresse postale.",
                "Retirez-la : le lieu est déjà sur la carte."};
    case TextFault::Person:
        break;
    }
    return {"names a person", "Ce texte semble nommer une personne.",
            "Écrivez le nom d’un service, jamais celui d’une personne."};
}

PhoneRead phoneOf(std::string_view text)
{
    auto phone = frenchPhone(text);
    if (!phone) {
        return {{}, PhoneFault::NotNumber};
    }
    if (isMobile(*phone)) {
        return {{}, PhoneFault::Mobile};
    }
    return {std::move(*phone), std::nullopt};
}

EmailRead emailOf(std::string_view text, std::string_view placeWords)
{
    auto address = tidy(text);
    std::ranges::transform(address, address.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    if (!isAddress(address)) {
        return {{}, EmailFault::NotAddress};
    }
    if (!isOfFunction(address.substr(0, address.find('@')), placeWords)) {
        return {{}, EmailFault::Person};
    }
    return {std::move(address), std::nullopt};
}

}  // namespace orientibus::content::authoring::contributions
