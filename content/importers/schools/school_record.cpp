// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/schools/school_record.h"

#include "importers/commune_finder.h"
#include "importers/csv.h"
#include "importers/typography.h"
#include "importers/uai.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace orientibus::content::authoring::schools {

namespace {

using nlohmann::json;

/// Takes members out of a record and remembers the first that is wrong.
class Reader {
public:
    explicit Reader(const json& record) : m_record(record) {}

    std::string text(const char* group, const char* key)
    {
        auto read = optionalText(group, key);
        if (!read || read->empty()) {
            fail(group, key, "empty");
        }
        return read.value_or("");
    }

    std::optional<std::string> optionalText(const char* group, const char* key)
    {
        const auto& value = member(group, key);
        if (value.is_null()) {
            return std::nullopt;
        }
        if (!value.is_string()) {
            fail(group, key, "not a text");
            return std::nullopt;
        }
        auto read = value.get<std::string>();
        if (!isCleanUtf8(read) || isEncodedTwice(read)) {
            fail(group, key, "not clean text");
        }
        return read.empty() ? std::nullopt : std::optional(std::move(read));
    }

    std::optional<double> degrees(const char* group, const char* key, double most)
    {
        const auto& value = member(group, key);
        if (value.is_null()) {
            return std::nullopt;
        }
        if (!value.is_number() || !(std::fabs(value.get<double>()) <= most)) {
            fail(group, key, "not a coordinate in degrees");
            return std::nullopt;
        }
        return value.get<double>();
    }

    [[nodiscard]] const std::optional<RecordFault>& fault() const { return m_fault; }

private:
    const json& member(const char* group, const char* key) const
    {
        return *group == '\0' ? m_record.at(key) : m_record.at(group).at(key);
    }

    void fail(const char* group, const char* key, const char* reason)
    {
        if (!m_fault) {
            m_fault = {*group == '\0' ? key : std::string(group).append(".").append(key), reason};
        }
    }

    const json& m_record;
    std::optional<RecordFault> m_fault;
};

bool hasWord(std::string_view words, std::string_view word)
{
    for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) {
            return true;
        }
    }
    return false;
}

template <typename List>
bool hasAnyWord(std::string_view words, const List& list)
{
    return std::ranges::any_of(list, [&](auto word) { return hasWord(words, word); });
}

std::string_view domainOf(const SchoolRecord& record)
{
    if (!record.email) {
        return {};
    }
    const auto at = record.email->find('@');
    return at == std::string::npos ? std::string_view{}
                                   : std::string_view(*record.email).substr(at + 1);
}

/// "ce 0440001m": the office of a school, as its académie names the addresses of all of them.
bool isOfficialOffice(std::string_view local)
{
    constexpr std::string_view opening = "ce ";
    if (!local.starts_with(opening)) {
        return false;
    }
    std::string code(local.substr(opening.size()));
    std::ranges::transform(code, code.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return isUai(code);
}

bool isVocational(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> openings{"lp ",   "lpp ", "lepp ",
                                                              "leap ", "lpa ", "leprp "};
    return name.starts_with("lycee professionnel") ||
           std::ranges::any_of(openings, [&](auto word) { return name.starts_with(word); });
}

}  // namespace

std::optional<std::string> recordKeyFault(const json& record)
{
    if (auto wrong = keyFault(
            record, {{"uai", "name", "type", "public_private", "address", "coordinates", "contact"},
                     {"student_count", "ips", "exam_results"}})) {
        return wrong;
    }
    struct Group {
        const char* name;
        JsonKeys keys;
    };
    static const std::array<Group, 3> groups{{
        {"address", {{"street", "postal_code", "city", "department"}, {}}},
        {"coordinates", {{"latitude", "longitude"}, {}}},
        {"contact", {{"phone", "email", "website"}, {}}},
    }};
    for (const auto& group : groups) {
        if (auto wrong = keyFault(record[group.name], group.keys)) {
            return std::string(group.name) + ": " + *wrong;
        }
    }
    return std::nullopt;
}

