// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::search {

/// Lists of numbers, one list after the other: list i is values[starts[i] .. starts[i + 1]).
struct Lists {
    std::vector<std::uint32_t> starts{0};
    std::vector<std::uint32_t> values;

    [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t list) const
    {
        return std::span(values).subspan(starts[list], starts[list + 1] - starts[list]);
    }
    [[nodiscard]] std::size_t size() const { return starts.size() - 1; }
};

/// Texts, one after the other in one block of letters.
struct Texts {
    std::vector<std::uint32_t> starts{0};
    std::vector<char> letters;

    void add(std::string_view text);
    [[nodiscard]] std::string_view operator[](std::size_t text) const
    {
        return {letters.data() + starts[text], starts[text + 1] - starts[text]};
    }
    [[nodiscard]] std::size_t size() const { return starts.size() - 1; }
};

/// A place of a word: which title, and which of its words. In a title of two
/// genders, both genders of a word stand in the same slot.
struct Posting {
    static constexpr std::uint32_t slotBits = 5;
    static constexpr std::uint32_t maxSlots = 1U << slotBits;

    [[nodiscard]] static std::uint32_t pack(std::size_t title, std::size_t slot)
    {
        return static_cast<std::uint32_t>(title << slotBits | slot);
    }
    [[nodiscard]] static std::uint32_t title(std::uint32_t posting) { return posting >> slotBits; }
    [[nodiscard]] static std::uint32_t slot(std::uint32_t posting)
    {
        return posting & (maxSlots - 1);
    }
};

/// What is known of a title beside its words.
struct TitleFlag {
    static constexpr std::uint8_t principal = 2;  ///< the source's principal title
    static constexpr std::uint8_t rare = 4;
    static constexpr std::uint8_t keyword = 8;  ///< no title: an everyday word that leads here
};

/// Everything a key stroke needs, in memory. Words, stems, sounds, titles, occupations
/// and entries are numbers, counted from 0 in the order of these arrays.
struct IndexData {
    Texts words;                          ///< sorted by bytes
    std::vector<std::uint32_t> backward;  ///< words sorted by their letters read backwards
    std::vector<std::uint8_t> wordStops;  ///< 1: the word bears no meaning
    Texts stems;                          ///< sorted by bytes
    Lists stemWords;                      ///< by stem
    Texts sounds;                         ///< sorted by bytes
    Lists soundWords;                     ///< by sound

    Lists titlePostings;                          ///< by word: packed Postings
    std::vector<std::uint32_t> titleOccupations;  ///< by title, like all below
    std::vector<std::uint32_t> titleEntries;
    std::vector<std::uint8_t> titleFlags;
    std::vector<std::uint8_t> titleNames;  ///< to whom it heads the sheet: Languages, as bits
    std::vector<std::uint8_t> titleSlots;  ///< how many words, 1 to 32
    std::vector<std::uint8_t> titleStops;  ///< how many of them bear no meaning
    std::vector<std::uint8_t> titleLeads;  ///< slot of the first long word, which names the job

    Lists textOccupations;                   ///< by word: occupations with a sentence that has it
    std::vector<std::uint32_t> textEntries;  ///< beside textOccupations.values: the best sentence
    std::vector<std::uint8_t> textValues;    ///< and what it says of the occupation, 1 to 100

    Texts occupationIds;  ///< sorted
    std::vector<std::uint8_t> occupationAuthored;

    /// All arrays in a fixed order, for whoever stores, reads or measures them.
    template <typename Data, typename Visitor>
    static void visit(Data& data, Visitor&& array)
    {
        array("word_starts", data.words.starts);
        array("word_letters", data.words.letters);
        array("word_backward", data.backward);
        array("word_stops", data.wordStops);
        array("stem_starts", data.stems.starts);
        array("stem_letters", data.stems.letters);
        array("stem_word_starts", data.stemWords.starts);
        array("stem_words", data.stemWords.values);
        array("sound_starts", data.sounds.starts);
        array("sound_letters", data.sounds.letters);
        array("sound_word_starts", data.soundWords.starts);
        array("sound_words", data.soundWords.values);
        array("title_posting_starts", data.titlePostings.starts);
        array("title_postings", data.titlePostings.values);
        array("title_occupations", data.titleOccupations);
        array("title_entries", data.titleEntries);
        array("title_flags", data.titleFlags);
        array("title_names", data.titleNames);
        array("title_slots", data.titleSlots);
        array("title_stops", data.titleStops);
        array("title_leads", data.titleLeads);
        array("text_posting_starts", data.textOccupations.starts);
        array("text_occupations", data.textOccupations.values);
        array("text_entries", data.textEntries);
        array("text_values", data.textValues);
        array("occupation_starts", data.occupationIds.starts);
        array("occupation_letters", data.occupationIds.letters);
        array("occupation_authored", data.occupationAuthored);
    }

    /// Whether every number points at something that is there. False for a damaged index.
    [[nodiscard]] bool isWhole() const;

    /// Differs, but for bad luck, when a bit differs.
    [[nodiscard]] std::string checksum() const;

    [[nodiscard]] std::size_t bytes() const;
};

}  // namespace orientibus::content::search
