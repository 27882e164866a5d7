"""Says what the scanners have found, and ends with 1 when anything of it is of medium level or higher.

    report.py FOLDER

wapiti gives levels. Nikto gives none: what it finds counts as medium unless explained.txt says what it is ("pattern<TAB>reason").
"""
import glob
import json
import os
import re
import sys

folder = sys.argv[1]
names = {1: 'low', 2: 'medium', 3: 'high', 4: 'critical'}
with open(os.path.join(os.path.dirname(__file__), 'explained.txt'), encoding='utf-8') as file:
    explained = [line.rstrip('\n').split('\t') for line in file if line.strip() and not line.startswith('#')]
grave = 0

for name in sorted(glob.glob(f'{folder}/wapiti*.json')):
    report = json.load(open(name, encoding='utf-8'))
    print(f"{os.path.basename(name)[:-5]} {report['infos'].get('version', '')}, {report['infos'].get('crawled_pages_nbr', '?')} addresses")
    for part in ('vulnerabilities', 'anomalies'):
        for kind, found in report[part].items():
            for level in sorted({item['level'] for item in found}, reverse=True):
                same = [item for item in found if item['level'] == level]
                grave += len(same) if level >= 2 else 0
                print(f"  {names.get(level, level):9}{kind}: {len(same)}, for instance {same[0]['method']} {same[0]['path']}: {same[0]['info']}")

roots, requests, kinds = 0, 0, {}
for name in sorted(glob.glob(f'{folder}/nikto/*.log')):
    roots += 1
    log = open(name, encoding='utf-8', errors='replace').read()
    counted = re.search(r'(\d+) requests: (\d+) error', log)
    if counted is None:
        grave += 1
        print(f'  {name}: Nikto has not come to its end')
        continue
    requests += int(counted[1])
    for line in re.findall(r'^\+ (\[\d+\] .*)$', log, re.M):
        reason = next((reason for pattern, reason in explained if re.search(pattern, line)), None)
        kinds.setdefault(reason or re.sub(r'^\[(\d+)\] \S+: ', r'[\1] ', line), [reason, 0, line])[1] += 1
print(f'Nikto, {roots} roots, {requests} requests')
for reason, count, line in kinds.values():
    grave += 0 if reason else count
    print(f"  {'known' if reason else 'medium':9}{count} times, for instance {line}{': ' + reason if reason else ''}")

log = open(f'{folder}/wizard.log', encoding='utf-8', errors='replace').read()
failures = len(re.findall(r'^(fail|crit):|"LogLevel":"(?:Error|Critical)"', log, re.M))
print(f"{grave} of medium level or higher, {failures} failures in the wizard's log")
sys.exit(1 if grave or failures else 0)
