using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using Microsoft.Data.Sqlite;

namespace EspaceFamille.DocDb.Storage;

/// <summary>The operations of a write; used by the single writer only, inside a transaction shared with other writes.</summary>
internal sealed class WriteSession(Session session, StoreCounters counters)
{
    private readonly Scanner _scanner = new(session, counters);

    /// <summary>The catalogue including this transaction's changes; visible to readers after the commit.</summary>
    public Catalog Catalog { get; private set; } = Catalog.Load(session);

    public DocumentWrites Documents { get; } = new(session);

    public void Begin() => session.Execute("BEGIN IMMEDIATE");

    public void Commit() => session.Execute("COMMIT");

    public void Rollback()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself on some errors, such as a full disk: then there is no transaction to roll back.
        }

        Catalog = Catalog.Load(session);
    }

    /// <summary>The first match in the requested order. The read cursor is closed on return, so that the match can be written.</summary>
    public StoredDocument? FindFirst(StoredCollection collection, Filter filter, SortOrder? sort = null, Hint? hint = null)
    {
        var plan = Planner.Choose(collection, filter, sort, hint);
        var found = _scanner.Find(collection, plan, filter);
        return (sort is null || plan.Sorted ? found : Sorting.InMemory(found, sort)).FirstOrDefault();
    }

    /// <summary>All current matches: row ids are collected first, so that writing one match does not move the others.</summary>
    public IEnumerable<StoredDocument> FindAll(StoredCollection collection, Filter filter, Hint? hint = null) =>
        _scanner.Find(collection, Planner.Choose(collection, filter, hint: hint), filter).Select(document => document.Id).ToList()
            .Select(_scanner.Load);

    public StoredCollection GetOrAbsent(string database, string name) =>
        Catalog.Find(database, name) ?? StoredCollection.Absent(database, name);

    public StoredCollection GetOrCreate(string database, string name)
    {
        if (Catalog.Find(database, name) is { } known) return known;
        var id = session.Number("INSERT INTO collections (db, name) VALUES ($1, $2) RETURNING id", database, name);
        return Put(new StoredCollection(id, database, name, []));
    }

    public void Drop(StoredCollection collection)
    {
        foreach (var index in collection.Indexes) RemoveEntries(index);
        session.Execute("DELETE FROM indexes WHERE collection = $1", collection.Id);
        session.Execute("DELETE FROM documents WHERE collection = $1", collection.Id);
        session.Execute("DELETE FROM collections WHERE id = $1", collection.Id);
        Catalog = Catalog.Without(collection);
    }

    /// <summary>Builds the index over the existing documents; a duplicate key is detected before anything is committed.</summary>
    public StoredCollection CreateIndex(StoredCollection collection, IndexSpec spec)
    {
        session.Execute("SAVEPOINT building");
        try
        {
            var id = session.Number(
                "INSERT INTO indexes (collection, spec) VALUES ($1, $2) RETURNING id", collection.Id, DocumentWriter.ToBytes(
                    spec.Document));
            var index = new StoredIndex(id, spec, 0);
            foreach (var document in FindAll(collection, Filter.Everything)) Documents.Index(collection, index, document);
            session.Execute("RELEASE building");
            return Put(collection with { Indexes = [.. collection.Indexes, index] });
        }
        catch (CommandFailure)
        {
            session.Execute("ROLLBACK TO building");
            session.Execute("RELEASE building");
            throw;
        }
    }

    public StoredCollection DropIndex(StoredCollection collection, StoredIndex index)
    {
        RemoveEntries(index);
        session.Execute("DELETE FROM indexes WHERE id = $1", index.Id);
        return Put(collection with { Indexes = [.. collection.Indexes.Where(one => one != index)] });
    }

    private void RemoveEntries(StoredIndex index) => session.Execute("DELETE FROM entries WHERE idx = $1", index.Id);

    private StoredCollection Put(StoredCollection collection)
    {
        Catalog = Catalog.With(collection);
        return collection;
    }
}
