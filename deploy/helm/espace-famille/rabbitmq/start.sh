#!/bin/sh
# The password comes from a file, which the broker's configuration cannot refer to: it is put into memory as the broker reads it.
set -eu
umask 077
printf 'default_user = espace\ndefault_pass = %s\n' "$(cat /run/secrets/rabbitmq/rabbitmq-password)" >"$RABBITMQ_CONFIG_FILE"

# From the official image as from a distribution's package, whose own launcher in /usr/sbin insists on its own user.
PATH="/opt/rabbitmq/sbin:/usr/lib/rabbitmq/bin:$PATH" exec rabbitmq-server
