"""Launches a session for each step, brings it there, and writes what lets a scanner in: addresses.txt and admissions.map.

    sessions.py WIZARD DOOR SANDBOX KEY FOLDER

DOOR is a process of the chaos run over the same store, which goes through steps without a browser.
"""
import json
import re
import sys
import time
import urllib.error
import urllib.request

wizard, door, sandbox, key, folder = sys.argv[1:]
addresses, admissions = [], []


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


opener = urllib.request.build_opener(NoRedirect)


def ask(method, address, body=None, headers=()):
    data = None if body is None else json.dumps(body).encode()
    if method == 'POST' and data is None:
        data = b''
    request = urllib.request.Request(address, data, {'Content-Type': 'application/json', **dict(headers)}, method=method)
    try:
        with opener.open(request, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read()


def api(method, path, body=None):
    status, _, content = ask(method, wizard + path, body, {'Authorization': f'Bearer {key}'}.items())
    if status >= 300:
        sys.exit(f'{method} {path}: {status} {content[:300]}')
    return json.loads(content)


def enter(launched):
    """What the form of a link's page does: the cookie, and where it leads to."""
    path = re.sub(r'^https?://[^/]+', '', launched['launch_url'])
    status, headers, _ = ask('POST', wizard + path)
    if status != 303:
        sys.exit(f'A link was answered with {status}.')
    return headers['Set-Cookie'].split(';')[0], headers['Location']


def admit(below, cookie):
    admissions.append(f'"~*^{re.escape(below)}(/|$)" "{cookie}";'.replace('\\-', '-'))


def investor(number):
    return f'a0000000-0000-4000-8000-{number:012d}'


def launch(number, campaign, **more):
    body = {'investor_id': investor(number), 'campaign_id': f'c0000000-0000-4000-8000-{campaign:012d}', 'role': 'investor',
            'return_url': 'https://portal.example/', **more}
    launched = api('POST', '/api/sessions', body)
    cookie, page = enter(launched)
    session = launched['session_id']
    admit(f'/w/{session}', cookie)
    return session, cookie.split('=', 1)[1].split('.')[0]


def go(session, access, *steps):
    for step in steps:
        status, _, content = ask('POST', f'{door}/chaos/{session}/{access}/{step}')
        if status != 200 or json.loads(content)['outcome'] != 'Finished':
            sys.exit(f'{step}: {status} {content[:300]}')
    return ask('GET', f'{door}/chaos/{session}/{access}')[2]


def look(session, *pages):
    addresses.extend(f'/w/{session}/{page}' for page in pages)


first = 'self-disclosure'
session, access = launch(1, 1)
look(session, 'units', 'help', 'accessibility', 'identified', f'documents/f0000000-0000-4000-8000-{101:012d}')
addresses.append(f'/w/{session}')
session, access = launch(2, 1)
go(session, access, 'units/2000')
look(session, 'self-disclosure', 'units')
session, access = launch(5, 1)
go(session, access, 'units/2000', first)
look(session, 'survey', 'self-disclosure')
session, access = launch(6, 1)
go(session, access, 'units/2000', first, 'decline')
look(session, 'signing', 'survey', 'documents/costs')
session, access = launch(1, 4)
go(session, access, 'units/4')
look(session, 'signing')
session, access = launch(3, 1)
look(session, 'units')
session, access = launch(4, 1)
go(session, access, 'units/2000')
look(session, 'survey')
session, access = launch(1, 2)
go(session, access, 'units/4', 'sign')
look(session, 'wallet', 'status')
for number, state in ((2, 'ACCEPTED'), (5, 'WITHDRAWN'), (4, 'PAYMENT_MISSING')):
    session, access = launch(number, 2)
    at = json.loads(go(session, access, 'units/4', 'sign'))
    for _ in range(60):
        if at['investmentId']:
            break
        time.sleep(0.5)
        at = json.loads(go(session, access))
    status, _, content = ask('POST', f"{sandbox}/sandbox/investments/{at['investmentId']}/status", {'status': state})
    if status >= 300:
        sys.exit(f'The status {state}: {status} {content[:300]}')
    look(session, 'status', 'withdrawal', 'withdrawal/receipt')

# An advisor, in a session and in the console.
who = {'id': 'advisor-1', 'name': 'Petra Vogt'}
session, _ = launch(6, 2, role='advisor', advisor=who, meeting='advice')
look(session, 'units', 'help')
cookie, page = enter(api('POST', '/api/advisor-sessions', {'advisor': who}))
admit('/advisor', cookie)
addresses.extend([page, '/advisor/launch/x', '/advisor/for-client/x'])

# The investor's home.
cookie, page = enter(api('POST', '/api/sessions', {'investor_id': investor(1), 'role': 'investor'}))
admit(page, cookie)
addresses.append(page)

# What asks for no admission, and what asks for the partner's key.
link = api('POST', '/api/sessions', {'investor_id': investor(6), 'campaign_id': f'c0000000-0000-4000-8000-{4:012d}', 'role': 'investor'})
addresses.append(re.sub(r'^https?://[^/]+', '', link['launch_url']))
addresses.extend(['/', '/launch/x', '/home/launch/x', '/not-found', '/mail/confirm/x', '/mail/stop/x', '/return/x', '/return/enter/x', '/widerruf', '/withdraw',
                  '/identified', '/accessibility', '/health', '/health/ready', '/health/live', '/embed.js', '/embed/1/embed.d.ts', '/partners/scan/theme.css',
                  '/partners/scan/logo', '/webhooks/cashlink', '/favicon.ico', '/_blazor', '/_blazor/negotiate', '/w/00000000-0000-4000-8000-000000000000/units',
                  '/api/openapi.json', f'/api/sessions?investor_id={investor(1)}&limit=2&after=x', f"/api/sessions/{link['session_id']}",
                  f"/api/sessions/{link['session_id']}/evidence", '/api/embedding/inspection?frame=https://portal.example'])

with open(f'{folder}/addresses.txt', 'w') as file:
    file.write(''.join(address + '\n' for address in addresses))
with open(f'{folder}/admissions.map', 'w') as file:
    file.write(''.join(line + '\n' for line in admissions))
print(f'{len(admissions)} admissions, {len(addresses)} addresses')
