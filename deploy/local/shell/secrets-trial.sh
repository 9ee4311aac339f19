# shellcheck shell=bash
# The secrets of a trial: its own database and broker, with a user for each service, and the family of the fictive town
# that helm test plays.

trial_secrets() {
  local -A passwords
  local service broker
  for service in "${services[@]}"; do passwords[$service]=$(draw_password); done
  broker=$(draw_password)
  secret mongodb
  for service in "${services[@]}"; do
    entry "$service-uri" "mongodb://$service:${passwords[$service]}@$fullname-$database:27017/$service?authSource=$service&authMechanism=SCRAM-SHA-256"
  done
  secret rabbitmq
  entry uri "amqp://espace:$broker@$fullname-rabbitmq:5672/"
  entry management-uri "http://espace:$broker@$fullname-rabbitmq:15672/"
  secret trial
  entry rabbitmq-password "$broker"
  entry docdb-users.json "$(docdb_users)"
  entry mongodb-root-password "$(draw_password)"
  entry mongodb-init.js "$(mongodb_users)"
  family_secret
}

docdb_users() {
  local service separator='['
  for service in "${services[@]}"; do
    printf '%s{"user": "%s", "password": "%s", "database": "%s"}' "$separator" "$service" "${passwords[$service]}" "$service"
    separator=$',\n '
  done
  echo ']'
}

# MongoDB runs this once, on an empty volume.
mongodb_users() {
  local service
  for service in "${services[@]}"; do
    echo "db.getSiblingDB('$service').createUser({user: '$service', pwd: '${passwords[$service]}', roles: [{role: 'readWrite', db: '$service'}]});"
  done
}

family_secret() {
  local login password
  IFS=';' read -r _ login password _ < <(grep '^family;' "$root/deploy/demo/accounts.csv")
  secret test
  entry login "$login"
  entry password "$password"
}
