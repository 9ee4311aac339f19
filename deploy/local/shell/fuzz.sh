# shellcheck shell=bash
# Each parser of ours against a fuzzer that learns from the branches it takes (AFL++ by SharpFuzz), for two minutes. It
# starts from genuine files, and what it grew is kept in proof/fuzz/ for the next time.

fuzz_seconds=${ESPACE_FUZZ_SECONDS:-120}
fuzz_targets=(pdf png jpeg bmp odt docx doc bson)
sharpfuzz_version=2.3.0

prove_fuzz() {
  local target status=0
  counted=''
  install afl++
  instrument || return
  mkdir -p "$work/fuzz"
  for target in "${fuzz_targets[@]}"; do
    seeds_of "$target"
    fuzz "$target" || status=1
  done
  counted="${#fuzz_targets[@]} parsers, $fuzz_seconds s each"
  return "$status"
}

# Our own code as the compiler wrote it, its branches counted, in a folder of its own.
instrument() {
  local assembly
  bounded 300 dotnet tool install --tool-path "$work/tools" SharpFuzz.CommandLine --version "$sharpfuzz_version"
  cp -r "$root/tests/Fuzzing/bin/Release/net10.0" "$work/fuzzing"
  cp "$root/services/documents/obj/Release/net10.0/EspaceFamille.Documents.dll" "$root/tools/docdb/obj/Release/net10.0/EspaceFamille.DocDb.dll" "$work/fuzzing/"
  for assembly in Documents DocDb; do
    "$work/tools/sharpfuzz" "$work/fuzzing/EspaceFamille.$assembly.dll" || return
  done
}

# seeds_of TARGET: genuine files of that kind that are small, and what an earlier campaign grew.
seeds_of() {
  local seeds=$work/seeds/$1
  mkdir -p "$seeds"
  if [[ $1 == bson ]]; then
    "$work/fuzzing/EspaceFamille.Fuzzing" seeds bson "$seeds"
  else
    find "$root/tests/Documents.Tests/Genuine" -name "*.${1/jpeg/jp*g}" -size -20k -exec cp {} "$seeds/" \;
  fi
  [[ ! -d $data/proof/fuzz/$1 ]] || cp -r "$data/proof/fuzz/$1/." "$seeds/"
}

# fuzz TARGET: with the memory that the child process has, and two seconds for each input.
fuzz() {
  local out=$work/fuzz/$1 stats
  bounded "$((fuzz_seconds + 60))" env AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 \
    AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 DOTNET_GCHeapHardLimit=0x10000000 \
    afl-fuzz -V "$fuzz_seconds" -t 2000+ -m none -i "$work/seeds/$1" -o "$out" -- "$work/fuzzing/EspaceFamille.Fuzzing" "$1" || return
  stats=$out/default/fuzzer_stats
  details+=("$1: $(stat_of execs_done) inputs, $(stat_of corpus_count) kept, $(stat_of saved_crashes) crashes, $(stat_of saved_hangs) hangs")
  mkdir -p "$data/proof/fuzz/$1"
  find "$out/default/queue" -maxdepth 1 -type f -exec cp {} "$data/proof/fuzz/$1/" \;
  mkdir -p "$data/proof/fuzz-found/$1"
  find "$out/default/crashes" "$out/default/hangs" -name 'id:*' -exec cp {} "$data/proof/fuzz-found/$1/" \;
  (($(stat_of saved_crashes) == 0 && $(stat_of saved_hangs) == 0))
}

stat_of() {
  sed -nE "s/^$1 *: *([0-9]+).*/\\1/p" "$stats"
}
