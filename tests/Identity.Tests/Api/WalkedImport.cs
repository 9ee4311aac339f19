using System.Net.Http.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using RunOutcome = EspaceFamille.Identity.Domain.Imports.ImportOutcome;

namespace EspaceFamille.Identity.Tests.Api;

/// <summary>An import of its own, for the walk, and a decision about a difference that does not exist.</summary>
internal static class WalkedImport
{
    public const string Id = "walk-import";

    public static RouteCase Decide(string household) => RouteCase.Admin with
    {
        Body = _ => JsonContent.Create(new DecideImportDifferenceRequest(
            ImportFact.Address, household, AccountId: null, AdultId: null, DateTimeOffset.UnixEpoch, ImportDecision.Keep)),
    };

    public static async Task AddAsync(IServiceProvider services)
    {
        var runs = services.GetRequiredService<ImportRunStore>();
        if (await runs.FindAsync(Id, CancellationToken.None) is not null)
            return;
        await runs.InsertAsync(
            new()
            {
                Id = Id,
                At = TimeProvider.System.GetUtcNow(),
                By = "walk",
                Outcome = RunOutcome.Dry,
                Files = [],
                Counts = [],
                Changes = [],
                ChangeCount = 0,
                Differences = [],
                DifferenceCount = 0,
            },
            CancellationToken.None);
    }
}
