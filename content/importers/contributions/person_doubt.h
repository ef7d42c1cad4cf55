// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring::contributions {

/// Tells words in capitals that may be a person ("Kevin Martin") from those that need not: names
/// of communes and of places, words of occupations and of trainings.
class PersonDoubt {
public:
    explicit PersonDoubt(const Layer& below);

    /// Whether two words in a row look like a first name and a family name. `placeWords` are
    /// those of the place that the text is about. A doubt is enough: the row waits until it is
    /// written in other words.
    [[nodiscard]] bool isRaisedBy(std::string_view text, std::string_view placeWords) const;

private:
    struct Word {
        std::string plain;
        bool isShouted = false;  ///< all in capitals
    };
    [[nodiscard]] bool isRaisedByRun(const std::vector<Word>& run, bool opensSentence,
                                     const std::string& before,
                                     const std::string& placeWords) const;
    [[nodiscard]] std::size_t placeAt(const std::vector<Word>& run, std::size_t at,
                                      const std::string& placeWords) const;
    void addPlace(std::string_view name);
    void addWords(std::string_view text);

    std::set<std::string> m_ordinary;
    std::set<std::string> m_places;  ///< every two words in a row of a name; whole names of one
};

}  // namespace orientibus::content::authoring::contributions
