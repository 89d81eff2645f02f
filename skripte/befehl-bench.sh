# shellcheck shell=bash
# ./aufenthalt bench: ratios against baselines of the same machine, written to bench/results.json.

command_bench() {
  local project="$ROOT/Aufenthalt.Bench"
  [[ -d $project ]] || {
    warn "there are no benchmarks yet"
    exit 2
  }
  dotnet run --project "$project" -c Release -- "$@"
}
