// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/store.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

/// All that a catalogue knows of an occupation.
namespace orientibus::cli {

/// A family of occupations that counts this one.
struct SheetFamily {
    std::string id;
    std::string name;   ///< empty: none in this language nor in French
    std::string basis;  ///< 'official', 'editorial', 'approximate'
    std::vector<content::Figure> figures;
    content::Source source;  ///< of the tie between both
};

/// At how many places a training is given, by way; a place may give it in several.
struct OfferCount {
    std::map<std::string, std::set<std::string>> places;  ///< published ones
    std::set<std::string> examples;                       ///< places of examples only
};

struct SheetTraining {
    content::TrainingFacts facts;
    OfferCount offers;
};

struct Sheet {
    content::Occupation occupation;
    std::vector<content::OccupationSummary> neighbours;
    std::vector<content::Route> routes;
    std::vector<SheetFamily> families;
    std::vector<SheetTraining> trainings;            ///< by level
    std::map<std::string, std::string> territories;  ///< names of those that have figures
    std::vector<content::Source> sources;            ///< every one that anything above names
};

/// Fails as Store::occupation does.
[[nodiscard]] content::Result<Sheet, content::StoreError>
readSheet(const content::Store& store, const std::filesystem::path& file, const std::string& code,
          const std::string& language);

[[nodiscard]] std::string asJson(const Sheet& sheet);

/// The families, the figures by territory and the trainings, as lines of at most a screen or two:
/// what is left out says so.
void printNumbers(const Sheet& sheet);

/// `text` after `name` in a column of its own; nothing for an empty text.
void printLine(std::string_view name, const std::string& text);

}  // namespace orientibus::cli
