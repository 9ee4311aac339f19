"""What pymongo's users do, kind by kind: python3 driver_cases.py URI. Prints "ok" or fails."""
import datetime
import re
import sys
import uuid

import bson
import pymongo
from bson import regex, son
from pymongo import errors

client = pymongo.MongoClient(sys.argv[1], serverSelectionTimeoutMS=10000)
name = "cases-" + uuid.uuid4().hex
database = client[name]
things = database["things"]


def refused(code, act):
    try:
        act()
    except errors.OperationFailure as failure:
        assert failure.code == code, (failure.code, failure)
        return failure
    raise AssertionError("not refused with %d" % code)


def ids(cursor):
    return [one["_id"] for one in cursor]


def bulk_writes():
    result = things.bulk_write([
        pymongo.InsertOne({"_id": 1, "n": 1}),
        pymongo.UpdateOne({"_id": 1}, {"$inc": {"n": 4}}),
        pymongo.UpdateOne({"_id": 2}, {"$set": {"n": 2}}, upsert=True),
        pymongo.ReplaceOne({"_id": 3}, {"n": 3}, upsert=True),
        pymongo.UpdateMany({"n": {"$gte": 2}}, {"$set": {"big": True}}),
        pymongo.DeleteOne({"n": 2}),
    ])
    counts = result.inserted_count, result.matched_count, result.modified_count, result.upserted_count, result.deleted_count
    assert counts == (1, 4, 4, 2, 1), result.bulk_api_result
    assert result.upserted_ids == {2: 2, 3: 3}
    try:
        things.bulk_write([pymongo.InsertOne({"_id": 9}), pymongo.InsertOne({"_id": 9}), pymongo.InsertOne({"_id": 10})], ordered=False)
        raise AssertionError("a duplicate was accepted")
    except errors.BulkWriteError as failure:
        assert [one["index"] for one in failure.details["writeErrors"]] == [1] and failure.details["nInserted"] == 2
    assert things.delete_many({"_id": {"$in": [9, 10]}}).deleted_count == 2


def find_and_modify():
    assert things.find_one_and_update({"_id": 1}, {"$inc": {"n": 1}})["n"] == 5
    assert things.find_one_and_update({"n": {"$gt": 0}}, {"$set": {"top": 1}}, sort=[("n", -1)], projection={"_id": 1}) == {"_id": 1}
    assert things.find_one_and_replace({"_id": 7}, {"n": 7}, upsert=True, return_document=pymongo.ReturnDocument.AFTER) == {"_id": 7, "n": 7}
    assert things.find_one_and_delete({"_id": 7}) == {"_id": 7, "n": 7}
    assert things.find_one_and_delete({"_id": 7}) is None


def cursors():
    numbers = database["numbers"]
    numbers.insert_many([{"_id": number, "odd": number % 2 == 1} for number in range(250)])
    cursor = numbers.find().batch_size(20)
    assert [next(cursor)["_id"] for _ in range(30)] == list(range(30)) and cursor.alive
    cursor.close()
    assert ids(numbers.find({"odd": True}).sort("_id", pymongo.DESCENDING).skip(5).limit(3)) == [239, 237, 235]
    assert ids(numbers.find().limit(-2)) == [0, 1]
    assert len(list(numbers.find(batch_size=7).clone())) == 250
    assert numbers.count_documents({"odd": True}, limit=10) == 10 and numbers.estimated_document_count() == 250
    assert numbers.find().explain()["queryPlanner"]["winningPlan"]["stage"] == "COLLSCAN"
    assert ids(numbers.find().sort([("$natural", -1)]).limit(2)) == [249, 248]
    assert numbers.distinct("odd") == [False, True]


def types():
    kept = {
        "_id": bson.ObjectId(), "at": datetime.datetime(2026, 12, 17, 12, 30, 0, 5000), "long": bson.Int64(2**53 + 1),
        "bytes": bson.Binary(b"\x01\x02", 128), "stamp": bson.Timestamp(5, 6),
        "least": bson.MinKey(), "most": bson.MaxKey(), "code": bson.Code("f()"), "pattern": regex.Regex("^a", re.IGNORECASE),
        "decimal": bson.Decimal128("1.10"), "nan": float("inf"), "deep": {"a": [{"b": [[]]}]}, "reference": bson.DBRef("c", 1),
    }
    database["types"].insert_one(kept)
    found = database["types"].find_one()
    assert found == kept, [field for field in kept if found[field] != kept[field]]
    for kind in ("decimal", "long", "binData", "timestamp", "minKey", "maxKey", "javascript", "regex"):
        field = {"decimal": "decimal", "long": "long", "binData": "bytes", "timestamp": "stamp", "minKey": "least", "maxKey": "most",
                 "javascript": "code", "regex": "pattern"}[kind]
        assert database["types"].count_documents({field: {"$type": kind}}) == 1, kind


