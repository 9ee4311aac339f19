# shellcheck shell=bash
# How fast it is. The system starts twice on free ports and data of its own: as a user starts it, for the time until it
# is ready and the memory after the story; then with certificates that need no agent, a town's clock that starts on the
# same day each time, mails that come to the benchmarks, code profiled and traces sampled as in production, and no limit
# on requests.

bench() {
  local load started up_milliseconds hosts_bytes shared_bytes all_bytes
  # What is measured is the embedded document server and a broker of its own.
  unset RABBITMQ_URI MONGODB_URI SMTP_HOST
  require_sdk
  install rabbitmq-server
  build_if_changed
  build_quietly "$root/tests/Benchmarks"
  measured=$(mktemp -d)
  trap 'end_bench' EXIT
  port=$(free_ports) data=$measured/espace

  read -r load _ </proc/loadavg
  echo "measuring, for a quarter of an hour or more; the machine's load before is $load, and what else runs on it slows every figure:" >&2
  started=${EPOCHREALTIME/[.,]/}
  start_system first
  up_milliseconds=$(((${EPOCHREALTIME/[.,]/} - started) / 1000))
  "$root/espace" story --port "$port" >"$measured/story.log" || { cat "$measured/story.log" >&2; fail "the story did not end well"; }
  hosts_bytes=$(memory_bytes Rss $(processes_in "$root/")) shared_bytes=$(memory_bytes Pss $(processes_in "$root/"))
  all_bytes=$(memory_bytes Rss $(processes_in /))
  "$root/espace" down --data "$data" >/dev/null

  start_system second \
    DOTNET_TieredPGO=1 Documents__AutomaticallyAccepted__0=medical Clocks__TestMode=true Clocks__TownNow=2026-11-25T09:00:00+01:00 \
    SMTP_HOST=127.0.0.1 SMTP_PORT=$((port + 12)) SMTP_SECURITY=None \
    Identity__FailuresPerAddressAndMinute=10000 OTEL_TRACES_SAMPLER=parentbased_traceidratio OTEL_TRACES_SAMPLER_ARG=0.05 \
    Gateway__BySubject__Burst=1000000000 Gateway__BySubject__PerSecond=1000000000 \
    Gateway__ByAddress__Burst=1000000000 Gateway__ByAddress__PerSecond=1000000000
  ESPACE_ROOT=$root ESPACE_DATA=$data ESPACE_BENCH_UP_MILLISECONDS=$up_milliseconds \
    ESPACE_BENCH_HOSTS_BYTES=$hosts_bytes ESPACE_BENCH_SHARED_BYTES=$shared_bytes ESPACE_BENCH_ALL_BYTES=$all_bytes \
    ESPACE_BENCH_HOSTS=$(processes_in "$root/" | paste -sd' ') \
    "$root/tests/Benchmarks/bin/Release/net10.0/EspaceFamille.Benchmarks" --port "$port"
}

# start_system NAME [VARIABLE=VALUE...]: until it is ready.
start_system() {
  local log=$measured/$1.log
  env "${@:2}" "$root/espace" up --port "$port" --data "$data" >"$log" 2>&1 &
  wait_for_ready "$!" "$log" || { cat "$log" >&2; fail "the system did not start"; }
}

# processes_in FOLDER: those of this data whose programs lie in that folder.
processes_in() {
  local pid
  for pid in $(instance); do
    [[ $(readlink "/proc/$pid/exe") != "$1"* ]] || echo "$pid"
  done
}

# memory_bytes Rss|Pss PID...: what they hold in memory, where Pss counts once what several of them share.
memory_bytes() {
  local pid total=0 kilobytes
  for pid in "${@:2}"; do
    kilobytes=$(sed -n "s/^$1:[[:space:]]*\([0-9]*\) kB$/\1/p" "/proc/$pid/smaps_rollup")
    total=$((total + ${kilobytes:-0} * 1024))
  done
  echo "$total"
}

end_bench() {
  local status=$?
  "$root/espace" down --wipe --data "$data" >/dev/null || status=1
  rm -rf "$measured"
  exit "$status"
}
