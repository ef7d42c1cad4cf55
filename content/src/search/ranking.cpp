// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/matcher.h"

#include <algorithm>
#include <bit>

// What a Matcher makes of the words it has found: points, and an order of occupations.
namespace orientibus::content::search {
namespace {

// Points. Holding the whole query comes first, then being short, then the rest.
constexpr float heldPoints = 100.0F;
constexpr float coveredPoints = 25.0F;
constexpr float exactPoints = 60.0F;
constexpr float namePoints = 4.0F;
constexpr float principalPoints = 2.0F;
constexpr float authoredPoints = 3.0F;
constexpr float rarePoints = -8.0F;
constexpr float keywordPoints = -5.0F;
constexpr float wholeKeywordPoints = 30.0F;   // just what was typed, said by an everyday word
constexpr float leadPoints = 70.0F;           // many titles that begin so: likelier what is meant
constexpr float leadHalf = 6.0F;              // that many titles earn half of them
constexpr std::uint8_t otherTitleValue = 75;  // a word in any title, where sentences count too
constexpr std::uint8_t likeTitleValue = 55;   // a beginning, a stem or a slip of it
constexpr float weakest = 0.38F;              // of the best score; below it, noise

}  // namespace

bool Matcher::isExact(std::uint32_t title, const TitleState& state) const
{
    const auto allWords = (1U << m_query->size()) - 1;
    const auto allSlots =
        static_cast<std::uint32_t>((std::uint64_t{1} << m_data.titleSlots[title]) - 1);
    return state.wholeWords == allWords && state.wholeSlots == allSlots;
}

/// As isExact, but words without meaning do not matter, neither typed nor written.
bool Matcher::isWholeKeyword(std::uint32_t title, const TitleState& state) const
{
    const int content = m_data.titleSlots[title] - m_data.titleStops[title];
    return m_contentWords != 0 && (state.wholeWords & m_contentWords) == m_contentWords &&
           std::popcount(m_contentWords) == content;
}

float Matcher::titleScore(std::uint32_t title, const TitleState& state) const
{
    const auto flags = m_data.titleFlags[title];
    const int stops = m_data.titleStops[title];
    const int content = m_data.titleSlots[title] - stops;
    const float size = static_cast<float>(content) + stopWeight * static_cast<float>(stops);
    const float held = state.held / m_totalWeight;
    float score = held * (heldPoints + coveredPoints * std::min(1.0F, state.covered / size));
    const bool isKeyword = (flags & TitleFlag::keyword) != 0;
    if (isKeyword)
        score += isWholeKeyword(title, state) ? wholeKeywordPoints : keywordPoints;
    else if (isExact(title, state))
        score += exactPoints;
    if ((m_data.titleNames[title] & m_readers) != 0)
        score += namePoints * held;
    if ((flags & TitleFlag::principal) != 0)
        score += principalPoints * held;
    if ((flags & TitleFlag::rare) != 0)
        score += rarePoints;
    return score;
}

void Matcher::rankTitles()
{
    for (const auto title : m_touchedTitles) {
        const auto& state = m_titles[title];
        auto& owner = occupation(m_data.titleOccupations[title]);
        const float score = titleScore(title, state);
        if (!owner.hasTitle || score > owner.score) {
            owner.score = score;
            owner.title = title;
            owner.hasTitle = true;
        }
        const bool isName = (m_data.titleNames[title] & m_readers) != 0;
        if (isName && (!owner.hasName || state.held > m_titles[owner.name].held)) {
            owner.name = title;
            owner.hasName = true;
        }
        owner.isFull = owner.isFull || (state.words & m_contentWords) == m_contentWords;
        if ((m_data.titleFlags[title] & TitleFlag::keyword) == 0)
            owner.leads += (state.slots >> m_data.titleLeads[title]) & 1U;
        for (std::size_t at = 0; at < std::min(m_words.size(), maxTextWords); ++at) {
            if ((state.words >> at & 1U) == 0)
                continue;
            const bool isWhole = (state.wholeWords >> at & 1U) != 0;
            owner.values[at] =
                std::max(owner.values[at], isWhole ? otherTitleValue : likeTitleValue);
        }
    }
}

/// Lets sentences speak where they hold more of the query than any one title.
void Matcher::rankTexts()
{
    m_fullMatches = 0;
    for (const auto number : m_touchedOccupations) {
        auto& state = m_occupations[number];
        if (m_isOneWord && state.hasTitle) {
            const auto leads = static_cast<float>(state.leads);
            state.score += leadPoints * leads / (leads + leadHalf);
        }
        m_fullMatches += state.isFull ? 1U : 0U;
        float held = 0;
        for (std::size_t at = 0; at < std::min(m_words.size(), maxTextWords); ++at)
            held += m_words[at].weight * static_cast<float>(state.values[at]);
        const float score = held / m_totalWeight * heldPoints / 100.0F;
        if (state.entryValue > 0 && (!state.hasTitle || score > state.score)) {
            state.score = score;
            state.hasTitle = false;
        }
        if (m_data.occupationAuthored[number] != 0)
            state.score += authoredPoints;
    }
}

/// The best title; but where the name holds as much, the name: it is what the reader sees.
std::uint32_t Matcher::reasonOf(const OccupationState& state) const
{
    const bool isInName = state.hasName && m_titles[state.name].held >= m_titles[state.title].held;
    return isInName ? state.name : state.title;
}

std::vector<Found> Matcher::best(std::size_t limit)
{
    m_totalWeight = 0;
    for (const auto& word : m_words)
        m_totalWeight += word.weight > 0 ? word.weight : 1.0F;  // nobody knows it: rare indeed
    for (const auto number : m_touchedOccupations) {  // of an earlier `best` of this round
        auto& state = m_occupations[number];
        state.score = 0;
        state.leads = 0;
        state.hasTitle = false;
        state.hasName = false;
    }
    rankTitles();
    rankTexts();

    const auto count = std::min(limit, m_touchedOccupations.size());
    const auto end = m_touchedOccupations.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(m_touchedOccupations.begin(), end, m_touchedOccupations.end(),
                      [this](std::uint32_t a, std::uint32_t b) {
                          const auto& x = m_occupations[a];
                          const auto& y = m_occupations[b];
                          return x.score != y.score ? x.score > y.score : a < b;
                      });
    std::vector<Found> found;
    for (auto number = m_touchedOccupations.begin(); number != end; ++number) {
        const auto& state = m_occupations[*number];
        if (!found.empty() && state.score < weakest * found.front().score)
            break;
        Found each{*number, state.entry};
        each.isText = !state.hasTitle;
        each.isFull = state.isFull;
        each.score = state.score;
        if (state.hasTitle) {
            const auto title = reasonOf(state);
            each.entry = m_data.titleEntries[title];
            each.titleFlags = m_data.titleFlags[title];
            each.isName = (m_data.titleNames[title] & m_readers) != 0;
        }
        found.push_back(each);
    }
    return found;
}

}  // namespace orientibus::content::search
