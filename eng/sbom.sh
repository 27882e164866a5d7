#!/usr/bin/env bash
# Writes the bill of materials of the published wizard (CycloneDX, JSON): every package of its lock file, with licence and hash.
#   eng/sbom.sh FILE           writes it
#   eng/sbom.sh --check FILE   and ends with 1 when a package of the lock file is not in it, or one is that is not locked
# What is restored for it lies in artifacts/release, where a build of the release has it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
check=
[ "${1:-}" = --check ] && { check=1; shift; }
file=$(realpath -m "${1:?the file to write}")
project=src/Cashlink.Wizard
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)

dotnet tool restore > /dev/null
dotnet restore "$project" -p:Configuration=Release --locked-mode --artifacts-path "$PWD/artifacts/release" > /dev/null
dotnet CycloneDX "$project/Cashlink.Wizard.csproj" --disable-package-restore --base-intermediate-output-path "$PWD/artifacts/release" \
  --no-serial-number --set-name cashlink-wizard --set-version "$version" --output-format Json --output "$(dirname "$file")" --filename "$(basename "$file")" > /dev/null
echo "Wrote $file"

[ -z "$check" ] || python3 - "$file" "$project/packages.release.lock.json" <<'PYTHON'
import json, sys

bill, lock = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
listed = {(part["name"].lower(), part["version"]): part for part in bill["components"]}
locked = {(name.lower(), entry["resolved"]) for packages in lock["dependencies"].values() for name, entry in packages.items() if entry["type"] != "Project"}
faults = [f"not listed: {name} {version}" for name, version in sorted(locked - listed.keys())]
faults += [f"not locked: {name} {version}" for name, version in sorted(listed.keys() - locked)]
faults += [f"without a hash: {name}" for (name, _), part in sorted(listed.items()) if not part.get("hashes")]
faults += [f"without a licence: {name}" for (name, _), part in sorted(listed.items()) if not part.get("licenses")]
print("\n".join(faults) or f"{len(locked)} packages, all of the lock file, each with its hash and licence")
sys.exit(bool(faults or not locked))
PYTHON
