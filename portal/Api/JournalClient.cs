using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;

namespace EspaceFamille.Portal.Api;

/// <summary>The journals of the services, merged, newest first. Each reading is an entry of each journal itself.</summary>
internal sealed class JournalClient(ApiClient api, HouseholdActor actor)
{
    public const int PageSize = 20;

    /// <summary>Services with households; the others have no route for the journal of one.</summary>
    private static readonly string[] OfHouseholds = ["identity", "reservations", "documents"];

    private static readonly string[] Services = [.. OfHouseholds, "notifications", "partners"];

    /// <summary>For agents: a page of what was done for the actor's household.</summary>
    public Task<JournalPage> OfHouseholdAsync(IReadOnlyList<string> actions, string? after, CancellationToken cancel) => MergedAsync(
        OfHouseholds,
        $"households/{Query.Escape(actor.Household)}/journal"
        + Query.Of([("actions", string.Join(',', actions)), .. Page(after)]),
        cancel);

    /// <summary>For administrators: a page of all journals.</summary>
    public Task<JournalPage> ListAsync(JournalQuery query, string? after, CancellationToken cancel) =>
        MergedAsync(Services, $"journal{Query.Of([.. query.Parameters, .. Page(after)])}", cancel);

    /// <summary>For administrators: all entries, of each service; or why there are none.</summary>
    public async Task<Answer<IReadOnlyList<JournalDownload>>> OpenAsync(JournalQuery query, CancellationToken cancel)
    {
        var opened = await Task.WhenAll(Services.Select(async service => (
            Service: service,
            Answer: await api.GetAndOpenAsync($"api/{service}/journal/export{Query.Of(query.Parameters)}", cancel))));
        if (opened.FirstOrDefault(one => one.Answer.Failure is not null).Answer is not { } failed)
            return new([.. opened.Select(one => new JournalDownload(one.Service, one.Answer.Value!))], null);
        foreach (var one in opened)
            one.Answer.Value?.Dispose();
        return new(null, failed.Failure, failed.Problem);
    }

    /// <summary>The cursor is a position in the order that all journals share, so that one cursor continues each of them.</summary>
    internal static JournalPage Merge(IReadOnlyList<(string Service, Answer<JournalResponse> Answer)> answers)
    {
        JournalLine[] all =
        [
            .. answers.SelectMany(one => (one.Answer.Value?.Entries ?? []).Select(entry => new JournalLine(one.Service, entry)))
                .OrderByDescending(line => line.Entry.At).ThenByDescending(line => line.Entry.Id, StringComparer.Ordinal),
        ];
        JournalLine[] shown = [.. all.Take(PageSize)];
        var hasMore = all.Length > shown.Length || answers.Any(one => one.Answer.Value?.Next is not null);
        var failures = answers.Select(one => one.Answer.Failure).OfType<Failure>().ToArray();
        return new(shown, hasMore && shown is [.., var last] ? $"{new JournalCursor(last.Entry.At, last.Entry.Id)}" : null)
        {
            Failure = failures.Contains(Failure.SignedOut) ? Failure.SignedOut
                // A household that one of the services does not know has no entries there.
                : failures.Any(failure => failure is not Failure.NotFound) ? Failure.Unavailable
                : failures.Length == answers.Count ? Failure.NotFound
                : null,
        };
    }

    private async Task<JournalPage> MergedAsync(IEnumerable<string> services, string path, CancellationToken cancel) => Merge(
        await Task.WhenAll(services.Select(async service =>
            (service, await api.GetAsync($"api/{service}/{path}", JournalsJson.Default.JournalResponse, cancel)))));

    private static (string, object?)[] Page(string? after) => [("limit", PageSize), ("after", after)];
}

/// <summary>An entry of a journal, with the service whose journal it is.</summary>
internal sealed record JournalLine(string Service, JournalEntry Entry);

/// <summary>The entries of one service, whose content is not read yet.</summary>
internal sealed record JournalDownload(string Service, HttpResponseMessage Response);

/// <summary>A page of the merged journals.</summary>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
internal sealed record JournalPage(IReadOnlyList<JournalLine> Lines, string? Next)
{
    public static JournalPage Empty { get; } = new([], Next: null);

    /// <summary>Why entries are missing; null where all services answered.</summary>
    public Failure? Failure { get; init; }
}
