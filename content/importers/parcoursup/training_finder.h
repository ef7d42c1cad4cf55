// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring {

/// What is compared of the name of a training: its diploma, then its words without accents,
/// plurals, short words and those that only announce a part ("option", "spécialité", "parcours").
///   "BTS   Services   Economie sociale familiale" and "BTS économie sociale et familiale"
[[nodiscard]] std::string trainingKey(std::string_view name);

/// Finds the trainings that the layers below name in French.
class TrainingFinder {
public:
    explicit TrainingFinder(const Layer* below);

    /// Ids of the trainings of this name. Where one of them is written by hand (its id is not a
    /// number of Certif-Info), it stands for the others.
    [[nodiscard]] std::vector<std::string> named(std::string_view name) const;

private:
    std::map<std::string, std::vector<std::string>> m_trainings;
};

}  // namespace orientibus::content::authoring
