using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>The known violations of the shape of services, each by its full text. Delete an entry with its violation.</summary>
internal static class ShapeExceptions
{
    private const string Retention = "EspaceFamille.Documents.Features.Retention";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        // Technical parts that several features of one service share.
        "Documents: Inspection",
        "Documents: Scanning",
        "Notifications: Rendering",
        "Notifications: Sending",

        // The command of the inspector's child process, which starts without a host.
        "EspaceFamille.Documents.Inspection.InspectCommand",

        // Documents adds and maps the platform in its Program instead of its Module.
        "DocumentsModule.AddConsumers(IBusRegistrationConfigurator)",
        "Documents: app.MapPlatform();",
        "Documents: builder.AddPlatformService(\"documents\", DocumentsModule.AddConsumers);",

        // The sweep of an area that calls its use cases.
        $"{Retention}.EraseDecidedDocuments.DecidedDocumentEraser -> {Retention}",
        $"{Retention}.EraseUnattachedDocuments.UnattachedDocumentEraser -> {Retention}",
        $"{Retention}.RetentionSweep -> {Retention}.EraseDecidedDocuments",
        $"{Retention}.RetentionSweep -> {Retention}.EraseUnattachedDocuments",

        // Collections that no store declares.
        "RequestNumbers.cs: GetCollection<BsonDocument>(\"counters",

        // Options without a validator class.
        "EspaceFamille.Reservations.ReservationsOptions has no validator",
    };

    public static void AssertNone(IEnumerable<string?> violations)
    {
        var found = violations.OfType<string>().Distinct(StringComparer.Ordinal).Where(violation => !Known.Contains(violation)).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
