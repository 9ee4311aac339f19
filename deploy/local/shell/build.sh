# shellcheck shell=bash
# Builds what runs, only when a source changed since the last build.

# stamp_of FOLDER...: a line that changes when any file of the sources is added, changed or removed.
stamp_of() {
  find "$@" \( -name bin -o -name obj -o -name .git -o -name '.espace*' -o -name TestResults \
    -o -path "$root/tests" -o -path "$root/docs" \) -prune -o -type f ! -name '*.md' -printf '%T@ %p\n' | sort | sha256sum
}

# sources_stamp, tool_stamp: of all that runs, and of the tool alone.
sources_stamp() {
  stamp_of "$root"
}

tool_stamp() {
  stamp_of "$root"/tools/espace "$root"/contracts "$root"/Directory.* "$root"/global.json "$root"/.editorconfig
}

# Builds what ./espace up starts.
build_if_changed() {
  (
    lock_build
    now=$(sources_stamp)
    [[ $(stamp built) == "$now" && -x $(apphost) ]] && exit
    echo "building (a first build takes some minutes)"
    restore_tools 8>&-
    build_quietly "$root/deploy/local/Run.slnf"
    "$(tool)" precompile 8>&-
    write_stamps
  )
}

# Builds everything, tests included.
build_solution() {
  (
    lock_build
    CI=true build_quietly "$root/EspaceFamille.sln"
    "$(tool)" precompile 8>&-
    write_stamps
  )
}

# use_tool ARGUMENT...: runs the tool instead of this script; builds it before, and nothing else, when its sources changed.
use_tool() {
  require_sdk
  (
    lock_build
    now=$(tool_stamp)
    [[ $(stamp tool) == "$now" && -x $(tool) ]] && exit
    build_quietly "$root/tools/espace"
    echo "$now" >"$root/obj/tool.stamp"
  )
  exec "$(tool)" "$@"
}

# Until this subshell ends. Two builds of one checkout would write over each other's files.
lock_build() {
  mkdir -p "$root/obj"
  exec 8>"$root/obj/build.lock"
  flock 8
}

stamp() {
  cat "$root/obj/$1.stamp" 2>/dev/null || true
}

write_stamps() {
  sources_stamp >"$root/obj/built.stamp"
  tool_stamp >"$root/obj/tool.stamp"
}

# build_quietly SOLUTION: Release; prints nothing unless it fails.
build_quietly() {
  local log
  log=$(mktemp)
  # The lock is not for the build's own children, which may outlive it.
  # One compiler for all projects, which starts once: half the time of a process per project.
  if ! dotnet build "$1" -c Release --nologo -v quiet -nodeReuse:false -p:UseSharedCompilation=true >"$log" 2>&1 8>&-; then
    sort -u "$log" >&2
    rm -f "$log"
    fail "the build failed"
  fi
  dotnet build-server shutdown --vbcscompiler >"$log" 2>&1 8>&- || true
  rm -f "$log"
}

# Hosts are started from here: what the build wrote, with libraries compiled ahead of time.
run_folder() {
  echo "$root/obj/run"
}

apphost() {
  echo "$(run_folder)/deploy/local/apphost/EspaceFamille.AppHost"
}

tool() {
  echo "$root/tools/espace/bin/Release/net10.0/EspaceFamille.Tool"
}
