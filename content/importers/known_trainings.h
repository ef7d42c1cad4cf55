// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring {

/// The trainings of the layers below, to be found by the codes that registers give them.
/// Words of a layer below win: an importer adds only what nobody has said yet.
class KnownTrainings {
public:
    /// `below` may be null and outlives this.
    explicit KnownTrainings(const Layer* below);

    /// Ids of the trainings that have this code, in the order of their ids.
    [[nodiscard]] const std::vector<std::string>& withCfd(std::string_view cfd) const;
    [[nodiscard]] const std::vector<std::string>& withRncp(std::string_view rncp) const;
    [[nodiscard]] const std::vector<std::string>& withOnisep(std::string_view onisep) const;

    /// The training whose cfd is this; else, where one side has no cfd, the only one
    /// whose rncp, or else whose Onisep number, is this. An empty code finds nothing.
    [[nodiscard]] std::optional<std::string> find(std::string_view cfd, std::string_view rncp,
                                                  std::string_view onisep) const;

    [[nodiscard]] const Row* row(const std::string& id) const;
    [[nodiscard]] bool has(Table table, const Key& key) const;
    /// How many trainings there are.
    [[nodiscard]] std::size_t size() const;

    /// The row of training `id` in `layer`. Where the training is known its source stays.
    [[nodiscard]] Row& extend(Layer& layer, const std::string& id) const;

    /// Sets a field, from the source of `layer`, unless `layer` or a layer below has set it.
    void add(Layer& layer, const std::string& id, std::string_view column,
             const std::optional<Value>& value) const;

private:
    using Index = std::map<std::string, std::vector<std::string>, std::less<>>;

    [[nodiscard]] std::optional<std::string> onlyOne(const std::vector<std::string>& ids,
                                                     std::string_view cfd) const;

    const Layer* m_below;
    Index m_byCfd;
    Index m_byRncp;
    Index m_byOnisep;
};

}  // namespace orientibus::content::authoring
