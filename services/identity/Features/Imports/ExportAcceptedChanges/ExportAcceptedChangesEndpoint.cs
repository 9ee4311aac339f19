using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Imports.ExportAcceptedChanges;

/// <summary>
/// For administrators: the addresses, mail addresses and telephones that were changed here, for the town's own register. The export is in
/// the journal before its first byte.
/// </summary>
internal static class ExportAcceptedChangesEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapGet("/accepted-changes", HandleAsync)
        .WithName("ExportAcceptedChanges")
        .WithSummary("Returns the addresses, mail addresses and telephones that were changed here since a day, as CSV");

    /// <param name="since">The first day, in the town.</param>
    private static async Task<CsvFile> HandleAsync(
        DateOnly since, Actor administrator, WrittenFacts written, HouseholdStore households, Journal journal, TownClock clock,
        CancellationToken cancel)
    {
        var midnight = since.ToDateTime(TimeOnly.MinValue);
        var begin = new DateTimeOffset(midnight, clock.Zone.GetUtcOffset(midnight));
        var own = administrator.OwnHouseholdIds;
        var contacts = await written.ContactsSinceAsync(begin, cancel);
        var linked = await households.OfAccountsAsync(contacts.Select(account => account.Id), cancel);
        var concerned = (await written.AddressesSinceAsync(begin, cancel)).Concat(linked).DistinctBy(household => household.Id)
            .Where(household => !own.Contains(household.Id, StringComparer.Ordinal)).ToArray();
        var lines = AcceptedChanges.Lines(concerned, contacts, begin, clock).ToArray();
        await journal.WriteAsync(
            JournalEntry.Of(administrator, ImportJournal.ExportChanges, clock.Now) with { Count = lines.Length }, cancel);
        return new CsvFile(AcceptedChanges.Columns, lines, "modifications-acceptees.csv");
    }
}
