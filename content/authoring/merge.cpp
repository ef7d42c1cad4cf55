// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/layers.h"

#include <algorithm>
#include <set>

namespace orientibus::content::authoring {

namespace {

void mergeFields(Layer::Rows& base, const Layer::Rows& later)
{
    for (const auto& [key, row] : later) {
        auto [found, isNew] = base.try_emplace(key, row);
        if (isNew) {
            continue;
        }
        found->second.setSource(row.source());
        for (const auto& [column, field] : row.fields()) {
            found->second.set(column, field.value, field.source);
        }
    }
}

void replaceRows(Layer::Rows& base, const Layer::Rows& later)
{
    for (const auto& [key, row] : later) {
        base.insert_or_assign(key, row);
    }
}

/// The key without its position: (occupation, language, field).
Key textGroup(const Key& key)
{
    return {key.begin(), key.end() - 1};
}

void mergeTexts(Layer::Rows& base, const Layer::Rows& later)
{
    std::set<Key> spoken;
    for (const auto& entry : later) {
        spoken.insert(textGroup(entry.first));
    }
    std::erase_if(base, [&](const auto& entry) { return spoken.contains(textGroup(entry.first)); });
    replaceRows(base, later);
}

std::int64_t rankOf(const Row& row)
{
    const auto found = row.fields().find("rank");
    const auto* rank =
        found != row.fields().end() ? std::get_if<std::int64_t>(&found->second.value) : nullptr;
    return rank != nullptr ? *rank : 0;
}

/// Adds `order` after what is already there, keeping the order of its ranks.
void rankAfter(std::map<Value, std::int64_t>& last, Layer::Rows& into, const Layer::Rows& order,
               const Layer::Rows* except)
{
    std::vector<Layer::Rows::const_iterator> rows;
    for (auto it = order.begin(); it != order.end(); ++it) {
        if (except == nullptr || !except->contains(it->first)) {
            rows.push_back(it);
        }
    }
    std::ranges::stable_sort(rows, {}, [](const auto& it) { return rankOf(it->second); });
    for (const auto& it : rows) {
        Row row = it->second;
        row.set("rank", ++last[it->first.front()]);
        into.insert_or_assign(it->first, std::move(row));
    }
}

void mergeRanks(Layer::Rows& base, const Layer::Rows& later)
{
    std::map<Value, std::int64_t> last;
    Layer::Rows merged;
    rankAfter(last, merged, later, nullptr);
    rankAfter(last, merged, base, &later);
    base = std::move(merged);
}

}  // namespace

void mergeInto(Layer& base, const Layer& layer)
{
    for (std::size_t index = 0; index < tableCount; ++index) {
        const auto table = static_cast<Table>(index);
        auto& into = base.rows(table);
        const auto& later = layer.rows(table);
        switch (specOf(table).rule) {
        case MergeRule::Fields:
            mergeFields(into, later);
            break;
        case MergeRule::Rows:
            replaceRows(into, later);
            break;
        case MergeRule::Texts:
            mergeTexts(into, later);
            break;
        case MergeRule::Ranks:
            mergeRanks(into, later);
            break;
        }
    }
}

}  // namespace orientibus::content::authoring
