// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "search/index_data.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace orientibus::content::search {

/// A reason for a result, as a screen shows it.
struct Entry {
    std::string text;
    std::string masculine = {};  ///< both empty unless the text is a title of two genders
    std::string feminine = {};
    std::string kind = {};  ///< as in search.sql; empty for a title or keyword
};

/// Takes titles and sentences in any order and makes the arrays of them.
class IndexCollector {
public:
    /// Occupations are numbered in the order of their ids, which must ascend.
    std::uint32_t addOccupation(std::string_view id, bool authored);

    /// A title in both genders (equal when epicene), or a keyword. The same
    /// words for the same occupation are one title, with the flags of both. To readers
    /// of the languages `names` (bits) it is the name of the sheet.
    void addTitle(std::uint32_t occupation, const Entry& entry, std::uint8_t flags,
                  std::uint8_t names = 0);

    std::uint32_t addEntry(Entry entry);

    /// The numbers of the words of a sentence, each once, but for those that say nothing.
    [[nodiscard]] std::vector<std::uint32_t> wordsOf(std::string_view sentence);

    /// A sentence of a sheet. `value`, 1 to 100, is how much it says of the occupation.
    void addText(std::uint32_t occupation, std::uint32_t entry,
                 const std::vector<std::uint32_t>& words, std::uint8_t value);

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

    /// The arrays. Call once, last.
    [[nodiscard]] IndexData finish();

private:
    struct TitleWord {
        std::uint32_t word;
        std::uint32_t posting;
    };
    struct TextWord {
        std::uint32_t word;
        std::uint32_t occupation;
        std::uint32_t entry;
        std::uint8_t value;
    };

    std::uint32_t wordNumber(const std::string& word);
    void nameTheNameless();
    void sortWords();
    void makeWordForms();
    void makeTitlePostings();
    void makeTextPostings();

    IndexData m_data;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::uint32_t> m_words;   // in order of arrival
    std::unordered_map<std::string, std::uint32_t> m_titles;  // by occupation and words
    std::vector<TitleWord> m_titleWords;
    std::vector<TextWord> m_textWords;
};

}  // namespace orientibus::content::search
