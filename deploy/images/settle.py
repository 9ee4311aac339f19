"""Takes out of an image what differs from one publishing to the next, so that the same commit gives the same digest.

    settle.py ARCHIVE FOLDER

ARCHIVE is what the SDK published, FOLDER becomes an OCI layout, and ARCHIVE is written anew from it. The SDK stamps each
file of its layer and the image's history with the time of the publishing, and its own process's number into the layer's
headers; here all carry the commit's date, which the image's label tells. What the base brought is left as it is.
"""
import calendar
import gzip
import hashlib
import io
import json
import pathlib
import re
import sys
import tarfile
import time
from email.utils import formatdate

CREATED = "org.opencontainers.image.created"
# When a page's file was checked out, as the answer's header will say.
STAMP = re.compile(rb'("Name":"Last-Modified","Value":")[^"]*(")')


def main(archive, folder):
    with tarfile.open(archive) as published:
        published.extractall(folder, filter="data")
    layout = Layout(folder)
    index = json.loads((folder / "index.json").read_bytes())
    manifest = layout.take(index["manifests"][0])
    config = layout.take(manifest["config"])
    created = config["config"]["Labels"][CREATED]
    layer, plain = settled_layer(layout.bytes_of(manifest["layers"][-1]), calendar.timegm(time.strptime(created, "%Y-%m-%dT%H:%M:%SZ")))
    layout.drop(manifest["layers"][-1])
    manifest["layers"][-1].update(layout.put(layer))
    config["rootfs"]["diff_ids"][-1] = digest(plain)
    config["created"] = created
    for step in config.get("history", []):
        if ".NET SDK" in step.get("created_by", "") + step.get("author", ""):
            step["created"] = created
    manifest["config"].update(layout.put(as_json(config)))
    index["manifests"][0].update(layout.put(as_json(manifest)))
    (folder / "index.json").write_bytes(as_json(index))
    archive.write_bytes(whole(folder, created))
    print(index["manifests"][0]["digest"])


class Layout:
    """The blobs of an OCI layout."""

    def __init__(self, folder):
        self.blobs = folder / "blobs" / "sha256"

    def bytes_of(self, descriptor):
        return (self.blobs / descriptor["digest"].removeprefix("sha256:")).read_bytes()

    def drop(self, descriptor):
        (self.blobs / descriptor["digest"].removeprefix("sha256:")).unlink()

    def take(self, descriptor):
        content = json.loads(self.bytes_of(descriptor))
        self.drop(descriptor)
        return content

    def put(self, content):
        name = digest(content)
        (self.blobs / name.removeprefix("sha256:")).write_bytes(content)
        return {"digest": name, "size": len(content)}


def settled_layer(layer, when):
    """The same files, in the order of their names, all of the same time."""
    plain = io.BytesIO()
    with tarfile.open(fileobj=io.BytesIO(gzip.decompress(layer))) as before, tarfile.open(fileobj=plain, mode="w", format=tarfile.PAX_FORMAT) as after:
        for entry in sorted(before.getmembers(), key=lambda one: one.name):
            content = before.extractfile(entry).read() if entry.isfile() else b""
            if entry.name.endswith(".staticwebassets.endpoints.json"):
                content = STAMP.sub(rb"\g<1>" + formatdate(when, usegmt=True).encode() + rb"\g<2>", content)
            entry.mtime, entry.size, entry.pax_headers = when, len(content), {}
            after.addfile(entry, io.BytesIO(content))
    return gzip.compress(plain.getvalue(), 6, mtime=0), plain.getvalue()


def whole(folder, created):
    when = calendar.timegm(time.strptime(created, "%Y-%m-%dT%H:%M:%SZ"))
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for file in sorted(one for one in folder.rglob("*") if one.is_file()):
            entry = tarfile.TarInfo(str(file.relative_to(folder)))
            entry.size, entry.mtime = file.stat().st_size, when
            tar.addfile(entry, io.BytesIO(file.read_bytes()))
    return archive.getvalue()


def digest(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def as_json(content):
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
