# shellcheck shell=bash
# The whole system on this machine: started in order, stopped in reverse order.

# shellcheck source=voraussetzungen.sh
source "$ROOT/skripte/voraussetzungen.sh"
# shellcheck source=cluster.sh
source "$ROOT/skripte/cluster.sh"
# shellcheck source=prozesse.sh
source "$ROOT/skripte/prozesse.sh"
# shellcheck source=datenbank.sh
source "$ROOT/skripte/datenbank.sh"
# shellcheck source=hosts.sh
source "$ROOT/skripte/hosts.sh"

start_system() {
  local port
  make_data_folder
  require_toolchain
  for port in "$PORT_PRO" "$PORT_PRE" "$PORT_ADMIN" "$PORT_TRANSPORT"; do
    if port_is_taken "$port"; then fail "port $port is taken by another program; the system needs $PORT_PRO, $PORT_PRE, $PORT_ADMIN and $PORT_TRANSPORT"; fi
  done
  step "database"
  start_database
  step "build"
  build_hosts
  host_environment
  step "schema and demo tenants"
  admin_command migrate || fail "migrate failed"
  admin_command demo-einrichten || fail "the demo tenants could not be set up"
  step "hosts"
  start_admin
  start_api
  start_transport
  wait_until_ready admin "$PORT_ADMIN"
  wait_until_ready api "$PORT_PRO"
  wait_until_ready api "$PORT_PRE"
  wait_until_ready transport "$PORT_TRANSPORT"
}

system_is_running() {
  running api >/dev/null && running admin >/dev/null && running transport >/dev/null
}

stop_system() {
  stop transport TERM
  stop api TERM
  stop admin TERM
  # A server given by AUFENTHALT_POSTGRES has no pid file and is not ours to stop.
  stop postgres INT
}

print_addresses() {
  cat <<TEXT

  applicants, PRE        http://127.0.0.1:$PORT_PRE/05711000        Bielefeld; also 05554000, 05554008, 05112000, 14612000
  applicants, PRO        http://127.0.0.1:$PORT_PRO/05711000
  console                http://localhost:$PORT_ADMIN
  jobs, deliveries       http://127.0.0.1:$PORT_TRANSPORT/hangfire
  test Fachverfahren     http://127.0.0.1:$PORT_TRANSPORT/test-fachverfahren/05711000/nachrichten
  database               psql "\$(cat .data/postgres.dsn)"
  logs                   .data/protokolle/
TEXT
  if [[ -f $DATA/anmeldungen.json ]]; then
    printf '\n  sign-ins of the demonstration (.data/anmeldungen.json):\n'
    node "$ROOT/skripte/anmeldungen.mjs" "$DATA/anmeldungen.json"
  fi
}
