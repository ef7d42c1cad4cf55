// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/commune_finder.h"
#include "importers/known_trainings.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The words of the catalogue that contributors may use.
namespace orientibus::content::authoring::contributions {

/// Things found by any of their names.
class NameFinder {
public:
    using Spelling = std::string (*)(std::string_view);
    explicit NameFinder(Spelling spelling) : m_spelling(spelling) {}

    /// `shown` is how the thing is proposed when this name is near.
    void add(const std::string& name, const std::string& id, const std::string& shown);

    [[nodiscard]] std::set<std::string> named(std::string_view name) const;
    /// Up to `count` things whose names share most pairs of letters with `name`, nearest first.
    [[nodiscard]] std::vector<std::string> nearest(std::string_view name, std::size_t count) const;

private:
    Spelling m_spelling;
    /// By the name as it is spelt: ids, and how each is shown.
    std::map<std::string, std::map<std::string, std::string>> m_names;
};

/// What a cell says, or what is near to it.
struct Told {
    std::optional<std::string> id;
    std::vector<std::string> near;
};

class KnownWords {
public:
    /// `below` outlives this.
    explicit KnownWords(const Layer& below);

    /// By ROME code or by one of its names in either gender.
    [[nodiscard]] Told occupation(std::string_view cell) const;
    /// By RNCP number, name or short name. An authored training stands for its twins.
    [[nodiscard]] Told training(std::string_view cell) const;
    /// "Laval", "Laval (53)", "53000 Laval" or an INSEE code.
    [[nodiscard]] Told commune(std::string_view cell) const;

    /// "Laval (53)"; empty for no commune.
    [[nodiscard]] std::string shownCommune(const std::string& id) const;

    [[nodiscard]] const Row* row(Table table, const Key& key) const;

private:
    void addOccupations();
    void addTrainings();

    const Layer& m_below;
    CommuneFinder m_communes;
    KnownTrainings m_trainings;
    NameFinder m_occupationNames;
    NameFinder m_trainingNames;
    NameFinder m_communeNames;
};

}  // namespace orientibus::content::authoring::contributions
