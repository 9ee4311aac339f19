#!/usr/bin/env bash
# Makes a base image for the hosts from this machine's distribution and its own .NET runtime, where the usual one cannot be fetched:
#   deploy/images/base.sh REGISTRY [FOLDER]
# Pushes REGISTRY/espace-famille-base:10.0 and prints that name. The image is cached in FOLDER. BASE_NAME and BASE_PACKAGES (with a
# comma between them) make another base, with further packages of the distribution.
set -euo pipefail

registry=${1:?base.sh requires a registry, as localhost:5000}
folder=${2:-/var/tmp/${BASE_NAME:-espace-famille-base}}
repository=${BASE_NAME:-espace-famille-base} tag=10.0
packages=ca-certificates,libicu72,libssl3,tzdata${BASE_PACKAGES:+,$BASE_PACKAGES}
dotnet=${DOTNET_ROOT:-$(dirname "$(realpath "$(command -v dotnet)")")}

fail() {
  echo "base.sh: $*" >&2
  exit 1
}

# The cached image is current while this line stays the same.
recipe() {
  echo "$packages $(printf '%s\n' "$dotnet"/shared/Microsoft.AspNetCore.App/10.* | sort -V | tail -n 1) $(sha256sum <"${BASH_SOURCE[0]}")"
}

make_root() {
  rm -rf -- "${folder:?}/root"
  debootstrap --variant=minbase --include="$packages" "$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)" "$folder/root" >"$folder/debootstrap.log" 2>&1 \
    || fail "debootstrap failed: $folder/debootstrap.log"
  rm -rf -- "${folder:?}"/root/var/cache/apt/* "$folder"/root/var/lib/apt/lists/* "$folder"/root/var/log/* "$folder"/root/usr/share/{doc,man,locale}/*
  mkdir -p "$folder/root/usr/share/dotnet"
  cp -a "$dotnet"/{dotnet,host,shared} "$folder/root/usr/share/dotnet/"
  ln -s /usr/share/dotnet/dotnet "$folder/root/usr/bin/dotnet"
}

# One layer and its configuration. Pods set no PATH: they use the image's.
make_image() {
  local container
  container=$(buildah "${storage[@]}" from scratch)
  buildah "${storage[@]}" add --quiet "$container" "$folder/root" / >/dev/null
  buildah "${storage[@]}" config --os linux --cmd '' --workingdir / \
    --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --env DOTNET_ROOT=/usr/share/dotnet \
    --env DOTNET_RUNNING_IN_CONTAINER=true --env ASPNETCORE_HTTP_PORTS=8080 "$container"
  rm -rf -- "${folder:?}/image"
  buildah "${storage[@]}" commit --quiet --rm --disable-compression=false --timestamp 0 --format oci "$container" "oci:$folder/image:$tag" >/dev/null
}

# To a registry of this machine by its API: the layer is compressed already, and blobs that the registry has are not sent again.
push() {
  if [[ $registry != localhost:* && $registry != 127.* ]]; then
    skopeo copy --quiet --preserve-digests "oci:$folder/image:$tag" "docker://$registry/$repository:$tag" || fail "$registry refused the image"
    return
  fi
  local manifest blob address
  manifest=$(grep -o 'sha256:[0-9a-f]*' "$folder/image/index.json")
  while read -r blob; do
    ! curl -fsI "http://$registry/v2/$repository/blobs/$blob" >/dev/null 2>&1 || continue
    address=$(curl -fsS -o /dev/null -D - -X POST "http://$registry/v2/$repository/blobs/uploads/" | tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
    [[ $address == http* ]] || address=http://$registry$address
    curl -fsS -X PUT -H 'Content-Type: application/octet-stream' -T "$folder/image/blobs/sha256/${blob#sha256:}" "$address$(joint "$address")digest=$blob" || fail "$registry refused a layer"
  done < <(grep -o 'sha256:[0-9a-f]*' "$folder/image/blobs/sha256/${manifest#sha256:}")
  curl -fsS -X PUT -H 'Content-Type: application/vnd.oci.image.manifest.v1+json' -T "$folder/image/blobs/sha256/${manifest#sha256:}" \
    "http://$registry/v2/$repository/manifests/$tag" || fail "$registry refused the image"
}

# joint ADDRESS: the separator before a further parameter.
joint() {
  [[ $1 == *'?'* ]] && echo '&' || echo '?'
}

command -v buildah >/dev/null || fail "buildah is missing"
command -v debootstrap >/dev/null || fail "debootstrap is missing"
mkdir -p "$folder"
exec 9>"$folder/lock"
flock 9
storage=(--root "$folder/storage" --runroot "$folder/run" --storage-driver vfs)
if [[ ! -e $folder/recipe || $(<"$folder/recipe") != "$(recipe)" ]]; then
  make_root
  make_image
  recipe >"$folder/recipe"
  rm -rf -- "${folder:?}/root" "$folder/storage" "$folder/run"
fi
push
echo "$registry/$repository:$tag"
