// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/sources.h"

#include <array>
#include <charconv>
#include <chrono>

namespace orientibus::content::authoring {

namespace {

using std::string_view;

constexpr std::array statuses{string_view{"published"}, string_view{"demo"}};

template <typename Number>
bool parse(std::string_view digits, Number& number)
{
    const auto* end = digits.data() + digits.size();
    const auto [stop, code] = std::from_chars(digits.data(), end, number);
    return code == std::errc{} && stop == end;
}

SourceEntry readSource(const Form& form)
{
    SourceEntry entry;
    entry.id = form.needText("id").value_or("");
    entry.name = form.needText("name").value_or("");
    entry.publisher = form.needText("publisher").value_or("");
    entry.licence = form.needText("licence").value_or("");
    entry.url = form.text("url");
    entry.asOf = form.needText("as_of").value_or("");
    if (!entry.asOf.empty() && !isIsoDate(entry.asOf)) {
        form.fault("as_of", "a date is expected, as 2026-11-23");
    }
    entry.status = form.oneOf("status", statuses).value_or("published");
    return entry;
}

}  // namespace

bool isIsoDate(std::string_view text)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const bool hasShape = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                          parse(text.substr(0, 4), year) && parse(text.substr(5, 2), month) &&
                          parse(text.substr(8, 2), day);
    return hasShape && year > 0 &&
           std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month),
                                       std::chrono::day(day))
               .ok();
}

std::vector<SourceEntry> readSources(const YamlNode& list, std::string_view file, Faults& faults)
{
    std::vector<SourceEntry> entries;
    if (list.kind != YamlNode::Kind::Sequence) {
        faults.add(file, list.line, "a list of sources is expected");
        return entries;
    }
    for (const auto& item : list.items) {
        const Form form(item, file, faults,
                        {"id", "name", "publisher", "licence", "url", "as_of", "status"});
        if (form.isMapping()) {
            entries.push_back(readSource(form));
        }
    }
    return entries;
}

}  // namespace orientibus::content::authoring
