#!/usr/bin/env bash
# Makes a broker's image for tests, where the usual one cannot be fetched: this machine's RabbitMQ and Erlang on the base of base.sh:
#   deploy/images/broker.sh REGISTRY [FOLDER]
# Pushes REGISTRY/espace-famille-broker:3 and prints that name. The image is cached in FOLDER.
set -euo pipefail

registry=${1:?broker.sh requires a registry, as localhost:5000}
folder=${2:-/var/tmp/espace-famille-base}
here=$(dirname "${BASH_SOURCE[0]}")
repository=espace-famille-broker tag=3
parts=(usr/lib/erlang usr/lib/rabbitmq usr/bin/erl)

# The cached image is current while this line stays the same.
recipe() {
  echo "$(dpkg-query -W -f '${Package} ${Version} ' rabbitmq-server erlang-base) $(sha256sum <"${BASH_SOURCE[0]}") $(<"$folder/recipe")"
}

make_image() {
  local container
  container=$(buildah "${storage[@]}" from --quiet "oci:$folder/image:10.0")
  mkdir -p "$folder/broker-root"
  (cd / && cp -a --parents "${parts[@]}" "$folder/broker-root/")
  buildah "${storage[@]}" add --quiet "$container" "$folder/broker-root" / >/dev/null
  rm -rf -- "${folder:?}/broker"
  buildah "${storage[@]}" commit --quiet --rm --disable-compression=false --timestamp 0 --format oci "$container" "oci:$folder/broker:$tag" >/dev/null
}

[[ -d /usr/lib/rabbitmq ]] || { echo "broker.sh: rabbitmq-server is missing" >&2; exit 1; }
"$here/base.sh" "$registry" "$folder" >/dev/null
exec 9>"$folder/lock"
flock 9
storage=(--root "$folder/storage" --runroot "$folder/run" --storage-driver vfs)
if [[ ! -e $folder/broker-recipe || $(<"$folder/broker-recipe") != "$(recipe)" ]]; then
  make_image
  recipe >"$folder/broker-recipe"
  rm -rf -- "${folder:?}/broker-root" "$folder/storage" "$folder/run"
fi
skopeo copy --quiet --preserve-digests --dest-tls-verify=false "oci:$folder/broker:$tag" "docker://$registry/$repository:$tag"
echo "$registry/$repository:$tag"
