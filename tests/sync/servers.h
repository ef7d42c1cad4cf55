// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/temp_dir.h"

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace orientibus::test {

/// The real nginx on a port of this machine, for the time of a test, over a folder of its own.
///
/// Beside the folder's files it has /moved/ (a redirection to them), /portal/ (a page of HTML
/// whatever is asked), /slow/ (them at ten bytes a second), /packed/ (them, as if gzip had made
/// them), /forbidden/, /gone/ and /broken/.
class Nginx {
public:
    enum class Scheme { Http, Https };

    explicit Nginx(Scheme scheme = Scheme::Http);
    /// The server block of an administrator: with the port, certificate and folder of this one in
    /// the place of its own.
    explicit Nginx(const std::string& serverBlock);
    Nginx(const Nginx&) = delete;
    Nginx(Nginx&&) = delete;
    Nginx& operator=(const Nginx&) = delete;
    Nginx& operator=(Nginx&&) = delete;
    ~Nginx();

    /// Where the files lie that it serves.
    [[nodiscard]] std::filesystem::path files() const { return m_folder / "files"; }
    /// "http://127.0.0.1:PORT/", with localhost and its certificate for Https.
    [[nodiscard]] const std::string& url() const { return m_url; }
    /// The authority that vouches for the server, made with it and known to nobody else.
    [[nodiscard]] std::string caFile() const { return m_folder / "ca.pem"; }
    /// Every request so far, one a line: "GET /metadata/timestamp.json 200".
    [[nodiscard]] std::string requests() const;

    struct Request {
        std::string connection;  ///< a number for each
        std::string protocol;    ///< "HTTP/2.0"
        std::string tls;         ///< "TLSv1.3", or "-"
        int status = 0;
        std::uint64_t bytes = 0;  ///< of the body
        std::string path;
    };
    /// Every request that came to its end.
    [[nodiscard]] std::vector<Request> log() const;
    [[nodiscard]] int port() const { return m_port; }

private:
    void makeCertificate();
    void start(const std::string& configuration, int port);

    TempDir m_folder;
    int m_port = 0;
    std::string m_url;
    pid_t m_process = 0;
};

/// The real lighttpd over a folder that is somebody else's: a hub's.
class Lighttpd {
public:
    explicit Lighttpd(const std::filesystem::path& files);
    Lighttpd(const Lighttpd&) = delete;
    Lighttpd(Lighttpd&&) = delete;
    Lighttpd& operator=(const Lighttpd&) = delete;
    Lighttpd& operator=(Lighttpd&&) = delete;
    ~Lighttpd();

    [[nodiscard]] const std::string& url() const { return m_url; }

private:
    TempDir m_folder;
    std::string m_url;
    pid_t m_process = 0;
};

/// Answers one connection with `bytes`, whatever is asked, and then closes it or waits.
class RawServer {
public:
    enum class Then { Close, Wait, Repeat };

    RawServer(std::string bytes, Then then);
    RawServer(const RawServer&) = delete;
    RawServer(RawServer&&) = delete;
    RawServer& operator=(const RawServer&) = delete;
    RawServer& operator=(RawServer&&) = delete;
    ~RawServer();

    [[nodiscard]] std::string url() const;

private:
    void serve() const;

    std::string m_bytes;
    Then m_then;
    int m_listener;
    std::thread m_thread;
};

/// So many zeros, as gzip packs them: a thousandth of their length.
[[nodiscard]] std::string gzipBomb(std::size_t length);

}  // namespace orientibus::test
