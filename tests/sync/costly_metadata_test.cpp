// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Metadata made to cost much: many keys, deep or wide texts.

#include "support/catch.h"
#include "sync/world.h"

#include <chrono>

using namespace orientibus::sync;
using orientibus::test::refusal;
using orientibus::test::World;
using Json = nlohmann::json;

namespace {

constexpr int many = 100'000;

/// Runs `what` and says whether it took less than a generous time.
template <typename Function>
bool isQuick(const Function& what)
{
    const auto start = std::chrono::steady_clock::now();
    what();
    return std::chrono::steady_clock::now() - start < std::chrono::seconds(20);
}

}  // namespace

TEST_CASE("A hundred thousand keys are too long for a root", "[sync][attack]")
{
    World world;
    auto& keys = world.repository.role("root")["keys"];
    for (int i = 0; i < many; ++i) {
        keys[std::to_string(i)] = {{"keytype", "x"}, {"scheme", "x"}, {"keyval", {{"public", ""}}}};
    }
    world.repository.publish({"root"});

    CHECK(refusal(world.refresh()) == TufError::TooLong);
}

TEST_CASE("A hundred thousand keyids and signatures are read, and soon refused", "[sync][attack]")
{
    World world;
    Json body = world.repository.role("targets");
    auto keyIds = Json::array();
    auto signatures = Json::array();
    for (int i = 0; i < many; ++i) {
        keyIds.push_back(std::to_string(i));
        signatures.push_back({{"keyid", std::to_string(i)}, {"sig", "00"}});
    }
    body["delegations"] = {
        {"keys", Json::object()},
        {"roles", {{{"name", "a"}, {"keyids", keyIds}, {"threshold", many}, {"paths", {"*"}}}}}};
    const auto bytes = Json{{"signatures", signatures}, {"signed", body}}.dump();

    CHECK(isQuick([&] {
        const auto targets = readTargetsUntrusted(bytes);
        REQUIRE(targets);
        CHECK(targets->signatures.size() == many);
        CHECK(refusal(checkSignatures("a", targets->payload, targets->signatures,
                                      targets->body.delegations.front().role,
                                      targets->body.keys)) == TufError::NotSigned);
    }));
}

TEST_CASE("A hundred thousand keys that are what they say are read, and soon refused",
          "[sync][attack]")
{
    World world;
    Json body = world.repository.role("targets");
    Json keys = Json::object();
    for (int i = 0; i < many; ++i) {
        const Json key = {
            {"keytype", "x"}, {"scheme", "x"}, {"keyval", {{"public", std::to_string(i)}}}};
        keys[orientibus::test::hashOf(key.dump())] = key;
    }
    body["delegations"] = {{"keys", keys}, {"roles", Json::array()}};
    const auto bytes = Json{{"signatures", Json::array()}, {"signed", body}}.dump();

    CHECK(isQuick([&] { CHECK(readTargetsUntrusted(bytes).value().body.keys.size() == many); }));
}

TEST_CASE("Deep, wide and repeated texts are refused without harm", "[sync][attack]")
{
    World world;
    const std::string deep = std::string(7000, '[') + std::string(7000, ']');
    const auto bytes = GENERATE_COPY(as<std::string>(), std::string(16'000, '['), deep,
                                     "{\"signed\":" + deep + "}", std::string(16'000, '{'),
                                     "{\"signed\":{},\"signed\":{}}", std::string(16'000, '\0'));
    world.repository.files["metadata/timestamp.json"] = bytes;

    CHECK(refusal(world.refresh()) == TufError::Malformed);
}
