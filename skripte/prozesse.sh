# shellcheck shell=bash
# Processes of up and demo: each has a log in .data/protokolle and a pid file in .data/run. A pid file also holds the
# process's start time, because process ids are used again; only a process that matches both is ours to end.

start_time() { awk '{ sub(/.*\) /, ""); print $20 }' "/proc/$1/stat" 2>/dev/null; }

# running NAME: prints the pid of the process that this checkout started under that name.
running() {
  local pid started
  [[ -r $RUN/$1.pid ]] || return 1
  read -r pid started <"$RUN/$1.pid"
  [[ -n $pid && $(start_time "$pid") == "$started" ]] || return 1
  printf '%s' "$pid"
}

STARTED=()

# remember NAME PID
remember() {
  printf '%s %s\n' "$2" "$(start_time "$2")" >"$RUN/$1.pid"
  STARTED+=("$1")
}

# start NAME FOLDER COMMAND…: detached, so that Ctrl-C reaches the script alone and --keep outlives it.
start() {
  local name=$1 folder=$2
  shift 2
  (cd "$folder" && exec setsid "$@") </dev/null >"$LOGS/$name.log" 2>&1 &
  remember "$name" $!
}

# stop NAME SIGNAL: asks, waits up to 20 seconds, then insists.
stop() {
  local pid
  if ! pid=$(running "$1"); then
    rm -f "$RUN/$1.pid"
    return 0
  fi
  kill "-$2" "$pid"
  for _ in {1..200}; do
    running "$1" >/dev/null || break
    sleep 0.1
  done
  if running "$1" >/dev/null; then
    warn "$1 did not end within 20 seconds; killing it"
    kill -KILL "$pid"
  fi
  rm -f "$RUN/$1.pid"
}

# wait_until_ready NAME PORT: the host answers /health/ready, or its log says why not.
wait_until_ready() {
  for _ in {1..600}; do
    if http_ok "$2" /health/ready; then return 0; fi
    running "$1" >/dev/null || break
    sleep 0.2
  done
  tail -n 25 "$LOGS/$1.log" >&2
  fail "$1 is not ready; the whole log is in ${LOGS#"$ROOT"/}/$1.log"
}
