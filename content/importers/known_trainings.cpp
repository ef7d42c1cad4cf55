// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/known_trainings.h"

namespace orientibus::content::authoring {

namespace {

const std::vector<std::string> none;

template <typename Index>
const std::vector<std::string>& foundIn(const Index& index, std::string_view code)
{
    const auto found = index.find(code);
    return found != index.end() ? found->second : none;
}

}  // namespace

KnownTrainings::KnownTrainings(const Layer* below) : m_below(below)
{
    if (below == nullptr) {
        return;
    }
    for (const auto& [key, row] : below->rows(Table::Training)) {
        const auto& id = std::get<std::string>(key.front());
        const auto& training = row;  // Clang 14 captures no structured binding
        const auto note = [&](Index& index, std::string_view column) {
            if (const auto code = training.text(column); !code.empty()) {
                index[std::string(code)].push_back(id);
            }
        };
        note(m_byCfd, "cfd");
        note(m_byRncp, "rncp");
        note(m_byOnisep, "onisep");
    }
}

const std::vector<std::string>& KnownTrainings::withCfd(std::string_view cfd) const
{
    return foundIn(m_byCfd, cfd);
}

const std::vector<std::string>& KnownTrainings::withRncp(std::string_view rncp) const
{
    return foundIn(m_byRncp, rncp);
}

const std::vector<std::string>& KnownTrainings::withOnisep(std::string_view onisep) const
{
    return foundIn(m_byOnisep, onisep);
}

std::optional<std::string> KnownTrainings::find(std::string_view cfd, std::string_view rncp,
                                                std::string_view onisep) const
{
    if (const auto& ids = withCfd(cfd); !ids.empty()) {
        return ids.front();
    }
    // One RNCP entry has several options, each a diploma with a cfd of its own.
    if (auto id = onlyOne(withRncp(rncp), cfd)) {
        return id;
    }
    return onlyOne(withOnisep(onisep), cfd);
}

std::optional<std::string> KnownTrainings::onlyOne(const std::vector<std::string>& ids,
                                                   std::string_view cfd) const
{
    if (ids.size() != 1) {
        return std::nullopt;
    }
    const auto* training = row(ids.front());
    const bool isOther = !cfd.empty() && !training->text("cfd").empty();
    return isOther ? std::nullopt : std::optional(ids.front());
}

const Row* KnownTrainings::row(const std::string& id) const
{
    if (m_below == nullptr) {
        return nullptr;
    }
    const auto& trainings = m_below->rows(Table::Training);
    const auto found = trainings.find({id});
    return found != trainings.end() ? &found->second : nullptr;
}

bool KnownTrainings::has(Table table, const Key& key) const
{
    return m_below != nullptr && m_below->has(table, key);
}

std::size_t KnownTrainings::size() const
{
    return m_below != nullptr ? m_below->rows(Table::Training).size() : 0;
}

Row& KnownTrainings::extend(Layer& layer, const std::string& id) const
{
    const auto* known = row(id);
    return layer.row(Table::Training, {id}, known != nullptr ? known->source() : layer.source());
}

void KnownTrainings::add(Layer& layer, const std::string& id, std::string_view column,
                         const std::optional<Value>& value) const
{
    const auto* known = row(id);
    const bool isSaidBelow = known != nullptr && known->fields().contains(column);
    if (!value || isSaidBelow) {
        return;
    }
    auto& added = extend(layer, id);
    if (!added.fields().contains(column)) {
        added.set(column, *value, layer.source());
    }
}

}  // namespace orientibus::content::authoring
