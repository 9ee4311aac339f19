using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Features.MailAddressChanges;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>
/// For agents: proposes another mail address of an adult. No agent changes it: it is announced to the address in use and confirmed from
/// the new one.
/// </summary>
internal static class ProposeMailEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapPost("/adults/{adultId}/mail-proposals", HandleAsync)
        .RequireAuthorization(Policies.Agent)
        .WithName("ProposeMail")
        .WithSummary("Proposes another mail address of an adult")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<ProposeMailResponse>, ProblemHttpResult>> HandleAsync(
        string adultId, ProposeMailRequest? request, HouseholdScope scope, HouseholdStore households, AccountStore accounts,
        MailChanges changes, TownClock clock, CancellationToken cancel)
    {
        if (!OnBehalfParser.TryRead(scope, request?.OnBehalf is not null, request?.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var email = request?.Email?.Trim() ?? "";
        if (!MailAddresses.IsValid(email))
            return Problems.Field("email", MailTexts.Unreadable, status: StatusCodes.Status422UnprocessableEntity);
        var adult = (await households.FindAsync(scope, cancel))?.Adults.FirstOrDefault(one => one.Id == adultId);
        if (adult is null || onBehalf is null)
            return Problems.NotFound();
        if (adult.AccountId is not { } id || await accounts.FindAsync(id, cancel) is not { State: AccountState.Active } account)
            return Problems.Refused("no-account", MailTexts.NoAccount, status: StatusCodes.Status409Conflict);
        if (string.Equals(email, account.Contact.Email, StringComparison.OrdinalIgnoreCase))
            return Problems.Field("email", MailTexts.AlreadyTheirs, status: StatusCodes.Status422UnprocessableEntity);
        var entry = KeyJournal.Of(scope, ContactJournal.ProposeMail, adult.Id, onBehalf, clock.Now);
        return await changes.ProposeAsync(account, email, entry, cancel)
            ? TypedResults.Ok(new ProposeMailResponse(email))
            : Problems.Refused("too-often", MailTexts.TooOftenByAgent, status: StatusCodes.Status429TooManyRequests);
    }
}
