// What an operator does in mongosh: mongosh URI --quiet --file shell.js. Prints "ok" or fails.
const name = `shell-${new ObjectId().toHexString()}`;
const things = db.getSiblingDB(name).things;
const check = (holds, what) => {
  if (!holds) throw new Error(what);
};
const number = (value) => Number(`${value}`);

try {
  things.insertMany([{ _id: 1, a: 3, list: [1, 2] }, { _id: 2, a: 1 }, { _id: 3 }]);
  things.createIndex({ a: 1 }, { sparse: true });
  const shop = db.getSiblingDB(name);
  check(db.getMongo().getDBs().databases.some((one) => one.name === name && number(one.sizeOnDisk) > 0), "show dbs");
  check(shop.getCollectionNames().join() === "things", "show collections");
  check(number(shop.stats().objects) === 3 && number(things.stats().count) === 3 && number(things.totalIndexSize()) > 0, "stats");
  check(things.getIndexes().length === 2 && !things.isCapped(), "indexes");
  check(things.find({ a: 3 }).explain().queryPlanner.winningPlan.stage === "FETCH", "explain of a find");
  check(things.explain("executionStats").aggregate([{ $match: { a: 3 } }]).executionStats.nReturned !== undefined, "explain of a pipeline");
  check(things.explain().count({ a: 3 }).queryPlanner !== undefined, "explain of a count");
  check(things.find().hint({ a: 1 }).next()._id === 2, "hint");
  check(things.find().sort({ $natural: -1 }).next()._id === 3, "natural order");
  check(things.aggregate([{ $unwind: "$list" }]).toArray().length === 2, "unwind");
  check(things.aggregate([{ $sample: { size: 2 } }]).toArray().length === 2, "sample");
  check(things.countDocuments() === 3 && things.estimatedDocumentCount() === 3 && things.distinct("a").length === 2, "counts");
  things.updateOne({ $or: [{ _id: 9 }] }, { $set: { a: 1 } }, { upsert: true });
  check(things.countDocuments({ _id: 9, a: 1 }) === 1, "upsert");
  check(things.deleteMany({ a: { $gte: 1 } }).deletedCount === 3, "delete");
  check(db.adminCommand({ connectionStatus: 1 }).authInfo !== undefined, "connectionStatus");
  check(db.adminCommand("listCommands").commands.find !== undefined, "listCommands");
  check(db.serverCmdLineOpts().argv.length > 0, "getCmdLineOpts");
} finally {
  db.getSiblingDB(name).dropDatabase();
}

print("ok");
