// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "sync/world.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cctype>

using namespace orientibus::sync;
using orientibus::test::hashOf;
using orientibus::test::refusal;
using orientibus::test::Repository;
using orientibus::test::SigningKey;
using Json = nlohmann::json;

namespace {

/// Metadata that says `body`, unsigned.
std::string unsignedBytes(const Json& body)
{
    return Json{{"signatures", Json::array()}, {"signed", body}}.dump();
}

}  // namespace

TEST_CASE("What a repository publishes is read as it stands", "[sync][metadata]")
{
    Repository repository;
    repository.listsHashes = true;
    repository.addTarget("targets", "a/b.txt", "content");
    repository.role("targets")["targets"]["a/b.txt"]["custom"] = {{"z", 1}, {"a", {true}}};
    repository.delegate("targets", "films", {"films/*"}, true);
    repository.role("timestamp")["issued"] = "2029-12-31T00:00:00Z";
    repository.publish({"films", "targets", "snapshot", "timestamp"});

    const auto root = readRootUntrusted(repository.files["metadata/1.root.json"]).value().body;
    const auto timestamp =
        readTimestampUntrusted(repository.files["metadata/timestamp.json"]).value().body;
    const auto snapshot =
        readSnapshotUntrusted(repository.files["metadata/2.snapshot.json"]).value().body;
    const auto targets =
        readTargetsUntrusted(repository.files["metadata/2.targets.json"]).value().body;

    CHECK(root.header.version == 1);
    CHECK(root.header.expires == parseDateTime("2031-01-01T00:00:00Z"));
    CHECK(root.consistentSnapshot);
    CHECK(root.keys.size() == 4);
    CHECK(root.roles.at("targets").threshold == 1);
    CHECK(timestamp.snapshot.version == 2);
    CHECK(timestamp.snapshot.length == repository.files["metadata/2.snapshot.json"].size());
    CHECK(timestamp.issued == parseDateTime("2029-12-31T00:00:00Z"));
    CHECK(snapshot.meta.at("targets.json").version == 2);
    CHECK(snapshot.meta.at("targets.json").hashes.at("sha256") ==
          hashOf(repository.files["metadata/2.targets.json"]));
    CHECK(targets.targets.at("a/b.txt").length == 7);
    CHECK(targets.targets.at("a/b.txt").custom == R"({"a":[true],"z":1})");
    REQUIRE(targets.delegations.size() == 1);
    CHECK(targets.delegations.front().name == "films");
    CHECK(targets.delegations.front().terminating);
    CHECK(targets.keys.size() == 1);
}

TEST_CASE("Fields that nobody knows are signed for and otherwise left alone", "[sync][metadata]")
{
    Repository repository;
    repository.role("root")["invented"] = {{"b", 1}, {"a", 2}};
    repository.role("root")["roles"]["mirrors"] = {{"keyids", Json::array()}, {"threshold", 2}};
    repository.role("root")["roles"]["root"]["invented"] = true;

    const auto root = readRootUntrusted(repository.signedBytes("root"));

    REQUIRE(root);
    CHECK(root->payload.find(R"("invented":{"a":2,"b":1})") != std::string::npos);
    CHECK(checkSignatures("root", root->payload, root->signatures, root->body.roles.at("root"),
                          root->body.keys));
}

