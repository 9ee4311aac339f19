# shellcheck shell=bash

story() {
  require_sdk
  local player=$root/deploy/local/story/bin/Release/net10.0/EspaceFamille.Story
  [[ -x $player ]] || fail "nothing is built yet: ./espace up builds and starts the system"
  ESPACE_ROOT=$root ESPACE_DATA=$(data_behind "$port") exec "$player" --port "$port"
}

# Prints the data folder of the copy whose gateway has that port: the story reads its broker's password there.
data_behind() {
  local environment
  for environment in $(grep -lzxF "ESPACE_PORT=$1" /proc/[0-9]*/environ 2>/dev/null); do
    tr '\0' '\n' <"$environment" | sed -n 's/^ESPACE_DATA=//p'
    return
  done
}
