// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/servers.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <regex>
#include <stdexcept>
#include <thread>

namespace orientibus::test {

namespace {

void require(bool good, const char* what)
{
    if (!good) {
        throw std::runtime_error(what);
    }
}

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// A socket on a port that the system chooses.
int boundSocket()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = loopback(0);
    require(fd >= 0 && ::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0,
            "no port is free");
    return fd;
}

int portOf(int fd)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    require(::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0, "no port");
    return ntohs(address.sin_port);
}

bool answers(int port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = loopback(port);
    const bool connected =
        ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(fd);
    return connected;
}

/// A server that has begun to answer, or never will.
pid_t started(std::vector<std::string> command, int port)
{
    std::vector<char*> arguments;
    for (auto& argument : command) {
        arguments.push_back(argument.data());
    }
    arguments.push_back(nullptr);
    const pid_t process = ::fork();
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that is killed leaves no server
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    for (int i = 0; i < 500 && !answers(port); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return process;
}

constexpr const char* configuration = R"(
daemon off; master_process off; worker_processes 1;
pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ }}
http {{
    log_format short '$request_method $request_uri $status';
    log_format long '$connection $server_protocol $ssl_protocol $status $body_bytes_sent $request_uri';
    access_log {folder}/access.log short;
    access_log {folder}/long.log long;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    gzip on; gzip_types *;
    server {{
        listen 127.0.0.1:{port} {ssl};
        root {folder}/files;
        location /moved/ {{ return 302 /; }}
        location /portal/ {{ default_type text/html; return 200 "<html>Sign in"; }}
        location /slow/ {{ alias {folder}/files/; limit_rate 10; }}
        location /packed/ {{ alias {folder}/files/; gzip off; add_header Content-Encoding gzip; }}
        location /forbidden/ {{ return 403; }}
        location /gone/ {{ return 410; }}
        location /broken/ {{ return 500; }}
    }}
}}
)";

}  // namespace

Nginx::Nginx(Scheme scheme)
{
    const int fd = boundSocket();
    const int port = m_port = portOf(fd);
    ::close(fd);
    const auto folder = m_folder.path().string();
    std::filesystem::create_directories(files());
    std::string ssl;
    if (scheme == Scheme::Https) {
        makeCertificate();
        ssl = fmt::format("ssl http2; ssl_protocols TLSv1.2 TLSv1.3; ssl_certificate "
                          "{0}/server.pem; ssl_certificate_key {0}/server.key",
                          folder);
    }
    m_url = scheme == Scheme::Https ? fmt::format("https://localhost:{}/", port)
                                    : fmt::format("http://127.0.0.1:{}/", port);
    start(fmt::format(fmt::runtime(configuration), fmt::arg("folder", folder),
                      fmt::arg("port", port), fmt::arg("ssl", ssl)),
          port);
}

Nginx::Nginx(const std::string& serverBlock)
{
    const int fd = boundSocket();
    const int port = portOf(fd);
    ::close(fd);
    const auto folder = m_folder.path().string();
    std::filesystem::create_directories(files());
    makeCertificate();
    m_url = fmt::format("https://localhost:{}/", port);
    auto block = std::regex_replace(serverBlock, std::regex(R"(listen \[::\].*;)"), "");
    block = std::regex_replace(block, std::regex("listen 443"),
                               fmt::format("listen 127.0.0.1:{}", port));
    block = std::regex_replace(block, std::regex("ssl_certificate .*;"),
                               fmt::format("ssl_certificate {}/server.pem;", folder));
    block = std::regex_replace(block, std::regex("ssl_certificate_key .*;"),
                               fmt::format("ssl_certificate_key {}/server.key;", folder));
    block =
        std::regex_replace(block, std::regex(" root .*;"), fmt::format(" root {}/files;", folder));
    auto whole = fmt::format(fmt::runtime(configuration), fmt::arg("folder", folder),
                             fmt::arg("port", port), fmt::arg("ssl", ""));
    const auto begin = whole.find("    server {");
    start(whole.substr(0, begin) + block + "}\n", port);
}

