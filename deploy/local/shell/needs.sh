# shellcheck shell=bash
# What the machine needs, and how it is installed.

rabbitmq=/usr/lib/rabbitmq/bin/rabbitmq-server

# The tools by which the renderer makes pages of families' files, their fonts, the library of its sandbox, and the encoder of pages.
renderer_packages=(poppler-utils libreoffice-writer-nogui libheif-examples fonts-liberation libseccomp2 libwebp7)

require_sdk() {
  command -v dotnet >/dev/null || fail "the .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  (cd "$root" && dotnet --version >/dev/null 2>&1) \
    || fail "the .NET 10 SDK is missing (dotnet --list-sdks: $(dotnet --list-sdks | tr '\n' ' '))"
  # The hosts' executables look for the runtime here; an SDK unpacked into a home folder is not in any default place.
  DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(realpath "$(command -v dotnet)")")}
  export DOTNET_ROOT DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
}

# have PACKAGE: is what we use of it on this machine?
have() {
  case $1 in
    rabbitmq-server) [[ -x $rabbitmq ]] ;;
    chromium-headless-shell) command -v chromium-headless-shell >/dev/null ;;
    qpdf | shellcheck | skopeo) command -v "$1" >/dev/null ;;
    afl++) command -v afl-fuzz >/dev/null ;;
    python3-pymongo) /usr/bin/python3 -c 'import pymongo' 2>/dev/null ;;
    poppler-utils) command -v pdftoppm >/dev/null ;;
    libreoffice-writer-nogui) [[ -x /usr/lib/libreoffice/program/soffice.bin ]] ;;
    libheif-examples) command -v heif-convert >/dev/null ;;
    fonts-liberation) compgen -G '/usr/share/fonts/truetype/liberation*' >/dev/null ;;
    libwebp7) compgen -G '/usr/lib/*/libwebp.so.7' >/dev/null ;;
    libseccomp2) compgen -G '/usr/lib/*/libseccomp.so.2' >/dev/null ;;
    fonts-dejavu-core) [[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]] ;;
  esac
}

# install PACKAGE...: installs those that are missing by apt, as root; else prints what to do by hand and fails.
install() {
  local missing=() package
  for package in "$@"; do
    have "$package" || missing+=("$package")
  done
  ((${#missing[@]} == 0)) && return
  if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    fail "please install by hand, as root: apt-get install --no-install-recommends ${missing[*]}"
  fi
  echo "installing ${missing[*]}"
  apt_install "${missing[@]}"
}

apt_install() {
  local log
  log=$(mktemp)
  without_daemons apt_quietly "$@" >"$log" 2>&1 || { cat "$log" >&2; fail "apt-get could not install $*"; }
  rm -f "$log"
}

apt_quietly() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y --no-install-recommends "$@" || { apt-get update && apt-get install -y --no-install-recommends "$@"; }
}

# Debian's package of RabbitMQ starts a daemon of its own. Ours is another node, so no package may start one during the
# installation, nor at the next boot. An existing policy of the machine is not changed.
without_daemons() {
  local policy=/usr/sbin/policy-rc.d status=0 ours=false
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    ours=true
  fi
  "$@" || status=$?
  [[ $ours == false ]] || rm -f "$policy"
  [[ ! -d /run/systemd/system ]] || keep_daemons_off "$@"
  return "$status"
}

# keep_daemons_off WORD...: disables what the packages among the words would start at the next boot.
keep_daemons_off() {
  local word
  for word in "$@"; do
    case $word in
      rabbitmq-server | docker-registry) systemctl disable --quiet "$word" ;;
      podman) systemctl disable --quiet podman.socket podman-auto-update.timer podman-restart ;;
    esac
  done 2>/dev/null || true
}

# Several tools of one manifest may collide while they are fetched for the first time: the SDK then reports that one lacks
# its command. A second attempt finds what the first fetched.
restore_tools() {
  local log
  log=$(mktemp)
  fetch_tools >"$log" 2>&1 || fetch_tools >"$log" 2>&1 || { cat "$log" >&2; fail "dotnet tool restore failed"; }
  rm -f "$log"
}

fetch_tools() {
  (cd "$root" && dotnet tool restore --disable-parallel)
}
