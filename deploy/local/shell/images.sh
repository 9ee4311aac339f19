# shellcheck shell=bash
# One image for each host, one of the embedded document server and one of the story, by the SDK's own publishing. Built
# apart from what ./espace up runs, in obj/images; for tests, IMAGES_AS_BUILT takes what there is built already, which is
# quicker and not the same bytes again.

# images [--registry R] [--tag T] [--archive DIR] [--base IMAGE]
images() {
  local registry='' tag='' archive='' base='' component
  while (($#)); do
    case $1 in
      --registry) registry=${2:?--registry wants a host, as localhost:5000}; shift 2 ;;
      --tag) tag=${2:?--tag wants a name}; shift 2 ;;
      --archive) archive=${2:?--archive wants a folder}; shift 2 ;;
      --base) base=${2:?--base wants an image}; shift 2 ;;
      *) usage >&2; fail "unknown option $1" ;;
    esac
  done
  [[ -n $registry$archive ]] || fail "images go to a registry (--registry R), to files (--archive DIR) or to both"
  require_sdk
  command -v python3 >/dev/null || fail "python3 is missing"
  [[ -z $registry ]] || install skopeo
  describe_commit
  tag=${tag:-$(default_tag)}
  [[ -z $archive ]] || { mkdir -p "$archive"; archive=$(realpath -- "$archive"); }
  if [[ -n ${IMAGES_AS_BUILT:-} ]]; then
    apart=(--no-build)
  else
    quietly dotnet restore "$root/deploy/local/Run.slnf" --nologo -v quiet "${apart[@]}"
  fi
  for component in ${IMAGE_COMPONENTS:-identity reservations documents notifications gateway portal docdb story}; do
    publish_image "$component"
  done
}

# publish_image COMPONENT: prints the image's name and its digest. The SDK's image tells when it was made; settle.py makes
# of it one that the same commit gives again.
publish_image() {
  local place=$root/obj/images/layout/$1 file=$root/obj/images/layout/$1.tar settled
  rm -rf -- "$place"
  mkdir -p "$place"
  DOTNET_PROCESSOR_COUNT=1 quietly dotnet publish "$(project_of "$1")" -c Release --no-restore --nologo -v quiet -nodeReuse:false -t:PublishContainer "${apart[@]}" "${commit[@]}" \
    "-p:ImageComponent=$1" "-p:ImageTag=$tag" ${base:+"-p:ContainerBaseImage=$base"} "-p:ContainerArchiveOutputPath=$file"
  settled=$(python3 "$root/deploy/images/settle.py" "$file" "$place") || fail "the image of $1 could not be settled"
  [[ -z $registry ]] || push_image "$1" "$file"
  [[ -z $archive ]] || cp -- "$file" "$archive/$1.tar"
  rm -rf -- "$place" "$file"
  echo "${registry:+$registry/}espace-famille/$1:$tag $settled"
}

# push_image COMPONENT ARCHIVE: as it is, to the same digest. A registry on this machine needs no certificate.
push_image() {
  local verify=true
  [[ ! $registry =~ ^(localhost|127\.[0-9.]+)(:|$) ]] || verify=false
  quietly skopeo copy --preserve-digests --dest-tls-verify="$verify" "oci-archive:$2" "docker://$registry/espace-famille/$1:$tag"
}

project_of() {
  case $1 in
    gateway | portal) echo "$root/$1" ;;
    docdb | story) echo "$root/deploy/local/$1" ;;
    *) echo "$root/services/$1" ;;
  esac
}

# What the labels say: the commit and its date, so that the same commit gives the same image.
describe_commit() {
  local revision created source
  revision=$(git -C "$root" rev-parse HEAD 2>/dev/null) || fail "images are named after a commit, and $root is no git checkout"
  created=$(TZ=UTC git -C "$root" log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd)
  [[ -z $(git -C "$root" status --porcelain) ]] || revision=$revision-changed
  source=${IMAGE_SOURCE:-$({ git -C "$root" remote get-url origin 2>/dev/null || true; } | sed -n 's#^\(https\?://\)\([^/@]*@\)\?#\1#p')}
  # On the command line, since the SDK looks at it before any file of ours.
  apart=(-p:ContinuousIntegrationBuild=true -p:UseArtifactsOutput=true "-p:ArtifactsPath=$root/obj/images")
  commit=("-p:ImageRevision=$revision" "-p:ImageCreated=$created" "-p:ImageSource=$source" "-p:ImageLicences=${IMAGE_LICENCES:-}")
}

default_tag() {
  local changed=''
  [[ -z $(git -C "$root" status --porcelain) ]] || changed=-changed
  echo "$(git -C "$root" rev-parse --short=12 HEAD)$changed"
}

# quietly COMMAND...: says nothing unless it fails.
quietly() {
  local log
  log=$(mktemp)
  "$@" >"$log" 2>&1 || { sort -u "$log" >&2; rm -f "$log"; fail "$1 $2 failed"; }
  rm -f "$log"
}
