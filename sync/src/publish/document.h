// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/metadata.h>
#include <orientibus/sync/secret_key.h>

#include <nlohmann/json.hpp>

namespace orientibus::sync {

/// A metadata file that is being made: what is signed, and by whom so far. Its text is canonical,
/// so that the same document is the same file.
class Document {
public:
    Document() = default;
    /// A new one, with nothing but what every role has.
    Document(const std::string& role, std::int64_t version, std::chrono::sys_seconds expires);

    [[nodiscard]] static TufResult<Document> read(std::string_view bytes);

    [[nodiscard]] nlohmann::json& body() { return m_body; }
    [[nodiscard]] const nlohmann::json& body() const { return m_body; }
    [[nodiscard]] std::int64_t version() const;
    [[nodiscard]] std::chrono::sys_seconds expires() const;

    /// What signatures cover.
    [[nodiscard]] std::string payload() const;
    void sign(const SecretKey& key);
    [[nodiscard]] bool isSignedBy(const std::string& keyId) const
    {
        return m_signatures.contains(keyId);
    }
    /// Takes signatures of `other`, if it says the same. Whether it did.
    bool takeSignatures(const Document& other);
    [[nodiscard]] std::vector<Signature> signatures() const;
    /// Forgets those of all other keys.
    void keepSignatures(const std::set<std::string>& keyIds);

    [[nodiscard]] std::string text() const;
    /// The same with notes(), for a file that clients never see.
    [[nodiscard]] std::string draftText() const;
    /// Words for people beside what is signed: nothing is trusted because of them. Null where there
    /// are none.
    [[nodiscard]] nlohmann::json& notes() { return m_notes; }
    [[nodiscard]] const nlohmann::json& notes() const { return m_notes; }
    /// How another file lists this one: version, length, hash.
    [[nodiscard]] nlohmann::json listing() const;

private:
    [[nodiscard]] nlohmann::json whole() const;

    nlohmann::json m_body = nlohmann::json::object();
    nlohmann::json m_notes;
    std::map<std::string, std::string> m_signatures;  ///< hexadecimal by keyid
};

/// Whether enough keys of `role` signed, by the rules of clients. `what` begins the detail.
[[nodiscard]] TufResult<void> checkSigned(const std::string& what, const Document& document,
                                          const Role& role, const Keys& keys);

/// The keys of `role` that signed well.
[[nodiscard]] std::vector<std::string> goodSigners(const Document& document, const Role& role,
                                                   const Keys& keys);

}  // namespace orientibus::sync
