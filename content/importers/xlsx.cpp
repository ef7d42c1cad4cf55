// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/xlsx.h"

#include "importers/xlsx_package.h"
#include "importers/xlsx_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace orientibus::content::authoring {

using namespace xlsx;

namespace {

std::optional<std::size_t> number(std::string_view digits)
{
    std::size_t value = 0;
    const auto* end = digits.data() + digits.size();
    const auto [rest, fault] = std::from_chars(digits.data(), end, value);
    return fault == std::errc{} && rest == end && !digits.empty() ? std::optional(value)
                                                                  : std::nullopt;
}

/// "AB12" as column (from 0) and row (from 1).
std::optional<std::pair<std::size_t, std::size_t>> place(std::string_view reference)
{
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z') {
        column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A') + 1;
        if (column > xlsxColumnLimit) {
            return std::nullopt;
        }
    }
    const auto row = number(reference.substr(letters));
    return letters > 0 && row ? std::optional(std::pair(column - 1, *row)) : std::nullopt;
}

struct Cell {
    std::size_t column = 0;
    std::string text;
    bool isError = false;
};

/// A sheet row by row; what a row is for, the derived readers say.
class RowReader : public PartReader {
public:
    explicit RowReader(const std::vector<std::string>& texts) : m_texts(texts) {}

    void open(std::string_view name, Attributes attributes) override
    {
        if (name == "row") {
            openRow(attribute(attributes, "r"));
        } else if (name == "c") {
            openCell(attributes);
        } else if (name == "v") {
            m_inValue = m_inCell;
        } else {
            m_runs.open(name);
        }
    }

    void close(std::string_view name) override
    {
        if (name == "v") {
            m_inValue = false;
        } else if (name == "c") {
            closeCell();
        } else if (name == "row") {
            if (m_used > 0) {
                takeRow(m_row, {m_cells.data(), m_used});
            }
        } else {
            m_runs.close(name);
        }
    }

    void text(std::string_view text) override
    {
        if (m_inCell && (m_inValue || m_runs.isText())) {
            m_cell.text += text;
        }
    }

protected:
    /// The cells that hold something, from left to right; they may be moved from.
    virtual void takeRow(std::size_t row, std::span<Cell> cells) = 0;

    void refuseRow(std::string_view sentence)
    {
        refuse(fmt::format("row {}: {}", m_row, sentence));
    }

private:
    void openRow(std::string_view reference)
    {
        const auto row = reference.empty() ? m_row + 1 : number(reference).value_or(0);
        if (row <= m_row || row > xlsxRowLimit) {
            return refuseRow(fmt::format("the next row calls itself \"{}\"", reference));
        }
        m_row = row;
        m_next = 0;
        m_used = 0;
    }

    void openCell(Attributes attributes)
    {
        const auto reference = attribute(attributes, "r");
        const auto at =
            reference.empty() ? std::optional(std::pair(m_next, m_row)) : place(reference);
        if (!at || at->second != m_row || at->first < m_next || at->first >= xlsxColumnLimit) {
            return refuseRow(fmt::format("a cell calls itself \"{}\"", reference));
        }
        m_next = at->first + 1;
        m_type = attribute(attributes, "t");
        m_cell.column = at->first;
        m_cell.text.clear();
        m_inCell = true;
    }

    void closeCell()
    {
        m_inCell = false;
        m_cell.isError = m_type == "e";
        if (m_type == "s" && !m_cell.text.empty()) {
            const auto index = number(m_cell.text);
            if (!index || *index >= m_texts.size()) {
                return refuseRow(fmt::format("there is no shared text {}", m_cell.text));
            }
            m_cell.text = m_texts[*index];
        }
        m_total += m_cell.text.size();
        if (m_total > xlsxTextLimit) {
            return refuseRow(fmt::format("more than {} MiB of text", xlsxTextLimit >> 20U));
        }
        if (!m_cell.text.empty()) {
            if (m_used == m_cells.size()) {
                m_cells.emplace_back();
            }
            std::swap(m_cells[m_used++], m_cell);
        }
    }

    const std::vector<std::string>& m_texts;
    RunJoiner m_runs;
    std::vector<Cell> m_cells;  // kept from row to row, for their memory
    std::size_t m_used = 0;
    Cell m_cell;
    std::string m_type;
    std::size_t m_row = 0;
    std::size_t m_next = 0;
    std::size_t m_total = 0;
    bool m_inCell = false;
    bool m_inValue = false;
};

struct Header {
    Sheet sheet;
    std::size_t row = 0;
    std::vector<std::string> names;
    std::vector<std::size_t> columns;  ///< of the sheet, where the names stand
    std::size_t wanted = 0;            ///< how many of the wanted columns are among the names
};

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    return from == std::string_view::npos
               ? std::string_view{}
               : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

/// Looks at the first rows of a sheet for one that is a better header than those before.
class HeaderReader : public RowReader {
public:
    HeaderReader(const std::vector<std::string>& texts, const CsvOptions& options, Sheet sheet,
                 Header& best)
        : RowReader(texts), m_options(options), m_sheet(std::move(sheet)), m_best(best)
    {
        for (const auto& name : options.columns) {
            m_wanted.insert(spelt(name));
        }
    }

private:
    [[nodiscard]] std::string spelt(std::string_view name) const
    {
        return m_options.looseNames ? looseName(name) : std::string(name);
    }

