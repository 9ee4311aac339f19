# shellcheck shell=bash
# Draws every secret that the chart wants and prints them for kubectl. Nothing is kept here: each call draws anew.

services=(identity reservations documents notifications portal)

# secrets [--namespace NS] [--release NAME] [--trial] [--database docdb|mongodb]
secrets() {
  local namespace=default release=espace-famille trial=false database=docdb fullname
  while (($#)); do
    case $1 in
      --namespace) namespace=${2:?--namespace wants a name}; shift 2 ;;
      --release) release=${2:?--release wants a name}; shift 2 ;;
      --trial) trial=true; shift ;;
      --database) database=${2:?--database wants docdb or mongodb}; shift 2 ;;
      *) usage >&2; fail "unknown option $1" ;;
    esac
  done
  [[ $database == docdb || $database == mongodb ]] || fail "--database wants docdb or mongodb"
  [[ $namespace$release =~ ^[a-z0-9-]+$ ]] || fail "a namespace and a release have small letters, digits and hyphens"
  command -v openssl >/dev/null || fail "openssl is missing"
  fullname=$release
  [[ $release == *espace-famille* ]] || fullname=$release-espace-famille
  # Cut as the chart cuts it.
  fullname=${fullname:0:40}
  fullname=${fullname%-}
  echo '# For kubectl create -f -, which leaves alone what is there. kubectl apply would replace keys, and nobody could read what they sealed.'
  portal_secret; receipts_secret; documents_secret; identity_secret; smtp_secret
  if [[ $trial == true ]]; then trial_secrets; else given_secrets; fi
}

portal_secret() {
  secret portal
  entry client-secret "$(draw_password)"
}

receipts_secret() {
  secret receipts
  entry active-key-id k1
  entry key-k1 "$(draw_key)"
}

documents_secret() {
  secret documents
  entry active-key-id k1
  entry key-k1 "$(draw_key)"
}

# The second signing key waits for a rotation: published beside the first as soon as the values name it.
identity_secret() {
  secret identity
  entry signing-1.pem "$(draw_rsa)"
  entry signing-2.pem "$(draw_rsa)"
  entry encryption-1.pem "$(draw_rsa)"
  entry pepper "$(draw_key)"
}

smtp_secret() {
  if [[ -z ${SMTP_USER:-} ]]; then
    note "no secret for SMTP: SMTP_USER and SMTP_PASSWORD make it, where the relay wants them"
    return
  fi
  secret smtp
  entry user "$SMTP_USER"
  entry password "${SMTP_PASSWORD:?SMTP_PASSWORD is missing}"
}

# A database and a broker of one's own: their addresses are known to their owner only.
given_secrets() {
  local service variable missing=()
  for service in "${services[@]}"; do
    variable=MONGODB_URI_${service^^}
    [[ -n ${!variable:-} ]] || missing+=("$variable")
  done
  if ((${#missing[@]})); then
    note "make the secret espace-famille-mongodb yourself (keys ${services[*]/%/-uri}), or give ${missing[*]}"
  else
    secret mongodb
    for service in "${services[@]}"; do variable=MONGODB_URI_${service^^}; entry "$service-uri" "${!variable}"; done
  fi
  if [[ -z ${RABBITMQ_URI:-} ]]; then
    note "make the secret espace-famille-rabbitmq yourself (keys uri and management-uri), or give RABBITMQ_URI and RABBITMQ_MANAGEMENT_URI"
  else
    secret rabbitmq
    entry uri "$RABBITMQ_URI"
    [[ -z ${RABBITMQ_MANAGEMENT_URI:-} ]] || entry management-uri "$RABBITMQ_MANAGEMENT_URI"
  fi
}

# secret PART: begins the one that the chart's values name so.
secret() {
  printf -- '---\napiVersion: v1\nkind: Secret\ntype: Opaque\nmetadata:\n  name: espace-famille-%s\n  namespace: %s\nstringData:\n' "$1" "$namespace"
}

# entry KEY VALUE: whatever the value holds, as it is. An empty one was not drawn.
entry() {
  [[ -n $2 ]] || fail "nothing was drawn for $1"
  printf '  %s: |-\n' "$1"
  sed 's/^/    /' <<<"$2"
}

note() {
  echo "espace: $*" >&2
}

draw_password() {
  openssl rand -hex 24
}

# 256 bits.
draw_key() {
  openssl rand -base64 32
}

draw_rsa() {
  openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:3072
}
