// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/onisep/job_file.h"

#include "importers/csv.h"
#include "importers/records.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>

namespace orientibus::content::authoring::onisep {

namespace {

using std::string_view;
using Jobs = std::vector<Job>;

constexpr std::array<string_view, 3> wanted{"libelle_metier", "lien_site_onisepfr", "code_rome"};
constexpr std::array<string_view, 8> ignored{
    "nom_publication", "collection",         "annee", "gencod", "gfe", "libelle_rome",
    "lien_rome",       "domainesous-domaine"};

std::size_t lineAt(string_view bytes, std::ptrdiff_t offset)
{
    const auto end = std::clamp<std::size_t>(
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), 0, bytes.size());
    return 1 + static_cast<std::size_t>(std::ranges::count(bytes.substr(0, end), '\n'));
}

tl::unexpected<Error<ImportError>> refusal(const InputFile& file, std::ptrdiff_t offset,
                                           string_view what)
{
    return tl::make_unexpected(
        Error<ImportError>{ImportError::BadFile,
                           fmt::format("{}:{}: {}", file.name, lineAt(file.bytes, offset), what)});
}

Result<void, ImportError> checkElements(const InputFile& file, const pugi::xml_node& item)
{
    if (string_view(item.name()) != "item") {
        return refusal(file, item.offset_debug(),
                       fmt::format("unknown element \"{}\"", item.name()));
    }
    for (const auto& child : item.children()) {
        const string_view name = child.name();
        const bool isKnown =
            std::ranges::count(wanted, name) + std::ranges::count(ignored, name) > 0;
        if (!isKnown) {
            return refusal(file, child.offset_debug(), fmt::format("unknown element \"{}\"", name));
        }
    }
    for (const auto name : wanted) {
        if (!item.child(std::string(name).c_str())) {
            return refusal(file, item.offset_debug(),
                           fmt::format("the element \"{}\" is missing", name));
        }
    }
    return {};
}

Result<Jobs, ImportError> readXml(const InputFile& file, ImportReport& report)
{
    if (!isCleanUtf8(file.bytes)) {
        return refusal(file, 0, "not valid UTF-8");
    }
    pugi::xml_document document;
    const auto parsed = document.load_buffer(file.bytes.data(), file.bytes.size(),
                                             pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) {
        return refusal(file, parsed.offset, parsed.description());
    }
    const auto root = document.document_element();
    if (string_view(root.name()) != "root") {
        return refusal(file, 0,
                       fmt::format("\"{}\" is not the root of a file of jobs", root.name()));
    }
    Jobs jobs;
    // The items stand in order, so the lines are counted once.
    std::size_t line = 1;
    std::size_t counted = 0;
    for (const auto& item : root.children()) {
        if (auto checked = checkElements(file, item); !checked) {
            return tl::make_unexpected(checked.error());
        }
        const auto offset = static_cast<std::size_t>(item.offset_debug());
        line += static_cast<std::size_t>(
            std::ranges::count(string_view(file.bytes).substr(counted, offset - counted), '\n'));
        counted = offset;
        jobs.push_back({line, item.child_value("libelle_metier"),
                        item.child_value("lien_site_onisepfr"), item.child_value("code_rome")});
    }
    report.of(file.name).read = jobs.size();
    return jobs;
}

Result<Jobs, ImportError> readTable(const InputFile& file, ImportReport& report)
{
    enum Column : std::size_t { Title, Link, Rome };
    const CsvOptions options{{"libellé métier", "lien site onisep.fr", "code ROME"},
                             {"nom publication", "collection", "année", "gencod", "GFE",
                              "libellé ROME", "lien ROME", "domaine/sous-domaine"},
                             ';',
                             CsvEncoding::Utf8ElseCp1252};
    const auto table = readCsv(file, options, report.of(file.name));
    if (!table) {
        return tl::make_unexpected(table.error());
    }
    Jobs jobs;
    for (std::size_t row = 0; row < table->size(); ++row) {
        jobs.push_back({table->line(row), std::string(table->cell(row, Title)),
                        std::string(table->cell(row, Link)), std::string(table->cell(row, Rome))});
    }
    return jobs;
}

}  // namespace

Result<Jobs, ImportError> readJobs(const InputFile& file, ImportReport& report)
{
    const auto start = file.bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    const bool isXml = start != std::string::npos && file.bytes[start] == '<';
    return isXml ? readXml(file, report) : readTable(file, report);
}

}  // namespace orientibus::content::authoring::onisep
