# shellcheck shell=bash
# ./aufenthalt test: build once, run the tests, name the slowest, count.

# shellcheck source=voraussetzungen.sh
source "$ROOT/skripte/voraussetzungen.sh"
# shellcheck source=cluster.sh
source "$ROOT/skripte/cluster.sh"

HEAVY_CATEGORIES='Faults|Fuzz|Accessibility|Languages'
RESULTS=''

command_test() {
  make_data_folder
  # This run's results and no others: a run that ends early must not count its predecessor's.
  RESULTS=$(mktemp -d "$DATA/testlauf-XXXXXX")
  trap report_tests EXIT

  require_toolchain
  install_test_programs
  [[ -n ${AUFENTHALT_POSTGRES:-} ]] || provide_postgres_binaries
  if [[ "$*" =~ Category[=~]($HEAVY_CATEGORIES) ]]; then export AUFENTHALT_UMFANG=${AUFENTHALT_UMFANG:-voll}; fi

  step "build"
  dotnet build "$ROOT/Aufenthalt.Tests" -c "$CONFIGURATION" -v q -nologo </dev/null || fail "the build failed; no test ran"
  step "tests (${AUFENTHALT_UMFANG:-everyday size})"
  dotnet test "$ROOT/Aufenthalt.Tests" -c "$CONFIGURATION" --no-build --nologo \
    --logger trx --results-directory "$RESULTS" "$@" </dev/null
}

# However the run ends, its last line counts the tests, and its exit code is kept.
report_tests() {
  local status=$?
  if ((status != 0)); then warn "the run ended with exit code $status"; fi
  node "$ROOT/skripte/testbericht.mjs" "$RESULTS" || printf '0 passed, 0 failed, 0 skipped\n'
  rm -rf "$RESULTS"
  exit "$status"
}
