#!/usr/bin/env bash
# Prepares what the tests need to run the chart's pods, all of it in FOLDER and on loopback:
#   create.sh FOLDER PORT TAG
# A podman with folders and settings of its own (FOLDER/podman), and a registry on PORT with every image under TAG.
set -euo pipefail

folder=${1:?create.sh needs a folder} port=${2:?create.sh needs a port} tag=${3:?create.sh needs a tag}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
registry=localhost:$port

# runc, since crun supports one version of control groups only. The limits are low, since no container can raise them.
write_settings() {
  cat >"$folder/containers.conf" <<CONF
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
[containers]
default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
log_driver = "k8s-file"
[network]
network_backend = "cni"
CONF
  printf '[[registry]]\nlocation = "%s"\ninsecure = true\n' "$registry" >"$folder/registries.conf"
  printf '[storage]\ndriver = "overlay"\ngraphroot = "%s"\nrunroot = "%s"\n' "$folder/storage" "$folder/run" >"$folder/storage.conf"
}

# The tests run the probes: podman would run them through systemd, inside the containers, with programs that are missing.
write_podman() {
  cat >"$folder/podman" <<SH
#!/bin/sh
export CONTAINERS_CONF=$folder/containers.conf CONTAINERS_REGISTRIES_CONF=$folder/registries.conf CONTAINERS_STORAGE_CONF=$folder/storage.conf
export DISABLE_HC_SYSTEMD=true
exec podman --root $folder/storage --runroot $folder/run --tmpdir $folder/tmp --network-config-dir $folder/net "\$@"
SH
  chmod +x "$folder/podman"
}

start_registry() {
  cat >"$folder/registry.yml" <<CONF
version: 0.1
log: { level: error, accesslog: { disabled: true } }
storage: { filesystem: { rootdirectory: $folder/registry } }
http: { addr: "127.0.0.1:$port", secret: "$(openssl rand -hex 16)" }
CONF
  docker-registry serve "$folder/registry.yml" >"$folder/registry.log" 2>&1 &
  echo $! >"$folder/registry.pid"
  until curl -fs -o /dev/null "http://$registry/v2/"; do
    kill -0 "$(<"$folder/registry.pid")" 2>/dev/null || { cat "$folder/registry.log" >&2; exit 1; }
    sleep 0.1
  done
}

write_settings
write_podman
start_registry
"$root/deploy/images/launcher.sh" "$registry" >"$folder/launcher-base" &
pushing=$!
base=$("$root/deploy/images/base.sh" "$registry")
"$root/deploy/images/broker.sh" "$registry"
wait $pushing
launcher_base=$(<"$folder/launcher-base")
# Podman unpacks the largest layer while the images are published on it.
"$folder/podman" pull --quiet "$launcher_base" >/dev/null &
pulling=$!
IMAGES_AS_BUILT=true "$root/espace" images --registry "$registry" --base "$base" --launcher-base "$launcher_base" --tag "$tag"
wait $pulling
