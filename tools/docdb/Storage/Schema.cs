namespace EspaceFamille.DocDb.Storage;

/// <summary>
/// One file for all databases, so that writes to any of them share one durable commit. Ids of collections and
/// indexes are never reused: a reader of a dropped one finds no rows.
/// </summary>
internal static class Schema
{
    /// <summary>The file's name in the data folder.</summary>
    public const string File = "docdb.sqlite";

    public const string Pragmas = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16000;
        """;

    public const string Tables = """
        CREATE TABLE IF NOT EXISTS collections (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            db TEXT NOT NULL,
            name TEXT NOT NULL,
            UNIQUE (db, name));
        CREATE TABLE IF NOT EXISTS indexes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            collection INTEGER NOT NULL,
            spec BLOB NOT NULL,
            multikey INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS documents (
            id INTEGER PRIMARY KEY,
            collection INTEGER NOT NULL,
            key BLOB NOT NULL,
            body BLOB NOT NULL,
            UNIQUE (collection, key));
        CREATE TABLE IF NOT EXISTS entries (
            idx INTEGER NOT NULL,
            key BLOB NOT NULL,
            document INTEGER NOT NULL,
            PRIMARY KEY (idx, key, document)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS documents_by_collection ON documents (collection, id);
        """;
}
