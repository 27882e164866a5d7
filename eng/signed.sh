#!/usr/bin/env bash
# Ends with 1 when a package of the product's lock files is not signed by the public gallery of NuGet packages, or has been changed since. The prints of its
# certificates are those that it publishes. Restore compares the hashes of the lock files besides.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
python3 - "$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')" src/*/packages.lock.json src/*/packages.release.lock.json <<'PYTHON'
import json, os, re, subprocess, sys

GALLERY = {
    "0E5F38F57DC1BCC806D8494F4F90FBCEDD988B46760709CBEEC6F4219AA6157D",
    "5A2901D6ADA3D18260B9C6DFE2133C95D74B9EEF6AE0E5DC334C8454D1477DF4",
    "1F4B311D9ACC115C8DC8018B5A49E00FCE6DA8E2855F9F014CA6F34570BC482D",
}
folder, locked = sys.argv[1], set()
for lock in sys.argv[2:]:
    for packages in json.load(open(lock, encoding="utf-8"))["dependencies"].values():
        locked |= {(name.lower(), entry["resolved"].lower()) for name, entry in packages.items() if entry["type"] != "Project"}
files = [os.path.join(folder, name, version, f"{name}.{version}.nupkg") for name, version in sorted(locked)]
answer = subprocess.run(["dotnet", "nuget", "verify", *files, "--all", "--verbosity", "normal"], capture_output=True, text=True)
# Each package tells who has signed it: its author perhaps, and the gallery.
signed = {
    package.split("\n", 1)[0].strip().lower()
    for package in re.split(r"^Verifying (?=\S+$)", answer.stdout, flags=re.M)[1:]
    if any(print_ in GALLERY for print_ in re.findall(r"Signature type: Repository.*?SHA256 hash: (\w+)", package, re.S))}
faults = [f"not signed by the gallery: {name} {version}" for name, version in sorted(locked) if f"{name}.{version}" not in signed]
if answer.returncode != 0:
    faults += [line for line in answer.stdout.splitlines() + answer.stderr.splitlines() if "error" in line or "Failed" in line]
print("\n".join(faults) or f"{len(locked)} packages are as the gallery has signed them")
sys.exit(bool(faults) or len(locked) < 10)
PYTHON
