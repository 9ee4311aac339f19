# shellcheck shell=bash
# A dozen hosts that start at once on a small machine spend most of their start compiling the same libraries. Here they
# are compiled ahead, once for each content, and put in the place of what the build copied. The code stays the same.
# Those that take long to compile and are hardly used at a start are left out.

precompiled_libraries='EspaceFamille|MassTransit|MongoDB|RabbitMQ|OpenTelemetry|Microsoft\.IdentityModel|OpenIddict\.(Abstractions|Core|MongoDb|Server|Validation)|Yarp|Aspire\.Hosting|StreamJsonRpc|Polly'

# The folders of what is started.
host_folders() {
  printf "$root/%s/bin/Release/net10.0\n" services/{identity,reservations,documents,notifications} gateway portal deploy/local/apphost tools/docdb
}

precompile() {
  local folder library
  compiler=$(ahead_of_time_compiler) && [[ -x $compiler ]] || return 1
  cache=$root/obj/precompiled
  frameworks=$(latest_framework Microsoft.NETCore.App)/*.dll:$(latest_framework Microsoft.AspNetCore.App)/*.dll
  mkdir -p "$cache"
  export compiler cache frameworks
  export -f precompile_library sum_of
  while read -r folder; do
    for library in "$folder"/*.dll; do
      [[ ! ${library##*/} =~ ^($precompiled_libraries)\. ]] || echo "$library"
    done
  done < <(host_folders) | xargs -P "$(nproc)" -I{} bash -c 'set -euo pipefail; precompile_library {}'
}

ahead_of_time_compiler() {
  local project=$root/deploy/local/precompile/precompile.proj
  dotnet restore "$project" --nologo -v quiet >&2
  dotnet msbuild "$project" -nologo '-t:ResolveFrameworkReferences;ResolveReadyToRunCompilers' -getItem:Crossgen2Tool \
    | sed -n 's/^ *"FullPath": "\(.*\)",$/\1/p'
}

latest_framework() {
  printf '%s\n' "$DOTNET_ROOT/shared/$1"/10.* | sort -V | tail -n 1
}

# Before a build: it would write over the files that the hosts share with the cache.
leave_precompiled() {
  local folder
  while read -r folder; do
    [[ ! -d $folder ]] || find "$folder" -maxdepth 1 -name '*.dll' -links +1 -delete
  done < <(host_folders)
}

# precompile_library FILE: in place. What the cache holds is not compiled again; a library that was published compiled
# stays as it is. All hosts have the same file, by links, so that the machine holds it in memory once. Where a build has
# written over one all the same, the cache holds no longer what it did, and it is compiled again.
precompile_library() {
  local library=$1 image
  image=$cache/$(sum_of "$library").dll
  [[ ! -e ${image%.dll}.done ]] || return 0
  if [[ ! -e $image || ! -e $cache/$(sum_of "$image").done ]]; then
    "$compiler" "$library" -o "$image.$$" -O -r "${frameworks%:*}" -r "${frameworks#*:}" -r "${library%/*}/*.dll" >/dev/null 2>&1 \
      || cp "$library" "$image.$$"
    mv "$image.$$" "$image"
    touch "$cache/$(sum_of "$image").done"
  fi
  ln "$image" "$library.new"
  mv "$library.new" "$library"
}

sum_of() {
  local sum
  sum=$(sha256sum <"$1")
  echo "${sum%% *}"
}
