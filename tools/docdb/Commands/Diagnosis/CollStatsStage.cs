using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Diagnosis;

/// <summary>$collStats, the first stage of a pipeline: one document with storageStats, count, or both.</summary>
internal static class CollStatsStage
{
    public const string Name = "$collStats";

    /// <exception cref="CommandFailure">An option is not implemented, or the collection does not exist.</exception>
    public static BsonDocument Run(CommandContext context, CommandRequest request, BsonValue argument)
    {
        if (argument is not BsonDocument options)
            throw new CommandFailure(5447000, "Location5447000", $"{Name} must take a nested object but found: {argument}");
        RequestChecks.CheckPart(Name, options, "storageStats", "count");
        var result = new BsonDocument
        {
            { "ns", $"{request.Database}.{request.Collection}" },
            { "host", Environment.MachineName },
            { "localTime", context.Time.GetUtcNow().UtcDateTime },
        };
        if (options.ElementCount == 0) return result;
        var statistics = Read(context, request);
        if (options.GetValue("storageStats", null) is BsonDocument storage)
        {
            RequestChecks.CheckPart($"{Name}.storageStats", storage, "scale");
            result.Add("storageStats", StorageReport.Of(statistics, Scale.Of(storage)));
        }

        return options.Contains("count") ? result.Add("count", new Scale(1).Apply(statistics.Count)) : result;
    }

    private static CollectionStatistics Read(CommandContext context, CommandRequest request)
    {
        if (context.Store.Catalog.Find(request.Database, request.Collection) is not { } collection)
        {
            throw CommandFailure.NamespaceNotFound(
                $"Unable to retrieve storageStats in {Name} stage :: caused by :: "
                    + $"Collection [{request.Database}.{request.Collection}] not found.");
        }

        return context.Store.Sessions.Use(session => CollectionStatistics.Read(session, collection));
    }
}
