#!/usr/bin/env bash
# Removes everything that create.sh and the tests created:
#   remove.sh FOLDER...
# A folder is kept while the process in its file "owner" is alive, unless that process is the caller (REMOVE_FOR).
set -uo pipefail

remove() {
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
  [[ $owner == "${REMOVE_FOR:-}" || ! -d /proc/$owner ]] || continue
  remove "$folder" >/dev/null
done
