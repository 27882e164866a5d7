#!/usr/bin/env bash
# Scans the published wizard, as it runs in Production, with wapiti (Debian's package) on this machine alone: the root, launch links,
# a session's pages with its cookie, the partner API with its key, the embedding script. Ends with 1 when something of medium level
# or higher is found, or the wizard failed (5xx) on the way. Takes some five minutes, so test.sh leaves it out.
#   eng/scan.sh [seconds for the scan, 120] [seconds for each kind of attack, 40]
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
scan_time=${1:-120}
attack_time=${2:-40}
published=${CASHLINK_WIZARD_PUBLISHED:-$root/artifacts/publish/wizard}
report=$root/artifacts/scan
# Not: those that try known paths of other products, and those that need a server of wapiti's makers to answer (ssrf, xxe).
modules=backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss
work=$(mktemp -d)
processes=()
finish() {
  for process in "${processes[@]}"; do
    kill "$process" 2>/dev/null && wait "$process" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

command -v wapiti > /dev/null || { echo "Install Debian's package wapiti."; exit 2; }
[ -f "$published/Cashlink.Wizard.dll" ] || dotnet publish "$root/src/Cashlink.Wizard" -c Release -o "$published" --nologo --verbosity quiet
[ -f "$root/src/Cashlink.Sandbox/bin/Debug/net10.0/Cashlink.Sandbox.dll" ] || dotnet build "$root/src/Cashlink.Sandbox" --nologo --verbosity quiet
mkdir -p "$report"

# address LOG PATTERN: the first group of the pattern in the log, once it is there.
address() {
  local found
  for _ in $(seq 600); do
    found=$(sed -nE "s#$2#\1#p" "$1" | head -n 1)
    [ -n "$found" ] && { echo "$found"; return; }
    sleep 0.1
  done
  cat "$1" >&2
  return 1
}

cd "$work"
Sandbox__Url=http://127.0.0.1:0 dotnet "$root/src/Cashlink.Sandbox/bin/Debug/net10.0/Cashlink.Sandbox.dll" > sandbox.log 2>&1 &
processes+=($!)
sandbox=$(address sandbox.log '^.*Demo partner portal +(http[^ ]*[^/ ])/? *$')

key=$(head -c 32 /dev/urandom | base64 | tr -d '=+/')
cd "$published"
# The address is https, as behind a proxy, so that what belongs to https is there to be looked at; the scanner goes past the proxy.
port=$((20000 + RANDOM % 10000))
ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS=http://127.0.0.1:$port PublicUrl=https://wizard.example OtherUrls__0=http://127.0.0.1:$port Store__Path="$work/wizard.db" Keys__OperatorKey="$(head -c 32 /dev/urandom | base64)" \
  Cashlink__BaseAddress="$sandbox/api/external" Cashlink__ClientId=sandbox Cashlink__ClientSecret=sandbox-secret \
  Partners__0__Id=scan Partners__0__Name=Scan Partners__0__RequestsPerMinute=60000 \
  Partners__0__KeyHashes__0="$(printf %s "$key" | sha256sum | cut -d' ' -f1)" \
  Partners__0__FrameOrigins__0=https://portal.example Partners__0__ReturnUrls__0=https://portal.example/ \
  dotnet Cashlink.Wizard.dll > "$report/wizard.log" 2>&1 &
processes+=($!)
wizard=$(address "$report/wizard.log" '^.*Now listening on: (http[^ ]*) *$')

# launch INVESTOR: the path of a link.
launch() {
  curl --silent --show-error --fail "$wizard/api/sessions" -H "Authorization: Bearer $key" -H 'Content-Type: application/json' \
    -d "{\"investor_id\":\"a0000000-0000-4000-8000-00000000000$1\",\"campaign_id\":\"c0000000-0000-4000-8000-000000000001\",\"role\":\"investor\",\"return_url\":\"https://portal.example/\"}" \
    | sed -E 's#.*"launch_url":"https://wizard.example([^"]*)".*#\1#'
}
link=$(launch 1)
# What the form of the link's page does.
headers=$(curl --silent --show-error --request POST --data '' --dump-header - --output /dev/null "$wizard$link")
cookie=$(sed -nE 's/^Set-Cookie: ([^;]*);.*/\1/Ip' <<< "$headers" | tr -d '\r')
page=$(sed -nE 's/^Location: (.*)/\1/Ip' <<< "$headers" | tr -d '\r')
session=$(cut -d/ -f3 <<< "$page")
[ -n "$cookie" ] && [ -n "$session" ] || { echo "No session could be opened."; exit 2; }

echo "Scanning $wizard for at most $scan_time seconds and $attack_time for each kind of attack."
wapiti --url "$wizard/" --scope domain --module "$modules" --flush-session --no-bugreport --verbose 0 \
  --store-session "$work" --store-config "$work" --max-scan-time "$scan_time" --max-attack-time "$attack_time" --timeout 15 --max-files-per-dir 30 \
  --header "Cookie: $cookie" --header "Authorization: Bearer $key" \
  --start "$wizard$(launch 2)" --start "$wizard/launch/x" --start "$wizard$page" --start "$wizard$page?lang=en" --start "$wizard/w/$session/help" \
  --start "$wizard/w/$session?link=spent&closed=idle" --start "$wizard/w/$session/documents/f0000000-0000-4000-8000-000000000101" \
  --start "$wizard/api/sessions/$session" --start "$wizard/api/openapi.json" --start "$wizard/embed.js" --start "$wizard/accessibility" \
  --start "$wizard/health" --start "$wizard/webhooks/cashlink" \
  --format json --output "$report/report.json" > "$report/wapiti.log" 2>&1 || { tail -n 20 "$report/wapiti.log"; exit 2; }

python3 - "$report" <<'PY'
import json, re, sys
folder = sys.argv[1]
report = json.load(open(f'{folder}/report.json'))
names = {1: 'low', 2: 'medium', 3: 'high', 4: 'critical'}
grave = 0
print(f"wapiti {report['infos'].get('version', '')}, {report['infos'].get('crawled_pages_nbr', '?')} addresses")
for part in ('vulnerabilities', 'anomalies'):
    for kind, found in report[part].items():
        for level in sorted({item['level'] for item in found}, reverse=True):
            same = [item for item in found if item['level'] == level]
            grave += len(same) if level >= 2 else 0
            print(f"{names.get(level, level):9}{kind}: {len(same)}, for instance {same[0]['method']} {same[0]['path']}: {same[0]['info']}")
log = open(f'{folder}/wizard.log', encoding='utf-8', errors='replace').read()
failures = len(re.findall(r'^(fail|crit):', log, re.M))
print(f"{grave} of medium level or higher, {failures} failures in the wizard's log")
sys.exit(1 if grave or failures else 0)
PY
