#!/usr/bin/env bash
# Takes everything away again that raise.sh and the tests made:
#   strike.sh FOLDER...
# A folder is left alone while the process that its file "owner" names is alive, unless that is who asks.
set -uo pipefail

strike() {
  local folder=$1 mounted
  if [[ -x $folder/podman ]]; then
    "$folder/podman" pod rm --all --force --time 0
    "$folder/podman" rm --all --force --time 0
    "$folder/podman" network ls --format '{{.Name}}' | grep -vx podman | xargs -r "$folder/podman" network rm --force
  fi
  if [[ -e $folder/registry.pid ]] && grep -aq docker-registry "/proc/$(<"$folder/registry.pid")/cmdline" 2>/dev/null; then
    kill "$(<"$folder/registry.pid")"
  fi
  while read -r mounted; do umount -l "$mounted"; done < <(cut -d' ' -f5 /proc/self/mountinfo | grep "^$folder/" | sort -r)
  rm -rf --one-file-system -- "$folder" "/dev/shm/$(basename "$folder")" "/var/lib/cni/networks/$(basename "$folder")"
}

for folder in "$@"; do
  [[ -d $folder && $(basename "$folder") == espace-containers-* ]] || continue
  owner=$(cat "$folder/owner" 2>/dev/null)
  [[ -n $owner ]] || continue
  [[ $owner == "${STRIKE_FOR:-}" || ! -d /proc/$owner ]] || continue
  strike "$folder" >/dev/null
done
