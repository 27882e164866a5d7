#!/usr/bin/env bash
# Starts the wizard with its sandbox on free ports, fetches the OpenAPI documents of both and lints them.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
wizard=
finish() {
  [ -n "$wizard" ] && kill "$wizard" 2>/dev/null && wait "$wizard" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

if [ ! -x "$root/eng/openapi-lint/node_modules/.bin/redocly" ]; then
  (cd "$root/eng/openapi-lint" && npm ci --ignore-scripts --no-progress --loglevel=error)
fi

[ -n "${CASHLINK_IS_BUILT:-}" ] || dotnet build "$root/src/Cashlink.Wizard" --nologo --verbosity quiet
cd "$root/src/Cashlink.Wizard"
ASPNETCORE_ENVIRONMENT=Development dotnet bin/Debug/net10.0/Cashlink.Wizard.dll --urls http://127.0.0.1:0 \
  --Sandbox:Url=http://127.0.0.1:0 --Sandbox:DatabasePath="$work/sandbox.db" --Store:Path="$work/wizard.db" > "$work/out" 2>&1 &
wizard=$!
for _ in $(seq 600); do
  page=$(sed -n 's/^ *Wizard  *\(http[^ ]*\)$/\1/p' "$work/out")
  api=$(sed -n 's/^ *Sandbox API  *\(http[^ ]*\)$/\1/p' "$work/out")
  [ -n "$page" ] && [ -n "$api" ] && break
  kill -0 "$wizard" 2>/dev/null || { cat "$work/out"; exit 1; }
  sleep 0.1
done

curl --silent --show-error --fail --output "$work/sandbox.json" "$api/schema/"
curl --silent --show-error --fail --output "$work/partner.json" "$page/api/openapi.json"
cd "$root/eng/openapi-lint"
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true node_modules/.bin/redocly lint "$work/sandbox.json" "$work/partner.json"
