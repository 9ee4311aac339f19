# shellcheck shell=bash
# What must happen before the tests can run: packages, the build, and a last line even when that fails.

test_packages=(rabbitmq-server chromium-headless-shell fonts-dejavu-core python3-pymongo qpdf shellcheck "${renderer_packages[@]}")

# run_tests OPTION...: the tool prints the last line, "N passed, N failed". Where it cannot, this does.
run_tests() {
  local status=0 start=$SECONDS
  trap 'echo "0 passed, 1 failed"' EXIT
  prepare_tests
  build_solution
  export ESPACE_BUILD_SECONDS=$((SECONDS - start))
  supervise /dev/null "$(tool)" test "$@" || status=$?
  # Any other code means that the tool did not come to its last line.
  ((status > 1)) || trap - EXIT
  exit "$status"
}

prepare_tests() {
  require_sdk
  install "${test_packages[@]}"
  restore_tools
  find_chart_tools
  find_api_tools
  find_containers
}
