// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/name_finder.h"

#include "importers/contributions/words.h"

#include <algorithm>
#include <tuple>

namespace orientibus::content::authoring::contributions {

namespace {

/// Below this share of common pairs two names only look alike to a machine: "Paris" and "Crissé"
/// have 0.44, "Mamert" and "Mamers" 0.8.
constexpr double leastLikeness = 0.65;
constexpr double leastLikenessOfWord = 0.7;

bool hasWord(const std::string& key, const std::string& word)
{
    for (auto at = key.find(word); at != std::string::npos; at = key.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) {
            return true;
        }
    }
    return false;
}

bool beginsWith(const std::string& key, const std::string& words)
{
    return key.starts_with(words) && (key.size() == words.size() || key[words.size()] == ' ');
}

/// How much of two names is the same word by word from their beginning: "bac pro" tells nothing.
std::size_t commonOpening(const std::string& left, const std::string& right)
{
    std::size_t common = 0;
    for (std::size_t i = 0; i < left.size() && i < right.size() && left[i] == right[i]; ++i) {
        common = left[i] == ' ' ? i + 1 : common;
    }
    return common;
}

/// How well a thing fits: by its best name, and by how many do.
struct Fit {
    bool isOwnBeginning = false;
    std::size_t beginnings = 0;
    std::size_t names = 0;
    std::tuple<bool, bool, std::size_t> best;  ///< not own, not beginning, length
    std::string shown;
};

}  // namespace

void NameFinder::add(const std::string& name, const std::string& id, const std::string& shown,
                     bool isOwn)
{
    auto key = m_spelling(name);
    if (key.empty()) {
        return;
    }
    for (auto& word : split(key)) {
        m_words.insert(std::move(word));
    }
    m_names[std::move(key)].try_emplace(id, Thing{shown, isOwn});
}

std::set<std::string> NameFinder::named(std::string_view name) const
{
    std::set<std::string> own;
    std::set<std::string> all;
    if (const auto found = m_names.find(m_spelling(name)); found != m_names.end()) {
        for (const auto& [id, thing] : found->second) {
            all.insert(id);
            if (thing.isOwn) {
                own.insert(id);
            }
        }
    }
    return own.empty() ? all : own;
}

std::vector<std::string> NameFinder::holding(std::string_view words, std::size_t count) const
{
    return holdingKey(m_spelling(words), count);
}

std::vector<std::string> NameFinder::holdingKey(const std::string& key, std::size_t count) const
{
    const auto words = split(key);
    std::map<std::string, Fit> fits;
    for (const auto& [name, things] : m_names) {
        // Clang 14 lets no lambda have a name of a structured binding.
        const auto& its = name;
        const bool isFit = !words.empty() && std::ranges::all_of(words, [&](const auto& word) {
            return hasWord(its, word);
        });
        if (!isFit) {
            continue;
        }
        const bool isBeginning = beginsWith(name, key);
        for (const auto& [id, thing] : things) {
            auto& fit = fits[id];
            fit.isOwnBeginning = fit.isOwnBeginning || (thing.isOwn && isBeginning);
            fit.beginnings += isBeginning ? 1 : 0;
            ++fit.names;
            const std::tuple rank(!thing.isOwn, !isBeginning, name.size());
            if (fit.shown.empty() || rank < fit.best) {
                fit.best = rank;
                fit.shown = thing.shown;
            }
        }
    }
    std::vector<const Fit*> ranked;
    for (const auto& [id, fit] : fits) {
        ranked.push_back(&fit);
    }
    std::ranges::stable_sort(ranked, std::greater{}, [](const Fit* fit) {
        return std::tuple(fit->isOwnBeginning, fit->beginnings, fit->names);
    });
    std::vector<std::string> shown;
    for (const auto* fit : ranked) {
        // Twins of a register are shown alike.
        if (shown.size() < count && std::ranges::find(shown, fit->shown) == shown.end()) {
            shown.push_back(fit->shown);
        }
    }
    return shown;
}

/// `key` with each word that no name has replaced by the one that is most like it.
std::string NameFinder::mended(const std::string& key) const
{
    std::string sound;
    for (auto word : split(key)) {
        if (!m_words.contains(word)) {
            const auto pairs = pairsOf(word);
            double most = leastLikenessOfWord;
            std::string best;
            // A slip in the first letter is rare.
            for (auto other = m_words.lower_bound(word.substr(0, 1));
                 other != m_words.end() && other->front() == word.front(); ++other) {
                if (const auto like = likeness(pairs, pairsOf(*other)); like > most) {
                    most = like;
                    best = *other;
                }
            }
            word = std::move(best);
        }
        if (word.empty()) {
            return {};
        }
        sound.append(sound.empty() ? "" : " ").append(word);
    }
    return sound;
}

std::vector<std::string> NameFinder::nearest(std::string_view name, std::size_t count) const
{
    const auto key = m_spelling(name);
    auto near = holdingKey(mended(key), count);
    std::vector<std::pair<double, const Things*>> ranked;
    for (const auto& [spelt, things] : m_names) {
        const auto same = commonOpening(key, spelt);
        const auto like = likeness(pairsOf(std::string_view(key).substr(same)),
                                   pairsOf(std::string_view(spelt).substr(same)));
        if (like >= leastLikeness) {
            ranked.emplace_back(like, &things);
        }
    }
    std::ranges::stable_sort(ranked, std::greater{}, [](const auto& pair) { return pair.first; });
    std::set<std::string> seen;
    for (const auto& ranking : ranked) {
        for (const auto& [id, thing] : *ranking.second) {
            if (near.size() < count && seen.insert(id).second &&
                std::ranges::find(near, thing.shown) == near.end()) {
                near.push_back(thing.shown);
            }
        }
    }
    return near;
}

NameFinder::Pairs NameFinder::pairsOf(std::string_view text)
{
    constexpr unsigned letter = 8;
    Pairs pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        pairs.push_back(static_cast<std::uint16_t>((static_cast<unsigned char>(text[i]) << letter) |
                                                   static_cast<unsigned char>(text[i + 1])));
    }
    std::ranges::sort(pairs);
    return pairs;
}

/// The share of pairs of letters that two texts have in common (Dice), 0 to 1.
double NameFinder::likeness(const Pairs& left, const Pairs& right)
{
    std::size_t common = 0;
    for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
        if (*l == *r) {
            ++common;
            ++l;
            ++r;
        } else {
            ++(*l < *r ? l : r);
        }
    }
    const auto all = static_cast<double>(left.size() + right.size());
    return all > 0 ? 2 * static_cast<double>(common) / all : 0;
}

}  // namespace orientibus::content::authoring::contributions
