"""An integrator's own script: a person from nothing to an investment, one call after the other."""
import uuid

import requests

URL = 'https://demo.cashlink.de/api/external'
CLIENT_ID = '<your client ID>'
CLIENT_SECRET = '<your client secret>'
CAMPAIGN_ID = '<campaign id>'
WALLET_ADDRESS = '<wallet address>'

session = requests.Session()


def call(method, path, key=True, **arguments):
    headers = {'X-Idempotency-Key': uuid.uuid4().hex} if key else {}
    answer = session.request(method, f'{URL}/v2/{path}', headers=headers, **arguments)
    assert answer.ok, (method, path, answer.status_code, answer.content)
    return answer.json()


token = requests.post(f'{URL}/oauth/token', data={
    'grant_type': 'client_credentials',
    'scope': 'investors:write investors:read investments:write investments:read documents:write',
    'client_id': CLIENT_ID,
    'client_secret': CLIENT_SECRET,
})
assert token.status_code == 200, token.content
session.headers['Authorization'] = 'Bearer ' + token.json()['access_token']

investor = call('POST', 'investors/', json={
    'natural_person': {
        'salutation': 'MS', 'forename': 'Änne', 'surname': 'Größl', 'birth_date': '1984-02-29', 'birth_place': 'Passau',
        'citizenship': 'DEU', 'street': 'Innstr. 7', 'city': 'Passau', 'zip': '94032', 'country': 'DEU', 'phone': '+49 851 4711',
    },
    'bank_account': {
        'account_holder': 'Änne Größl', 'iban': 'DE53500105173569146251', 'bic': 'GENODEF1ERG', 'bank': 'Musterbank',
        'country': 'DEU', 'currency': 'EUR',
    },
    'tax_information': {'tax_identification_number': '12345678', 'non_assessment_certificate': False},
    'is_beneficiary': True,
    'pep_status': False,
    'account_setup_accepted_at': '2021-05-06T07:14:13.630308+00:00',
})['id']

protocol = call('POST', 'documents/', files={'file': ('protokoll.pdf', b'bytes', 'application/pdf')})['id']
call('POST', f'investors/{investor}/identifications/', json={
    'document_type': 'IDCARD', 'document_id': 'L01X00T47', 'document_issuer': 'Stadt Passau', 'document_valid_from': '2020-08-10',
    'document_valid_to': '2030-08-09', 'identity_provider': 'POSTIDENT', 'legitimation_process_id': 'process-1',
    'legitimation_protocol_id': protocol, 'verified_at': '2020-08-10T14:06:22.134Z',
})
wallet = call('POST', f'investors/{investor}/wallets/eth-generic/', json={'address': WALLET_ADDRESS})['id']
person = call('GET', f'investors/{investor}/', key=False)
assert person['natural_person']['forename'] == 'Änne', person
print(person['kyc_status'])

invitation = call('POST', 'invitations/', json={'investor_id': investor, 'campaign_id': CAMPAIGN_ID, 'units': 1100})['id']
for answers in (
    {'self_disclosure_submitted_at': '2021-11-15T08:33:45.617Z', 'self_disclosure_monthly_income': True, 'self_disclosure_net_worth_100k': True},
    {'survey_submitted_at': '2022-03-22T07:14:13.630308+00:00', 'survey': []},
    {'survey_waiver': 'NO_ANSWERS'},
):
    call('PATCH', f'invitations/{invitation}/', json=answers)
investment = call('POST', 'investments/', json={'invitation_id': invitation, 'signed_at': '2022-03-22T08:33:45.617Z'})['id']
assert call('GET', f'investors/{investor}/wallets/', key=False)[0]['id'] == wallet
call('PATCH', f'investments/{investment}/', key=False, json={'wallet': wallet})
print(investment)
print(call('GET', f'investments/{investment}/', key=False)['status'])