TEST_CASE("Metadata with a part missing or of the wrong kind is refused in one sentence",
          "[sync][metadata]")
{
    struct Fault {
        const char* role;
        const char* patch;  ///< RFC 7396, on the signed part
        TufError code;
    };
    const auto malformed = TufError::Malformed;
    const auto [role, patch, code] = GENERATE_COPY(values<Fault>({
        {"root", R"({"_type":null})", malformed},
        {"root", R"({"_type":"targets"})", TufError::WrongType},
        {"root", R"({"spec_version":"2.0.0"})", TufError::UnknownSpec},
        {"root", R"({"spec_version":"10.0"})", TufError::UnknownSpec},
        {"root", R"({"spec_version":1})", malformed},
        {"root", R"({"version":0})", malformed},
        {"root", R"({"version":-1})", malformed},
        {"root", R"({"version":"1"})", malformed},
        {"root", R"({"version":9223372036854775808})", malformed},
        {"root", R"({"expires":"2031-01-01"})", malformed},
        {"root", R"({"expires":null})", malformed},
        {"root", R"({"consistent_snapshot":"yes"})", malformed},
        {"root", R"({"keys":[]})", malformed},
        {"root", R"({"keys":{"00":{"keytype":"x","scheme":"x","keyval":{"public":""}}}})",
         malformed},
        {"root", R"({"roles":{"timestamp":null}})", malformed},
        {"root", R"({"roles":{"root":{"threshold":0}}})", malformed},
        {"root", R"({"roles":{"root":{"keyids":"all"}}})", malformed},
        {"root", R"({"roles":{"root":{"keyids":[1]}}})", malformed},
        {"timestamp", R"({"meta":{"snapshot.json":null}})", malformed},
        {"timestamp", R"({"meta":{"snapshot.json":{"version":0}}})", malformed},
        {"timestamp", R"({"meta":{"snapshot.json":{"length":-1}}})", malformed},
        {"timestamp", R"({"meta":{"snapshot.json":{"hashes":{}}}})", malformed},
        {"timestamp", R"({"meta":{"snapshot.json":{"hashes":{"sha256":5}}}})", malformed},
        {"snapshot", R"({"meta":3})", malformed},
        {"snapshot", R"({"meta":{"targets.json":[]}})", malformed},
        {"targets", R"({"targets":null})", malformed},
        {"targets", R"({"targets":{"a":{"length":1}}})", malformed},
        {"targets", R"({"targets":{"a":{"length":-1,"hashes":{"sha256":"00"}}}})", malformed},
        {"targets", R"({"targets":{"a":{"length":1,"hashes":{"sha256":"00"},"custom":1}}})",
         malformed},
        {"targets", R"({"delegations":[]})", malformed},
        {"targets", R"({"delegations":{"keys":{}}})", malformed},
        {"targets", R"({"delegations":{"keys":{},"roles":[{"name":"a"}]}})", malformed},
    }));
    CAPTURE(role, patch);
    Repository repository;
    auto body = repository.role(role);
    body.merge_patch(Json::parse(patch));

    const auto bytes = unsignedBytes(body);
    const std::string asked = role;
    const auto found = asked == "root"        ? refusal(readRootUntrusted(bytes))
                       : asked == "timestamp" ? refusal(readTimestampUntrusted(bytes))
                       : asked == "snapshot"  ? refusal(readSnapshotUntrusted(bytes))
                                              : refusal(readTargetsUntrusted(bytes));

    CHECK(found == code);
}

TEST_CASE("A role cannot be delegated to twice, without a name, or under a top-level name",
          "[sync][metadata]")
{
    const auto* name = GENERATE("films", "root", "timestamp", "snapshot", "targets", "");
    CAPTURE(name);
    Repository repository;
    repository.delegate("targets", "films", {"*"});
    auto role = repository.delegation("targets", "films");
    role["name"] = name;
    repository.role("targets")["delegations"]["roles"].push_back(role);

    CHECK(refusal(readTargetsUntrusted(repository.signedBytes("targets"))) == TufError::Malformed);
}

TEST_CASE("A delegation is by paths or by hashes of paths, not by both", "[sync][metadata]")
{
    Repository repository;
    repository.delegate("targets", "films", {"*"});
    auto& role = repository.delegation("targets", "films");
    role["path_hash_prefixes"] = {"0"};
    CHECK(refusal(readTargetsUntrusted(repository.signedBytes("targets"))) == TufError::Malformed);

    role.erase("paths");
    CHECK(readTargetsUntrusted(repository.signedBytes("targets")));
    role.erase("path_hash_prefixes");
    CHECK(readTargetsUntrusted(repository.signedBytes("targets")));
}

TEST_CASE("Any 1.x of the specification is read", "[sync][metadata]")
{
    const auto* version = GENERATE("1", "1.0", "1.0.31", "1.9.0");
    Repository repository;
    repository.role("snapshot")["spec_version"] = version;

    CHECK(readSnapshotUntrusted(repository.signedBytes("snapshot")));
}

TEST_CASE("A signature is hexadecimal in small letters or capitals", "[sync][metadata]")
{
    Repository repository;
    const auto read = readSnapshotUntrusted(repository.signedBytes("snapshot")).value();
    auto document = Json::parse(repository.signedBytes("snapshot"));
    auto capitals = document["signatures"][0]["sig"].get<std::string>();
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](char c) { return static_cast<char>(std::toupper(c)); });
    document["signatures"][0]["sig"] = capitals;

    CHECK(readSnapshotUntrusted(document.dump()).value().signatures.front().bytes ==
          read.signatures.front().bytes);
}

TEST_CASE("Every reason to refuse has a name of its own", "[sync][metadata]")
{
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(TufError::Storage); ++code) {
        names.insert(name(static_cast<TufError>(code)));
    }
    CHECK(names.size() == static_cast<std::size_t>(TufError::Storage) + 1);
    CHECK_FALSE(names.contains("unknown"));
}

