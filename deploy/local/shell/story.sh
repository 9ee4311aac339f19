# shellcheck shell=bash

story() {
  require_sdk
  local player=$root/tools/story/bin/Release/net10.0/EspaceFamille.Story running_data
  [[ -x $player ]] || fail "nothing is built yet: ./espace up builds and starts the system"
  running_data=$(data_of_port) || fail "nothing runs on port $port: ./espace up --port $port starts the system"
  export ESPACE_ROOT=$root
  # With its own broker's password the player can show each message that it sees.
  [[ ! -r $running_data/secrets/broker ]] || export ESPACE_DATA=$running_data
  exec "$player" --port "$port"
}

# The data of the copy that runs on this port, wherever they lie.
data_of_port() {
  local environ
  environ=$(grep -lzxF "ESPACE_PORT=$port" /proc/[0-9]*/environ 2>/dev/null | head -n 1 || true)
  [[ -n $environ ]] || return 1
  tr '\0' '\n' <"$environ" | sed -n 's/^ESPACE_INSTANCE=//p'
}
