// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/parcoursup/training_finder.h"

#include "importers/commune_finder.h"

#include <algorithm>
#include <array>

namespace orientibus::content::authoring {

namespace {

/// How a name opens, in words for comparing, and what it then is for short. Parcoursup puts a
/// family between a BTS and its name; "agricole" alone makes another diploma.
struct Opening {
    std::string_view words;
    std::string_view diploma;
};
constexpr std::array<Opening, 8> openings{{
    {"bts agricole ", "btsa "},
    {"bts maritime ", "bts "},
    {"bts production ", "bts "},
    {"bts services ", "bts "},
    {"brevet de technicien superieur agricole ", "btsa "},
    {"brevet de technicien superieur ", "bts "},
    {"diplome d etat ", "de "},
    {"d e ", "de "},
}};

constexpr std::array<std::string_view, 23> unheard{
    "a",   "au",   "aux", "d",          "de",      "des",      "du",     "en",
    "et",  "l",    "la",  "le",         "les",     "opt",      "option", "ou",
    "par", "pour", "sur", "specialite", "mention", "parcours", "un"};

std::string shortened(std::string words)
{
    for (const auto& opening : openings) {
        if (words.starts_with(opening.words)) {
            return std::string(opening.diploma) + words.substr(opening.words.size());
        }
    }
    return words;
}

/// "fluides" and "fluide", "réseaux" and "réseau".
std::string singular(std::string word)
{
    const bool isPlural = word.size() > 3 && (word.back() == 's' || word.back() == 'x');
    word.resize(word.size() - (isPlural ? 1 : 0));
    return word;
}

}  // namespace

std::string trainingKey(std::string_view name)
{
    const auto words = shortened(plainWords(name));
    std::string key;
    for (std::size_t from = 0; from < words.size();) {
        const auto to = std::min(words.find(' ', from), words.size());
        auto word = words.substr(from, to - from);
        // The first word is the diploma; "option A" keeps its letter.
        const bool isLetter = word == "a" && key.size() > 0 && from >= 7 &&
                              words.compare(from - 7, 7, "option ") == 0;
        if (from == 0 || isLetter || std::ranges::find(unheard, word) == unheard.end()) {
            key += key.empty() ? "" : " ";
            key += from == 0 ? word : singular(std::move(word));
        }
        from = to + 1;
    }
    return key;
}

TrainingFinder::TrainingFinder(const Layer* below)
{
    if (below == nullptr) {
        return;
    }
    for (const auto& [key, row] : below->rows(Table::Training)) {
        const auto& id = std::get<std::string>(key.front());
        const auto& labels = below->rows(Table::Label);
        const auto label = labels.find({"training", id, "fr", "name"});
        if (label != labels.end()) {
            m_trainings[trainingKey(label->second.text("text"))].push_back(id);
        }
    }
}

std::vector<std::string> TrainingFinder::named(std::string_view name) const
{
    const auto found = m_trainings.find(trainingKey(name));
    if (found == m_trainings.end()) {
        return {};
    }
    std::vector<std::string> authored;
    std::ranges::copy_if(found->second, std::back_inserter(authored),
                         [](const auto& id) { return !id.starts_with("certif-"); });
    return authored.empty() ? found->second : authored;
}

}  // namespace orientibus::content::authoring
