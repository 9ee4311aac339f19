"""Pushes an OCI layout to a registry: push.py FOLDER REGISTRY REPOSITORY TAG. What the registry has already is not sent again.

Passwords are those that docker login or podman login wrote down; a helper that keeps them elsewhere is not asked.
"""
import base64
import json
import os
import pathlib
import re
import sys
import urllib.error
import urllib.parse
import urllib.request


class Registry:
    def __init__(self, host, repository):
        loopback = re.match(r"(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|$)", host)
        self.host, self.base = host, f"{'http' if loopback else 'https'}://{host}/v2/{repository}"
        self.repository, self.authorization = repository, None

    def has(self, digest):
        try:
            return self.ask("HEAD", f"{self.base}/blobs/{digest}").status == 200
        except urllib.error.HTTPError as missing:
            if missing.code != 404:
                raise
            return False

    def upload(self, digest, content):
        begun = self.ask("POST", f"{self.base}/blobs/uploads/", b"")
        place = urllib.parse.urljoin(f"{self.base}/", begun.headers["Location"])
        self.ask("PUT", f"{place}{'&' if '?' in place else '?'}digest={digest}", content, "application/octet-stream")

    def ask(self, method, address, content=None, kind=None, again=True):
        headers = {"Content-Type": kind} if kind else {}
        # A storage that the registry sends us to has no business with our password.
        if self.authorization and address.startswith(self.base.split("/v2/")[0]):
            headers["Authorization"] = self.authorization
        try:
            return urllib.request.urlopen(urllib.request.Request(address, content, headers, method=method), timeout=300)
        except urllib.error.HTTPError as refused:
            if refused.code != 401 or not again:
                raise
            self.authorization = self.authorize(refused.headers.get("WWW-Authenticate", ""))
            return self.ask(method, address, content, kind, again=False)

    def authorize(self, challenge):
        basic = self.password()
        if challenge.lower().startswith("basic"):
            return basic
        told = dict(re.findall(r'(\w+)="([^"]*)"', challenge))
        query = urllib.parse.urlencode({"service": told.get("service", ""), "scope": f"repository:{self.repository}:pull,push"})
        request = urllib.request.Request(f"{told['realm']}?{query}", headers={"Authorization": basic} if basic else {})
        answer = json.load(urllib.request.urlopen(request, timeout=60))
        return "Bearer " + (answer.get("token") or answer["access_token"])

    def password(self):
        places = [os.path.join(os.environ.get("DOCKER_CONFIG", os.path.expanduser("~/.docker")), "config.json"),
                  os.environ.get("REGISTRY_AUTH_FILE", ""), os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), "containers/auth.json")]
        for place in filter(os.path.isfile, places):
            kept = json.loads(pathlib.Path(place).read_text()).get("auths", {}).get(self.host, {})
            if "auth" in kept:
                return "Basic " + kept["auth"]
            if "username" in kept:
                return "Basic " + base64.b64encode(f"{kept['username']}:{kept['password']}".encode()).decode()
        return None


def main(folder, host, repository, tag):
    registry = Registry(host, repository)
    descriptor = json.loads((folder / "index.json").read_bytes())["manifests"][0]
    manifest = blob(folder, descriptor)
    parts = json.loads(manifest)
    for part in [*parts["layers"], parts["config"]]:
        if not registry.has(part["digest"]):
            registry.upload(part["digest"], blob(folder, part))
    registry.ask("PUT", f"{registry.base}/manifests/{tag}", manifest, descriptor["mediaType"])


def blob(folder, descriptor):
    return (folder / "blobs" / "sha256" / descriptor["digest"].removeprefix("sha256:")).read_bytes()


try:
    main(pathlib.Path(sys.argv[1]), *sys.argv[2:5])
except (urllib.error.URLError, OSError) as failure:
    sys.exit(f"push: {sys.argv[2]} did not take {sys.argv[3]}: {failure}")
