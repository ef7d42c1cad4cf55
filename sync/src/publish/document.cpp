// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/document.h"

#include "json.h"
#include "metadata/digest.h"
#include "metadata/fields.h"

namespace orientibus::sync {

using Json = nlohmann::json;

Document::Document(const std::string& role, std::int64_t version, std::chrono::sys_seconds expires)
    : m_body({{"_type", role},
              {"spec_version", "1.0.34"},
              {"version", version},
              {"expires", formatDateTime(expires)}})
{
}

TufResult<Document> Document::read(std::string_view bytes)
{
    const auto json = parseJson(bytes);
    if (!json) {
        return refuse(TufError::Malformed, json.error().detail);
    }
    Fields::Problem problem;
    Fields fields(*json, "the document", problem);
    Document document;
    auto body = fields.object("signed");
    static_cast<void>(body.number("version", 1));
    static_cast<void>(body.dateTime("expires"));
    document.m_body = body.json();
    if (const auto notes = json->find("notes"); json->is_object() && notes != json->end()) {
        document.m_notes = *notes;
    }
    fields.eachObject("signatures", [&](Fields signature) {
        document.m_signatures[signature.text("keyid")] = signature.text("sig");
    });
    if (problem.error) {
        return tl::make_unexpected(std::move(*problem.error));
    }
    return document;
}

std::int64_t Document::version() const
{
    return m_body.at("version").get<std::int64_t>();
}

std::chrono::sys_seconds Document::expires() const
{
    return parseDateTime(m_body.at("expires").get<std::string>())
        .value_or(std::chrono::sys_seconds());
}

std::string Document::payload() const
{
    return canonical(m_body);
}

void Document::sign(const SecretKey& key)
{
    m_signatures[key.keyId()] = key.sign(payload());
}

bool Document::takeSignatures(const Document& other)
{
    if (other.m_body != m_body) {
        return false;
    }
    m_signatures.insert(other.m_signatures.begin(), other.m_signatures.end());
    return true;
}

std::vector<Signature> Document::signatures() const
{
    std::vector<Signature> list;
    for (const auto& [keyId, text] : m_signatures) {
        list.push_back({keyId, fromHex(text).value_or(std::string())});
    }
    return list;
}

void Document::keepSignatures(const std::set<std::string>& keyIds)
{
    std::erase_if(m_signatures,
                  [&](const auto& signature) { return !keyIds.contains(signature.first); });
}

Json Document::whole() const
{
    auto signatures = Json::array();
    for (const auto& [keyId, text] : m_signatures) {
        signatures.push_back({{"keyid", keyId}, {"sig", text}});
    }
    return {{"signatures", std::move(signatures)}, {"signed", m_body}};
}

std::string Document::text() const
{
    return canonical(whole());
}

std::string Document::draftText() const
{
    auto json = whole();
    if (!m_notes.is_null()) {
        json["notes"] = m_notes;
    }
    return canonical(json);
}

Json Document::listing() const
{
    const auto bytes = text();
    return {
        {"version", version()}, {"length", bytes.size()}, {"hashes", {{"sha256", sha256(bytes)}}}};
}

TufResult<void> checkSigned(const std::string& what, const Document& document, const Role& role,
                            const Keys& keys)
{
    return checkSignatures(what, document.payload(), document.signatures(), role, keys);
}

std::vector<std::string> goodSigners(const Document& document, const Role& role, const Keys& keys)
{
    std::vector<std::string> good;
    for (const auto& keyId : role.keyIds) {
        if (checkSigned("it", document, {{keyId}, 1}, keys)) {
            good.push_back(keyId);
        }
    }
    return good;
}

}  // namespace orientibus::sync