    void takeRow(std::size_t row, std::span<Cell> cells) override
    {
        Header header{m_sheet, row, {}, {}, 0};
        std::set<std::string> found;
        for (const auto& cell : cells) {
            const auto name = trimmed(cell.text);
            if (!name.empty()) {
                header.names.emplace_back(name);
                header.columns.push_back(cell.column);
                found.insert(spelt(name));
            }
        }
        header.wanted = static_cast<std::size_t>(std::ranges::count_if(
            found, [this](const auto& name) { return m_wanted.contains(name); }));
        if (header.wanted > m_best.wanted) {
            m_best = std::move(header);
        }
        if (++m_rows == xlsxHeaderRows) {
            finish();
        }
    }

    const CsvOptions& m_options;
    Sheet m_sheet;
    Header& m_best;
    std::set<std::string> m_wanted;
    std::size_t m_rows = 0;
};

}  // namespace

/// Turns the rows below the header into a table.
class SheetReader : public RowReader {
public:
    SheetReader(const std::vector<std::string>& texts, const Header& header,
                const std::vector<std::size_t>& order, FileReport& report)
        : RowReader(texts), m_header(header), m_order(order), m_report(report)
    {
        m_table.m_columns = order.size();
        m_nameOf.resize(header.columns.empty() ? 0 : header.columns.back() + 1, nobody);
        for (std::size_t i = 0; i < header.columns.size(); ++i) {
            m_nameOf[header.columns[i]] = i;
        }
        m_texts.resize(header.names.size());
    }

    CsvTable take() { return std::move(m_table); }

private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

    void takeRow(std::size_t row, std::span<Cell> cells) override
    {
        if (row <= m_header.row) {
            return;
        }
        std::ranges::for_each(m_texts, [](auto& text) { text.clear(); });
        ++m_report.read;
        const Cell* stray = nullptr;
        for (auto& cell : cells) {
            const auto name = cell.column < m_nameOf.size() ? m_nameOf[cell.column] : nobody;
            if (cell.isError) {
                return m_report.skip(row, name == nobody ? "" : m_header.names[name],
                                     fmt::format("an error of the spreadsheet: {}", cell.text));
            }
            if (name == nobody) {
                stray = &cell;
            } else {
                std::swap(m_texts[name], cell.text);
            }
        }
        if (stray != nullptr) {
            m_report.remark(
                row, {},
                fmt::format("a value stands in column {}, which has no name", stray->column + 1));
        }
        m_table.m_lines.push_back(row);
        for (const auto column : m_order) {
            m_table.m_cells.push_back(m_texts[column]);
        }
    }

    const Header& m_header;
    const std::vector<std::size_t>& m_order;
    FileReport& m_report;
    CsvTable m_table;
    std::vector<std::size_t> m_nameOf;  // by column of the sheet
    std::vector<std::string> m_texts;   // of the row at hand, by name
};

namespace {

Outcome<CsvTable> readPackage(const Package& package, const CsvOptions& options, FileReport& report)
{
    const auto workbook = package.workbook();
    if (!workbook) {
        return tl::make_unexpected(workbook.error());
    }
    TextsReader shared;
    if (!workbook->texts.empty()) {
        if (auto done = package.read(workbook->texts, shared); !done) {
            return tl::make_unexpected(done.error());
        }
    }
    Header header;
    for (const auto& sheet : workbook->sheets) {
        HeaderReader reader(shared.texts, options, sheet, header);
        if (auto done = package.read(sheet.part, reader); !done) {
            return tl::make_unexpected(fmt::format("sheet \"{}\": {}", sheet.name, done.error()));
        }
    }
    if (header.wanted == 0) {
        return tl::make_unexpected(
            fmt::format("no sheet has a header with the column \"{}\"", options.columns.front()));
    }
    const auto order = columnsIn(header.names, options);
    if (!order) {
        return tl::make_unexpected(
            fmt::format("sheet \"{}\": row {}: {}", header.sheet.name, header.row, order.error()));
    }
    SheetReader reader(shared.texts, header, *order, report);
    if (auto done = package.read(header.sheet.part, reader); !done) {
        return tl::make_unexpected(
            fmt::format("sheet \"{}\": {}", header.sheet.name, done.error()));
    }
    return reader.take();
}

char separatorOf(std::string_view bytes)
{
    const auto line = bytes.substr(0, bytes.find('\n'));
    constexpr std::array separators{',', ';', '\t'};
    return *std::ranges::max_element(
        separators, {}, [line](char separator) { return std::ranges::count(line, separator); });
}

}  // namespace

bool isXlsx(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04");
}

Result<CsvTable, ImportError> readXlsx(const InputFile& file, const CsvOptions& options,
                                       FileReport& report)
{
    auto table = Package::open(file.bytes).and_then([&](const Package& package) {
        return readPackage(package, options, report);
    });
    if (!table) {
        return tl::make_unexpected(Error<ImportError>{
            ImportError::BadFile, fmt::format("{}: {}", file.name, table.error())});
    }
    return std::move(*table);
}

Result<CsvTable, ImportError> readTable(const InputFile& file, CsvOptions options,
                                        FileReport& report)
{
    if (isXlsx(file.bytes)) {
        return readXlsx(file, options, report);
    }
    options.separator = separatorOf(file.bytes);
    return readCsv(file, options, report);
}

}  // namespace orientibus::content::authoring
