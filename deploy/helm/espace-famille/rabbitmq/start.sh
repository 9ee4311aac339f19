#!/bin/sh
# The password is in a file, which the broker's configuration cannot reference: write a configuration with it into memory.
set -eu
umask 077
printf 'default_user = espace\ndefault_pass = %s\n' "$(cat /run/secrets/rabbitmq/rabbitmq-password)" >"$RABBITMQ_CONFIG_FILE"

# Works with the official image and with a distribution's package, whose launcher in /usr/sbin requires its own user.
PATH="/opt/rabbitmq/sbin:/usr/lib/rabbitmq/bin:$PATH" exec rabbitmq-server