void Nginx::start(const std::string& text, int port)
{
    const auto folder = m_folder.path().string();
    writeFile(m_folder / "nginx.conf", text);
    const auto file = (m_folder / "nginx.conf").string();
    const auto log = (m_folder / "error.log").string();
    m_process = started({ORIENTIBUS_NGINX, "-p", folder, "-c", file, "-e", log}, port);
    if (!answers(port)) {
        throw std::runtime_error("nginx does not start: " + readFile(m_folder / "error.log"));
    }
}

Nginx::~Nginx()
{
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

void Nginx::makeCertificate()
{
    const auto command = fmt::format(
        "cd {} && exec 2>openssl.log && "
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key "
        "-out ca.pem -days 30 -subj '/CN=Throw-away authority' && "
        "openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key "
        "-out server.csr -subj /CN=localhost && "
        "printf 'subjectAltName=DNS:localhost\\n' >server.ext && "
        "openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 "
        "-extfile server.ext -out server.pem",
        m_folder.path().string());
    require(std::system(command.c_str()) == 0, "no certificate can be made");
}

std::string Nginx::requests() const
{
    // A request is noted after it was answered, and whoever asked may be here before.
    auto noted = readFile(m_folder / "access.log");
    while (true) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        auto later = readFile(m_folder / "access.log");
        if (later == noted) {
            return noted;
        }
        noted = std::move(later);
    }
}

std::vector<Nginx::Request> Nginx::log() const
{
    std::vector<Request> log;
    std::istringstream lines(readFile(m_folder / "long.log"));
    Request one;
    while (lines >> one.connection >> one.protocol >> one.tls >> one.status >> one.bytes >>
           one.path) {
        log.push_back(one);
    }
    return log;
}

Lighttpd::Lighttpd(const std::filesystem::path& files)
{
    const int fd = boundSocket();
    const int port = portOf(fd);
    ::close(fd);
    const auto file = (m_folder / "lighttpd.conf").string();
    // Without its cache, which for some seconds gives what was there before.
    writeFile(file, fmt::format("server.document-root = \"{}\"\n"
                                "server.errorlog = \"{}/error.log\"\n"
                                "server.stat-cache-engine = \"disable\"\n"
                                "server.bind = \"127.0.0.1\"\nserver.port = {}\n",
                                files.string(), m_folder.path().string(), port));
    m_url = fmt::format("http://127.0.0.1:{}/", port);
    m_process = started({"/usr/sbin/lighttpd", "-D", "-f", file}, port);
}

Lighttpd::~Lighttpd()
{
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

RawServer::RawServer(std::string bytes, Then then)
    : m_bytes(std::move(bytes)), m_then(then), m_listener(boundSocket())
{
    require(::listen(m_listener, 1) == 0, "nobody can connect");
    m_thread = std::thread([this] { serve(); });
}

RawServer::~RawServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

std::string RawServer::url() const
{
    return fmt::format("http://127.0.0.1:{}/file", portOf(m_listener));
}

std::string gzipBomb(std::size_t length)
{
    const TempDir folder;
    const auto file = (folder / "bomb").string();
    require(std::system(fmt::format("head -c {} /dev/zero | gzip -9 >{}", length, file).c_str()) ==
                0,
            "no gzip");
    return readFile(file);
}

void RawServer::serve() const
{
    const int client = ::accept(m_listener, nullptr, nullptr);
    if (client < 0) {
        return;
    }
    std::array<char, 4096> request{};
    auto received = ::recv(client, request.data(), request.size(), 0);
    ssize_t sent = 0;
    do {
        sent = ::send(client, m_bytes.data(), m_bytes.size(), MSG_NOSIGNAL);
    } while (m_then == Then::Repeat && sent > 0);
    while (m_then == Then::Wait && received > 0) {  // until the client goes
        received = ::recv(client, request.data(), request.size(), 0);
    }
    ::close(client);
}

}  // namespace orientibus::test
