# shellcheck shell=bash
# What a machine needs beyond the .NET SDK and Node, and how it is installed.

require_toolchain() {
  command -v dotnet >/dev/null || fail "the .NET 10 SDK is missing (command dotnet not found)"
  local version
  version=$(cd "$ROOT" && dotnet --version 2>/dev/null) || fail "no .NET SDK fits global.json; install the .NET 10 SDK"
  [[ $version == 10.* ]] || fail "the .NET 10 SDK is needed, found $version"
  command -v node >/dev/null || fail "Node 20 or newer is missing (command node not found); it builds the web components"
  command -v npm >/dev/null || fail "npm is missing; it comes with Node"
  (($(node -p 'parseInt(process.versions.node)') >= 20)) || fail "Node 20 or newer is needed, found $(node --version)"
}

chromium_path() {
  local candidate
  for candidate in "${AUFENTHALT_CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [[ -n $candidate && -x $candidate ]]; then
      printf '%s' "$candidate"
      return
    fi
  done
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

# Debian packages that the tests call as programs: the browser, and independent readers of our XML signatures and PDFs.
install_test_programs() {
  local missing=()
  chromium_path >/dev/null || missing+=(chromium)
  command -v openssl >/dev/null || missing+=(openssl)
  command -v xmlsec1 >/dev/null || missing+=(xmlsec1)
  command -v xmllint >/dev/null || missing+=(libxml2-utils)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
}

apt_install() {
  local sudo=()
  command -v apt-get >/dev/null || fail "please install: $* (no apt-get on this machine)"
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || fail "please install: $* (for instance: sudo apt-get install $*)"
    sudo=(sudo -n)
  fi
  say "installing Debian packages: $*"
  local wait_for_lock=(-o 'DPkg::Lock::Timeout=300')
  "${sudo[@]}" apt-get "${wait_for_lock[@]}" update -qq </dev/null
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "${wait_for_lock[@]}" install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}
