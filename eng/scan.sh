#!/usr/bin/env bash
# Scans the published wizard, as it runs in Production, on this machine alone, with two scanners: wapiti (Debian's package) and Nikto
# (https://github.com/sullo/nikto; NIKTO names its nikto.pl). They look at every page that a session reaches, in sessions that stand at each
# step, at an advisor's page and console, the investor's home, the partner API with its key, and whatever asks for no admission; with
# SANDBOX=1 at the sandbox with the demo portal too. sslscan, where it is installed, looks at eng/nginx/tls.conf. Ends with 1 when something of
# medium level or higher is found, or the wizard failed (5xx) on the way. Takes half an hour or more, so test.sh leaves it out.
#   eng/scan.sh [seconds for each of wapiti's kinds of attack, and for each of Nikto's roots; without: no limit]
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
limit=${1:-}
published=${CASHLINK_WIZARD_PUBLISHED:-$root/artifacts/publish/wizard}
report=$root/artifacts/scan
nikto=${NIKTO:-$(command -v nikto || true)}
# Not: those that try known paths of other products (Nikto does), and those that need a server of wapiti's makers to answer (ssrf, xxe).
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

for program in wapiti nginx openssl python3 perl; do
  command -v "$program" > /dev/null || { echo "Install Debian's packages wapiti, nginx, openssl, python3, perl, libxml-writer-perl and libjson-perl."; exit 2; }
done
[ -n "$nikto" ] || { echo "Set NIKTO to the nikto.pl of https://github.com/sullo/nikto."; exit 2; }
sandbox_program=$root/src/Cashlink.Sandbox/bin/Debug/net10.0/Cashlink.Sandbox.dll
door_program=$root/tests/Cashlink.Wizard.Chaos/bin/Debug/net10.0/Cashlink.Wizard.Chaos.dll
[ -f "$published/Cashlink.Wizard.dll" ] || dotnet publish "$root/src/Cashlink.Wizard" -c Release -o "$published" --nologo --verbosity quiet
[ -f "$sandbox_program" ] || dotnet build "$root/src/Cashlink.Sandbox" --nologo --verbosity quiet
[ -f "$door_program" ] || dotnet build "$root/tests/Cashlink.Wizard.Chaos" --nologo --verbosity quiet
rm -rf "$report"
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
Sandbox__Url=http://127.0.0.1:0 Sandbox__CostsDocumentDelay=00:00:00 Sandbox__StatusPace=-00:00:01 dotnet "$sandbox_program" > sandbox.log 2>&1 &
processes+=($!)
sandbox=$(address sandbox.log '^.*Demo partner portal +(http[^ ]*[^/ ])/? *$')

key=$(head -c 32 /dev/urandom | base64 | tr -d '=+/')
port=$((20000 + RANDOM % 10000))
front=http://127.0.0.1:$port
# The address is https, as behind a proxy, so that what belongs to https is there to be looked at; the scanners go past that.
export ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_FORWARDEDHEADERS_ENABLED=true PublicUrl=https://wizard.example OtherUrls__0=$front \
  OtherUrls__1=http://127.0.0.1:$((port + 1)) Store__Path="$work/wizard.db" Keys__OperatorKey="$(head -c 32 /dev/urandom | base64)" Following__FirstPause=00:00:01 Following__LongestPause=00:00:05 \
  Cashlink__BaseAddress="$sandbox/api/external" Cashlink__ClientId=sandbox Cashlink__ClientSecret=sandbox-secret \
  Partners__0__Id=scan Partners__0__Name=Scan Partners__0__RequestsPerMinute=60000 Partners__0__HelpEmail=help@portal.example Partners__0__Theme__Radius=8 \
  Partners__0__KeyHashes__0="$(printf %s "$key" | sha256sum | cut -d' ' -f1)" Partners__0__IdentificationUrl="https://portal.example/identify/{investor_id}" \
  Partners__0__FrameOrigins__0=https://portal.example Partners__0__ReturnUrls__0=https://portal.example/
