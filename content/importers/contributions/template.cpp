// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/template.h"

#include "importers/contributions/columns.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <type_traits>
#include <vector>

namespace orientibus::content::authoring::contributions {

namespace {

std::vector<std::vector<std::string>> rowsToFillIn()
{
    std::vector<std::vector<std::string>> rows(3);
    for (const auto& column : columns()) {
        rows[0].emplace_back(column.name);
        rows[1].emplace_back(column.examples[0]);
        rows[2].emplace_back(column.examples[1]);
    }
    return rows;
}

std::vector<std::vector<std::string>> rowsOfHelp()
{
    std::vector<std::vector<std::string>> rows{{"À savoir", "Mode d’emploi"}};
    rows.push_back({"Une ligne, une chose",
                    "Une ligne dit une chose : une journée portes ouvertes, une formation, un "
                    "contact. Laissez vides les cases dont vous n’avez pas besoin."});
    rows.push_back({"Les lignes EXEMPLE",
                    "Elles montrent comment remplir. Elles ne sont jamais reprises : laissez-les "
                    "ou effacez-les."});
    rows.push_back({"Personne n’est nommé",
                    "Aucun nom, aucun portable, aucune adresse personnelle : le contact est "
                    "toujours un service. Dans un texte, écrivez une fonction : « avec la "
                    "conseillère ». Une ligne qui semble nommer quelqu’un n’est pas reprise."});
    for (const auto& column : columns()) {
        rows.push_back({std::string(column.name), std::string(column.help)});
    }
    return rows;
}

constexpr std::int64_t firstDayOf2026 = 1767225600;
/// Rows below the header where the closed lists are offered.
constexpr lxw_row_t rowsOfChoices = 500;

/// Of the formats that every program knows by number: what is typed stays as it is.
constexpr std::uint8_t formatOfTexts = 49;

struct Formats {
    explicit Formats(lxw_workbook& book)
        : text(workbook_add_format(&book)), header(workbook_add_format(&book))
    {
        for (auto* format : {text, header}) {
            format_set_num_format_index(format, formatOfTexts);
            format_set_text_wrap(format);
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        }
        format_set_bold(header);
    }

    lxw_format* text;
    lxw_format* header;
};

lxw_col_t column(std::size_t index)
{
    return static_cast<lxw_col_t>(index);
}

/// What is not in the list may be typed all the same; the answer then says what to mend.
void offerChoices(lxw_worksheet& sheet, std::size_t index)
{
    std::vector<std::string> choices;
    for (const auto choice : columns()[index].choices) {
        choices.emplace_back(choice);
    }
    if (choices.empty()) {
        return;
    }
    lxw_data_validation list{};
    // Of char* or of const char*, by the version of the library.
    std::vector<std::remove_pointer_t<decltype(list.value_list)>> texts;
    std::ranges::transform(choices, std::back_inserter(texts),
                           [](auto& text) { return text.data(); });
    texts.push_back(nullptr);
    list.validate = LXW_VALIDATION_TYPE_LIST;
    list.value_list = texts.data();
    list.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
    worksheet_data_validation_range(&sheet, 1, column(index), rowsOfChoices, column(index), &list);
}

bool fill(lxw_worksheet& sheet, const std::vector<std::vector<std::string>>& rows,
          const Formats& formats)
{
    worksheet_freeze_panes(&sheet, 1, 0);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto* format = row == 0 ? formats.header : formats.text;
        for (std::size_t i = 0; i < rows[row].size(); ++i) {
            const auto& text = rows[row][i];
            if (!text.empty() &&
                worksheet_write_string(&sheet, static_cast<lxw_row_t>(row), column(i), text.c_str(),
                                       format) != LXW_NO_ERROR) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

std::string csvCell(std::string_view text)
{
    constexpr std::string_view formulas = "=+-@\t\r";
    std::string cell;
    if (!text.empty() && formulas.find(text.front()) != std::string_view::npos) {
        cell += '\'';
    }
    cell += text;
    if (cell.find_first_of(";\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + '"';
}

std::string templateCsv()
{
    std::string csv = "\xEF\xBB\xBF";
    for (const auto& row : rowsToFillIn()) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            csv.append(i > 0 ? ";" : "").append(csvCell(row[i]));
        }
        csv += "\r\n";
    }
    return csv;
}

bool writeTemplateXlsx(const std::filesystem::path& path)
{
    constexpr double widthOfName = 30;
    constexpr double widthOfHelp = 100;
    auto* book = workbook_new(path.c_str());
    if (book == nullptr) {
        return false;
    }
    // Else the time of day would be in the file.
    lxw_doc_properties properties{};
    properties.created = firstDayOf2026;
    workbook_set_properties(book, &properties);
    const Formats formats(*book);
    auto* sheet = workbook_add_worksheet(book, "À remplir");
    auto* help = workbook_add_worksheet(book, "Mode d’emploi");
    bool isDone = sheet != nullptr && help != nullptr;
    if (isDone) {
        for (std::size_t i = 0; i < columnCount; ++i) {
            worksheet_set_column(sheet, column(i), column(i), columns()[i].width, formats.text);
            offerChoices(*sheet, i);
        }
        worksheet_set_column(help, 0, 0, widthOfName, formats.text);
        worksheet_set_column(help, 1, 1, widthOfHelp, formats.text);
        isDone = fill(*sheet, rowsToFillIn(), formats) && fill(*help, rowsOfHelp(), formats);
    }
    return workbook_close(book) == LXW_NO_ERROR && isDone;
}

}  // namespace orientibus::content::authoring::contributions
