// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/highlight.h"

#include "search/slip.h"
#include "search/text_folding.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace orientibus::content::search {
namespace {

/// How a word of a text answers a word of the query, and with how many of its letters.
struct Answer {
    float quality = 0;
    std::size_t letters = 0;
};

Answer answer(const Token& token, const QueryWord& word, const Stemmer& stemmer)
{
    const auto all = token.word.size();
    if (token.word == word.text)
        return {1.0F, all};
    if (word.isStop || word.text.size() < 2)
        return {};
    if (token.word.starts_with(word.text))
        return {0.9F, word.text.size()};
    if (word.text.size() < 3 || token.word.size() < 3)
        return {};
    if (isOneSlip(word.text, token.word))
        return {0.7F, all};
    // Stems share their first letters; most words need not be stemmed to know that they differ.
    if (token.word[0] == word.text[0] && token.word[1] == word.text[1] &&
        stemmer.stem(token.word) == word.stem)
        return {0.8F, all};
    if (word.isUnfinished && word.text.size() > 3 && isOneSlipFromStart(word.text, token.word))
        return {0.6F, std::min(all, word.text.size())};
    return {};
}

Highlight ranges(std::string_view text, const std::vector<Token>& tokens,
                 const std::vector<Answer>& answers)
{
    Highlight result;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (answers[i].letters == 0)
            continue;
        result.quality += answers[i].quality;
        const auto end = answers[i].letters == tokens[i].word.size()
                             ? tokens[i].end
                             : endOfLetters(text, tokens[i].begin, answers[i].letters);
        result.ranges.push_back({tokens[i].begin, end - tokens[i].begin});
    }
    return result;
}

/// Marks each token with the best that `ask` finds among the words of the query. A word
/// that stands there whole is not also marked where another only resembles it.
template <typename Ask>
Highlight mark(std::string_view text, const std::vector<Token>& tokens, const Query& query, Ask ask)
{
    std::vector<Answer> answers(tokens.size());
    for (const auto& word : query) {
        std::vector<Answer> own;
        own.reserve(tokens.size());
        float best = 0;
        for (const auto& token : tokens) {
            own.push_back(ask(token, word));
            best = std::max(best, own.back().quality);
        }
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (own[i].quality + 0.2F >= best && own[i].quality > answers[i].quality)
                answers[i] = own[i];
        }
    }
    return ranges(text, tokens, answers);
}

}  // namespace

Highlight highlight(std::string_view text, const Query& query, const Stemmer& stemmer)
{
    const auto tokens = tokenize(text);
    auto result = mark(text, tokens, query, [&stemmer](const Token& token, const QueryWord& word) {
        return answer(token, word, stemmer);
    });
    if (!result.ranges.empty())
        return result;
    return mark(text, tokens, query, [](const Token& token, const QueryWord& word) {
        const bool isAlike =
            !word.isStop && word.text.size() > 3 && soundOf(token.word) == soundOf(word.text);
        return isAlike ? Answer{0.5F, token.word.size()} : Answer{};
    });
}

ShownTitle shownTitle(const Entry& entry, const Query& query, const Stemmer& stemmer)
{
    if (entry.masculine.empty())
        return {entry.text, highlight(entry.text, query, stemmer).ranges};
    auto his = highlight(entry.masculine, query, stemmer);
    auto hers = highlight(entry.feminine, query, stemmer);
    if (his.quality > hers.quality)
        return {entry.masculine, std::move(his.ranges)};
    if (hers.quality > his.quality)
        return {entry.feminine, std::move(hers.ranges)};
    return {entry.text, highlight(entry.text, query, stemmer).ranges};
}

}  // namespace orientibus::content::search
