// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "search/lexicon.h"
#include "search/query.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace orientibus::content::search {

struct Found {
    std::uint32_t occupation = 0;
    std::uint32_t entry = 0;      ///< why
    std::uint8_t titleFlags = 0;  ///< of the title, where a title is why
    bool isName = false;          ///< the reader sees that title head the sheet
    bool isText = false;          ///< a sentence is why
    bool isFull = false;          ///< a title holds every word of the query
    float score = 0;
};

/// Weighs every occupation against a query.
///
/// A title's score: how much of the query it holds (words weighted by rarity,
/// whole > beginning > stem > slip), then how much of it the query covers. The
/// states below are written for the touched titles only and forgotten by
/// counting up a round number, so that a stroke costs what it touches.
class Matcher {
public:
    explicit Matcher(const IndexData& data);

    /// Starts anew. `query` must outlive the round; `readers` are languages, as bits.
    void begin(const Query& query, std::uint8_t readers);

    /// Whole words, beginnings and stems, in titles and keywords.
    void matchTitles();

    /// What a visitor may have meant instead: slips, words that sound the same, unfinished words
    /// that are not the last.
    void matchLoosely();

    /// Sentences and classifications.
    void matchTexts();

    /// The best occupations, best first, each once.
    [[nodiscard]] std::vector<Found> best(std::size_t limit);

    /// How many of the last `best` hold every word of the query in one title.
    [[nodiscard]] std::size_t fullMatches() const { return m_fullMatches; }

    [[nodiscard]] std::size_t bytes() const
    {
        return m_titles.size() * sizeof(TitleState) +
               m_occupations.size() * sizeof(OccupationState);
    }

private:
    static constexpr std::size_t maxTextWords = 8;
    static constexpr float stopWeight = 0.1F;  ///< a word without meaning never decides

    struct TitleState {
        std::uint32_t round = 0;
        std::uint32_t words = 0;       ///< of the query, as bits
        std::uint32_t wholeWords = 0;  ///< those in the title as typed, but for a plural
        std::uint32_t slots = 0;       ///< of the title, as bits
        std::uint32_t wholeSlots = 0;
        float held = 0;     ///< weight of the query's words, times how well they match
        float covered = 0;  ///< the same for the title's words
    };
    struct OccupationState {
        std::uint32_t round = 0;
        std::uint32_t title = 0;
        std::uint32_t name = 0;
        std::uint32_t leads = 0;  ///< titles that begin with the query
        std::uint32_t entry = 0;
        float score = 0;
        float entryValue = 0;
        bool hasTitle = false;
        bool hasName = false;  ///< a title that heads the sheet
        bool isFull = false;
        std::array<std::uint8_t, maxTextWords> values{};  ///< by word of the query, 0 to 100
    };
    struct WordState {
        float weight = 0;
        bool createsTitles = true;
        bool isKnown = false;  ///< stands somewhere just so, or so begins
        bool isWhole = false;  ///< stands somewhere just so
    };

    void collectCandidates(std::size_t at);
    [[nodiscard]] bool isSupported(std::size_t at) const;
    void dropOtherBeginnings(std::string_view typed);
    void collectSlips(std::size_t at);
    void addPostings(std::size_t at, std::uint32_t word, float quality);
    void addTexts(std::size_t at, std::uint32_t word, float quality);
    void weigh(std::size_t at, std::size_t postings);
    void rankTitles();
    void rankTexts();
    [[nodiscard]] std::uint32_t reasonOf(const OccupationState& state) const;
    [[nodiscard]] float titleScore(std::uint32_t title, const TitleState& state) const;
    [[nodiscard]] bool isWholeKeyword(std::uint32_t title, const TitleState& state) const;
    [[nodiscard]] bool isExact(std::uint32_t title, const TitleState& state) const;
    OccupationState& occupation(std::uint32_t number);

    const IndexData& m_data;
    Lexicon m_lexicon;
    const Query* m_query = nullptr;
    std::uint8_t m_readers = 0;
    std::uint32_t m_round = 0;
    std::vector<TitleState> m_titles;
    std::vector<OccupationState> m_occupations;
    std::vector<std::uint32_t> m_touchedTitles;
    std::vector<std::uint32_t> m_touchedOccupations;
    std::vector<WordState> m_words;
    std::vector<std::uint32_t> m_slips;
    float m_totalWeight = 0;
    std::uint32_t m_contentWords = 0;  ///< as bits
    bool m_isOneWord = false;          ///< but for stop words
    std::size_t m_fullMatches = 0;
};

}  // namespace orientibus::content::search
