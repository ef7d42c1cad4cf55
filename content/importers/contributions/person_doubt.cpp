// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/person_doubt.h"

#include "importers/commune_finder.h"
#include "importers/contributions/words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace orientibus::content::authoring::contributions {

using std::string_view;

namespace {

/// What texts of contributors open with, or like to write with a capital.
constexpr auto usual = std::to_array<string_view>(
    {"accueil",      "afin",          "amener",    "apporter",   "apprenez",
     "apres",        "atelier",       "ateliers",  "au",         "avec",
     "avant",        "bac",           "bienvenue", "bonne",      "bts",
     "cap",          "cet",           "cette",     "chez",       "classe",
     "concours",     "dans",          "de",        "decouverte", "decouvrez",
     "decouvrir",    "demonstration", "des",       "deux",       "du",
     "echangez",     "ecole",         "en",        "entree",     "essayez",
     "et",           "forum",         "gratuit",   "immersion",  "inscription",
     "inscriptions", "inscrivez",     "internat",  "journee",    "journees",
     "libre",        "lycee",         "lyceens",   "mini",       "nos",
     "notre",        "nous",          "offre",     "offrons",    "ouverte",
     "ouvertes",     "par",           "parents",   "participez", "porte",
     "portes",       "possibilite",   "pour",      "premiere",   "presentation",
     "prevoir",      "pro",           "rencontre", "rencontrer", "rencontrez",
     "rendez vous",  "reservation",   "salon",     "seconde",    "semaine",
     "speed",        "stage",         "stages",    "sur",        "terminale",
     "tous",         "toute",         "trois",     "un",         "une",
     "venez",        "visite",        "visites",   "visitez",    "voir",
     "vos",          "votre",         "vous",      "week"});

constexpr auto articles = std::to_array<string_view>({"l", "la", "le", "les", "saint", "sainte"});

/// What may be called after a person without naming one to ask for.
constexpr auto kindsOfPlace = std::to_array<string_view>(
    {"amphi", "amphitheatre", "batiment", "campus",     "cfa",      "centre", "college",
     "ecole", "espace",       "gymnase",  "hall",       "institut", "lycee",  "mfr",
     "parc",  "place",        "pole",     "pavillon",   "quai",     "rue",    "salle",
     "site",  "stade",        "theatre",  "universite", "zone"});

constexpr auto monthsAndDays =
    std::to_array<string_view>({"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet",
                                "aout", "septembre", "octobre", "novembre", "decembre", "lundi",
                                "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"});

struct Token {
    std::string plain;
    bool isCapital = false;
    bool isShouted = false;
    bool opensSentence = false;
    bool isParted = false;  ///< more than a space stands before it
};

/// The words of a text; what is neither letter, digit, hyphen nor space parts them.
std::vector<Token> tokensOf(string_view text)
{
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    std::vector<Token> tokens;
    std::string word;
    std::size_t capitals = 0;
    std::size_t letters = 0;
    bool startsCapital = false;
    bool opens = true;
    bool isParted = true;
    const auto close = [&] {
        if (!word.empty()) {
            tokens.push_back({plainWords(word), startsCapital, letters > 1 && capitals == letters,
                              opens, isParted});
            opens = isParted = false;
        }
        word.clear();
        capitals = letters = 0;
    };
    for (utf8proc_ssize_t at = 0; at < static_cast<utf8proc_ssize_t>(text.size());) {
        utf8proc_int32_t letter = 0;
        const auto length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size()) - at, &letter);
        if (length <= 0) {
            break;
        }
        const auto category = utf8proc_category(letter);
        const bool isLetter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
        const bool isDigit = category == UTF8PROC_CATEGORY_ND;
        if (isLetter || isDigit || letter == '-') {
            startsCapital = word.empty() ? category == UTF8PROC_CATEGORY_LU : startsCapital;
            capitals += category == UTF8PROC_CATEGORY_LU ? 1 : 0;
            letters += letter == '-' ? 0 : 1;
            word.append(text, static_cast<std::size_t>(at), static_cast<std::size_t>(length));
        } else {
            close();
            isParted = isParted || letter != ' ';
            opens = opens || letter == '.' || letter == '!' || letter == '?' || letter == ':';
        }
        at += length;
    }
    close();
    return tokens;
}

}  // namespace

