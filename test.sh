#!/usr/bin/env bash
# Builds everything and runs every test. On a fresh Debian with the .NET SDK it installs what else it needs, when it may.
#   ./test.sh           what has to hold before a change is merged
#   ./test.sh --deep    and the long matrices and many seeds of chaos besides (docs/testing.md)
#   ./test.sh --format  and the code's format
# The last line is "N passed, N failed", whatever happens; the exit code is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

deep=
format=
for option in "$@"; do
  case $option in
    --deep) deep=1; export CASHLINK_DEEP=1 ;;
    --format) format=1 ;;
    *) echo "Unknown: $option (there are --deep and --format)"; exit 2 ;;
  esac
done

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Dozens of short-lived processes: none of them lives long enough to gain from being measured for it.
export DOTNET_TieredPGO=0
# Nor from compiling again what was called a few times, nor from threads that spin while there is nothing to do (hexadecimal numbers).
export DOTNET_TC_CallCountThreshold=200 DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0
logs=$PWD/artifacts/test-logs
rm -rf "$logs"
mkdir -p "$logs"
work=$(mktemp -d)
# What the tests store for a moment lies in memory, where there is enough of it.
if [ "$(df --output=avail -k /dev/shm 2> /dev/null | tail -n 1)" -gt 4000000 ] 2> /dev/null; then
  TMPDIR=$(mktemp -d /dev/shm/cashlink-tests-XXXXXX)
  # PostgreSQL is another user where root runs the tests.
  chmod 755 "$TMPDIR"
  export TMPDIR
fi

# The last line comes in any case. What was begun and has not come to its end has failed.
: > "$work/begun"
: > "$work/tally"
: > "$work/running"
finish() {
  local code=$?
  trap - EXIT INT TERM
  local running name passed failed
  while read -r running; do
    kill -TERM "$running" 2> /dev/null
  done < "$work/running"
  while read -r name; do
    grep -q "^$name " "$work/tally" || { echo "FAIL  $name did not come to its end"; echo "$name 0 1" >> "$work/tally"; }
  done < "$work/begun"
  # Whoever ends it early, or breaks this script, has proven nothing.
  [ "$code" -eq 0 ] || echo "run 0 1" >> "$work/tally"
  read -r passed failed < <(awk '{ passed += $2; failed += $3 } END { print passed + 0, failed + 0 }' "$work/tally")
  rm -rf "$work"
  [[ ${TMPDIR:-} == /dev/shm/cashlink-tests-* ]] && rm -rf "$TMPDIR"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ] && exit 0
  exit 1
}
trap finish EXIT
trap 'exit 1' INT TERM

# limited MINUTES COMMAND…: ends it, and all that it has started, when it takes longer, or when all is over.
limited() {
  timeout --kill-after=30 "$1m" "${@:2}" &
  echo $! >> "$work/running"
  wait $!
  local code=$?
  [ "$code" -ne 124 ] && [ "$code" -ne 137 ] || echo "It was ended after its limit of $1 minutes."
  return "$code"
}

# report NAME PASSED FAILED: one at a time, so that two do not talk at once.
report() {
  echo "$1 $2 $3" >> "$work/tally"
  flock "$work/tally" cat
}

# check NAME MINUTES COMMAND…: a step that is not made of tests counts as one.
check() {
  local name=$1 log=$logs/$1.log
  echo "$name" >> "$work/begun"
  if limited "${@:2}" > "$log" 2>&1; then
    { echo "ok    $name"; grep -h '^Note: ' "$log" || true; } | report "$name" 1 0
  else
    { echo "FAIL  $name, $log"; tail -n 60 "$log"; } | report "$name" 0 1
    return 1
  fi
}

filter='Category!=Screenshots&Category!=Benchmarks'
[ -n "$deep" ] || filter="$filter&Category!=Deep"

# run_tests PROJECT MINUTES
run_tests() {
  local project=$1 log=$logs/$1.log
  echo "$project" >> "$work/begun"
  limited "$2" dotnet test "tests/$project" --no-build --logger "console;verbosity=normal" --logger "trx;LogFileName=$logs/$project.trx" --filter "$filter" > "$log" 2>&1
  local code=$?
  # One line a test, also when the runner was ended before it could count.
  local ok bad
  ok=$(grep -cE '^ *Passed [^:]' "$log")
  bad=$(grep -cE '^ *Failed [^:]' "$log")
  if [ "$code" -ne 0 ] || [ "$ok" -eq 0 ]; then
    # A runner that broke off without naming a failed test has failed itself.
    [ "$bad" -gt 0 ] || bad=1
    {
      echo "FAIL  $project ($ok passed, $bad failed), $log"
      grep -E -A 25 '^\s+Failed ' "$log" | head -n 200
      tail -n 15 "$log"
    } | report "$project" "$ok" "$bad"
  else
    { echo "ok    $project ($ok passed)"; grep -ohE '(First load|Note): .*' "$log" | sort -u; } | report "$project" "$ok" 0
  fi
}