TEST_CASE("A file signed twice by one keyid is refused", "[sync][metadata]")
{
    Repository repository;
    auto& signers = repository.signers("snapshot");
    signers.push_back(signers.front());

    CHECK(refusal(readSnapshotUntrusted(repository.signedBytes("snapshot"))) ==
          TufError::Malformed);
}

TEST_CASE("A signature that is no hexadecimal counts for nothing and does no harm",
          "[sync][metadata]")
{
    Repository repository;
    auto document = Json::parse(repository.signedBytes("snapshot"));
    document["signatures"].push_back({{"keyid", "somebody"}, {"sig", "xyz"}});
    document["signatures"].push_back({{"keyid", "else"}, {"sig", ""}});

    const auto snapshot = readSnapshotUntrusted(document.dump());

    REQUIRE(snapshot);
    CHECK(snapshot->signatures.size() == 3);
    CHECK(snapshot->signatures[1].bytes.empty());
}

TEST_CASE("A threshold is of keys: the same key under two keyids counts once", "[sync][metadata]")
{
    const auto key = SigningKey::ed25519(1);
    const auto again = key.withField("comment", "the same");
    const auto other = SigningKey::ed25519(2);
    Keys keys;
    std::vector<Signature> signatures;
    Role role{{}, 2};
    const auto sign = [&](const SigningKey& signer) {
        const auto& json = signer.toJson();
        keys[signer.keyId()] = {json["keytype"], json["scheme"], json["keyval"]["public"]};
        role.keyIds.insert(signer.keyId());
        std::string bytes;
        const auto hex = signer.sign("payload");
        for (std::size_t i = 0; i < hex.size(); i += 2) {
            bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
        }
        signatures.push_back({signer.keyId(), bytes});
    };
    sign(key);
    sign(again);
    REQUIRE(keys.size() == 2);
    CHECK(refusal(checkSignatures("x", "payload", signatures, role, keys)) == TufError::NotSigned);

    keys["unknown"] = {"sphincs", "shake", "?"};
    role.keyIds.insert("unknown");
    signatures.push_back({"unknown", "anything"});
    CHECK(refusal(checkSignatures("x", "payload", signatures, role, keys)) == TufError::NotSigned);

    sign(other);
    CHECK(checkSignatures("x", "payload", signatures, role, keys));
    CHECK(refusal(checkSignatures("x", "other", signatures, role, keys)) == TufError::NotSigned);
    role.keyIds.erase(other.keyId());
    CHECK(refusal(checkSignatures("x", "payload", signatures, role, keys)) == TufError::NotSigned);
}

TEST_CASE("A time is written in one way", "[sync][metadata]")
{
    using namespace std::chrono;
    CHECK(parseDateTime("1970-01-02T00:00:01Z") == sys_seconds(seconds(86401)));
    CHECK(parseDateTime("2024-02-29T23:59:59Z"));
    CHECK(parseDateTime("9999-12-31T23:59:59Z"));
    const auto* text = GENERATE(
        "", "2030-01-01", "2030-01-01T00:00:00", "2030-01-01T00:00:00z", "2030-01-01 00:00:00Z",
        "2030-01-01T00:00:00.0Z", "2030-01-01T00:00:00+00:00", "2030-02-30T00:00:00Z",
        "2023-02-29T00:00:00Z", "2030-00-01T00:00:00Z", "2030-13-01T00:00:00Z",
        "2030-01-01T24:00:00Z", "2030-01-01T00:60:00Z", "2030-01-01T00:00:60Z",
        "+030-01-01T00:00:00Z", "2030-01-01T00:00:0aZ", "2030-1-01T00:00:000Z");
    CAPTURE(text);
    CHECK_FALSE(parseDateTime(text));
}

TEST_CASE("Every second of four centuries is read as it was written", "[sync][metadata]")
{
    CHECK(rc::check([] {
        using namespace std::chrono;
        const auto moment =
            sys_seconds(seconds(*rc::gen::inRange<std::int64_t>(0, 12'622'780'800)));
        const auto day = floor<days>(moment);
        const year_month_day date(day);
        const hh_mm_ss time(moment - day);
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                      static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                      static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                      static_cast<int>(time.minutes().count()),
                      static_cast<int>(time.seconds().count()));

        RC_ASSERT(parseDateTime(text.data()) == moment);
        RC_ASSERT(formatDateTime(moment) == text.data());
    }));
}
