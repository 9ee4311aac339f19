"""A round trip by another language's driver: python3 round_trip.py URI. Says "ok" or fails."""
import datetime
import sys

import bson
import pymongo
import pymongo.errors

client = pymongo.MongoClient(sys.argv[1], serverSelectionTimeoutMS=10000)
database = client["pymongo"]
client.drop_database("pymongo")
things = database["things"]

document = {
    "_id": bson.ObjectId(),
    "text": "é, « ça »",
    "whole": 7,
    "long": bson.Int64(2**40),
    "real": 0.5,
    "yes": True,
    "none": None,
    "at": datetime.datetime(2026, 12, 17, 12, 30),
    "bytes": b"\x00\xff",
    "list": [1, {"a": [2, 3]}],
}
things.insert_one(document)
assert things.find_one({"_id": document["_id"]}) == document
assert things.find_one({"list.a": 3})["whole"] == 7

things.create_index([("whole", pymongo.ASCENDING)], unique=True)
try:
    things.insert_one({"whole": 7})
    raise AssertionError("a duplicate was taken")
except pymongo.errors.DuplicateKeyError as refused:
    assert refused.details["keyValue"] == {"whole": 7}, refused.details

things.insert_many([{"whole": number} for number in range(100, 600)])
assert [one["whole"] for one in things.find({"whole": {"$gte": 100}}).sort("whole", 1).batch_size(50)] == list(range(100, 600))
assert things.update_many({"whole": {"$lt": 110}}, {"$inc": {"seen": 1}}).modified_count == 11
assert things.find_one_and_update({"whole": 100}, {"$set": {"x": 1}}, return_document=True)["x"] == 1
assert things.delete_many({"whole": {"$gte": 110}}).deleted_count == 490
assert things.count_documents({}) == 11
assert sorted(things.index_information()) == ["_id_", "whole_1"]
assert database.list_collection_names() == ["things"]
client.drop_database("pymongo")
print("ok")
