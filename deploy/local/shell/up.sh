# shellcheck shell=bash

up() {
  refuse_if_running
  refuse_if_ports_taken
  prepare_data
  require_sdk
  local packages=("${renderer_packages[@]}")
  [[ -n ${RABBITMQ_URI:-} ]] || packages+=(rabbitmq-server)
  install "${packages[@]}"
  build_if_changed
  run_apphost
}

# Returns when every process of the system has ended. Ctrl-C and SIGTERM stop it.
run_apphost() {
  local status=0
  # Two dozen processes start at once: profiling their first seconds for a later optimisation costs more than it saves.
  export DOTNET_TieredPGO=${DOTNET_TieredPGO:-0}
  supervise "$data/pid" env ESPACE_INSTANCE="$data" ESPACE_ROOT="$root" ESPACE_DATA="$data" ESPACE_PORT="$port" \
    ESPACE_CONFIGURATION=Release ESPACE_RUN="$(run_folder)" "$(apphost)" || status=$?
  # A name server of Erlang, or what a killed app host left behind: nothing of this data outlives it.
  wait_for_end 20 || end_leftovers || echo "espace: still running: $(instance | tr '\n' ' ')" >&2
  rm -f "$data/pid"
  return "$status"
}

# supervise FILE COMMAND...: runs the command to its end, with its process number in the file. A signal to this script is
# passed on to it as SIGTERM.
supervise() {
  local child status=0
  "${@:2}" &
  child=$!
  echo "$child" >"$1"
  trap 'kill -TERM "$child" 2>/dev/null || true' INT TERM HUP
  wait "$child" || status=$?
  # A signal ends a wait early.
  while kill -0 "$child" 2>/dev/null; do
    status=0
    wait "$child" || status=$?
  done
  trap '' INT TERM HUP
  return "$status"
}

refuse_if_running() {
  ! running >/dev/null || fail "already running on this data (process $(running)); ./espace down stops it"
}

# The 27 ports that follow from the gateway's.
refuse_if_ports_taken() {
  local number
  for ((number = port; number < port + 27; number++)); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$number") 2>/dev/null; then
      fail "port $number is taken; another copy may run beside it with --port N --data DIR"
    fi
  done
}

# The marker tells down --wipe that espace made the folder and may erase it.
prepare_data() {
  if [[ -d $data && ! -e $data/espace-data && -n $(ls -A "$data") ]]; then
    fail "$data is not empty and was not made by espace"
  fi
  { mkdir -p "$data" && chmod 700 "$data" && touch "$data/espace-data"; } 2>/dev/null \
    || fail "$data cannot be written: correct its owner, its permissions or the free space of its disk ($(whoami))"
}
