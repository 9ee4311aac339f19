using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ReadStaffAccount;

/// <summary>For administrators: an account of staff, with the households that its person named.</summary>
internal static class ReadStaffAccountEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapGet("/staff/{accountId}", HandleAsync)
        .WithName("ReadStaffAccount").WithSummary("Returns an account of a member of staff")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        string accountId, Actor administrator, AccountStore accounts, StaffResponses responses, Journal journal, TownClock clock,
        CancellationToken cancel)
    {
        if (await accounts.FindStaffAsync(accountId, cancel) is not { } account)
            return Problems.NotFound();
        await journal.WriteAsync(StaffJournal.Of(account, administrator, StaffJournal.Read, clock.Now), cancel);
        return TypedResults.Ok(await responses.OfAsync(account, cancel));
    }
}
