from unisono.surfaces.web.navigation import PAGES

def test_home(client_as):
    client = client_as("cxo")
    for page in PAGES:
        answer = client.get("/" + page.address)
        assert answer.status_code == 200, page
