# shellcheck shell=bash

story() {
  require_sdk
  local player=$root/deploy/local/story/bin/Release/net10.0/EspaceFamille.Story
  [[ -x $player ]] || fail "nothing is built yet: ./espace up builds and starts the system"
  exec "$player" --port "$port"
}
