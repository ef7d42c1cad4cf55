#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
#
# link_up_test.sh LINK_UP: a network that comes up starts one pull, whoever tells of it; one that
# goes, changes otherwise or leads nowhere starts none.

set -eu
link_up=$1
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cat >"$folder/systemctl" <<'SYSTEMCTL'
#!/bin/sh
[ "$1" != show ] || exec cat "$(dirname "$0")/state"
echo "$*" >>"$(dirname "$0")/asked"
SYSTEMCTL
echo dead >"$folder/state"
chmod +x "$folder/systemctl"
failures=0

expect() {
    wanted=$1
    shift
    : >"$folder/asked"
    PATH=$folder:$PATH "$link_up" "$@"
    asked=$(cat "$folder/asked")
    [ "$asked" = "$wanted" ] && return
    echo "link-up $*: \"$asked\" instead of \"$wanted\""
    failures=$((failures + 1))
}

pull='--no-block start orientibus-sync.service'
unset CONNECTIVITY_STATE
expect "$pull"                             # networkd-dispatcher
expect "$pull" wwan0 up                    # NetworkManager's dispatcher, from here on
expect "$pull" tun0 vpn-up
expect "$pull" eth0 dhcp4-change
expect "$pull" eth0 dhcp6-change
echo start >"$folder/state"  # a pull is at work
expect "$pull" wwan0 up
echo auto-restart >"$folder/state"
expect '--no-block restart orientibus-sync.service' wwan0 up
echo dead >"$folder/state"
expect "" lo up
expect "" wwan0 down
expect "" wwan0 pre-up
expect "" none hostname
expect "$pull" none connectivity-change    # nobody says that it leads nowhere
export CONNECTIVITY_STATE
for CONNECTIVITY_STATE in NONE PORTAL LIMITED UNKNOWN; do
    expect "" none connectivity-change
done
CONNECTIVITY_STATE=FULL
expect "$pull" none connectivity-change
[ "$failures" -eq 0 ]
