# shellcheck shell=bash
# The embedded document server's databases and the keys without which nobody can read them, in one file for its owner
# alone. Keep it as safe as the data. Needs no stop: requests go on meanwhile.

backup() {
  require_sdk
  [[ -e $data/docdb/docdb.sqlite ]] || fail "there are no databases in $data"
  [[ ! -e $file ]] || fail "$file exists already"
  private_folder
  "$(docdb)" backup --data "$data/docdb" --to "$work/docdb.sqlite" || fail "the databases could not be copied"
  cp -r "$data/secrets" "$data/keys" "$work/"
  tar -C "$work" -czf "$file.part" docdb.sqlite secrets keys
  sync -- "$file.part"
  mv -- "$file.part" "$file"
  echo "kept in $file"
}

restore() {
  [[ -r $file ]] || fail "$file cannot be read"
  ! running >/dev/null || fail "running on this data (process $(running)); ./espace down stops it"
  [[ ! -e $data/docdb/docdb.sqlite ]] || fail "$data holds databases already; ./espace down --wipe erases them"
  prepare_data
  private_folder
  tar -C "$work" -xzf "$file" docdb.sqlite secrets keys 2>/dev/null || fail "$file is not a backup"
  mkdir -p "$data/docdb"
  rm -rf -- "${data:?}/secrets" "${data:?}/keys"
  mv -- "$work/secrets" "$work/keys" "$data/"
  mv -- "$work/docdb.sqlite" "$data/docdb/"
  echo "restored to $data"
}

# Beside the data, so that a move within is a rename; gone at the end, however it comes.
private_folder() {
  umask 077
  work=$(mktemp -d "$data/work-XXXXXX")
  trap 'rm -rf -- "$work"' EXIT
}

docdb() {
  echo "$root/tools/docdb/bin/Release/net10.0/EspaceFamille.DocDb"
}
