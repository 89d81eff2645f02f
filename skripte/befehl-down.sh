# shellcheck shell=bash
# ./aufenthalt down: ends what up or demo --keep of this checkout started, and nothing else.

# shellcheck source=anlage.sh
source "$ROOT/skripte/anlage.sh"

command_down() {
  make_data_folder
  stop_system
  say "stopped"
}
