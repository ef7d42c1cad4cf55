// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/repository.h"

#include <orientibus/sync/canonical_json.h>
#include <orientibus/sync/tuf_client.h>

#include <stdexcept>

namespace orientibus::test {

namespace {

using Json = nlohmann::json;

Json body(const char* type)
{
    return {{"_type", type},
            {"spec_version", "1.0.34"},
            {"version", 0},
            {"expires", "2031-01-01T00:00:00Z"}};
}

std::string urlName(const std::string& role)
{
    // A role's file name on a server and in a folder differ by a dot at its beginning alone.
    auto name = sync::TufClient::fileName(role);
    if (name.starts_with("%2E")) {
        name.replace(0, 3, 1, '.');
    }
    return name;
}

}  // namespace

Repository::Repository()
{
    m_roles["root"] = body("root");
    m_roles["root"].update(
        Json{{"consistent_snapshot", true}, {"keys", Json::object()}, {"roles", Json::object()}});
    m_roles["timestamp"] = body("timestamp");
    m_roles["snapshot"] = body("snapshot");
    m_roles["snapshot"]["meta"] = Json::object();
    m_roles["targets"] = body("targets");
    m_roles["targets"]["targets"] = Json::object();
    for (const std::string role : {"root", "timestamp", "snapshot", "targets"}) {
        m_roles["root"]["roles"][role] = {{"keyids", Json::array()}, {"threshold", 1}};
        addKey(role, newKey());
    }
    publish({"root"});
    release();
}

Json& Repository::holder(const std::string& role)
{
    const auto parent = m_parents.find(role);
    return parent == m_parents.end() ? m_roles["root"] : m_roles[parent->second]["delegations"];
}

Json& Repository::trusted(const std::string& role)
{
    const auto parent = m_parents.find(role);
    return parent == m_parents.end() ? m_roles["root"]["roles"][role]
                                     : delegation(parent->second, role);
}

void Repository::addKey(const std::string& role, const SigningKey& key)
{
    holder(role)["keys"][key.keyId()] = key.toJson();
    trusted(role)["keyids"].push_back(key.keyId());
    m_signers[role].push_back(key);
}

void Repository::rotateKeys(const std::string& role)
{
    trusted(role)["keyids"] = Json::array();
    m_signers[role].clear();
    addKey(role, newKey());
}

void Repository::delegate(const std::string& parent, const std::string& name,
                          const std::vector<std::string>& paths, bool terminating)
{
    auto& delegations = m_roles[parent]["delegations"];
    if (delegations.is_null()) {
        delegations = {{"keys", Json::object()}, {"roles", Json::array()}};
    }
    delegations["roles"].push_back({{"name", name},
                                    {"keyids", Json::array()},
                                    {"threshold", 1},
                                    {"terminating", terminating},
                                    {"paths", paths}});
    m_parents[name] = parent;
    if (!m_roles.contains(name)) {
        m_roles[name] = body("targets");
        m_roles[name]["targets"] = Json::object();
    }
    addKey(name, newKey());
}

Json& Repository::delegation(const std::string& parent, const std::string& name)
{
    for (auto& role : m_roles[parent]["delegations"]["roles"]) {
        if (role["name"] == name) {
            return role;
        }
    }
    throw std::out_of_range(name);
}

void Repository::addTarget(const std::string& role, const std::string& name,
                           const std::string& content)
{
    const auto hash = hashOf(content);
    m_roles[role]["targets"][name] = {{"length", content.size()}, {"hashes", {{"sha256", hash}}}};
    auto path = name;
    const auto slash = name.rfind('/');
    path.insert(slash == std::string::npos ? 0 : slash + 1, hash + ".");
    files["targets/" + path] = content;
    files["targets/" + name] = content;
}

std::string Repository::signedBytes(const std::string& role) const
{
    const auto& body = m_roles.at(role);
    const auto payload = sync::canonicalJson(body.dump()).value();
    auto signatures = Json::array();
    for (const auto& key : m_signers.at(role)) {
        signatures.push_back({{"keyid", key.keyId()}, {"sig", key.sign(payload)}});
    }
    return Json{{"signatures", signatures}, {"signed", body}}.dump(1);
}

void Repository::republish(const std::string& role)
{
    const bool isVersioned =
        role == "root" || (role != "timestamp" && m_roles["root"]["consistent_snapshot"] == true);
    const auto version = isVersioned ? m_roles[role]["version"].dump() + "." : std::string();
    files["metadata/" + version + urlName(role) + ".json"] = signedBytes(role);
}

void Repository::list(const std::string& role)
{
    if (role == "root" || role == "timestamp") {
        return;
    }
    Json meta = {{"version", m_roles[role]["version"]}};
    if (listsHashes) {
        const auto bytes = signedBytes(role);
        meta.update(Json{{"length", bytes.size()}, {"hashes", {{"sha256", hashOf(bytes)}}}});
    }
    m_roles[role == "snapshot" ? "timestamp" : "snapshot"]["meta"][role + ".json"] = meta;
}

void Repository::publish(const std::vector<std::string>& roles)
{
    for (const auto& role : roles) {
        auto& version = m_roles[role]["version"];
        version = version.get<std::int64_t>() + 1;
        republish(role);
        list(role);
    }
}

}  // namespace orientibus::test
