#!/bin/sh
# Starts the broker as any user on a read-only root, from the official image as from a distribution's package:
# everything it writes lies in /data, and its password comes from a file.
set -eu
umask 077
mkdir -p /data/mnesia
{
    printf 'default_user = espace\ndefault_pass = %s\n' "$(cat /run/secrets/rabbitmq/rabbitmq-password)"
    cat /etc/espace-famille/rabbitmq.conf
} >/tmp/rabbitmq.conf

# The distribution's own launcher, in /usr/sbin, insists on its own user.
export PATH="/opt/rabbitmq/sbin:/opt/erlang/bin:/usr/lib/rabbitmq/bin:$PATH"
export HOME=/data
export RABBITMQ_NODENAME=rabbit@localhost
export RABBITMQ_CONF_ENV_FILE=/data/none.conf
export RABBITMQ_CONFIG_FILE=/tmp/rabbitmq.conf
export RABBITMQ_GENERATED_CONFIG_DIR=/tmp/rabbitmq-generated
export RABBITMQ_ENABLED_PLUGINS_FILE=/etc/espace-famille/enabled_plugins
export RABBITMQ_MNESIA_BASE=/data/mnesia
export RABBITMQ_LOG_BASE=/tmp
export RABBITMQ_LOGS=-
exec rabbitmq-server
