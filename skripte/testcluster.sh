#!/usr/bin/env bash
# A throw-away PostgreSQL server for one test run. It lives as long as its standard input stays open, so it ends with the
# process that started it, even if that is killed. Prints 'bereit <port> <password of aufenthalt_verwalter>' once it answers.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=umgebung.sh
source "$ROOT/skripte/umgebung.sh"
# shellcheck source=cluster.sh
source "$ROOT/skripte/cluster.sh"

# Ctrl-C reaches the whole terminal group; the end of standard input is the one sign that counts.
trap '' INT

provide_postgres_binaries >&2
folder=$(mktemp -d /tmp/aufenthalt-test-XXXXXX)
server=''
finish() {
  if [[ -n $server ]]; then
    kill -INT "$server" 2>/dev/null || true
    wait "$server" || true
  fi
  rm -rf "$folder"
}
trap finish EXIT

password=$(random_secret)
create_cluster "$folder" "$password"
port=$(free_port)
run_cluster "$folder" "$port" fsync=off synchronous_commit=off full_page_writes=off log_min_messages=fatal \
  shared_buffers=128MB </dev/null >&2 &
server=$!
for _ in {1..300}; do
  if port_is_taken "$port"; then break; fi
  kill -0 "$server" || fail "the test server ended at its start"
  sleep 0.05
done
port_is_taken "$port" || fail "the test server did not answer within 15 seconds"
printf 'bereit %s %s\n' "$port" "$password"
read -r _ || true
