// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/query.h"

#include "search/text_folding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace orientibus::content::search {
namespace {

constexpr std::size_t maxWords = 16;
constexpr std::size_t maxRespaced = 4;

QueryWord wordOf(std::string text, const Stemmer& stemmer)
{
    QueryWord word;
    word.stem = stemmer.stem(text);
    word.isStop = isStopWord(text);
    word.text = std::move(text);
    return word;
}

/// Finds other places for the spaces around one word that nobody knows.
class Respacer {
public:
    Respacer(const Query& query, const Lexicon& lexicon, const Stemmer& stemmer)
        : m_query(query), m_lexicon(lexicon), m_stemmer(stemmer)
    {
    }

    std::vector<Query> run()
    {
        for (std::size_t at = 0; at < m_query.size(); ++at) {
            if (isKnown(m_query[at].text, at))
                continue;
            join(at);
            split(at, 0);
            shift(at);
            split(at, 1);
        }
        return std::move(m_found);
    }

private:
    /// Whether some word is this, or begins so where it may go on.
    bool isKnown(std::string_view text, std::size_t at) const
    {
        if (m_lexicon.find(text))
            return true;
        const auto range = m_lexicon.startingWith(text);
        return at + 1 == m_query.size() && range.first < range.last;
    }

    void replace(std::size_t at, std::size_t count, const std::vector<std::string>& words)
    {
        if (m_found.size() == maxRespaced)
            return;
        Query changed(m_query.begin(), m_query.begin() + static_cast<std::ptrdiff_t>(at));
        for (const auto& word : words)
            changed.push_back(wordOf(word, m_stemmer));
        changed.insert(changed.end(), m_query.begin() + static_cast<std::ptrdiff_t>(at + count),
                       m_query.end());
        if (changed.size() > maxWords)
            return;
        changed.back().isUnfinished = true;
        m_found.push_back(std::move(changed));
    }

    /// "boul anger": a space too many.
    void join(std::size_t at)
    {
        for (std::size_t second : {at + 1, at}) {
            if (second == 0 || second == m_query.size())
                continue;
            const auto joined = m_query[second - 1].text + m_query[second].text;
            if (isKnown(joined, second))
                replace(second - 1, 2, {joined});
        }
    }

    /// "aidesoignant", "aidexsoignant": a space missing, or a letter for a space.
    void split(std::size_t at, std::size_t dropped)
    {
        const std::string_view text = m_query[at].text;
        std::size_t best = 0;
        std::size_t bestWorth = 0;
        for (std::size_t cut = 1; cut + dropped < text.size(); ++cut) {
            const auto end = text.substr(cut + dropped);
            if (!m_lexicon.find(text.substr(0, cut)) || !isKnown(end, at))
                continue;
            // Of several places, one between whole words, then the one nearest the middle.
            const auto worth = std::min(cut, end.size()) + (m_lexicon.find(end) ? 100U : 0U);
            if (worth > bestWorth) {
                best = cut;
                bestWorth = worth;
            }
        }
        if (best > 0)
            replace(at, 1,
                    {std::string(text.substr(0, best)), std::string(text.substr(best + dropped))});
    }

    /// "boulange rpatissier": a space and a letter swapped.
    void shift(std::size_t at)
    {
        if (at + 1 >= m_query.size())
            return;
        const auto& left = m_query[at].text;
        const auto& right = m_query[at + 1].text;
        const auto leftLonger = left + right.substr(0, 1);
        const auto rightLonger = left.substr(left.size() - 1) + right;
        if (right.size() > 1 && m_lexicon.find(leftLonger) && isKnown(right.substr(1), at + 1))
            replace(at, 2, {leftLonger, right.substr(1)});
        const auto leftShorter = left.substr(0, left.size() - 1);
        if (m_lexicon.find(leftShorter) && isKnown(rightLonger, at + 1))
            replace(at, 2, {leftShorter, rightLonger});
    }

    const Query& m_query;
    const Lexicon& m_lexicon;
    const Stemmer& m_stemmer;
    std::vector<Query> m_found;
};

}  // namespace

Query parseQuery(std::string_view typed, const Stemmer& stemmer)
{
    Query query;
    for (auto& token : tokenize(typed)) {
        if (query.size() == maxWords)
            break;
        query.push_back(wordOf(std::move(token.word), stemmer));
    }
    if (!query.empty())
        query.back().isUnfinished = true;
    return query;
}

bool asksForNoOccupation(const Query& query)
{
    // Folded, as the words of a query are.
    static constexpr auto words = std::to_array<std::string_view>(
        {"aucune",  "bac",          "bep",      "brevet",        "bts",
         "but",     "cap",          "chais",    "diplome",       "dut",
         "etudes",  "general",      "generale", "idee",          "idees",
         "licence", "lycee",        "pro",      "professionnel", "professionnelle",
         "rien",    "sais",         "sait",     "savoir",        "seconde",
         "techno",  "technologique"});
    const auto isSuch = [](const QueryWord& word) {
        return std::find(words.begin(), words.end(), word.text) != words.end();
    };
    return query.size() > 1 && std::any_of(query.begin(), query.end(), isSuch) &&
           std::all_of(query.begin(), query.end(),
                       [&isSuch](const QueryWord& word) { return word.isStop || isSuch(word); });
}

std::vector<Query> respaced(const Query& query, const Lexicon& lexicon, const Stemmer& stemmer)
{
    return Respacer(query, lexicon, stemmer).run();
}

}  // namespace orientibus::content::search