PersonDoubt::PersonDoubt(const Layer& below)
{
    for (const auto word : usual) {
        m_ordinary.emplace(word);
    }
    for (const auto word : monthsAndDays) {
        m_ordinary.emplace(word);
    }
    for (const auto& [key, row] : below.rows(Table::OccupationTitle)) {
        addWords(row.text("masculine"));
        addWords(row.text("feminine"));
    }
    for (const auto& [key, row] : below.rows(Table::Label)) {
        if (std::get<std::string>(key[0]) == "training") {
            addWords(row.text("text"));
        }
    }
    for (const auto& [key, row] : below.rows(Table::Territory)) {
        addPlace(row.text("name"));
    }
    for (const auto& [key, row] : below.rows(Table::Place)) {
        addPlace(row.text("name"));
    }
}

void PersonDoubt::addWords(string_view text)
{
    for (auto& word : split(plainWords(text))) {
        m_ordinary.insert(std::move(word));
    }
}

void PersonDoubt::addPlace(string_view name)
{
    const auto words = split(plainWords(name));
    if (words.size() == 1) {
        m_places.insert(words.front());
    }
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        m_places.insert(words[i] + " " + words[i + 1]);
    }
}

/// How many words of `run` from `at` on are a place, 0 to 2.
std::size_t PersonDoubt::placeAt(const std::vector<Word>& run, std::size_t at,
                                 const std::string& placeWords) const
{
    if (at + 1 < run.size()) {
        const auto two = run[at].plain + " " + run[at + 1].plain;
        const bool isNamed = m_places.contains(two) ||
                             (' ' + placeWords + ' ').find(' ' + two + ' ') != std::string::npos;
        if (isNamed || (at == 0 && isAmong(run[at].plain, articles))) {
            return 2;
        }
    }
    return m_places.contains(run[at].plain) ? 1 : 0;
}

bool PersonDoubt::isRaisedByRun(const std::vector<Word>& run, bool opensSentence,
                                const std::string& before, const std::string& placeWords) const
{
    if (isAmong(before, kindsOfPlace)) {
        return false;
    }
    enum class Is { Place, Ordinary, Unknown };
    std::vector<Is> kinds;
    for (std::size_t at = 0; at < run.size();) {
        auto length = placeAt(run, at, placeWords);
        // "Rose" is a commune's name and a first name: one word alone is a place, not beside a
        // name.
        if (length == 0) {
            kinds.push_back(m_ordinary.contains(run[at].plain) ? Is::Ordinary : Is::Unknown);
            length = 1;
        } else {
            kinds.insert(kinds.end(), length, Is::Place);
        }
        at += length;
    }
    for (std::size_t at = 0; at + 1 < run.size(); ++at) {
        const bool isOpening = at == 0 && opensSentence && kinds[0] == Is::Ordinary;
        const bool isAfterKind = isAmong(run[at].plain, kindsOfPlace);
        const auto unknown = [&](std::size_t i) { return kinds[i] == Is::Unknown; };
        const bool isPlace = kinds[at] == Is::Place && kinds[at + 1] == Is::Place;
        if (isAfterKind) {
            return false;
        }
        const auto& [left, right] = std::tie(run[at], run[at + 1]);
        bool looksLike = unknown(at) || unknown(at + 1);
        if (left.isShouted && right.isShouted) {
            constexpr std::size_t longestAcronym = 4;
            looksLike = unknown(at) && unknown(at + 1) && left.plain.size() >= longestAcronym &&
                        right.plain.size() >= longestAcronym;
        } else if (left.isShouted || right.isShouted) {
            looksLike = unknown(left.isShouted ? at + 1 : at);
        }
        if (!isOpening && !isPlace && looksLike) {
            return true;
        }
    }
    return false;
}

bool PersonDoubt::isRaisedBy(string_view text, string_view placeWords) const
{
    const auto tokens = tokensOf(text);
    if (std::ranges::all_of(tokens, &Token::isShouted)) {
        return false;  // a text in capitals says nothing by them
    }
    const auto own = plainWords(placeWords);
    for (std::size_t from = 0; from < tokens.size();) {
        auto to = from;
        std::vector<Word> run;
        while (to < tokens.size() && tokens[to].isCapital && (to == from || !tokens[to].isParted)) {
            run.push_back({tokens[to].plain, tokens[to].isShouted});
            ++to;
        }
        const auto before =
            from > 0 && !tokens[from].isParted ? tokens[from - 1].plain : std::string{};
        if (run.size() > 1 && isRaisedByRun(run, tokens[from].opensSentence, before, own)) {
            return true;
        }
        from = std::max(to, from + 1);
    }
    return false;
}

}  // namespace orientibus::content::authoring::contributions
