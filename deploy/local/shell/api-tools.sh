# shellcheck shell=bash
# Linters and the client generator for the tests of the API documents, as npm packages outside the checkout: one folder for each lock file.
# Where npm is not available, those tests are skipped with that reason; nothing fails.

find_api_tools() {
  local source=$root/tests/tools/api folder
  folder=${XDG_CACHE_HOME:-$HOME/.cache}/espace-famille/api-tools/$(sha256sum "$source/package-lock.json" | cut -c 1-12)
  [[ -d $folder ]] || fetch_api_tools "$source" "$folder" || echo "no linters for the API documents: their tests are skipped"
}

# fetch_api_tools SOURCE FOLDER: complete or not at all, so that an interrupted attempt is repeated.
fetch_api_tools() (
  have_npm || exit 1
  echo "fetching linters for the API documents"
  mkdir -p "$(dirname "$2")"
  work=$(mktemp -d "$2.XXXXXX")
  trap 'rm -rf -- "$work"' EXIT
  cp "$1"/{package.json,package-lock.json,.npmrc} "$work/"
  timeout 300 npm --prefix "$work" ci --ignore-scripts --no-audit --no-fund >"$work/log" 2>&1 || { tail -n 3 "$work/log"; exit 1; }
  mv "$work" "$2"
)
