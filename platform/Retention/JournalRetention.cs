using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>The classes of each service's journal.</summary>
public static class JournalRetention
{
    /// <summary>Readings and searches by staff, which families see.</summary>
    public static readonly RetentionClass Readings = new(
        "Readings", RetentionPeriod.Months(12), RetentionPeriod.Months(6), RetentionPeriod.Months(36), Journal.Collection);

    /// <summary>Who wrote what and for whom, sign-ins, and the entries of erasures.</summary>
    public static readonly RetentionClass Entries = new(
        "Journal", RetentionPeriod.Months(24), RetentionPeriod.Months(6), RetentionPeriod.Months(36), Journal.Collection);

    private static readonly FilterDefinitionBuilder<JournalEntry> Where = Builders<JournalEntry>.Filter;

    private static readonly FilterDefinition<JournalEntry> IsReading = Where.Regex(
        entry => entry.Action, new BsonRegularExpression("^(read|search)"));

    internal static FilterDefinition<JournalEntry> ExpiredReadings(RetentionPolicy policy, DateTimeOffset now) =>
        Where.Lte(entry => entry.At, policy.LimitOf(Readings, now)) & IsReading;

    internal static FilterDefinition<JournalEntry> ExpiredEntries(RetentionPolicy policy, DateTimeOffset now) =>
        Where.Lte(entry => entry.At, policy.LimitOf(Entries, now)) & Where.Not(IsReading);
}
