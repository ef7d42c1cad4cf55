// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/csv.h"

#include "importers/records.h"

#include <csv.h>
#include <fmt/format.h>
#include <iconv.h>
#include <utf8proc.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <iterator>
#include <map>
#include <memory>
#include <set>

namespace orientibus::content::authoring {

namespace {

tl::unexpected<Error<ImportError>> refusal(const InputFile& file, std::size_t line,
                                           std::string_view what)
{
    return tl::make_unexpected(
        Error<ImportError>{ImportError::BadFile, fmt::format("{}:{}: {}", file.name, line, what)});
}

std::size_t lineAt(std::string_view bytes, std::size_t offset)
{
    return 1 + static_cast<std::size_t>(std::ranges::count(bytes.substr(0, offset), '\n'));
}

Result<std::string, ImportError> converted(const InputFile& file, const char* encoding)
{
    const auto close = [](void* handle) { iconv_close(handle); };
    const iconv_t opened = iconv_open("UTF-8", encoding);
    const std::unique_ptr<void, decltype(close)> handle(opened, close);
    // One byte of cp1252 is at most three of UTF-8, two of UTF-16 as well.
    std::string text(file.bytes.size() * 3, '\0');
    std::string input = file.bytes;
    char* from = input.data();
    char* to = text.data();
    std::size_t left = input.size();
    std::size_t room = text.size();
    if (iconv(handle.get(), &from, &left, &to, &room) == static_cast<std::size_t>(-1)) {
        return refusal(file, lineAt(file.bytes, file.bytes.size() - left),
                       fmt::format("not {} text", encoding));
    }
    text.resize(text.size() - room);
    return text;
}

Result<std::string, ImportError> decoded(const InputFile& file, CsvEncoding encoding,
                                         FileReport& report)
{
    const std::string_view bytes = file.bytes;
    if (encoding == CsvEncoding::Utf8ElseCp1252 && !isCleanUtf8(bytes)) {
        const bool isWide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
        const auto* found = isWide ? "UTF-16" : "cp1252";
        report.remark(1, {}, fmt::format("not UTF-8, read as {}", found));
        return converted(file, found);
    }
    if (encoding == CsvEncoding::Cp1252) {
        return converted(file, "cp1252");
    }
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return std::string(bytes.substr(bytes.starts_with(mark) ? mark.size() : 0));
}

/// The end of the line that starts at `from`, past its LF, CR or CRLF.
std::size_t endOfLine(std::string_view text, std::size_t from)
{
    const auto end = text.find_first_of("\r\n", from);
    if (end == std::string_view::npos) {
        return text.size();
    }
    const bool isPair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    return end + (isPair ? 2 : 1);
}

/// Whether a column of this name is none: see CsvOptions::looseNames.
bool isUnnamed(std::string_view name, const CsvOptions& options)
{
    return options.looseNames && name.find_first_not_of(" \t") == std::string_view::npos;
}

int neverSpace(unsigned char /*byte*/)
{
    return 0;  // RFC 4180: spaces are part of a field
}

}  // namespace

bool isCleanUtf8(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t codepoint = 0;
        const auto length = utf8proc_iterate(bytes, left, &codepoint);
        if (length <= 0 || codepoint <= 0) {
            return false;
        }
        bytes += length;
        left -= length;
    }
    return true;
}

bool isEncodedTwice(std::string_view text)
{
    // "Ã" before a character from U+0080 to U+00BF: all lower-case letters with an accent.
    return text.find("\xC3\x83\xC2") != std::string_view::npos;
}

std::string looseName(std::string_view name)
{
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(name.data());
    utf8proc_uint8_t* folded = nullptr;
    const auto length =
        utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(name.size()), &folded,
                     static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                    UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> guard(folded, &std::free);
    std::string kept;
    for (utf8proc_ssize_t i = 0; i < length; ++i) {
        const auto byte = folded[i];
        const bool isAscii = byte < 0x80U;
        if (!isAscii || std::isalnum(byte) != 0) {
            kept += static_cast<char>(byte);
        }
    }
    return kept;
}

tl::expected<std::vector<std::size_t>, std::string>
columnsIn(const std::vector<std::string>& header, const CsvOptions& options)
{
    const auto spelt = [&options](const std::string& name) {
        return options.looseNames ? looseName(name) : name;
    };
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (isUnnamed(header[i], options)) {
            continue;
        }
        if (!isCleanUtf8(header[i])) {
            return tl::make_unexpected(std::string("the header is not valid UTF-8"));
        }
        if (!places.emplace(spelt(header[i]), i).second) {
            return tl::make_unexpected(fmt::format("the column \"{}\" is there twice", header[i]));
        }
    }
    std::set<std::string> known;
    for (const auto* names : {&options.columns, &options.ignoredColumns}) {
        std::ranges::transform(*names, std::inserter(known, known.end()), spelt);
    }
    for (const auto& name : header) {
        if (!isUnnamed(name, options) && !known.contains(spelt(name))) {
            return tl::make_unexpected(fmt::format("unknown column \"{}\"", name));
        }
    }
    std::vector<std::size_t> order;
    for (const auto& name : options.columns) {
        const auto place = places.find(spelt(name));
        if (place == places.end()) {
            return tl::make_unexpected(fmt::format("the column \"{}\" is missing", name));
        }
        order.push_back(place->second);
    }
    return order;
}

/// Turns the parser's events into a table.
class CsvReader {
public:
    CsvReader(const InputFile& file, const CsvOptions& options, FileReport& report)
        : m_file(file), m_options(options), m_report(report)
    {
        m_table.m_columns = options.columns.size();
    }

