// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring {

/// What is compared of the name of a training: its words without accents, plurals, short words,
/// feminine endings, abbreviations of itself and words that only announce a part.
struct TrainingName {
    std::vector<std::string> words;  ///< the diploma first: "bts"
    std::size_t option = 0;          ///< which word its option or parcours begins with

    /// Written together: Parcoursup has "audio visuel", registers have "audiovisuel".
    [[nodiscard]] std::string whole() const { return joined(0, words.size()); }
    [[nodiscard]] std::string withoutOption() const { return joined(0, option); }
    [[nodiscard]] bool hasOption() const { return option < words.size(); }
    [[nodiscard]] std::string joined(std::size_t from, std::size_t to) const;
};

/// An official name, or the one an author gave:
///   "BTSA ACS’AGRI : analyse, conduite et stratégie de l’entreprise agricole option …"
[[nodiscard]] TrainingName officialName(std::string_view name);

/// A name as Parcoursup writes it, with a family between a BTS and its name:
///   "BTS   Services   Economie sociale familiale"
[[nodiscard]] TrainingName courseName(std::string_view name);

/// The words of an official name, for those who look for it among others of their own.
[[nodiscard]] std::string trainingKey(std::string_view name);

/// What a course of Parcoursup is.
struct TrainingMatch {
    std::vector<std::string> ids;  ///< one: it is this training; more: it may be each of them
    bool isOwnPart = false;        ///< it is a part that one school gives this training
    std::size_t options = 0;       ///< where there is none: how many trainings are options of it
};

/// Finds the trainings that the layers below name in French: by any name they have there, the
/// official one or another.
class TrainingFinder {
public:
    explicit TrainingFinder(const Layer* below);

    /// The trainings of this name. Else, where the course names an option, those of the same
    /// diploma whose option ends so: "option voitures particulières" is "option A : voitures
    /// particulières". Else, for a licence with a parcours or a DN MADE with a speciality, the
    /// training without: these are a school's own, the diploma is the mention.
    ///
    /// Where one of several is written by hand (its id is not a number of Certif-Info), it stands
    /// for the others.
    [[nodiscard]] TrainingMatch named(std::string_view course) const;

private:
    struct Option {
        TrainingName name;
        std::string id;
    };

    [[nodiscard]] std::vector<std::string> wholly(const std::string& whole) const;
    [[nodiscard]] std::set<std::string> endingAs(const TrainingName& course) const;

    std::map<std::string, std::set<std::string>> m_trainings;  ///< by whole name
    std::map<std::string, std::vector<Option>> m_options;      ///< by name without option
};

}  // namespace orientibus::content::authoring
