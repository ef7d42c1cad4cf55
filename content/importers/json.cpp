// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace orientibus::content::authoring {

namespace {

using nlohmann::json;

/// Walks bytes and counts the lines gone by, because the parser does not say where it is.
class LineIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    LineIterator(const char* at, std::size_t* line) : m_at(at), m_line(line) {}

    reference operator*() const { return *m_at; }
    LineIterator& operator++()
    {
        *m_line += *m_at == '\n' ? 1U : 0U;
        ++m_at;
        return *this;
    }
    LineIterator operator++(int)
    {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const LineIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const LineIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    std::size_t* m_line;
};

/// Hears the parser and notes where the records start.
class RecordLines {
public:
    explicit RecordLines(const std::size_t& line) : m_line(line) {}

    void hear(std::size_t depth, json::parse_event_t event)
    {
        using Event = json::parse_event_t;
        const bool opens = event == Event::object_start || event == Event::array_start;
        if (!opens && event != Event::value) {
            return;
        }
        const bool isRecord = (depth == 1 && m_rootIsArray) || (depth == 2 && m_childIsArray);
        if (isRecord) {
            lines.push_back(m_line);
        }
        if (depth == 0) {
            m_rootIsArray = event == Event::array_start;
        } else if (depth == 1) {
            m_childIsArray = event == Event::array_start && !m_rootIsArray;
        }
    }

    std::vector<std::size_t> lines;

private:
    const std::size_t& m_line;
    bool m_rootIsArray = false;
    bool m_childIsArray = false;
};

/// The parser's sentence without the name and place it opens with.
std::string_view reasonOf(std::string_view what)
{
    const auto at = what.find(": ");
    return at == std::string_view::npos ? what : what.substr(at + 2);
}

}  // namespace

tl::unexpected<Error<ImportError>> jsonRefusal(const InputFile& file, std::size_t line,
                                               std::string_view what)
{
    return tl::make_unexpected(
        Error<ImportError>{ImportError::BadFile, fmt::format("{}:{}: {}", file.name, line, what)});
}

Result<JsonFile, ImportError> readJson(const InputFile& file)
{
    std::size_t line = 1;
    RecordLines records(line);
    const auto hear = [&](int depth, json::parse_event_t event, const json& /*value*/) {
        records.hear(static_cast<std::size_t>(depth), event);
        return true;
    };
    const char* first = file.bytes.data();
    try {
        auto document = json::parse(LineIterator(first, &line),
                                    LineIterator(first + file.bytes.size(), &line), hear);
        return JsonFile{std::move(document), std::move(records.lines)};
    } catch (const json::exception& fault) {
        return jsonRefusal(file, line, fmt::format("not JSON: {}", reasonOf(fault.what())));
    }
}

std::optional<std::string> keyFault(const json& object, const JsonKeys& keys)
{
    if (!object.is_object()) {
        return "not an object";
    }
    for (const auto key : keys.needed) {
        if (!object.contains(key)) {
            return fmt::format("the key \"{}\" is missing", key);
        }
    }
    const auto isIn = [](const std::vector<std::string_view>& list, const std::string& key) {
        return std::ranges::find(list, key) != list.end();
    };
    for (const auto& entry : object.items()) {
        if (!isIn(keys.needed, entry.key()) && !isIn(keys.ignored, entry.key())) {
            return fmt::format("unknown key \"{}\"", entry.key());
        }
    }
    return std::nullopt;
}

}  // namespace orientibus::content::authoring
