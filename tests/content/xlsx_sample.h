// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <fmt/format.h>
#include <zip.h>

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Spreadsheets for tests, down to the bytes of their parts.
namespace orientibus::test {

/// A zip archive of these parts.
inline std::string zipped(const std::map<std::string, std::string>& parts)
{
    auto* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    auto* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, nullptr);
    if (archive == nullptr) {
        throw std::runtime_error("no archive can be made");
    }
    zip_source_keep(buffer);
    for (const auto& [name, bytes] : parts) {
        auto* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE);
    }
    zip_close(archive);
    zip_source_open(buffer);
    zip_source_seek(buffer, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(buffer)), '\0');
    zip_source_seek(buffer, 0, SEEK_SET);
    zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

/// What the part of an archive holds.
inline std::string unzipped(const std::string& bytes, const std::string& part)
{
    auto* buffer = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    auto* archive = zip_open_from_source(buffer, ZIP_RDONLY, nullptr);
    zip_stat_t stat;
    if (archive == nullptr || zip_stat(archive, part.c_str(), 0, &stat) != 0) {
        throw std::runtime_error(part + " is not in the archive");
    }
    std::string text(stat.size, '\0');
    auto* file = zip_fopen(archive, part.c_str(), 0);
    zip_fread(file, text.data(), text.size());
    zip_fclose(file);
    zip_discard(archive);
    return text;
}

/// A spreadsheet as a program would write it; each part can be spoilt before bytes() is asked.
class XlsxFile {
public:
    /// `rows` is what stands inside <sheetData>.
    XlsxFile& withSheet(const std::string& name, const std::string& rows)
    {
        m_sheets.push_back(name);
        parts[fmt::format("xl/worksheets/sheet{}.xml", m_sheets.size())] =
            "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
        return *this;
    }

    /// `items` is what stands inside <sst>: <si><t>…</t></si> …
    XlsxFile& withTexts(const std::string& items)
    {
        parts["xl/sharedStrings.xml"] = "<sst>" + items + "</sst>";
        return *this;
    }

    [[nodiscard]] std::string bytes()
    {
        std::string sheets;
        std::string relations;
        for (std::size_t i = 1; i <= m_sheets.size(); ++i) {
            sheets += fmt::format(R"(<sheet name="{}" sheetId="{}" r:id="rId{}"/>)",
                                  m_sheets[i - 1], 10 + i, i);
            relations += fmt::format(
                R"(<Relationship Id="rId{0}" Type="x/worksheet" Target="worksheets/sheet{0}.xml"/>)",
                i);
        }
        if (parts.contains("xl/sharedStrings.xml")) {
            relations +=
                R"(<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/>)";
        }
        parts.emplace("_rels/.rels", R"(<Relationships><Relationship Id="a" )"
                                     R"(Type="x/officeDocument" Target="xl/workbook.xml"/>)"
                                     "</Relationships>");
        parts.emplace("xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>");
        parts.emplace("xl/_rels/workbook.xml.rels",
                      "<Relationships>" + relations + "</Relationships>");
        return zipped(parts);
    }

    std::map<std::string, std::string> parts;

private:
    std::vector<std::string> m_sheets;
};

/// Rows of inline texts; an empty text makes no cell.
inline std::string rowsOf(const std::vector<std::vector<std::string>>& table)
{
    std::string rows;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rows += fmt::format(R"(<row r="{}">)", row + 1);
        for (std::size_t column = 0; column < table[row].size(); ++column) {
            if (!table[row][column].empty()) {
                rows += fmt::format(R"(<c r="{}{}" t="inlineStr"><is><t>{}</t></is></c>)",
                                    static_cast<char>('A' + column), row + 1, table[row][column]);
            }
        }
        rows += "</row>";
    }
    return rows;
}

}  // namespace orientibus::test
