// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/parcoursup/training_finder.h"

#include "importers/commune_finder.h"

#include <algorithm>
#include <array>

namespace orientibus::content::authoring {

namespace {

using std::string;
using std::string_view;

/// How a name opens, in words for comparing, and what it then is for short.
struct Opening {
    string_view words;
    string_view diploma;
};
constexpr std::array openings{
    Opening{"bts agricole ", "btsa "},
    Opening{"brevet de technicien superieur agricole ", "btsa "},
    Opening{"brevet de technicien superieur ", "bts "},
    Opening{"diplome d etat ", "de "},
    Opening{"d e ", "de "},
};
/// The families of Parcoursup. A register has none, so that "BTS services informatiques aux
/// organisations" is no BTS "informatiques aux organisations". "agricole" makes another diploma.
constexpr std::array families{
    Opening{"bts maritime ", "bts "},
    Opening{"bts production ", "bts "},
    Opening{"bts services ", "bts "},
};

constexpr std::array<string_view, 19> unheard{"a",   "au",   "aux", "d",       "de", "des", "du",
                                              "en",  "et",   "l",   "la",      "le", "les", "ou",
                                              "par", "pour", "sur", "mention", "un"};
constexpr std::array<string_view, 3> announcing{"option", "opt", "parcours"};

template <typename Words>
bool isOneOf(const Words& words, string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

template <std::size_t size>
string shortened(string words, const std::array<Opening, size>& known)
{
    for (const auto& opening : known) {
        if (words.starts_with(opening.words)) {
            return string(opening.diploma) + words.substr(opening.words.size());
        }
    }
    return words;
}

/// "fluides" and "fluide", "réseaux" and "réseau".
string singular(string word)
{
    const bool isPlural = word.size() > 3 && (word.back() == 's' || word.back() == 'x');
    word.resize(word.size() - (isPlural ? 1 : 0));
    return word;
}

bool isAcronym(string_view word)
{
    constexpr int least = 3;
    return word.find(' ') == string_view::npos &&
           std::ranges::count_if(word, [](char c) { return c >= 'A' && c <= 'Z'; }) >= least;
}

/// "Technicien(ne)" and "(CIEL)" are of no use; "(Biologie, Geologie)" tells a course apart.
string withoutBrackets(string name)
{
    for (auto open = name.find('('); open != string::npos;) {
        const auto close = name.find(')', open);
        if (close == string::npos) {
            return name;
        }
        const bool isGlued = open > 0 && name[open - 1] != ' ';
        if (isGlued || isAcronym(string_view(name).substr(open + 1, close - open - 1))) {
            name.erase(open, close + 1 - open);
        } else {
            open = close;
        }
        open = name.find('(', open);
    }
    return name;
}

/// "BTSA ACS’AGRI : analyse, conduite …": a diploma, its acronym, and what that is short for.
string withoutAcronym(string name)
{
    const auto colon = name.find(':');
    const auto space = name.find(' ');
    if (colon == string::npos || space > colon) {
        return name;
    }
    auto word = string_view(name).substr(space + 1, colon - space - 1);
    constexpr string_view narrowSpace = "\u202F";
    word.remove_suffix(word.ends_with(narrowSpace) ? narrowSpace.size() : 0);
    word.remove_suffix(word.ends_with(' ') ? 1 : 0);
    return isAcronym(word) ? name.erase(space, colon + 1 - space) : name;
}

string wordsOf(string_view name)
{
    auto mended = withoutAcronym(withoutBrackets(string(name)));
    if (const auto feminine = mended.find("/trice"); feminine != string::npos) {
        mended.erase(feminine, string_view("/trice").size());
    }
    auto words = plainWords(mended);
    // What all options begin with is none of them.
    constexpr string_view common = " 1ere annee commune";
    words.resize(words.size() - (words.ends_with(common) ? common.size() : 0));
    return words;
}

bool isAuthored(const string& id)
{
    return !id.starts_with("certif-");
}

TrainingName compared(const string& words)
{
    TrainingName name;
    string_view last;
    bool isInOption = false;
    // The speciality of a DN MADE is its school's own; elsewhere the word says nothing.
    const bool isDnMade = words.starts_with("dn made ");
    for (std::size_t from = 0; from < words.size();) {
        const auto to = std::min(words.find(' ', from), words.size());
        const auto word = string_view(words).substr(from, to - from);
        const bool announces = isOneOf(announcing, word) || (isDnMade && word == "specialite");
        // "option A" keeps its letter.
        const bool isLetter = word == "a" && isOneOf(announcing, last);
        if (announces && !isInOption && !name.words.empty()) {
            isInOption = true;
            name.option = name.words.size();
        } else if (isLetter || !(announces || word == "specialite" || isOneOf(unheard, word))) {
            // The first word is the diploma: "bts".
            name.words.push_back(name.words.empty() ? string(word) : singular(string(word)));
        }
        last = word;
        from = to + 1;
    }
    name.option = isInOption ? name.option : name.words.size();
    return name;
}

}  // namespace

string TrainingName::joined(std::size_t from, std::size_t to) const
{
    string together;
    for (auto i = from; i < to; ++i) {
        together += words[i];
    }
    return together;
}

TrainingName officialName(string_view name)
{
    return compared(shortened(wordsOf(name), openings));
}

TrainingName courseName(string_view name)
{
    return compared(shortened(shortened(wordsOf(name), openings), families));
}

string trainingKey(string_view name)
{
    string key;
    for (const auto& word : officialName(name).words) {
        key += (key.empty() ? "" : " ") + word;
    }
    return key;
}

TrainingFinder::TrainingFinder(const Layer* below)
{
    if (below == nullptr) {
        return;
    }
    const auto& labels = below->rows(Table::Label);
    for (const auto& [key, row] : below->rows(Table::Training)) {
        const auto& id = std::get<string>(key.front());
        for (const auto* field : {"name", "official_name"}) {
            const auto label = labels.find({"training", id, "fr", field});
            if (label == labels.end()) {
                continue;
            }
            auto name = officialName(label->second.text("text"));
            m_trainings[name.whole()].insert(id);
            if (name.hasOption()) {
                m_options[name.withoutOption()].push_back({std::move(name), id});
            }
        }
    }
}

std::vector<string> TrainingFinder::wholly(const string& whole) const
{
    const auto found = m_trainings.find(whole);
    return found == m_trainings.end()
               ? std::vector<string>{}
               : std::vector<string>(found->second.begin(), found->second.end());
}

std::set<string> TrainingFinder::endingAs(const TrainingName& course) const
{
    std::set<string> ids;
    const auto options = m_options.find(course.withoutOption());
    if (!course.hasOption() || options == m_options.end()) {
        return ids;
    }
    const auto wanted = course.joined(course.option, course.words.size());
    for (const auto& [name, id] : options->second) {
        for (auto from = name.option; from < name.words.size(); ++from) {
            if (name.joined(from, name.words.size()) == wanted) {
                ids.insert(id);
            }
        }
    }
    return ids;
}

TrainingMatch TrainingFinder::named(string_view course) const
{
    const auto name = courseName(course);
    TrainingMatch match{wholly(name.whole())};
    if (match.ids.empty()) {
        const auto ids = endingAs(name);
        match.ids.assign(ids.begin(), ids.end());
    }
    const bool isSchoolsOwn =
        !name.words.empty() && (name.words.front() == "licence" || name.words.front() == "dn");
    if (match.ids.empty() && name.hasOption() && isSchoolsOwn) {
        match.ids = wholly(name.withoutOption());
        match.isOwnPart = true;
    }
    if (std::ranges::any_of(match.ids, isAuthored)) {
        std::erase_if(match.ids, [](const string& id) { return !isAuthored(id); });
    }
    if (const auto options = m_options.find(name.whole());
        match.ids.empty() && options != m_options.end()) {
        std::set<string> ids;
        for (const auto& option : options->second) {
            ids.insert(option.id);
        }
        match.options = ids.size();
    }
    return match;
}

}  // namespace orientibus::content::authoring