tl::expected<SchoolRecord, RecordFault> readRecord(const json& record)
{
    Reader reader(record);
    SchoolRecord school;
    school.uai = reader.text("", "uai");
    school.name = reader.text("", "name");
    school.type = reader.text("", "type");
    school.sector = reader.text("", "public_private");
    school.street = reader.optionalText("address", "street");
    school.postcode = reader.text("address", "postal_code");
    school.city = reader.text("address", "city");
    school.departement = reader.text("address", "department");
    const auto latitude = reader.degrees("coordinates", "latitude", 90);
    const auto longitude = reader.degrees("coordinates", "longitude", 180);
    if (latitude && longitude) {
        school.point = MapPoint{*latitude, *longitude};
    }
    school.phone = reader.optionalText("contact", "phone");
    school.email = reader.optionalText("contact", "email");
    school.website = reader.optionalText("contact", "website");
    if (reader.fault()) {
        return tl::make_unexpected(*reader.fault());
    }
    return school;
}

std::string_view kindOf(const SchoolRecord& record)
{
    const auto name = plainWords(record.name);
    if (name.starts_with("section d enseignement general et professionnel adapte") ||
        hasWord(name, "segpa")) {
        return "segpa";
    }
    if (name.find("regional d enseignement adapte") != std::string::npos || hasWord(name, "erea")) {
        return "erea";
    }
    if (name.starts_with("mfr ") || name.starts_with("maison familiale")) {
        return "mfr";
    }
    if (name.starts_with("cfa ") || name.starts_with("centre de formation d apprentis")) {
        return "cfa";
    }
    if (record.type == "Collège") {
        return "college";
    }
    if (record.type == "Lycée") {
        return isVocational(name) ? "lycee_pro" : "lycee";
    }
    return {};
}

std::string_view networkOf(const SchoolRecord& record)
{
    static constexpr std::array<std::string_view, 8> words{
        "legta", "legtpa", "legtap", "leap", "lpa", "agricole", "agriculture", "agricampus"};
    // The public and the private schools of the ministry of agriculture.
    static constexpr std::array<std::string_view, 2> domains{"educagri.fr", "cneap.fr"};
    if (hasAnyWord(plainWords(record.name), words) ||
        std::ranges::find(domains, domainOf(record)) != domains.end()) {
        return "agricultural";
    }
    return record.sector == "Public" ? "public" : "private";
}

std::string shownName(std::string_view name)
{
    auto shown = frenchTitle(name);
    constexpr std::string_view opening = "section d’enseignement général et professionnel adapté";
    const auto begin = shown.substr(0, std::min(opening.size(), shown.size()));
    if (folded(begin) == folded(opening)) {
        shown = "SEGPA" + shown.substr(opening.size());
        constexpr std::string_view doubled = "SEGPA privée du ";
        if (shown.starts_with(doubled)) {
            shown = "SEGPA du " + shown.substr(doubled.size());
        }
    }
    return shown;
}

bool isOfFunction(const SchoolRecord& record)
{
    static constexpr std::array<std::string_view, 21> words{
        "accueil", "contact", "secretariat", "sec",    "direction", "administration", "admin",
        "adm",     "college", "clg",         "col",    "lycee",     "lycees",         "lp",
        "lgt",     "lpa",     "legta",       "campus", "info",      "information",    "bureau"};
    static constexpr std::array<std::string_view, 5> joined{"secretariat", "accueil", "contact",
                                                            "college", "lycee"};
    const auto local = plainWords(record.email->substr(0, record.email->find('@')));
    const auto town = plainWords(record.city);
    if (isOfficialOffice(local) || hasAnyWord(local, words)) {
        return true;
    }
    const auto first = local.substr(0, local.find(' '));
    return std::ranges::any_of(joined, [&](auto word) { return local.starts_with(word); }) ||
           (local.size() > 3 && (local == town || first == town));
}

}  // namespace orientibus::content::authoring::schools
