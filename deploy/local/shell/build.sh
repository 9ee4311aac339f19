# shellcheck shell=bash
# Builds what runs, only when a source changed since the last build.

# A line that changes when any file of the sources appears, changes or goes.
sources_stamp() {
  find "$root" \( -name bin -o -name obj -o -name .git -o -name '.espace*' -o -name TestResults -o -path "$root/tests" -o -path "$root/docs" \) \
    -prune -o -type f ! -name '*.md' -printf '%T@ %p\n' | sort | sha256sum
}

build_if_changed() {
  local stamp=$root/obj/built.stamp
  mkdir -p "$root/obj"
  (
    flock 8
    now=$(sources_stamp)
    [[ -f $stamp && $(<"$stamp") == "$now" && -x $(apphost) ]] && exit
    echo "building (a first build takes some minutes)"
    restore_tools
    leave_precompiled
    build_quietly "$root/deploy/local/Run.slnf"
    precompile
    echo "$now" >"$stamp"
  ) 8>"$root/obj/build.lock"
}

# build_quietly SOLUTION: Release; says nothing unless it fails.
build_quietly() {
  local log
  log=$(mktemp)
  if ! dotnet build "$1" -c Release --nologo -v quiet -nodeReuse:false >"$log" 2>&1; then
    sort -u "$log" >&2
    rm -f "$log"
    fail "the build failed"
  fi
  rm -f "$log"
}

apphost() {
  echo "$root/deploy/local/apphost/bin/Release/net10.0/EspaceFamille.AppHost"
}
