#!/usr/bin/env bash
# Starts what compose.yaml describes, by one command. Secrets that are not there yet are made in secrets/ (which git does not keep); put Cashlink's own
# client into two of them. Arguments go to docker compose up.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
umask 077
mkdir -p secrets
# Compose hands files on with their modes; the folder keeps others of this machine out, and the processes inside are nobody's here.
secret() { [ -e "secrets/$1" ] || { printf %s "$2" > "secrets/$1"; chmod 644 "secrets/$1"; echo "Made secrets/$1${3:+: $3}"; }; }
random() { head -c 32 /dev/urandom | base64 | tr -d '\n=' | tr '+/' '-_'; }

secret postgres_password "$(random)"
secret store_connection "Host=postgres;Username=wizard;Database=wizard;SSL Mode=Disable;Password=$(cat secrets/postgres_password)"
secret operator_key "$(head -c 32 /dev/urandom | base64)" "keep a copy elsewhere: without it nothing that is stored can be read"
secret cashlink_client_id to-be-replaced "put the client id of Cashlink there"
secret cashlink_client_secret to-be-replaced "put the client's secret there"
if [ ! -e secrets/partner_key_hash ]; then
  key=$(random)
  secret partner_key_hash "$(printf %s "$key" | sha256sum | cut -d ' ' -f 1)"
  echo "The partner's key, shown this once: $key"
fi
[ -n "${SECRETS_ONLY:-}" ] || exec docker compose up --build --wait "$@"