cd "$published"
ASPNETCORE_URLS=http://127.0.0.1:$((port + 1)) dotnet Cashlink.Wizard.dll > "$report/wizard.log" 2>&1 &
wizard_process=$!
processes+=("$wizard_process")
wizard=$(address "$report/wizard.log" '^.*Now listening on: (http[^ ]*) *$')
cd "$work"

# Brings sessions to their steps, as the chaos run does, over the same store; it is gone before anything is scanned.
env -u PublicUrl -u OtherUrls__0 -u OtherUrls__1 dotnet "$door_program" node --urls=http://127.0.0.1:0 > door.log 2>&1 &
door_process=$!
processes+=("$door_process")
door=$(address door.log '^LISTENING (http[^ ]*[^/ ])/? *$')
python3 "$root/eng/scan/sessions.py" "$wizard" "$door" "$sandbox" "$key" "$work"
kill "$door_process" && wait "$door_process" 2>/dev/null || true

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=wizard.example -keyout key.pem -out certificate.pem 2>/dev/null
sed -e "s#@KEY@#$key#" -e "s#@PORT@#$port#" -e "s#@WIZARD@#$((port + 1))#" -e "s#@TLS@#$((port + 2))#" -e "s#@ROOT@#$root#" "$root/eng/scan/proxy.conf" > proxy.conf
nginx -p "$work" -c "$work/proxy.conf" -g 'daemon off;' 2> nginx.log &
processes+=($!)
for _ in $(seq 100); do curl --silent --output /dev/null "$front/health" && break; sleep 0.1; done
# Nothing is scanned that a browser could not see: each page of a session has to be there.
while read -r page; do
  echo "$(curl --silent --output /dev/null --write-out '%{http_code} %{content_type}' "$front$page") $page"
done < addresses.txt > "$report/addresses.txt"
cut -d' ' -f1 "$report/addresses.txt" | sort | uniq -c | sort -rn | awk '{ print $1 " times " $2 }' | paste -sd, | sed 's/,/, /g'

if command -v sslscan > /dev/null; then
  sslscan --no-colour --xml="$report/sslscan.xml" "127.0.0.1:$((port + 2))" > "$report/sslscan.log" 2>&1 || true
fi

# wapiti_at NAME ADDRESS [more]: one run of wapiti.
wapiti_at() {
  local name=$1 target=$2
  shift 2
  wapiti --url "$target/" --scope domain --module "$modules" --flush-session --no-bugreport --verbose 1 \
    --store-session "$work/$name" --store-config "$work/$name" --timeout 30 ${limit:+--max-attack-time "$limit"} "$@" \
    --format json --output "$report/$name.json" > "$report/$name.log" 2>&1 || { tail -n 20 "$report/$name.log"; exit 2; }
}
# nikto_at ADDRESS ROOT: one run of Nikto, with a page as the root of all that it tries.
mkdir -p "$report/nikto"
number=0
nikto_at() {
  number=$((number + 1))
  perl "$nikto" -host "$1" -root "${2%/}" -nointeractive -ask no -nocheck ${limit:+-maxtime "${limit}s"} > "$report/nikto/$number.log" 2>&1 < /dev/null || true
}

limits=$([ -n "$limit" ] && echo "at most $limit seconds for each kind of attack and each root" || echo "no limits")
echo "wapiti: $front, $limits"
starts=()
while read -r page; do
  starts+=(--start "$front$page")
done < addresses.txt
wapiti_at wapiti "$front" "${starts[@]}"
echo "Nikto: each address as a root, $limits"
while read -r page; do
  nikto_at "$front" "$page"
done < <(cut -d'?' -f1 addresses.txt)

if [ -n "${SANDBOX:-}" ]; then
  echo "Both: the sandbox, $limits"
  # What they do there fails the wizard's calls, which is no fault of the wizard's.
  kill "$wizard_process" && wait "$wizard_process" 2>/dev/null || true
  starts=()
  for page in / /portal/inspector /portal/mailbox /sandbox /sandbox/api /identification/a0000000-0000-4000-8000-000000000003; do
    starts+=(--start "$sandbox$page")
    nikto_at "$sandbox" "$page"
  done
  wapiti_at wapiti-sandbox "$sandbox" "${starts[@]}"
fi

python3 "$root/eng/scan/report.py" "$report"
