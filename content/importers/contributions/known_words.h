// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/commune_finder.h"
#include "importers/contributions/name_finder.h"
#include "importers/contributions/person_doubt.h"
#include "importers/known_trainings.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The words of the catalogue that contributors may use.
namespace orientibus::content::authoring::contributions {

/// What a cell says, or what it may say.
struct Told {
    std::optional<std::string> id;
    std::vector<std::string> several = {};  ///< all of these are called so
    std::vector<std::string> near = {};     ///< these are called nearly so
    bool isCode = false;                    ///< the cell is a code that nothing has
};

class KnownWords {
public:
    /// `below` outlives this.
    explicit KnownWords(const Layer& below);

    /// By ROME code or by one of its names in either gender, or in both.
    [[nodiscard]] Told occupation(std::string_view cell) const;
    /// By RNCP number, name, short name or diploma and initials ("BTS CRSA"). An authored training
    /// stands for its twins.
    [[nodiscard]] Told training(std::string_view cell) const;
    /// "Laval", "Laval (53)", "53000 Laval" or an INSEE code.
    [[nodiscard]] Told commune(std::string_view cell) const;

    /// "Laval (53)"; empty for no commune.
    [[nodiscard]] std::string shownCommune(const std::string& id) const;

    /// Whether a text about a place may name a person (person_doubt.h).
    [[nodiscard]] bool mayNamePerson(std::string_view text, std::string_view placeWords) const;

    [[nodiscard]] const Row* row(Table table, const Key& key) const;

private:
    void addOccupations();
    void addTrainings();
    [[nodiscard]] std::set<std::string> abbreviated(std::string_view cell) const;
    [[nodiscard]] Told toldTrainings(const std::set<std::string>& ids) const;

    const Layer& m_below;
    CommuneFinder m_communes;
    KnownTrainings m_trainings;
    NameFinder m_occupationNames;
    NameFinder m_trainingNames;
    NameFinder m_communeNames;
    std::map<std::string, std::set<std::string>> m_abbreviations;
    PersonDoubt m_doubt;
};

}  // namespace orientibus::content::authoring::contributions
