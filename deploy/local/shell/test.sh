# shellcheck shell=bash
# Every test. Projects that wait more than they compute run two at a time; what measures, kills or runs containers has the machine alone.

test_packages=(rabbitmq-server chromium-headless-shell fonts-dejavu-core python3-pymongo shellcheck)
passed=0 failed=0 skips=()

run_tests() {
  export CI=true
  results=${ESPACE_RESULTS:-$(mktemp -d)}
  trap 'finish' EXIT
  require_sdk
  install "${test_packages[@]}"
  restore_tools
  find_chart_tools
  find_containers
  step "build" build_everything || return 1
  step "shellcheck" shellcheck -x "$root/espace" "$root/.ci/run" || true
  run_two_at_a_time
  step "format" dotnet format "$root/EspaceFamille.sln" --verify-no-changes --no-restore || true
  run_project EndToEnd.Tests
  count_project EndToEnd.Tests
  run_project Containers.Tests
  count_project Containers.Tests
  step "the story" play_story || true
  ((failed == 0))
}

# The last line comes whatever happened; an end before all was counted is a failure too.
finish() {
  local status=$?
  ((status == 0 || failed > 0)) || failed=1
  strike_containers
  [[ -n ${ESPACE_RESULTS:-} ]] || rm -rf "$results"
  ((${#skips[@]} == 0)) || printf "%s\n" "${skips[@]}"
  echo "$passed passed, $failed failed"
  exit "$((failed > 0))"
}

# step NAME COMMAND...: counts as one test; shows what the command said only when it fails.
step() {
  local log=$results/step.log start=$SECONDS
  if "${@:2}" >"$log" 2>&1; then
    count "$1" 1 0 "$start"
  else
    cat "$log"
    count "$1" 0 1 "$start"
    return 1
  fi
}

# count NAME PASSED FAILED START
count() {
  passed=$((passed + $2)) failed=$((failed + $3))
  printf '%-44s %4d passed %3d failed %4d s\n' "$1" "$2" "$3" "$((SECONDS - $4))"
}

build_everything() {
  mkdir -p "$root/obj"
  leave_precompiled
  dotnet build "$root/EspaceFamille.sln" -c Release --nologo -v quiet -nodeReuse:false && precompile && sources_stamp >"$root/obj/built.stamp"
}

run_two_at_a_time() {
  local folder name names=()
  for folder in "$root"/tests/*.Tests/; do
    name=$(basename "$folder")
    [[ $name == EndToEnd.Tests || $name == Containers.Tests ]] || names+=("$name")
  done
  export -f run_project
  export root results
  printf '%s\n' "${names[@]}" | xargs -P 2 -I{} bash -c 'run_project {}'
  for name in "${names[@]}"; do
    count_project "$name"
  done
}

# Leaves the results, the log, the exit code and the seconds for count_project. A single test may last for minutes where
# it kills processes; one that hangs longer is ended.
run_project() {
  local name=$1 status=0 start=$SECONDS
  timeout 1500 dotnet test "$root/tests/$name" -c Release --no-build --nologo -v quiet --logger "trx;LogFileName=$results/$name.trx" --logger "console;verbosity=minimal" \
    --blame-hang-timeout 420s --blame-hang-dump-type none --results-directory "$results/$name" >"$results/$name.log" 2>&1 || status=$?
  echo "$status $((SECONDS - start))" >"$results/$name.end"
}

# A crashed test host ends without a complete result, and counts as one failure more.
count_project() {
  local name=$1 trx=$results/$1.trx status seconds good bad skipped
  read -r status seconds <"$results/$name.end"
  read -r good bad skipped < <(counters "$trx")
  ((status == 0 || bad > 0)) || bad=1
  ((bad == 0)) || cat "$results/$name.log"
  count "$name" "$good" "$bad" "$((SECONDS - seconds))"
  ((skipped == 0)) || say_skipped "$trx"
}

# counters TRX: passed, failed and skipped, all 0 where nothing ran.
counters() {
  local line
  line=$(grep -o '<Counters [^>]*>' "$1" 2>/dev/null) || line=
  echo "$(counter passed) $(counter failed) $(($(counter total) - $(counter executed)))"
}

counter() {
  [[ $line =~ [[:space:]]$1=\"([0-9]+)\" ]] && echo "${BASH_REMATCH[1]}" || echo 0
}

# What was skipped, and each reason once.
say_skipped() {
  local name reasons
  name=$(basename "$1" .trx)
  reasons=$(grep -A8 'outcome="NotExecuted"' "$1" | grep -o '<Message>[^<]*\|<StdOut>[^<]*' | sed 's/<[^>]*>//' | sort -u | paste -sd';')
  skips+=("$name: $skipped skipped: ${reasons:-no reason given}")
}

# The system as a user starts it, on free ports and data of its own, from up to down.
play_story() {
  local log=$results/up.log status=0
  port=$(free_ports) data=$results/espace
  "$root/espace" up --port "$port" --data "$data" >"$log" 2>&1 &
  wait_for_ready "$!" "$log" && "$root/espace" story --port "$port" || status=1
  "$root/espace" down --wipe --data "$data" || status=1
  ((status == 0)) || cat "$log"
  return "$status"
}

wait_for_ready() {
  local until=$((SECONDS + 240))
  until grep -q '^ready: ' "$2"; do
    kill -0 "$1" 2>/dev/null && ((SECONDS < until)) || return 1
    sleep 0.5
  done
}

# A gateway's port whose fifteen followers are free as well.
free_ports() {
  local candidate number
  while true; do
    candidate=$((20000 + RANDOM % 12000))
    for ((number = candidate; number < candidate + 16; number++)); do
      (exec 3<>"/dev/tcp/127.0.0.1/$number") 2>/dev/null && continue 2
    done
    echo "$candidate" && return
  done
}
