# shellcheck shell=bash
# Messages that failed, for an operator: what lies in the error queues of the system that runs on this data, or of the
# broker that RABBITMQ_URI names; then the data folder holds the audit only.

# errors ORDER... [--data DIR]
errors() {
  local program=$root/tools/errors/bin/Release/net10.0/EspaceFamille.Errors words=() pid
  data=$root/.espace
  while (($#)); do
    case $1 in
      --data) data=${2:?--data wants a folder}; shift 2 ;;
      *) words+=("$1"); shift ;;
    esac
  done
  data=$(realpath -m -- "$data")
  require_sdk
  [[ -x $program ]] || build_quietly "$root/tools/errors"
  if [[ -n ${RABBITMQ_URI:-} ]]; then
    prepare_data
  else
    [[ -e $data/espace-data ]] || fail "there are no data of ours in $data"
    pid=$(running) || fail "nothing runs on $data: ./espace up starts the system"
    RABBITMQ_URI=$(setting_of "$pid" RABBITMQ_URI)
    ESPACE_PORT=$(setting_of "$pid" ESPACE_PORT)
    export RABBITMQ_URI ESPACE_PORT
  fi
  ESPACE_DATA=$data exec "$program" "${words[@]}"
}

# setting_of PROCESS VARIABLE: as that process was given it; empty when it was not.
setting_of() {
  tr '\0' '\n' <"/proc/$1/environ" | sed -n "s/^$2=//p"
}
