#!/bin/sh
# The password comes from a file, and the broker's configuration cannot read one: both are put together in memory.
set -eu
umask 077
{
    printf 'default_user = espace\ndefault_pass = %s\n' "$(cat /run/secrets/rabbitmq/rabbitmq-password)"
    cat /etc/espace-famille/rabbitmq.conf
} >"$RABBITMQ_CONFIG_FILE"

# From the official image as from a distribution's package, whose own launcher in /usr/sbin insists on its own user.
PATH="/opt/rabbitmq/sbin:/usr/lib/rabbitmq/bin:$PATH" exec rabbitmq-server
