# shellcheck shell=bash
# Every test, one after the other: the machine is small, and brokers and browsers are not.

test_packages=(rabbitmq-server chromium fonts-dejavu-core python3-pymongo shellcheck)
passed=0 failed=0 skips=()

run_tests() {
  export CI=true
  results=$(mktemp -d)
  trap 'finish' EXIT
  require_sdk
  install "${test_packages[@]}"
  restore_tools
  step "build" build_everything || return 1
  step "format" dotnet format "$root/EspaceFamille.sln" --verify-no-changes --no-restore || true
  step "shellcheck" shellcheck -x "$root/espace" "$root/.ci/run" || true
  local project
  for project in "$root"/tests/*.Tests/*.csproj; do
    run_project "$project"
  done
  step "the story" play_story || true
  ((failed == 0))
}

# The last line comes whatever happened; an end before all was counted is a failure too.
finish() {
  local status=$?
  ((status == 0 || failed > 0)) || failed=1
  rm -rf "$results"
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
  dotnet build "$root/EspaceFamille.sln" -c Release --nologo -v quiet -nodeReuse:false && sources_stamp >"$root/obj/built.stamp"
}

# A crashed test host ends without a complete result, and counts as one failure more.
run_project() {
  local name trx status=0 start=$SECONDS good bad skipped
  name=$(basename "$1" .csproj) trx=$results/$(basename "$1" .csproj).trx
  timeout 900 dotnet test "$1" -c Release --no-build --nologo -v quiet --logger "trx;LogFileName=$trx" \
    --blame-hang-timeout 120s --blame-hang-dump-type none --results-directory "$results/$name" >"$results/$name.log" 2>&1 || status=$?
  read -r good bad skipped < <(counters "$trx")
  ((status == 0 || bad > 0)) || bad=1
  ((bad == 0)) || cat "$results/$name.log"
  count "$name" "$good" "$bad" "$start"
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