def patterns():
    texts = database["texts"]
    texts.insert_many([{"_id": 1, "s": "Été"}, {"_id": 2, "s": "ete"}, {"_id": 3, "s": "a\nb"}, {"_id": 4, "s": "x1"}])
    assert ids(texts.find({"s": re.compile("^ÉTÉ$", re.IGNORECASE)})) == [1]
    assert ids(texts.find({"s": regex.Regex(r"^\w+$")})) == [2, 4]
    assert ids(texts.find({"s": regex.Regex("^b", re.MULTILINE)})) == [3]
    assert ids(texts.find({"s": re.compile("a.b", re.DOTALL)})) == [3]
    assert ids(texts.find({"s": {"$regex": "E", "$options": "i"}})) == [2]
    assert ids(texts.find({"s": {"$in": [regex.Regex("^x"), "ete"]}})) == [2, 4]
    refused(51091, lambda: list(texts.find({"s": regex.Regex("(?=a)")})))


def indexes():
    kinds = database["kinds"]
    assert kinds.create_index([("a", pymongo.ASCENDING), ("b", pymongo.DESCENDING)], sparse=True) == "a_1_b_-1"
    assert kinds.create_indexes([pymongo.IndexModel("c", unique=True, partialFilterExpression={"c": {"$gt": 5}})]) == ["c_1"]
    information = kinds.index_information()
    assert information["a_1_b_-1"]["key"] == [("a", 1), ("b", -1)] and information["c_1"]["partialFilterExpression"] == {"c": {"$gt": 5}}
    kinds.insert_many([{"_id": 1, "a": 2, "c": 6}, {"_id": 2, "c": 1}, {"_id": 3, "a": 1, "c": 1}])
    assert ids(kinds.find(hint=[("a", 1), ("b", -1)])) == [3, 1]
    assert kinds.count_documents({}, hint="a_1_b_-1") == 2
    refused(2, lambda: list(kinds.find(hint="none")))
    refused(11000, lambda: kinds.insert_one({"c": 6}))
    refused(85, lambda: kinds.create_index([("a", 1), ("b", -1)], name="other"))
    refused(86, lambda: kinds.create_index([("a", 1), ("b", -1)], name="c_1"))
    kinds.drop_index("a_1_b_-1")
    kinds.drop_indexes()
    assert list(kinds.index_information()) == ["_id_"]


def aggregates():
    orders = database["orders"]
    orders.insert_many([{"_id": 1, "who": "a", "items": [1, 2]}, {"_id": 2, "who": "a", "items": []}, {"_id": 3, "who": "b", "items": [5]}])
    totals = orders.aggregate([
        {"$unwind": "$items"}, {"$group": {"_id": "$who", "total": {"$sum": "$items"}}}, {"$sort": son.SON([("_id", 1)])}])
    assert list(totals) == [{"_id": "a", "total": 3}, {"_id": "b", "total": 5}]
    assert len(list(orders.aggregate([{"$sample": {"size": 2}}]))) == 2
    assert list(orders.aggregate([{"$collStats": {"count": {}}}]))[0]["count"] == 3
    assert "queryPlanner" in database.command("aggregate", "orders", pipeline=[{"$match": {"_id": 1}}], explain=True)


def operator():
    assert database.command("dbstats")["objects"] > 0 and database.command("collstats", "orders")["count"] == 3
    assert name in client.list_database_names()
    assert [one["name"] for one in client.list_databases() if one["name"] == name and one["sizeOnDisk"] > 0] == [name]
    assert "orders" in database.list_collection_names(filter={"name": {"$regex": "^o"}})
    assert client.server_info()["versionArray"][0] >= 7
    assert database.command("connectionStatus")["authInfo"]["authenticatedUsers"] == []
    assert "find" in client.admin.command("listCommands")["commands"]
    assert database.create_collection("made").name == "made"
    refused(48, lambda: database.command("create", "made"))


def refusals():
    refused(54, lambda: things.update_one({"$and": [{"x": 1}, {"x": 2}]}, {"$set": {"y": 1}}, upsert=True))
    refused(31249, lambda: things.find_one({}, {"a": 1, "a.b": 1}))
    refused(2, lambda: things.find_one({"a": {"$size": 2.5}}))
    refused(73, lambda: database["system.things"].insert_one({}))
    refused(66, lambda: things.update_one({"_id": 1}, {"$set": {"_id": 5}}))
    refused(40324, lambda: things.aggregate([{"$nonsense": {}}]))
    refused(59, lambda: database.command("nonsense"))
    refused(72, lambda: things.find_one({}, collation={"locale": "fr"}))
    refused(53, lambda: things.update_one({"_id": [1]}, {"$set": {"a": 1}}, upsert=True))


try:
    for case in (bulk_writes, find_and_modify, cursors, types, patterns, indexes, aggregates, operator, refusals):
        case()
finally:
    client.drop_database(name)
print("ok")
