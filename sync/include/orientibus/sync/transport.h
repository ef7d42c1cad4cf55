// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/folder_fetcher.h>
#include <orientibus/sync/ports.h>

namespace orientibus::sync {

/// One object on its way, as whoever carries it sees it.
class Incoming : public Port {
public:
    /// Below the address of a server: "objects/0f/0f…".
    [[nodiscard]] virtual const std::string& path() const = 0;
    [[nodiscard]] virtual std::uint64_t length() const = 0;
    /// How much of it is here. Its bytes are wanted from there on.
    [[nodiscard]] virtual std::uint64_t offset() const = 0;
    [[nodiscard]] virtual bool isWhole() const = 0;

    /// The bytes at offset(). False when no more of this answer is wanted: offset() says then
    /// from where on it has to be asked for again.
    [[nodiscard]] virtual bool take(std::string_view bytes) = 0;
    /// A server was asked for the rest and gives the whole. False to ask it once more, by the
    /// name that it gives this version now: where what is here is known to be sound.
    [[nodiscard]] virtual bool takesWhole() = 0;
    /// A server gives it from its beginning: what is here is let go.
    [[nodiscard]] virtual bool restart() = 0;

    /// What `server` called this version of the object when it was last asked, or empty.
    [[nodiscard]] virtual std::string tag(const std::string& server) = 0;
    virtual void setTag(const std::string& server, const std::string& tag) = 0;
};

/// What there is to carry.
class Cargo : public Port {
public:
    enum class Next {
        Again,  ///< ask for it again, of this server or another
        Done,   ///< nothing more of it
        Stop,   ///< nothing more of anything: the disk is full, say
    };

    /// What to begin with now; null when there is nothing at this moment. It stays its owner's.
    [[nodiscard]] virtual Incoming* next() = 0;
    /// An answer came to its end, or was stopped by the object itself.
    [[nodiscard]] virtual Next answered(Incoming& object) = 0;
    /// The object cannot be had from anybody.
    [[nodiscard]] virtual Next failed(Incoming& object, const Error<FetchError>& error) = 0;

    /// How things stand, several times a second. False to stop everything.
    struct Moment {
        std::uint64_t received = 0;  ///< bytes of answers since the transport was made
        bool isPaused = false;       ///< no server is reached, and it is tried again
    };
    [[nodiscard]] virtual bool watch(const Moment& moment) = 0;
};

/// Fetches small files, and carries many objects at once.
class Transport : public Fetcher {
public:
    /// Carries until nothing is left. Whatever can be mended by trying again is; an error is
    /// what cannot, or not in the time that the transport was given, or `Stopped` by the cargo.
    [[nodiscard]] virtual Result<void, FetchError> carry(Cargo& cargo) = 0;

    /// Bytes of answers so far, what was fetched in vain too.
    [[nodiscard]] virtual std::uint64_t received() const = 0;

    /// Goes on without asking whether certificates are valid at this time: the clock is known to
    /// be wrong, and all that is read is signed. The issuer is checked all the same.
    virtual void ignoreDates() {}
};

/// Repositories that lie in folders: a stick. Their addresses begin with "file://". Where there is
/// none, as without the stick, that is as a server that is not reached: `Network`.
class FolderTransport : public Transport {
public:
    /// `server` is the address of the repository.
    explicit FolderTransport(std::string server);

    Result<void, FetchError> fetch(const std::string& url, std::uint64_t maxLength,
                                   const Sink& sink) override;
    Result<void, FetchError> carry(Cargo& cargo) override;
    [[nodiscard]] std::uint64_t received() const override { return m_received; }

private:
    [[nodiscard]] Result<void, FetchError> read(const std::string& path, std::uint64_t offset,
                                                std::uint64_t maxLength, const Sink& sink);
    /// False to stop carrying.
    [[nodiscard]] bool carryOne(Cargo& cargo, Incoming& object);

    std::string m_server;  ///< with a slash at its end
    std::filesystem::path m_path;
    FolderFetcher m_folder;
    std::uint64_t m_received = 0;
};

}  // namespace orientibus::sync
