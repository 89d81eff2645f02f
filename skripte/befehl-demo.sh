# shellcheck shell=bash
# ./aufenthalt demo: the main job once, from the applicant's click to the Fachverfahren's acknowledgement.

# shellcheck source=anlage.sh
source "$ROOT/skripte/anlage.sh"

command_demo() {
  local keep=''
  case "${1:-}" in
    --keep) keep=1 ;;
    '') ;;
    *) fail "unknown option $1 (only --keep)" ;;
  esac
  require_toolchain
  if system_is_running; then
    say "the system is running already; using it"
  else
    # Whatever ends this script stops what it started, unless it succeeded and was asked to keep it.
    trap end_demo EXIT
    trap 'exit 130' INT TERM
    start_system
  fi
  step "one Antrag for Bielefeld in PRE"
  node "$ROOT/skripte/demo.mjs"
  if [[ -n $keep ]]; then
    trap - EXIT
    print_addresses
    say ''
    say "the system keeps running; ./aufenthalt down stops it"
  fi
}

end_demo() {
  local status=$?
  trap '' INT TERM
  step "stopping"
  stop_started
  exit "$status"
}
