using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;

namespace EspaceFamille.DocDb.Commands.Reading;

/// <summary>A query on one collection: filter, sort, skip, limit and hint.</summary>
internal sealed record FindQuery(Filter Filter, SortOrder? Sort = null, int Skip = 0, int Limit = 0, Hint? Hint = null)
{
    /// <summary>Opens the results; a collection that does not exist has none. The cursor owns the session until it closes.</summary>
    public Cursor Open(CommandContext context, string database, string name, Func<IEnumerable<StoredDocument>, IEnumerable<Outgoing>> shape)
    {
        var ns = $"{database}.{name}";
        if (context.Store.Catalog.Find(database, name) is not { } collection) return new Cursor(ns, shape([]), () => { });
        var session = context.Store.Sessions.Rent();
        return new Cursor(ns, shape(Run(context.Store.Counters, session, collection)), () => context.Store.Sessions.Return(session));
    }

    /// <summary>Reads all results at once, for commands that return a number.</summary>
    public T Read<T>(CommandContext context, string database, string name, Func<IEnumerable<StoredDocument>, T> read)
    {
        if (context.Store.Catalog.Find(database, name) is not { } collection) return read([]);
        return context.Store.Sessions.Use(session => read(Run(context.Store.Counters, session, collection)));
    }

    public IEnumerable<StoredDocument> Run(StoreCounters counters, Session session, StoredCollection collection)
    {
        var plan = Planner.Choose(collection, Filter, Sort, Hint);
        var found = new Scanner(session, counters).Find(collection, plan, Filter);
        if (Sort is not null && !plan.Sorted) found = Sorting.InMemory(found, Sort);
        if (Skip > 0) found = found.Skip(Skip);
        return Limit > 0 ? found.Take(Limit) : found;
    }
}
