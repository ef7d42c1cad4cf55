# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# prepare "LIST…" ARGUMENT… : for scripts to source. Installs the packages of the lists; under
# sudo it then starts the calling script again as whoever called sudo, so that what is built
# belongs to them (only the packages need root).

prepare() {
    local lists=$1 root
    shift
    root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
    # shellcheck disable=SC2086
    "$root/packaging/packages/ensure" $lists
    if [ "$(id -u)" -eq 0 ] && [ "${SUDO_USER:-root}" != root ] &&
        runuser -u "$SUDO_USER" -- test -w "$root"; then
        exec runuser -u "$SUDO_USER" -- env -u SUDO_USER \
            HOME="$(getent passwd "$SUDO_USER" | cut -d: -f6)" "$0" "$@"
    fi
}
