# shellcheck shell=bash
# Paths, settings and messages that every command shares.
# shellcheck disable=SC2034 # The variables are read by the scripts that source this one.

DATA="$ROOT/.data"
LOGS="$DATA/protokolle"
RUN="$DATA/run"
CONFIGURATION=${AUFENTHALT_KONFIGURATION:-Debug}

PORT_PRO=5080
PORT_PRE=5081
PORT_ADMIN=5090
PORT_TRANSPORT=5095

# The closing lines of dotnet test are read, so they have to be in one language.
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# A build leaves no MSBuild nodes behind.
export MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*"; }
step() { printf '\n── %s\n' "$*"; }
warn() { printf 'note: %s\n' "$*" >&2; }
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# The folder holds secrets (0600 each), but the database server's own user has to pass through it.
make_data_folder() {
  mkdir -p "$DATA" "$LOGS" "$RUN"
  chmod 711 "$DATA"
  chmod 700 "$LOGS" "$RUN"
}

# write_secret FILE: standard input into a file that only its owner reads, never half written.
write_secret() {
  local target=$1 draft="$1.neu"
  (umask 077 && cat >"$draft")
  mv "$draft" "$target"
}

random_secret() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# http_ok PORT PATH: true when the answer is 200. Without curl, which a fresh machine may lack.
http_ok() {
  local line=''
  line=$(
    exec 2>/dev/null 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\n\r\n' "$2" "$1" >&3
    IFS= read -r -t 5 first <&3 && printf '%s' "$first"
  ) || return 1
  [[ $line == *' 200'* ]]
}
