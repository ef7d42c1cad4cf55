// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/matcher.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace orientibus::content::search {
namespace {

// How well a word of the catalogue answers a word of the query.
constexpr float wholeWord = 1.0F;
constexpr float otherNumber = 0.96F;  // "vélos" for "vélo": as good as whole
constexpr float beginning = 0.90F;
constexpr float sameStem = 0.84F;
constexpr float earlierBeginning = 0.72F;
constexpr float oneSlip = 0.74F;
constexpr float sameSound = 0.68F;
constexpr float oneSlipFromStart = 0.62F;
constexpr float oneSlipOfKnown = 0.50F;  // "pain" is seldom meant for "main"

constexpr std::size_t minSlipLetters = 3;
constexpr std::size_t minStartLetters = 4;
constexpr std::size_t longestShort = 4;
constexpr std::size_t minTextLetters = 3;

/// The word with and without the mark of a plural. The stems do not see to it: the French
/// stemmer leaves the s of "vélos".
std::array<std::string, 3> otherNumbers(const std::string& word)
{
    if (word.size() < minSlipLetters)
        return {};
    const bool isMarked = word.back() == 's' || word.back() == 'x';
    return {word + 's', word + 'x', isMarked ? word.substr(0, word.size() - 1) : std::string{}};
}

}  // namespace

Matcher::Matcher(const IndexData& data)
    : m_data(data), m_lexicon(data), m_titles(data.titleOccupations.size()),
      m_occupations(data.occupationIds.size())
{
}

void Matcher::begin(const Query& query, std::uint8_t readers)
{
    m_query = &query;
    m_readers = readers;
    if (++m_round == 0) {  // after four thousand million strokes, forget for good
        std::fill(m_titles.begin(), m_titles.end(), TitleState{});
        std::fill(m_occupations.begin(), m_occupations.end(), OccupationState{});
        m_round = 1;
    }
    m_touchedTitles.clear();
    m_touchedOccupations.clear();
    const auto stops = static_cast<std::size_t>(
        std::count_if(query.begin(), query.end(), [](const auto& word) { return word.isStop; }));
    const bool onlyStops = stops == query.size();
    m_isOneWord = query.size() == 1 || (query.size() - stops == 1 && !query.back().isStop);
    m_words.assign(query.size(), {});
    m_contentWords = 0;
    for (std::size_t at = 0; at < query.size(); ++at) {
        const bool isContent = onlyStops || !query[at].isStop;
        const bool isLetter = query.size() > 1 && query[at].text.size() < 2 && !onlyStops;
        m_words[at].createsTitles = isContent && !isLetter;
        if (!isContent)
            m_words[at].weight = stopWeight;
        else if (!isLetter)
            m_contentWords |= 1U << at;
    }
}

void Matcher::matchTitles()
{
    for (const bool creating : {true, false}) {
        for (std::size_t at = 0; at < m_query->size(); ++at) {
            if (m_words[at].createsTitles == creating)
                collectCandidates(at);
        }
    }
}

void Matcher::collectCandidates(std::size_t at)
{
    const auto& word = (*m_query)[at];
    const auto whole = m_lexicon.find(word.text);
    const bool mayGoOn = word.isUnfinished && (word.text.size() > 1 || m_query->size() > 1);
    const auto range = mayGoOn ? m_lexicon.startingWith(word.text) : WordRange{};
    const auto stems = m_lexicon.withStem(word.stem);

    const auto& starts = m_data.titlePostings.starts;
    std::size_t postings = starts[range.last] - starts[range.first];
    if (whole && !mayGoOn)
        postings = m_data.titlePostings[*whole].size();
    for (const auto stemmed : stems) {
        if (stemmed != whole && (stemmed < range.first || stemmed >= range.last))
            postings += m_data.titlePostings[stemmed].size();
    }
    std::vector<std::uint32_t> others;
    for (const auto& text : otherNumbers(word.text)) {
        const auto each = m_lexicon.find(text);
        if (!each)
            continue;
        others.push_back(*each);
        if (postings == 0)  // else they are among what begins so, or hardly change the weight
            postings = m_data.titlePostings[*each].size();
    }
    weigh(at, postings);
    m_words[at].isWhole = whole.has_value();
    m_words[at].isKnown = whole || range.first < range.last;
    if (whole)
        addPostings(at, *whole, wholeWord);
    // What a title earns first for a word stays, so the best comes first.
    for (const auto each : others)
        addPostings(at, each, otherNumber);
    for (auto each = range.first; each < range.last; ++each)
        addPostings(at, each, beginning);
    for (const auto each : stems)
        addPostings(at, each, sameStem);
}

/// A word that is in few titles says more than one that is in many.
void Matcher::weigh(std::size_t at, std::size_t postings)
{
    if (m_words[at].weight > 0 || postings == 0)
        return;
    const auto share = std::log1p(static_cast<float>(postings)) /
                       std::log1p(static_cast<float>(m_data.titlePostings.values.size()));
    m_words[at].weight = 0.3F + 0.7F * (1.0F - std::min(1.0F, share));
}

