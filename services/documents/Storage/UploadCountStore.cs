using System.Globalization;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>Uploads of each household per hour, counted by the database for all replicas.</summary>
internal sealed class UploadCountStore(IMongoDatabase database)
{
    public const string Collection = "upload-counts";
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    public static CreateIndexModel<UploadCount>[] Indexes { get; } = [new(Builders<UploadCount>.IndexKeys.Ascending(count => count.Hour))];

    private IMongoCollection<UploadCount> Counts { get; } = database.GetCollection<UploadCount>(Collection);

    /// <summary>Counts one upload. Returns the number in this hour, with this one.</summary>
    public async Task<int> AddAsync(string householdId, DateTimeOffset now, CancellationToken cancel)
    {
        var hour = UploadQuotaRules.HourOf(now);
        var id = string.Create(CultureInfo.InvariantCulture, $"{householdId} {hour.UtcDateTime:yyyyMMddHH}");
        var counted = await Counts.FindOneAndUpdateAsync<UploadCount>(
            count => count.Id == id,
            Builders<UploadCount>.Update.Inc(count => count.Uploads, 1).SetOnInsert(count => count.Hour, hour),
            new FindOneAndUpdateOptions<UploadCount> { IsUpsert = true, ReturnDocument = ReturnDocument.After },
            cancel);
        return counted.Uploads;
    }

    /// <summary>Deletes the counts of earlier days.</summary>
    public Task EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - Retention;
        return Counts.DeleteManyAsync(count => count.Hour < before, cancel);
    }
}

internal sealed record UploadCount
{
    public required string Id { get; init; }
    public required DateTimeOffset Hour { get; init; }
    public required int Uploads { get; init; }
}
