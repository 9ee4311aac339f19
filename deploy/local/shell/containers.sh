# shellcheck shell=bash
# What runs the chart's pods as containers in the tests. Where it cannot be installed, those tests are skipped with that
# reason; nothing fails.

container_packages=(podman runc buildah catatonit docker-registry skopeo debootstrap iptables
  containernetworking-plugins golang-github-containernetworking-plugin-dnsname)

find_containers() {
  local missing=() package
  for package in "${container_packages[@]}"; do
    have_container_part "$package" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    echo "installing ${missing[*]}"
    (apt_install "${missing[@]}") && return
  fi
  echo "podman or packages that it needs are missing (${missing[*]}): the tests of the containers are skipped"
}

have_container_part() {
  case $1 in
    containernetworking-plugins) [[ -x /usr/lib/cni/bridge ]] ;;
    golang-github-containernetworking-plugin-dnsname) [[ -x /usr/lib/cni/dnsname ]] ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

containers_are_there() {
  local package
  for package in "${container_packages[@]}"; do
    have_container_part "$package" || return 1
  done
}
