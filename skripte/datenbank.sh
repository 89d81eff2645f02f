# shellcheck shell=bash
# The database of up and demo: the server named by AUFENTHALT_POSTGRES, else a private cluster.

# start_database: sets SETUP_DSN (may make roles and databases) and SECRET, writes .data/postgres.dsn (the owner's URI).
start_database() {
  local database=aufenthalt given
  if [[ -n ${AUFENTHALT_POSTGRES:-} ]]; then
    SETUP_DSN=$(DSN=$AUFENTHALT_POSTGRES node "$ROOT/skripte/dsn.mjs" npgsql)
    given=$(DSN=$AUFENTHALT_POSTGRES node "$ROOT/skripte/dsn.mjs" feld database)
    case "$given" in '' | postgres | template1) ;; *) database=$given ;; esac
    SECRET=$(DSN=$AUFENTHALT_POSTGRES node "$ROOT/skripte/dsn.mjs" feld password)
    say "database: $database on the server named by AUFENTHALT_POSTGRES"
  else
    start_private_cluster
    say "database: private cluster in $CLUSTER, port $(<"$DATA/postgres.port")"
  fi
  role_dsn uri aufenthalt_eigner "$database" | write_secret "$DATA/postgres.dsn"
  export DATABASE=$database
}

# role_dsn npgsql|uri ROLE DATABASE
role_dsn() {
  local password
  password=$(GEHEIMNIS=$SECRET node "$ROOT/skripte/dsn.mjs" kennwort "$2")
  ROLE_PASSWORD=$password DSN=$SETUP_DSN node "$ROOT/skripte/dsn.mjs" "$1" "user=$2" password=env:ROLE_PASSWORD "database=$3"
}

start_private_cluster() {
  local port
  provide_postgres_binaries
  CLUSTER="$(cluster_home)/postgres"
  if [[ ! -f $DATA/postgres.geheimnis ]]; then random_secret | write_secret "$DATA/postgres.geheimnis"; fi
  SECRET=$(<"$DATA/postgres.geheimnis")
  if ! as_server test -f "$CLUSTER/daten/PG_VERSION"; then
    say "making a private PostgreSQL cluster in $CLUSTER"
    # A cluster is moved into place when it is complete, so an interrupted start leaves nothing half made.
    rm -rf "$CLUSTER" "$CLUSTER.neu"
    create_cluster "$CLUSTER.neu" "$SECRET"
    mv "$CLUSTER.neu" "$CLUSTER"
  fi
  require_same_major
  if ! running postgres >/dev/null; then
    port=$(cat "$DATA/postgres.port" 2>/dev/null || free_port)
    if port_is_taken "$port"; then port=$(free_port); fi
    printf '%s\n' "$port" >"$DATA/postgres.port"
    (run_cluster "$CLUSTER" "$port" log_min_messages=warning) </dev/null >"$LOGS/postgres.log" 2>&1 &
    remember postgres $!
  fi
  port=$(<"$DATA/postgres.port")
  for _ in {1..300}; do
    if port_is_taken "$port"; then break; fi
    running postgres >/dev/null || break
    sleep 0.1
  done
  port_is_taken "$port" || {
    tail -n 15 "$LOGS/postgres.log" >&2
    fail "PostgreSQL did not start"
  }
  SETUP_DSN="Host=127.0.0.1;Port=$port;Username=aufenthalt_verwalter;Password=$SECRET"
}

require_same_major() {
  local made installed
  made=$(as_server cat "$CLUSTER/daten/PG_VERSION")
  installed=$("$PG_BIN/postgres" --version | grep -oE '[0-9]+' | head -n 1)
  [[ $made == "$installed" ]] || fail "the cluster in $CLUSTER is of PostgreSQL $made, the programs in $PG_BIN are $installed: set PG_BIN, or remove the cluster"
}
