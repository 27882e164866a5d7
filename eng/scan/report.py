"""Says what the scanners have found, and ends with 1 when anything of it is of medium level or higher.

    report.py FOLDER

wapiti gives levels. Nikto gives none: what it finds counts as medium. What explained.txt says of a line ("pattern<TAB>reason") is printed as
known, with its count.
"""
import glob
import json
import os
import re
import sys

folder = sys.argv[1]
levels = {1: 'low', 2: 'medium', 3: 'high', 4: 'critical'}
with open(os.path.join(os.path.dirname(__file__), 'explained.txt'), encoding='utf-8') as file:
    explained = [line.rstrip('\n').split('\t') for line in file if line.strip() and not line.startswith('#')]
grave = 0


def tell(found):
    """found: (level, kind, line) each; alike ones are told once."""
    global grave
    groups = {}
    for level, kind, line in found:
        reason = next((reason for pattern, reason in explained if re.search(pattern, line)), None)
        groups.setdefault((reason or (level, kind)), [level, reason, 0, line])[2] += 1
    for level, reason, count, line in groups.values():
        if level >= 2 and not reason:
            grave += count
        print(f"  {'known' if reason else levels.get(level, level):9}{count} times, for instance {line}{': ' + reason if reason else ''}")


for name in sorted(glob.glob(f'{folder}/wapiti*.json')):
    with open(name, encoding='utf-8') as file:
        report = json.load(file)
    with open(name[:-5] + '.log', encoding='utf-8', errors='replace') as file:
        log = file.read()
    attacked = log.split('Launching module', 1)[-1]
    count = re.search(r'found (\d+) URLs and forms', log)
    print(f"{report['infos'].get('version')} ({os.path.basename(name)[:-5]}): {count[1] if count else '?'} addresses and forms, "
          f"forms attacked: {'yes' if '[+] POST' in attacked else 'no'}")
    tell((item['level'], kind, f"{kind}: {item['method']} {item['path']}: {item['info']}")
         for part in ('vulnerabilities', 'anomalies') for kind, items in report[part].items() for item in items)

roots, requests, lines = 0, 0, []
for name in sorted(glob.glob(f'{folder}/nikto/*.log')):
    with open(name, encoding='utf-8', errors='replace') as file:
        log = file.read()
    counted = re.search(r'(\d+) requests: (\d+) error', log)
    if counted is None:
        grave += 1
        print(f'  {name}: Nikto has not come to its end')
        continue
    roots += 1
    requests += int(counted[1])
    lines += [(2, line.split(']')[0], line) for line in re.findall(r'^\+ (\[\d+\] .*)$', log, re.M)]
print(f'Nikto: {roots} roots, {requests} requests')
tell(lines)

with open(f'{folder}/wizard.log', encoding='utf-8', errors='replace') as file:
    failures = len(re.findall(r'^(?:\S+ )?(?:fail|crit):|"LogLevel":"(?:Error|Critical)"', file.read(), re.M))
print(f"{grave} of medium level or higher, {failures} failures in the wizard's log")
sys.exit(1 if grave or failures else 0)
