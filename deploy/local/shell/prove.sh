# shellcheck shell=bash
# The full campaigns, one after another, each bounded in time. What one found is written to the report as it ends, and
# "complete" after the last: a report without that word is true as far as it goes. What they said lies in proof/.

campaigns=(materials vulnerable mutants durability hostile fuzz guesses outages kills suite)
suite_runs=5

# prove [--only NAME] [--data DIR]
prove() {
  local name wrong=0
  only='' data=$root/.espace
  while (($#)); do
    case $1 in
      --only) only=${2:?"--only wants one of ${campaigns[*]}"}; shift 2 ;;
      --data) data=${2:?--data wants a folder}; shift 2 ;;
      *) usage >&2; fail "unknown option $1" ;;
    esac
  done
  [[ -z $only || " ${campaigns[*]} " == *" $only "* ]] || fail "there is no campaign $only, only ${campaigns[*]}"
  data=$(realpath -m -- "$data")
  get_ready
  start_report
  for name in "${campaigns[@]}"; do
    [[ -n $only && $only != "$name" ]] || campaign "$name" || wrong=$((wrong + 1))
  done
  write "" "complete: $wrong failed"
  ((wrong == 0))
}

get_ready() {
  prepare_data
  require_sdk
  install "${test_packages[@]}"
  restore_tools
  mkdir -p "$data/proof"
  work=$(mktemp -d) child=
  trap 'rm -rf -- "$work"' EXIT
  trap '[[ -z $child ]] || kill -TERM "$child" 2>/dev/null; exit 130' INT TERM
  build_everything >"$data/proof/build.log" 2>&1 || fail "the build failed: $data/proof/build.log"
}

# A run of all begins the report anew; a single campaign is added to what is there.
start_report() {
  local changes=''
  report=$data/proof.md
  [[ -n $only ]] || : >"$report"
  [[ -z $(git -C "$root" status --porcelain 2>/dev/null) ]] || changes=', with changes'
  write "# What was tried, and what came of it" "" \
    "$(date -u +%FT%TZ), ${only:-all campaigns}, commit $(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)$changes, $(nproc) cores." ""
}

# write LINE...: to the report and to whoever watches.
write() {
  printf '%s\n' "$@" | tee -a "$report"
}

# campaign NAME: fails as it does. 3 means that nothing could be found out, which is neither.
campaign() {
  local name=$1 start=$SECONDS status=0 result
  counted='' details=()
  log=$data/proof/$name.log
  "prove_$name" >"$log" 2>&1 || status=$?
  case $status in
    0) result=passed ;;
    3) result=unknown ;;
    124 | 137) result='broken off: it took too long' ;;
    *) result=failed ;;
  esac
  write "- **$name**: $result, $((SECONDS - start)) s, ${counted:-nothing counted, see proof/$name.log}" "${details[@]/#/  - }"
  ((status == 0 || status == 3))
}

# bounded SECONDS COMMAND...: ended, with all that it started, when its time is over or we are stopped.
bounded() {
  local status=0
  timeout -k 30 "$@" &
  child=$!
  wait "$child" || status=$?
  child=
  return "$status"
}

# run_tests_of SECONDS PROJECT FILTER VARIABLE=VALUE...: fails too when there was none to run.
run_tests_of() {
  local status=0 good bad skipped
  trx=$work/$2.trx
  rm -f "$trx"
  bounded "$1" env "${@:4}" dotnet test "$root/tests/$2" -c Release --no-build --nologo -v quiet --filter "$3" \
    --logger "trx;LogFileName=$trx" --logger "console;verbosity=detailed" || status=$?
  ((status == 0)) || return "$status"
  read -r good bad skipped < <(counters "$trx")
  ((good > 0 && bad == 0 && skipped == 0))
}

# said PATTERN: what the tests wrote that is like this.
said() {
  grep -ohE "$1" "$trx" 2>/dev/null
}

prove_kills() {
  local status=0
  run_tests_of 9000 EndToEnd.Tests "FullyQualifiedName~KillsTests" ESPACE_KILLS=500 || status=$?
  counted=$(said '[0-9]+ kills, [^<]*' | head -n 1)
  return "$status"
}

# The pure rules, changed in every small way: what no test notices is listed, and docs/mutants.md says why that may be.
prove_mutants() {
  local status=0
  bounded 3600 env -C "$root/tests/Reservations.Tests" dotnet stryker --concurrency "$(nproc)" --output "$data/proof/mutants" || status=$?
  counted="mutation score $(sed -nE 's/.*final mutation score is ([0-9.]+).*/\1/p' "$log" | tail -n 1) %"
  mapfile -t details < <(python3 "$root/deploy/local/shell/survivors.py" "$data/proof/mutants/reports/mutation-report.json")
  return "$status"
}

