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

# Starts what is not running. STARTED names what this call started, in order.
start_system() {
  make_data_folder
  require_toolchain
  require_free_ports
  step "database"
  start_database
  step "build"
  build_hosts
  host_environment
  step "schema and demo tenants"
  admin_command migrate || fail "migrate failed"
  admin_command demo-einrichten || fail "the demo tenants could not be set up"
  step "hosts"
  running admin >/dev/null || start_admin
  running api >/dev/null || start_api
  running transport >/dev/null || start_transport
  wait_until_ready admin "$PORT_ADMIN"
  wait_until_ready api "$PORT_PRO"
  wait_until_ready api "$PORT_PRE"
  wait_until_ready transport "$PORT_TRANSPORT"
}

require_free_ports() {
  local name port
  while read -r name port; do
    if ! running "$name" >/dev/null && port_is_taken "$port"; then
      fail "port $port is taken by another program; $name needs it"
    fi
  done <<<"admin $PORT_ADMIN
api $PORT_PRO
api $PORT_PRE
transport $PORT_TRANSPORT"
}

system_is_running() {
  running api >/dev/null && running admin >/dev/null && running transport >/dev/null
}

# stop_system: everything of this checkout. A server given by AUFENTHALT_POSTGRES has no pid file and is not ours to stop.
stop_system() {
  stop transport TERM
  stop api TERM
  stop admin TERM
  stop postgres INT
}

# What this script started, and nothing that ran before.
stop_started() {
  local index
  for ((index = ${#STARTED[@]} - 1; index >= 0; index--)); do
    case "${STARTED[index]}" in
      postgres) stop postgres INT ;;
      *) stop "${STARTED[index]}" TERM ;;
    esac
  done
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
