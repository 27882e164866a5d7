#!/usr/bin/env bash
# Ends with 1 when a package that the solution restores, or one below it, is known to be vulnerable. Whether anything is known says the feed: one that has no such
# data is named by a note, and the check has then shown nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
report=$(mktemp)
trap 'rm -f "$report"' EXIT
dotnet list Cashlink.Wizard.sln package --vulnerable --include-transitive --format json > "$report"
dotnet nuget list source --format short | python3 -c '
import json, re, sys, urllib.request

def knows(address):
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return any(entry["@type"].startswith("VulnerabilityInfo") for entry in json.load(answer)["resources"])
    except (OSError, ValueError, KeyError):
        return False

sources = re.findall(r"^E\S*\s+(https?://\S+)", sys.stdin.read(), re.M)
report = json.load(open(sys.argv[1], encoding="utf-8"))
found = sorted({
    (package["id"], package["resolvedVersion"], flaw["severity"], flaw["advisoryurl"])
    for project in report["projects"] for framework in project.get("frameworks", [])
    for kind in ("topLevelPackages", "transitivePackages") for package in framework.get(kind, []) for flaw in package.get("vulnerabilities", [])})
for flaw in found:
    print("vulnerable:", *flaw)
if not any(knows(source) for source in sources):
    print("Note: the feed has no data on vulnerable packages; nothing was shown by asking it.")
sys.exit(bool(found))
' "$report"
