using System.Globalization;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>Uploads of each account per hour, counted by the database for all replicas.</summary>
internal sealed class UploadCountStore(IMongoDatabase database)
{
    public const string Collection = "upload-counts";

    public static CreateIndexModel<UploadCount>[] Indexes { get; } = [new(Builders<UploadCount>.IndexKeys.Ascending(count => count.Hour))];

    private IMongoCollection<UploadCount> Counts { get; } = database.GetCollection<UploadCount>(Collection);

    /// <summary>Counts one upload. Returns the number in this hour, with this one.</summary>
    public async Task<int> AddAsync(string accountId, DateTimeOffset now, CancellationToken cancel)
    {
        var hour = UploadQuotaRules.HourOf(now);
        var id = string.Create(CultureInfo.InvariantCulture, $"{accountId} {hour.UtcDateTime:yyyyMMddHH}");
        var counted = await Counts.FindOneAndUpdateAsync<UploadCount>(
            count => count.Id == id,
            Builders<UploadCount>.Update.Inc(count => count.Uploads, 1).SetOnInsert(count => count.Hour, hour),
            new FindOneAndUpdateOptions<UploadCount> { IsUpsert = true, ReturnDocument = ReturnDocument.After },
            cancel);
        return counted.Uploads;
    }

    /// <summary>The counts of hours up to that instant.</summary>
    public static FilterDefinition<UploadCount> CountedUntil(DateTimeOffset until) =>
        Builders<UploadCount>.Filter.Lte(count => count.Hour, until);
}

internal sealed record UploadCount
{
    public required string Id { get; init; }
    public required DateTimeOffset Hour { get; init; }
    public required int Uploads { get; init; }
}
