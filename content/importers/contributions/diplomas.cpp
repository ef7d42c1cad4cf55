// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/diplomas.h"

#include "importers/commune_finder.h"
#include "importers/contributions/words.h"
#include "importers/parcoursup/training_finder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace orientibus::content::authoring::contributions {

using std::string_view;

namespace {

/// As plainWords() has them; the longer of two that begin alike goes first.
constexpr std::array<std::pair<string_view, string_view>, 21> longForms{{
    {"baccalaureat professionnel", "bac pro"},
    {"baccalaureat technologique", "bac techno"},
    {"baccalaureat general", "bac general"},
    {"baccalaureat", "bac"},
    {"bac professionnel", "bac pro"},
    {"bac technologique", "bac techno"},
    {"brevet de technicien superieur agricole", "btsa"},
    {"brevet de technicien superieur", "bts"},
    {"bts agricole", "btsa"},
    {"bachelor universitaire de technologie", "but"},
    {"certificat d aptitude professionnelle agricole", "capa"},
    {"certificat d aptitude professionnelle", "cap"},
    {"cap agricole", "capa"},
    {"brevet professionnel agricole", "bpa"},
    {"brevet professionnel", "bp"},
    {"brevet des metiers d art", "bma"},
    {"titre professionnel", "tp"},
    {"titre pro", "tp"},
    {"certificat de specialisation", "cs"},
    {"licence professionnelle", "licence pro"},
    {"diplome d etat", "de"},
}};

constexpr std::array<string_view, 21> diplomas{"bac pro agricole",
                                               "bac pro",
                                               "bac techno",
                                               "bac general",
                                               "bac",
                                               "btsa",
                                               "btsm",
                                               "bts",
                                               "but",
                                               "capa",
                                               "cap",
                                               "bma",
                                               "bpa",
                                               "bpjeps",
                                               "bp",
                                               "tp",
                                               "cs",
                                               "licence pro",
                                               "deust",
                                               "de",
                                               "dn made"};

constexpr std::array<string_view, 17> unheard{"a",   "au",  "aux", "d",   "dans", "de",
                                              "des", "du",  "en",  "et",  "l",    "la",
                                              "le",  "les", "ou",  "par", "sur"};

bool opensWith(string_view words, string_view opening)
{
    return words.starts_with(opening) &&
           (words.size() == opening.size() || words[opening.size()] == ' ');
}

std::string inOneForm(std::string words)
{
    const auto* form = std::ranges::find_if(
        longForms, [&](const auto& one) { return opensWith(words, one.first); });
    return form == longForms.end() ? words
                                   : std::string(form->second).append(words, form->first.size());
}

/// The diploma that opens `words`, and what follows it.
std::pair<std::string, std::string> cut(const std::string& words)
{
    const auto* diploma = std::ranges::find_if(
        diplomas, [&](string_view opening) { return opensWith(words, opening); });
    if (diploma == diplomas.end()) {
        return {{}, words};
    }
    return {std::string(*diploma), words.substr(std::min(words.size(), diploma->size() + 1))};
}

/// "stss" as "st2s".
std::string counted(const std::string& letters)
{
    std::string text;
    for (std::size_t i = 0; i < letters.size();) {
        const auto end = std::min(letters.find_first_not_of(letters[i], i), letters.size());
        text += end - i > 1 ? std::to_string(end - i) : "";
        text += letters[i];
        i = end;
    }
    return text;
}

std::string initialsOf(const std::string& rest)
{
    std::string initials;
    bool isFirst = true;
    for (const auto& word : split(rest)) {
        const bool isPart = word == "option" || word == "parcours" || word == "domaine";
        if (isPart) {
            break;
        }
        const bool isAnnouncing = isFirst && (word == "specialite" || word == "mention");
        if (!isAnnouncing && !isAmong(word, unheard)) {
            initials += word.front();
        }
        isFirst = false;
    }
    return initials;
}

bool isCapital(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// "sti2d" of "… (STI2D)", and of a short name that is nothing but a diploma and that.
std::vector<std::string> acronymsOf(string_view name)
{
    std::vector<std::string> acronyms;
    const auto take = [&](string_view text) {
        if (text.size() > 1 && std::ranges::all_of(text, isCapital)) {
            acronyms.push_back(plainWords(text));
        }
    };
    const auto open = name.find('(');
    const auto close = name.find(')', std::min(open, name.size()));
    if (close != string_view::npos) {
        take(name.substr(open + 1, close - open - 1));
    } else if (cut(inOneForm(plainWords(name))).second.find(' ') == std::string::npos) {
        take(name.substr(name.rfind(' ') + 1));
    }
    return acronyms;
}

}  // namespace

std::string diplomaKey(string_view name)
{
    return trainingKey(inOneForm(plainWords(name)));
}

std::set<std::string> abbreviationsOf(string_view name)
{
    const auto [diploma, rest] = cut(inOneForm(plainWords(name.substr(0, name.find('(')))));
    auto forms = acronymsOf(name);
    if (const auto initials = initialsOf(rest); initials.size() > 1) {
        forms.push_back(initials);
        forms.push_back(counted(initials));
    }
    std::set<std::string> abbreviations;
    for (const auto& form : forms) {
        if (!diploma.empty()) {
            abbreviations.insert(diploma + " " + form);
        }
        if (diploma == "bac pro" || diploma == "bac techno") {
            abbreviations.insert("bac " + form);
        }
    }
    return abbreviations;
}

std::optional<std::string> abbreviationIn(string_view cell)
{
    const auto [diploma, rest] = cut(inOneForm(plainWords(cell)));
    auto words = split(rest);
    const bool isSpelt = words.size() > 1 && std::ranges::all_of(words, [](const auto& word) {
                             return word.size() == 1;
                         });
    if (isSpelt) {
        std::string whole;
        for (const auto& letter : words) {
            whole += letter;
        }
        words = {whole};
    }
    constexpr std::size_t most = 8;
    const bool isShort =
        words.size() == 1 && words.front().size() > 1 && words.front().size() <= most;
    return isShort && !diploma.empty() ? std::optional(diploma + " " + words.front())
                                       : std::nullopt;
}

}  // namespace orientibus::content::authoring::contributions
