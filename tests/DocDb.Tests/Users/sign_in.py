"""Signing in by another language's driver: python3 sign_in.py PORT. Says "ok" or fails."""
import sys

import pymongo
import pymongo.errors


def client(user, password, database, **more):
    return pymongo.MongoClient("127.0.0.1", int(sys.argv[1]), username=user, password=password, authSource=database, serverSelectionTimeoutMS=20000, **more)


def refusal(action):
    try:
        action()
    except pymongo.errors.OperationFailure as refused:
        return refused.code
    raise AssertionError("it was not refused")


for mechanism in ({}, {"authMechanism": "SCRAM-SHA-256"}):
    mine = client("identity", "pa,ss=w0rd", "identity", **mechanism)
    mine["identity"]["python"].insert_one({"a": 1})
    assert mine["identity"]["python"].find_one({"a": 1})["a"] == 1
    assert mine.list_database_names() == ["identity"]
    assert refusal(lambda: mine["portal"]["python"].find_one({})) == 13
    assert refusal(lambda: client("identity", "wrong", "identity", **mechanism)["identity"]["python"].find_one({})) == 18
    assert refusal(lambda: client("nobody", "wrong", "identity", **mechanism)["identity"]["python"].find_one({})) == 18

nobody = pymongo.MongoClient("127.0.0.1", int(sys.argv[1]), serverSelectionTimeoutMS=20000)
assert nobody.admin.command("hello")["ok"] == 1
assert refusal(lambda: nobody["identity"]["python"].find_one({})) == 13
print("ok")