    Result<CsvTable, ImportError> read(std::string_view text)
    {
        csv_parser parser{};
        if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
            return refusal(m_file, 1, "out of memory");
        }
        const std::unique_ptr<csv_parser, decltype(&csv_free)> guard(&parser, csv_free);
        csv_set_delim(&parser, static_cast<unsigned char>(m_options.separator));
        csv_set_space_func(&parser, neverSpace);
        if (!m_options.isQuoted) {
            constexpr unsigned char noByteOfUtf8 = 0xFF;
            csv_set_quote(&parser, noByteOfUtf8);
        }

        // Line by line, because the parser does not say where a record starts.
        std::size_t from = 0;
        for (std::size_t line = 1; from < text.size(); ++line) {
            const auto end = endOfLine(text, from);
            const bool isBlank = text.find_first_not_of("\r\n", from) >= end;
            if (!m_open) {
                m_recordLine = line;
                m_open = !isBlank;
            }
            const auto taken =
                csv_parse(&parser, text.data() + from, end - from, onCell, onRecord, this);
            if (taken != end - from) {
                return refusal(m_file, line, "a quotation mark is where none may be");
            }
            if (m_refusal) {
                return tl::make_unexpected(*m_refusal);
            }
            from = end;
        }
        if (csv_fini(&parser, onCell, onRecord, this) != 0) {
            return refusal(m_file, m_recordLine, "a quoted field is not closed");
        }
        const bool isClosed = m_options.isQuoted && text.ends_with('"') && !m_isOdd;
        const bool isEnded = text.ends_with('\n') || text.ends_with('\r');
        return finish(isEnded || isClosed || m_options.mayEndOpen);
    }

private:
    static void onCell(void* bytes, std::size_t length, void* self)
    {
        auto& cells = static_cast<CsvReader*>(self)->m_cells;
        cells.emplace_back(bytes != nullptr ? static_cast<const char*>(bytes) : "", length);
    }

    static void onRecord(int /*terminator*/, void* self)
    {
        auto& reader = *static_cast<CsvReader*>(self);
        reader.m_open = false;
        if (!reader.m_refusal) {
            reader.m_hasHeader ? reader.takeRecord() : reader.takeHeader();
        }
        reader.m_cells.clear();
    }

    Result<CsvTable, ImportError> finish(bool isWhole)
    {
        if (m_refusal) {
            return tl::make_unexpected(*m_refusal);
        }
        if (!m_hasHeader) {
            return refusal(m_file, 1, "the file is empty, a header was expected");
        }
        if (!isWhole) {
            return refusal(m_file, m_recordLine, "the file ends inside a record");
        }
        return std::move(m_table);
    }

    void refuse(std::string_view what) { m_refusal = refusal(m_file, m_recordLine, what).value(); }

    void takeHeader()
    {
        m_hasHeader = true;
        auto options = m_options;
        if (!options.looseNames) {
            options.ignoredColumns.emplace_back(sourceLineColumn);
        }
        const auto order = columnsIn(m_cells, options);
        if (!order) {
            return refuse(order.error());
        }
        const auto extract = std::ranges::find(m_cells, sourceLineColumn);
        if (extract != m_cells.end() && !options.looseNames) {
            m_sourceLine = static_cast<std::size_t>(extract - m_cells.begin());
        }
        m_order = *order;
        m_header = m_cells;
    }

    void takeRecord()
    {
        ++m_report.read;
        m_isOdd = m_cells.size() != m_header.size();
        if (m_isOdd) {
            return m_report.skip(
                m_recordLine, {},
                fmt::format("{} cells instead of {}", m_cells.size(), m_header.size()));
        }
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (!isCleanUtf8(m_cells[i])) {
                return m_report.skip(m_recordLine, m_header[i], "not valid UTF-8");
            }
            if (isEncodedTwice(m_cells[i])) {
                return m_report.skip(m_recordLine, m_header[i], "encoded as UTF-8 twice");
            }
            if (!m_cells[i].empty() && isUnnamed(m_header[i], m_options)) {
                m_report.remark(
                    m_recordLine, {},
                    fmt::format("a value stands in column {}, which has no name", i + 1));
            }
        }
        if (m_sourceLine) {
            const auto line = toInteger(m_cells[*m_sourceLine]).value_or(0);
            if (line < 1) {
                return m_report.skip(m_recordLine, m_header[*m_sourceLine],
                                     fmt::format("no line: {}", m_cells[*m_sourceLine]));
            }
            m_table.m_sourceLines.push_back(static_cast<std::size_t>(line));
        }
        m_table.m_lines.push_back(m_recordLine);
        for (const auto column : m_order) {
            m_table.m_cells.push_back(std::move(m_cells[column]));
        }
    }

    const InputFile& m_file;
    const CsvOptions& m_options;
    FileReport& m_report;
    CsvTable m_table;
    std::vector<std::string> m_cells;
    std::vector<std::string> m_header;
    std::vector<std::size_t> m_order;
    std::optional<std::size_t> m_sourceLine;  ///< the column, in an extract
    std::optional<Error<ImportError>> m_refusal;
    std::size_t m_recordLine = 1;
    bool m_open = false;
    bool m_hasHeader = false;
    /// What was read last is no whole record: a header, or too few or too many cells.
    bool m_isOdd = true;
};

Result<CsvTable, ImportError> readCsv(const InputFile& file, const CsvOptions& options,
                                      FileReport& report)
{
    const auto text = decoded(file, options.encoding, report);
    if (!text) {
        return tl::make_unexpected(text.error());
    }
    return CsvReader(file, options, report).read(*text);
}

}  // namespace orientibus::content::authoring
