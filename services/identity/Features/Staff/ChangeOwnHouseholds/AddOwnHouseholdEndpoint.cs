using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ChangeOwnHouseholds;

/// <summary>
/// For administrators: names a household of the person whom an account of staff belongs to, and with it the other households of its
/// children: a child in shared custody has two.
/// </summary>
internal static class AddOwnHouseholdEndpoint
{
    private const int MaxNumberCharacters = 60;

    public static void Map(IEndpointRouteBuilder administration) => administration
        .MapPost("/staff/{accountId}/own-households", HandleAsync)
        .WithName("AddOwnHousehold").WithSummary("Names an own household of an agent or administrator, by its number")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        string accountId, AddOwnHouseholdRequest request, Actor administrator, AccountStore accounts, HouseholdStore households,
        StaffResponses responses, TownClock clock, CancellationToken cancel)
    {
        if (await accounts.FindAgentAsync(accountId, cancel) is null)
            return Problems.NotFound();
        if (request.Number is not { Length: > 0 and <= MaxNumberCharacters } number
            || await households.FindByNumberAsync(number, cancel) is not { } household)
            return Problems.Field("number", StaffTexts.UnknownNumber, status: 422);
        string[] ids = [household.Id, .. (await households.SharingChildrenAsync(household, cancel)).Select(other => other.Id)];
        StaffFault? fault = null;
        var account = await accounts.ChangeAgentAsync(
            accountId,
            account => (fault = StaffRules.CheckAddition(account, ids)) is null
                ? StaffRules.AddHouseholds(account, ids, administrator, clock.Now)
                : null,
            cancel);
        return (account, fault) switch
        {
            (null, _) => Problems.NotFound(),
            (_, { } refused) => Problems.Field("number", StaffTexts.Of(refused), status: 422),
            _ => TypedResults.Ok(await responses.OfAsync(account, cancel)),
        };
    }
}
