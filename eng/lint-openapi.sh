#!/usr/bin/env bash
# Starts the sandbox on a free port, fetches its OpenAPI document and lints it.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
sandbox=
finish() {
  [ -n "$sandbox" ] && kill "$sandbox" 2>/dev/null && wait "$sandbox" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

if [ ! -x "$root/eng/openapi-lint/node_modules/.bin/redocly" ]; then
  (cd "$root/eng/openapi-lint" && npm ci --ignore-scripts --no-progress --loglevel=error)
fi

dotnet build "$root/src/Cashlink.Sandbox" --nologo --verbosity quiet
dotnet "$root/src/Cashlink.Sandbox/bin/Debug/net10.0/Cashlink.Sandbox.dll" --Sandbox:Url=http://127.0.0.1:0 > "$work/out" 2>&1 &
sandbox=$!
for _ in $(seq 300); do
  api=$(sed -n 's/^ *API  *\(http[^ ]*\)$/\1/p' "$work/out")
  [ -n "$api" ] && break
  kill -0 "$sandbox" 2>/dev/null || { cat "$work/out"; exit 1; }
  sleep 0.1
done

curl --silent --show-error --fail --output "$work/openapi.json" "$api/schema/"
cd "$root/eng/openapi-lint"
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true node_modules/.bin/redocly lint "$work/openapi.json"
