"""Runs the guide's script again and again in one process, and prints seconds and CPU seconds of the last runs, one line.

Usage: guide_loop.py SCRIPT API CLIENT_ID CLIENT_SECRET CAMPAIGN INVESTOR WARMUP RUNS
"""
import contextlib
import io
import resource
import sys
import time

script, api, client_id, client_secret, campaign, investor, warmup, runs = sys.argv[1:]
with open(script, encoding='utf-8') as file:
    text = file.read()
for placeholder, value in {
    'https://demo.cashlink.de/api/external': api,
    '<your client ID>': client_id,
    '<your client secret>': client_secret,
    '<campaign id>': campaign,
    '<investor id from previous guide>': investor,
    '"units": 1100': '"units": 10',  # The campaign is not to be sold out by a benchmark.
}.items():
    text = text.replace(placeholder, value)
code = compile(text, script, 'exec')


def run(times):
    for _ in range(times):
        with contextlib.redirect_stdout(io.StringIO()):
            exec(code, {'__name__': '__main__'})


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


run(int(warmup))
began, used = time.perf_counter(), cpu()
run(int(runs))
print(time.perf_counter() - began, cpu() - used)
