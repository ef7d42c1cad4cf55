// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/layers.h"

#include <algorithm>

namespace orientibus::content::authoring {

Row& Row::set(std::string_view column, Value value, std::string_view source)
{
    Field field{std::move(value), std::string(source.empty() ? m_source : source)};
    m_fields.insert_or_assign(std::string(column), std::move(field));
    return *this;
}

std::string_view Row::text(std::string_view column) const
{
    const auto found = m_fields.find(column);
    if (found == m_fields.end()) {
        return {};
    }
    const auto* text = std::get_if<std::string>(&found->second.value);
    return text != nullptr ? std::string_view(*text) : std::string_view{};
}

Row& Layer::row(Table table, Key key)
{
    return row(table, std::move(key), m_source);
}

Row& Layer::row(Table table, Key key, std::string_view source)
{
    return rows(table).try_emplace(std::move(key), Row(std::string(source))).first->second;
}

bool Layer::has(Table table, const Key& key) const
{
    return rows(table).contains(key);
}

const Layer::Rows& Layer::rows(Table table) const
{
    return m_rows[static_cast<std::size_t>(table)];
}

Layer::Rows& Layer::rows(Table table)
{
    return m_rows[static_cast<std::size_t>(table)];
}

void FileReport::skip(std::size_t line, std::string column, std::string reason)
{
    skips.push_back({file, line, std::move(column), std::move(reason)});
}

void FileReport::remark(std::size_t line, std::string column, std::string reason)
{
    remarks.push_back({file, line, std::move(column), std::move(reason)});
}

void FileReport::leaveOut(std::string_view reason)
{
    ++outside.try_emplace(std::string(reason)).first->second;
}

std::size_t FileReport::outsideCount() const
{
    std::size_t count = 0;
    for (const auto& [reason, records] : outside) {
        count += records;
    }
    return count;
}

FileReport& ImportReport::of(std::string_view file)
{
    const auto found = std::ranges::find(files, file, &FileReport::file);
    if (found != files.end()) {
        return *found;
    }
    files.push_back({std::string(file), 0, 0, {}, {}});
    return files.back();
}

}  // namespace orientibus::content::authoring
