using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

internal static class ListDatabasesCommand
{
    public static Command Definition { get; } = new("listDatabases", ["nameOnly", "authorizedDatabases"], (context, request) =>
    {
        var names = context.Store.Catalog.Collections.Values.Select(one => one.Database).Distinct(StringComparer.Ordinal);
        if (context.Caller.User is { } user) names = names.Where(name => name == user.Database);
        return new BsonDocument("databases", new BsonArray(names.Select(name => new BsonDocument("name", name))));
    })
    {
        Access = Access.AnyUser,
    };
}
