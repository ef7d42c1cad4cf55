// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"

#include <orientibus/sync/canonical_json.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <algorithm>

using orientibus::sync::canonicalJson;
using orientibus::sync::JsonError;
using orientibus::sync::maxJsonDepth;
using Json = nlohmann::json;

namespace {

struct Spelling {
    std::string text;
    std::string canonical;
};

std::string nested(int depth)
{
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
}

/// A random value without fractions, at most `depth` deep.
rc::Gen<Json> anyValue(int depth)
{
    const auto text = rc::gen::map(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab\"\\\n\t/ 0~"))),
        [](std::string value) { return value + "é€😀"; });
    const auto leaf = rc::gen::oneOf(
        rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](auto v) { return Json(v); }),
        rc::gen::map(text, [](auto v) { return Json(v); }),
        rc::gen::element(Json(nullptr), Json(true), Json(false)));
    if (depth == 0) {
        return leaf;
    }
    const auto inner = rc::gen::lazy([depth] { return anyValue(depth - 1); });
    return rc::gen::oneOf(
        leaf,
        rc::gen::map(rc::gen::container<std::vector<Json>>(inner), [](auto v) { return Json(v); }),
        rc::gen::map(rc::gen::container<std::map<std::string, Json>>(text, inner),
                     [](auto v) { return Json(v); }));
}

/// The same value with the members of every object in the opposite order, and spaces.
std::string backwards(const Json& value)
{
    if (!value.is_structured()) {
        return fmt::format(" {}\n", value.dump(-1, ' ', true));  // \u escapes: another spelling
    }
    std::vector<std::string> parts;
    for (const auto& [key, member] : value.items()) {
        parts.push_back(value.is_object()
                            ? fmt::format("{}\t:{}", Json(key).dump(), backwards(member))
                            : backwards(member));
    }
    if (value.is_object()) {
        std::reverse(parts.begin(), parts.end());
        return fmt::format("{{{}}}", fmt::join(parts, " , "));
    }
    return fmt::format("[{}]", fmt::join(parts, " , "));
}

}  // namespace

TEST_CASE("What a JSON text says has one canonical spelling", "[sync][json]")
{
    const auto [text, canonical] = GENERATE(values<Spelling>({
        {R"( { "b" : 1 , "a" : [ true, false, null ] } )", R"({"a":[true,false,null],"b":1})"},
        {R"({"é":1,"z":2,"€":3,"Z":4,"":5})", R"({"":5,"Z":4,"z":2,"é":1,"€":3})"},
        {R"(["\"\\\/\u0041\u00e9\uD83D\uDE00"])", "[\"\\\"\\\\/Aé😀\"]"},
        {R"(["\n\t\u0001"])", "[\"\n\t\x01\"]"},
        {R"([-0, 0, -9223372036854775808, 18446744073709551615])",
         "[0,0,-9223372036854775808,18446744073709551615]"},
        {"{}", "{}"},
        {"[]", "[]"},
        {"\"\"", "\"\""},
    }));
    CAPTURE(text);

    const auto result = canonicalJson(text);

    REQUIRE(result);
    CHECK(*result == canonical);
}

TEST_CASE("Keys are in the order of their UTF-8 bytes, which is not that of UTF-16", "[sync][json]")
{
    // U+FFFD comes before U+1F600 in UTF-8, and after its surrogates in UTF-16.
    CHECK(canonicalJson(R"({"\uD83D\uDE00":1,"\uFFFD":2})").value() == "{\"\uFFFD\":2,\"😀\":1}");
}

TEST_CASE("What has no canonical spelling, or two meanings, is refused", "[sync][json]")
{
    struct Refused {
        std::string text;
        JsonError code;
    };
    const auto [text, code] = GENERATE(values<Refused>({
        {"", JsonError::Malformed},
        {"{\"a\":1", JsonError::Malformed},
        {"{\"a\":1} x", JsonError::Malformed},
        {"{'a':1}", JsonError::Malformed},
        {"[1,]", JsonError::Malformed},
        {"[01]", JsonError::Malformed},
        {"[NaN]", JsonError::Malformed},
        {"[\"\xff\"]", JsonError::Malformed},
        {"[\"\xc0\x80\"]", JsonError::Malformed},      // a long spelling of U+0000
        {"[\"\xed\xa0\x80\"]", JsonError::Malformed},  // half a character of UTF-16
        {R"(["\uD83D"])", JsonError::Malformed},
        {"[\"a\nb\"]", JsonError::Malformed},
        {R"({"a":1,"a":1})", JsonError::DuplicateKey},
        {R"({"a":1,"\u0061":2})", JsonError::DuplicateKey},
        {R"([{"x":{"a":1,"b":{},"a":1}}])", JsonError::DuplicateKey},
        {"[1.0]", JsonError::NotAnInteger},
        {"[1e3]", JsonError::NotAnInteger},
        {"[-0.0]", JsonError::NotAnInteger},
        {"[18446744073709551616]", JsonError::NotAnInteger},
        {"[-9223372036854775809]", JsonError::NotAnInteger},
    }));
    CAPTURE(text);

    const auto result = canonicalJson(text);

    REQUIRE_FALSE(result);
    CHECK(result.error().code == code);
    CHECK_FALSE(result.error().detail.empty());
}

TEST_CASE("Nesting is taken as deep as metadata needs, and no deeper", "[sync][json]")
{
    CHECK(canonicalJson(nested(maxJsonDepth)));
    CHECK(canonicalJson(nested(maxJsonDepth + 1)).error().code == JsonError::TooDeep);
    CHECK(canonicalJson(std::string(5'000'000, '[')).error().code == JsonError::TooDeep);
    CHECK(canonicalJson(nested(2'000'000)).error().code == JsonError::TooDeep);
}

TEST_CASE("The canonical form is its own, and the same for every order and spelling",
          "[sync][json]")
{
    CHECK(rc::check([] {
        const auto value = *rc::gen::resize(12, anyValue(3));
        const auto canonical = canonicalJson(value.dump());

        RC_ASSERT(canonical.has_value());
        RC_ASSERT(canonicalJson(backwards(value)).value() == *canonical);
        if (canonical->find('\n') == std::string::npos &&
            canonical->find('\t') == std::string::npos) {  // which JSON itself wants escaped
            RC_ASSERT(canonicalJson(*canonical).value() == *canonical);
            RC_ASSERT(Json::parse(*canonical) == value);
        }
    }));
}
