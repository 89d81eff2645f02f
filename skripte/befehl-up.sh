# shellcheck shell=bash
# ./aufenthalt up: everything, until Ctrl-C.

# shellcheck source=anlage.sh
source "$ROOT/skripte/anlage.sh"

command_up() {
  if system_is_running; then
    print_addresses
    fail "the system is running already; ./aufenthalt down stops it"
  fi
  trap end_up EXIT
  trap 'exit 0' INT TERM
  start_system
  print_addresses
  printf '\n  ready after %s seconds; Ctrl-C stops everything\n' "$SECONDS"
  watch_hosts
}

watch_hosts() {
  local name
  while sleep 1; do
    for name in postgres admin api transport; do
      [[ $name == postgres && -n ${AUFENTHALT_POSTGRES:-} ]] && continue
      running "$name" >/dev/null && continue
      sleep 1
      [[ -f $RUN/$name.pid ]] || exit 0 # ./aufenthalt down was here
      tail -n 25 "$LOGS/$name.log" >&2
      fail "$name ended by itself; its log is in .data/protokolle/$name.log"
    done
  done
}

end_up() {
  local status=$?
  trap '' INT TERM
  step "stopping"
  stop_started
  exit "$status"
}
