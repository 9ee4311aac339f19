# shellcheck shell=bash
# Pictures of every screen, at the width of a telephone and of a desk, taken while the browser stories play.

screenshots() {
  local screens=$data/screens
  require_sdk
  install rabbitmq-server chromium-headless-shell fonts-dejavu-core
  prepare_data
  restore_tools
  leave_precompiled
  build_quietly "$root/EspaceFamille.sln"
  mkdir -p "$screens"
  ESPACE_SCREENSHOTS=$screens dotnet test "$root/tests/EndToEnd.Tests" -c Release --no-build --nologo -v quiet --filter "FullyQualifiedName~Stories" \
    || fail "a story did not end well; the pictures until then are in $screens"
  echo "$(find "$screens" -name '*.png' | wc -l) pictures in $screens"
}
