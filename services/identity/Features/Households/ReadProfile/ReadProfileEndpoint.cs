using System.Security.Claims;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.ReadProfile;

/// <summary>The caller's own account, and its household where it has one.</summary>
internal static class ReadProfileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("", HandleAsync)
        .WithName("ReadProfile")
        .WithSummary("Returns the caller's account and household")
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>404 for a system of the town: its token is valid but names no account.</summary>
    private static async Task<Results<Ok<ProfileResponse>, ProblemHttpResult>> HandleAsync(
        ClaimsPrincipal caller, AccountStore accounts, HouseholdStore households, OwnNames names, TownClock clock,
        CancellationToken cancel)
    {
        if (await accounts.FindAsync(caller.FindFirstValue("sub")!, cancel) is not { } account)
            return Problems.NotFound();
        var household = await households.FindOfAccountAsync(account.Id, cancel);
        var canChangeName = account.Role == Roles.Family && await names.FaultAsync(account, cancel) is null;
        return TypedResults.Ok(ResponseOf(account, household, clock.Now) with { CanChangeName = canChangeName });
    }

    private static ProfileResponse ResponseOf(Account account, Household? household, DateTimeOffset now) => new(
        account.Id,
        account.UserName,
        Enum.Parse<AccountRole>(account.Role, ignoreCase: true),
        account.Contact.Title,
        account.Contact.FirstName,
        account.Contact.LastName,
        account.Contact.Email,
        account.Contact.Telephone,
        account.SignedInBefore,
        household is null ? null : HouseholdResponses.Of(household, account.Id, now))
    {
        AdultId = household?.Adults.FirstOrDefault(adult => adult.AccountId == account.Id)?.Id,
        Mobile = account.Contact.Mobile,
        Fax = account.Contact.Fax,
        Details = account.Role == Roles.Family ? DetailResponses.Of(account.Details) : null,
        TelephonesChangedAt = account.Contact.TelephonesOrigin?.At,
        NewAccounts = household is null
            ? []
            : [.. ReportableLinks.Of(household, account.Id, now).Select(adult => new NewAccountResponse(
                adult.Id, adult.FirstName, adult.LastName, adult.Link!.At))],
    };
}
