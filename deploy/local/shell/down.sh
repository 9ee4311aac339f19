# shellcheck shell=bash
# A process belongs to this data when its environment has ESPACE_INSTANCE with the data's path: only those are stopped.

down() {
  local pid
  if pid=$(running); then
    kill -TERM "$pid"
    wait_for_end 60 || end_leftovers || fail "these processes cannot be ended: $(instance | tr '\n' ' ')"
    echo "stopped"
  elif [[ -n $(instance) ]]; then
    end_leftovers || fail "these processes cannot be ended: $(instance | tr '\n' ' ')"
    echo "stopped what a crash had left running"
  else
    echo "not running"
  fi
  [[ $wipe == false ]] || wipe_data
}

# Prints the process of the app host that runs on this data; fails when none does. After a crash another program may have
# the number in the file.
running() {
  local pid
  pid=$(cat "$data/pid" 2>/dev/null) || return 1
  grep -qzxF "ESPACE_INSTANCE=$data" "/proc/$pid/environ" 2>/dev/null || return 1
  echo "$pid"
}

# Prints every process of this data: the app host and its descendants.
instance() {
  grep -lzxF "ESPACE_INSTANCE=$data" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3 || true
}

# wait_for_end SECONDS: until nothing of this data runs any more.
wait_for_end() {
  local until=$((SECONDS + $1))
  while [[ -n $(instance) ]]; do
    ((SECONDS < until)) || return 1
    sleep 0.2
  done
}

# end_leftovers: ends the processes of this data, and of no other, that run without their app host.
end_leftovers() {
  local signal
  for signal in TERM KILL; do
    # A process may end by itself meanwhile.
    instance | xargs --no-run-if-empty kill -"$signal" 2>/dev/null || true
    wait_for_end 10 && return
  done
  return 1
}

wipe_data() {
  [[ -e $data ]] || return 0
  [[ -e $data/espace-data ]] || fail "$data was not made by espace, so it is not erased"
  rm -rf -- "$data" || fail "$data could not be erased completely: correct its owner or its permissions"
  echo "erased $data"
}