prove_outages() {
  local status=0
  run_tests_of 1800 EndToEnd.Tests "FullyQualifiedName~OutageTests|FullyQualifiedName~BrokerAwayTests" ESPACE_OUTAGES=all || status=$?
  mapfile -t details < <(said '[^<>]*: [0-9]+ absences, longest answer [^<]*|[0-9]+ absences declared without a broker[^<]*')
  counted="${#details[@]} outages"
  return "$status"
}

prove_hostile() {
  local count=10000 status=0
  run_tests_of 5400 Documents.Tests "FullyQualifiedName~HostileFilesTests" ESPACE_HOSTILE=$count || status=$?
  ((status != 0)) || counted="$count hostile files, 0 accepted, 0 crashes"
  return "$status"
}

# The medians are told, not judged: they belong to the machine.
prove_guesses() {
  local count=1000 status=0
  run_tests_of 1800 Identity.Tests "FullyQualifiedName~GuessingTests" ESPACE_TRIES=$count || status=$?
  mapfile -t details < <(said '(one account|many accounts), [a-z]+: known logins [^<]*')
  ((status != 0)) || counted="$count guesses at one account and $count at many, 0 let in"
  return "$status"
}

prove_durability() {
  local status=0
  run_tests_of 3600 DocDb.Tests "FullyQualifiedName~Durability.KillTests" ESPACE_ROUNDS=20 ESPACE_WRITES=10000 || status=$?
  counted=$(said 'round [0-9]+: [0-9]+ writes acknowledged' | awk '{ writes += $3 } END { print NR " kills, " writes " acknowledged writes" }')
  ((status != 0)) || counted="$counted, 0 lost"
  return "$status"
}

# What one run says and another does not is a difference, be it an outcome or a test that is missing.
prove_suite() {
  local run status=0 results_of_run
  for ((run = 1; run <= suite_runs; run++)); do
    results_of_run=$work/suite-$run
    mkdir -p "$results_of_run"
    bounded 5400 env ESPACE_RESULTS="$results_of_run" "$root/espace" test || status=1
    outcomes "$results_of_run" >"$work/outcomes-$run"
  done
  mapfile -t details < <(sort "$work"/outcomes-* | uniq -c | awk -v runs="$suite_runs" '$1 != runs { $1 = $1 " of " runs " runs:"; print }')
  counted="$suite_runs runs of $(wc -l <"$work/outcomes-1") tests, ${#details[@]} differences, $(cat "$work"/outcomes-* | grep -c '^Failed ') failures"
  ((status == 0 && ${#details[@]} == 0))
}

# outcomes FOLDER: a line for each test of a run.
outcomes() {
  find "$1" -maxdepth 1 -name '*.trx' -exec grep -ohE '<UnitTestResult [^>]*>' {} + |
    sed -E 's/.* testName="([^"]*)".* outcome="([^"]*)".*/\2 \1/' | sort -u
}

prove_materials() {
  local bom=$data/proof/bom.json
  rm -f "$bom"
  bounded 900 env -C "$root" dotnet tool run dotnet-CycloneDX -- "$root/EspaceFamille.sln" --exclude-test-projects --disable-package-restore \
    --output "$data/proof" --filename bom.json --output-format Json || return
  counted="$(grep -c '"purl"' "$bom") components in proof/bom.json"
  grep -q '"purl"' "$bom"
}

prove_vulnerable() {
  if ! source_knows_faults; then
    counted="no package source here tells of vulnerabilities"
    return 3
  fi
  bounded 900 dotnet list "$root/EspaceFamille.sln" package --vulnerable --include-transitive >"$work/vulnerable" || return
  cat "$work/vulnerable"
  mapfile -t details < <(sed -nE 's/^ *> //p' "$work/vulnerable" | sort -u)
  counted="${#details[@]} vulnerable packages"
  ((${#details[@]} == 0))
}

# A source that finds nothing wrong with an old package known to be vulnerable knows of no faults at all.
source_knows_faults() {
  mkdir -p "$work/known"
  cat >"$work/known/known.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
XML
  bounded 300 dotnet restore "$work/known" --nologo && bounded 300 dotnet list "$work/known" package --vulnerable | grep '> Newtonsoft.Json'
}