void Matcher::addPostings(std::size_t at, std::uint32_t word, float quality)
{
    const auto bit = 1U << at;
    const bool creates = m_words[at].createsTitles;
    const bool isWhole = quality >= otherNumber;
    const float gain = m_words[at].weight * quality;
    const float cover = (m_data.wordStops[word] != 0 ? stopWeight : 1.0F) * quality;
    for (const auto posting : m_data.titlePostings[word]) {
        auto& title = m_titles[Posting::title(posting)];
        if (title.round != m_round) {
            if (!creates)
                continue;
            title = {};
            title.round = m_round;
            m_touchedTitles.push_back(Posting::title(posting));
        }
        if ((title.words & bit) == 0) {
            title.words |= bit;
            title.held += gain;
        }
        const auto slot = 1U << Posting::slot(posting);
        if ((title.slots & slot) == 0) {
            title.slots |= slot;
            title.covered += cover;
        }
        if (isWhole) {
            title.wholeWords |= bit;
            title.wholeSlots |= slot;
        }
    }
}

void Matcher::matchLoosely()
{
    for (std::size_t at = 0; at < m_query->size(); ++at) {
        const auto& word = (*m_query)[at];
        if (!m_words[at].createsTitles || word.text.size() < minSlipLetters)
            continue;
        collectSlips(at);
        // "prof" that is known as such is not the beginning of "professionnel".
        if (!word.isUnfinished && !m_words[at].isWhole && word.text.size() >= minStartLetters) {
            const auto range = m_lexicon.startingWith(word.text);
            for (auto each = range.first; each < range.last; ++each)
                addPostings(at, each, earlierBeginning);
        }
    }
}

/// Whether something is known of this word, or of another that bears meaning.
bool Matcher::isSupported(std::size_t at) const
{
    return m_words[at].isKnown || std::any_of(m_words.begin(), m_words.end(), [](const auto& word) {
               return word.createsTitles && word.isKnown;
           });
}

/// Another first letter makes another word of a short one: who types "keuf" does not mean "neuf".
void Matcher::dropOtherBeginnings(std::string_view typed)
{
    std::erase_if(m_slips, [&](std::uint32_t slip) {
        const auto word = m_data.words[slip];
        return word.front() != typed.front() && word.substr(1) == typed.substr(1);
    });
}

void Matcher::collectSlips(std::size_t at)
{
    const auto& word = (*m_query)[at];
    const bool isStrange = !m_words[at].isKnown && word.text.size() >= minStartLetters;
    m_slips.clear();
    m_lexicon.addSlips(word.text, m_slips);
    if (word.text.size() <= longestShort && !isSupported(at))
        dropOtherBeginnings(word.text);
    const auto whole = m_slips.size();
    if (word.isUnfinished && isStrange)
        m_lexicon.addSlipsFromStart(word.text, m_slips);
    const auto alike =
        isStrange ? m_lexicon.withSound(soundOf(word.text)) : std::span<const std::uint32_t>{};
    std::size_t postings = 0;
    for (const auto slip : m_slips)
        postings += m_data.titlePostings[slip].size();
    for (const auto each : alike)
        postings += m_data.titlePostings[each].size();
    weigh(at, postings);
    const float slipped = m_words[at].isWhole ? oneSlipOfKnown : oneSlip;
    for (std::size_t i = 0; i < whole; ++i)
        addPostings(at, m_slips[i], slipped);
    for (const auto each : alike)
        addPostings(at, each, sameSound);
    for (std::size_t i = whole; i < m_slips.size(); ++i)
        addPostings(at, m_slips[i], oneSlipFromStart);
}

void Matcher::matchTexts()
{
    for (std::size_t at = 0; at < std::min(m_query->size(), maxTextWords); ++at) {
        const auto& word = (*m_query)[at];
        if (!m_words[at].createsTitles || word.text.size() < 2)
            continue;
        const auto whole = m_lexicon.find(word.text);
        const auto stems = m_lexicon.withStem(word.stem);
        const bool mayGoOn = word.isUnfinished && word.text.size() >= minTextLetters;
        const auto range = mayGoOn ? m_lexicon.startingWith(word.text) : WordRange{};
        std::size_t postings = 0;
        for (const auto each : stems)
            postings += m_data.textOccupations[each].size();
        weigh(at, std::max<std::size_t>(postings, 1));
        if (whole)
            addTexts(at, *whole, wholeWord);
        for (const auto each : stems)
            addTexts(at, each, sameStem);
        for (auto each = range.first; each < range.last; ++each)
            addTexts(at, each, beginning);
    }
}

void Matcher::addTexts(std::size_t at, std::uint32_t word, float quality)
{
    const auto& lists = m_data.textOccupations;
    for (auto i = lists.starts[word]; i < lists.starts[word + 1]; ++i) {
        auto& state = occupation(lists.values[i]);
        const float value = static_cast<float>(m_data.textValues[i]) * quality;
        auto& known = state.values[at];
        known = std::max(known, static_cast<std::uint8_t>(value));
        if (value * m_words[at].weight > state.entryValue) {
            state.entryValue = value * m_words[at].weight;
            state.entry = m_data.textEntries[i];
        }
    }
}

Matcher::OccupationState& Matcher::occupation(std::uint32_t number)
{
    auto& state = m_occupations[number];
    if (state.round != m_round) {
        state = {};
        state.round = m_round;
        m_touchedOccupations.push_back(number);
    }
    return state;
}

}  // namespace orientibus::content::search
