#!/usr/bin/env bash
# Builds everything and runs every test. On a fresh Debian with the .NET SDK it installs what else it needs, when it may.
# The last line is "N passed, N failed"; the exit code is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Dozens of short-lived processes: none of them lives long enough to gain from being measured for it.
export DOTNET_TieredPGO=0
logs=artifacts/test-logs
mkdir -p "$logs"
passed=0
failed=0

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

# A step that is not made of tests counts as one.
check() {
  local name=$1
  shift
  if "$@" > "$logs/$name.log" 2>&1; then
    passed=$((passed + 1))
    echo "ok    $name"
  else
    failed=$((failed + 1))
    echo "FAIL  $name"
    tail -n 60 "$logs/$name.log"
  fi
}

# need PROGRAM PACKAGE: installs the Debian package when the program is missing.
missing=()
need() { command -v "$1" > /dev/null || missing+=("$2"); }
need chromium chromium
need python3 python3
need npm npm
need zbarimg zbar-tools
# Debian keeps it where only root's PATH looks.
[ -x /usr/sbin/nginx ] || need nginx nginx-light
python3 -c 'import requests' 2> /dev/null || missing+=(python3-requests)
[ -d /usr/lib/postgresql ] || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
    echo "Installing ${missing[*]}"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } > "$logs/apt.log" 2>&1 \
      || { tail -n 20 "$logs/apt.log"; echo "Install by hand: ${missing[*]}"; }
  else
    echo "Install by hand (this needs root): ${missing[*]}"
  fi
fi

# The texts that the tests try on every field.
if [ ! -d eng/naughty-strings/node_modules ] && command -v npm > /dev/null; then
  check naughty-strings npm --prefix eng/naughty-strings ci --ignore-scripts --no-progress --loglevel=error
fi

# The published program first: it is what the browser tests run, made by the command of the Dockerfile.
export CASHLINK_WIZARD_PUBLISHED=$PWD/artifacts/publish/wizard
rm -rf "$CASHLINK_WIZARD_PUBLISHED"
check publish dotnet publish src/Cashlink.Wizard -c Release -o "$CASHLINK_WIZARD_PUBLISHED"
check build dotnet build Cashlink.Wizard.sln
[ "$failed" -eq 0 ] || finish

run_tests() {
  local project=$1 log=$logs/$1.log
  dotnet test "tests/$project" --no-build --logger "console;verbosity=normal" --filter "Category!=Screenshots&Category!=Benchmarks" > "$log" 2>&1
  local code=$?
  # The runner's closing lines, one figure each.
  local ok bad
  ok=$(sed -nE 's/^ *Passed: *([0-9]+)$/\1/p' "$log" | tail -n 1)
  bad=$(sed -nE 's/^ *Failed: *([0-9]+)$/\1/p' "$log" | tail -n 1)
  passed=$((passed + ${ok:-0}))
  failed=$((failed + ${bad:-0}))
  if [ "$code" -ne 0 ] || [ -z "${ok:-}" ]; then
    # A runner that broke off without naming a failed test has failed itself.
    [ "${bad:-0}" -gt 0 ] || failed=$((failed + 1))
    echo "FAIL  $project (${ok:-0} passed, ${bad:-0} failed), $log"
    grep -E -A 25 '^\s+Failed ' "$log" | head -n 200
    tail -n 15 "$log"
  else
    echo "ok    $project ($ok passed)"
    grep -ohE '(First load|Note): .*' "$log" | sort -u || true
  fi
}

for project in Cashlink.Api.Tests Cashlink.Sandbox.Tests Cashlink.Wizard.Tests Cashlink.Wizard.BrowserTests; do
  run_tests "$project"
done

# Wizards die at random moments while Cashlink stumbles: one process on SQLite, two on PostgreSQL.
chaos=tests/Cashlink.Wizard.Chaos/bin/Debug/net10.0/Cashlink.Wizard.Chaos.dll
check chaos-one-node dotnet "$chaos" --seed 1 --sessions 25
check chaos-two-nodes dotnet "$chaos" --seed 2 --sessions 25 --nodes 2
grep -h ' sessions, .* signed' "$logs"/chaos-*.log

if [ -x eng/lint-openapi.sh ] && command -v npm > /dev/null; then
  check lint-openapi eng/lint-openapi.sh
fi
check pack dotnet pack src/Cashlink.Api -c Release -o artifacts/packages

finish
