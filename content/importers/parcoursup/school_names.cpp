// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/parcoursup/school_names.h"

#include "importers/typography.h"

#include <algorithm>
#include <map>
#include <vector>

namespace orientibus::content::authoring {

namespace {

using std::string;
using std::string_view;

constexpr std::size_t longestPhrase = 6;  // in words

/// By what the file has, folded. Proper names have their capitals; other words take that of the
/// file, but for those all in capitals.
const std::map<string_view, string_view>& spellings()
{
    static const std::map<string_view, string_view> known{
        {"agro developpement", "agro-développement"},
        {"appliquee", "appliquée"},
        {"au", "au"},
        {"beaupreau", "Beaupréau"},
        {"beaux arts", "Beaux-Arts"},
        {"bernay en champagne", "Bernay-en-Champagne"},
        {"bijouterie", "bijouterie"},
        {"audencia", "Audencia"},
        {"angers", "Angers"},
        {"business school", "Business School"},
        {"centrale", "centrale"},
        {"chateaubriant", "Châteaubriant"},
        {"cholet", "Cholet"},
        {"croix rouge competence", "Croix-Rouge Compétence"},
        {"croix rouge francaise", "Croix-Rouge française"},
        {"de", "de"},
        {"de la sarthe", "de la Sarthe"},
        {"des", "des"},
        {"developpement", "développement"},
        {"du", "du"},
        {"ecole", "École"},
        {"ecole de management leonard de vinci", "École de management Léonard-de-Vinci"},
        {"electroradiologie", "électroradiologie"},
        {"ergotherapie", "ergothérapie"},
        {"etablieres", "Établières"},
        {"facultes", "facultés"},
        {"formations", "formations"},
        {"francais", "français"},
        {"francaise", "française"},
        {"geraudiere", "Géraudière"},
        {"i.u.t.", "IUT"},
        {"institut", "institut"},
        {"la roche sur yon", "La Roche-sur-Yon"},
        {"laval", "Laval"},
        {"le mans", "Le Mans"},
        {"les sables d olonne", "Les Sables-d’Olonne"},
        {"libres de l ouest", "libres de l’Ouest"},
        {"maine et loire", "Maine-et-Loire"},
        {"maison familiale rurale le cedre", "Maison familiale rurale Le Cèdre"},
        {"mans", "Mans"},
        {"medecine", "médecine"},
        {"medicale", "médicale"},
        {"medicales", "médicales"},
        {"metiers", "métiers"},
        {"nantes", "Nantes"},
        {"national", "national"},
        {"nationale", "nationale"},
        {"notariales", "notariales"},
        {"optique", "optique"},
        {"paramedicales", "paramédicales"},
        {"pole sante sarthe et loir", "Pôle santé Sarthe et Loir"},
        {"privee", "privée"},
        {"readaptation", "réadaptation"},
        {"reeducation", "rééducation"},
        {"regional", "régional"},
        {"regionale", "régionale"},
        {"reze", "Rezé"},
        {"saint florent", "Saint-Florent"},
        {"saint nazaire", "Saint-Nazaire"},
        {"saumur", "Saumur"},
        {"social", "social"},
        {"st jean de monts", "Saint-Jean-de-Monts"},
        {"superieur", "supérieur"},
        {"superieur d optique", "supérieur d’optique"},
        {"superieure", "supérieure"},
        {"unite", "unité"},
        {"universite", "Université"},
        {"vendee", "Vendée"},
        {"veterinaire", "vétérinaire"},
    };
    return known;
}

/// A word and what stands before it.
struct Piece {
    string before;
    string word;
};

bool endsWord(string_view rest)
{
    constexpr string_view apostrophe = "’";
    constexpr string_view dash = "–";
    return string_view(" -()/'").find(rest.front()) != string_view::npos ||
           rest.starts_with(apostrophe) || rest.starts_with(dash);
}

std::vector<Piece> piecesOf(string_view name)
{
    std::vector<Piece> pieces{{}};
    for (std::size_t at = 0; at < name.size();) {
        const bool isLong = static_cast<unsigned char>(name[at]) >= 0xE0;
        const auto size = endsWord(name.substr(at)) && isLong ? 3U : 1U;
        if (!endsWord(name.substr(at))) {
            pieces.back().word += name[at];
        } else {
            if (!pieces.back().word.empty()) {
                pieces.emplace_back();
            }
            pieces.back().before += name.substr(at, size);
        }
        at += size;
    }
    return pieces;
}

bool isInCapitals(string_view word)
{
    return word.size() > 1 &&
           std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool startsWithCapital(string_view word)
{
    return !word.empty() && word == withCapital(word, true);
}

/// How the pieces from one on read as one known phrase; nothing where they are none.
string_view spellingOf(const std::vector<Piece>& pieces, std::size_t from, std::size_t count)
{
    string words;
    for (std::size_t i = from; i < from + count; ++i) {
        const auto& before = pieces[i].before;
        if (i > from && before != " " && before != "’" && before != "-") {
            return {};
        }
        words += i > from ? " " : "";
        words += folded(pieces[i].word);
    }
    const auto found = spellings().find(words);
    return found == spellings().end() ? string_view{} : found->second;
}

string respelt(string_view name)
{
    const auto pieces = piecesOf(name);
    string mended;
    for (std::size_t from = 0; from < pieces.size();) {
        auto count = std::min(longestPhrase, pieces.size() - from);
        while (count > 1 && spellingOf(pieces, from, count).empty()) {
            --count;
        }
        const auto& first = pieces[from];
        const auto spelling = spellingOf(pieces, from, count);
        // "de" and "De" are as somebody meant them; "DE" is not.
        const bool keepsCapital = startsWithCapital(first.word) && !isInCapitals(first.word);
        mended += first.before;
        mended += spelling.empty() ? first.word
                  : keepsCapital   ? withCapital(spelling, true)
                                   : string(spelling);
        from += count;
    }
    return withCapital(mended, true);
}

/// The file writes "l Ouest   UCO": an apostrophe is a space and a dash is three.
string punctuated(string_view name)
{
    string mended;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool isElided = name[i] == ' ' && i > 0 && i + 1 < name.size() &&
                              string_view("lLdD").find(name[i - 1]) != string_view::npos &&
                              (i == 1 || name[i - 2] == ' ') &&
                              string_view("aeiouyhAEIOUYH").find(name[i + 1]) != string_view::npos;
        if (name.substr(i, 3) == "   ") {
            mended += " - ";
            i += 2;
        } else {
            mended += isElided ? '\'' : name[i];
        }
    }
    return frenchTitle(mended);
}

}  // namespace

string schoolName(string_view name)
{
    return respelt(punctuated(name));
}

}  // namespace orientibus::content::authoring
