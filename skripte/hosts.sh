# shellcheck shell=bash
# The three hosts as up and demo run them. What each setting means: docs/operation/settings.md.

assembly() { printf '%s/%s/bin/%s/net10.0/%s.dll' "$ROOT" "$1" "$CONFIGURATION" "$1"; }

# Without the tests, which bring a browser driver along.
build_hosts() {
  dotnet build "$ROOT/skripte/hosts.slnf" -c "$CONFIGURATION" -v q -nologo -clp:NoSummary </dev/null || fail "the build failed"
}

# What all hosts share. Static assets of a host that was not published exist in Development only.
host_environment() {
  export ASPNETCORE_ENVIRONMENT=Development
  # One line per request would bury what matters.
  QUIET=Logging__LogLevel__Microsoft.AspNetCore=Warning
  [[ -f $DATA/hauptschluessel ]] || head -c 32 /dev/urandom | base64 | write_secret "$DATA/hauptschluessel"
  DSN_OWNER=$(role_dsn npgsql aufenthalt_eigner "$DATABASE")
  DSN_API=$(role_dsn npgsql aufenthalt_api "$DATABASE")
  DSN_ADMIN=$(role_dsn npgsql aufenthalt_admin "$DATABASE")
  DSN_TRANSPORT=$(role_dsn npgsql aufenthalt_transport "$DATABASE")
}

admin_command() {
  (cd "$ROOT/Aufenthalt.Admin" && env "ConnectionStrings__Einrichtung=$SETUP_DSN" "ConnectionStrings__Eigner=$DSN_OWNER" \
    "ConnectionStrings__Api=$DSN_API" "ConnectionStrings__Admin=$DSN_ADMIN" "ConnectionStrings__Transport=$DSN_TRANSPORT" \
    "Demo__Anmeldungen=$DATA/anmeldungen.json" Logging__LogLevel__Default=Warning \
    dotnet "$(assembly Aufenthalt.Admin)" "$@" </dev/null)
}

start_api() {
  start api "$ROOT/Aufenthalt.Api" env "$QUIET" \
    "ConnectionStrings__Api=$DSN_API" "ConnectionStrings__Admin=$DSN_ADMIN" \
    "Verschluesselung__Hauptschluessel=$DATA/hauptschluessel" \
    "Listener__Pro=http://127.0.0.1:$PORT_PRO" "Listener__Pre=http://127.0.0.1:$PORT_PRE" \
    "Konsole__Adresse=http://localhost:$PORT_ADMIN" \
    dotnet "$(assembly Aufenthalt.Api)"
}

start_admin() {
  start admin "$ROOT/Aufenthalt.Admin" env "$QUIET" \
    "ConnectionStrings__Admin=$DSN_ADMIN" "ASPNETCORE_URLS=http://localhost:$PORT_ADMIN" \
    "Api__Pre=http://127.0.0.1:$PORT_PRE" \
    dotnet "$(assembly Aufenthalt.Admin)"
}

start_transport() {
  start transport "$ROOT/Aufenthalt.Transport" env "$QUIET" \
    "ConnectionStrings__Transport=$DSN_TRANSPORT" "ASPNETCORE_URLS=http://127.0.0.1:$PORT_TRANSPORT" \
    "Verschluesselung__Hauptschluessel=$DATA/hauptschluessel" \
    "Zertifikate__Ordner=$DATA/zertifikate" "Dvdv__Pre__Datei=$DATA/dvdv.json" "Post__Ordner=$DATA/post" \
    TestFachverfahren__An=true \
    dotnet "$(assembly Aufenthalt.Transport)"
}