# need PROGRAM PACKAGE: installs the Debian package when the program is missing.
missing=()
need() { command -v "$1" > /dev/null || missing+=("$2"); }
has_font() { [ -n "$(find /usr/share/fonts /usr/local/share/fonts -name "$1" -print -quit 2> /dev/null)" ]; }
need chromium chromium
need chromium-headless-shell chromium-headless-shell
need curl curl
need python3 python3
need npm npm
need zbarimg zbar-tools
# Debian keeps it where only root's PATH looks.
[ -x /usr/sbin/nginx ] || need nginx nginx-light
python3 -c 'import requests' 2> /dev/null || missing+=(python3-requests)
[ -d /usr/lib/postgresql ] || missing+=(postgresql)
[ -e /usr/share/zoneinfo/Europe/Berlin ] || missing+=(tzdata)
# The fonts that the pages are looked at in: eng/fonts.
has_font DejaVuSans.ttf || missing+=(fonts-dejavu-core)
has_font LiberationSansNarrow-Regular.ttf || missing+=(fonts-liberation-narrow)
install() {
  apt-get update || return
  # It has a package of its own from Debian 13 on.
  local narrow=fonts-liberation
  apt-cache show fonts-liberation-sans-narrow > /dev/null 2>&1 && narrow=fonts-liberation-sans-narrow
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]/fonts-liberation-narrow/$narrow}"
}
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
    echo "Installing ${missing[*]}"
    install > "$logs/apt.log" 2>&1 || { tail -n 20 "$logs/apt.log"; echo "Install by hand: ${missing[*]}"; }
  else
    echo "Install by hand (this needs root): ${missing[*]}"
  fi
fi

check build 20 dotnet build Cashlink.Wizard.sln || exit 1

# Three lanes, which run beside each other: a browser waits much of its time, and so does who waits for processes that die.
# The published program is what the browser tests run, made by the command of the Dockerfile. It is built beside, in folders of its
# own, because a release restores other packages.
release=$PWD/artifacts/release
export CASHLINK_WIZARD_PUBLISHED=$PWD/artifacts/publish/wizard
in_a_browser() {
  rm -rf "$CASHLINK_WIZARD_PUBLISHED"
  check publish 20 dotnet publish src/Cashlink.Wizard -c Release -o "$CASHLINK_WIZARD_PUBLISHED" --artifacts-path "$release" || return
  run_tests Cashlink.Wizard.BrowserTests $([ -n "$deep" ] && echo 120 || echo 45)
  check pack 10 dotnet pack src/Cashlink.Api -c Release -o artifacts/packages --artifacts-path "$release"
  check sbom 10 eng/sbom.sh --check artifacts/sbom.cdx.json
}

# Wizards die at random moments while Cashlink stumbles and the store goes away: one process on SQLite whose disk is full now and then, two on a
# PostgreSQL that dies and comes back.
chaos() {
  local nodes=$1 seed=$2
  check "chaos-$nodes-nodes-seed-$seed" 20 dotnet tests/Cashlink.Wizard.Chaos/bin/Debug/net10.0/Cashlink.Wizard.Chaos.dll --seed "$seed" --sessions "$3" --nodes "$nodes"
}

apart() {
  run_tests Cashlink.Api.Tests 15
  run_tests Cashlink.Sandbox.Tests 15
  chaos 1 1 25
  chaos 2 2 25
  # What is more than white space the build has refused already.
  [ -z "$format" ] || check format 15 dotnet format whitespace . --folder --verify-no-changes --include src tests
  check signed 5 eng/signed.sh
  check vulnerable 10 eng/vulnerable.sh
  CASHLINK_IS_BUILT=1 check lint-openapi 10 eng/lint-openapi.sh
  [ -n "$deep" ] || return
  chaos 1 21 200
  chaos 2 22 200
  for seed in 11 12 13 14 15; do
    chaos 1 "$seed" 100
    chaos 2 "$seed" 100
  done
}

in_a_browser &
run_tests Cashlink.Wizard.Tests 30 &
apart &
wait
grep -h ' sessions, .* signed' "$logs"/chaos-*.log
exit 0
