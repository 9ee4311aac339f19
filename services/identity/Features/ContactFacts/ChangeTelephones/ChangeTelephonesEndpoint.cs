using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.ContactFacts.ChangeTelephones;

/// <summary>Changes the telephones of an adult at once: an adult's own, or any adult's by an agent. A repeat changes nothing.</summary>
internal static class ChangeTelephonesEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapPut("/adults/{adult}/telephones", HandleAsync)
        .WithName("ChangeTelephones").WithSummary("Changes the telephones of an adult at once")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <param name="adult">The id of the adult: a family's own.</param>
    private static async Task<Results<Ok<ChangeTelephonesResponse>, ProblemHttpResult>> HandleAsync(
        string adult, ChangeTelephonesRequest request, HouseholdScope scope, HouseholdStore households, AccountStore accounts,
        RequestNumbers numbers, TownClock clock, CancellationToken cancel)
    {
        var person = (await households.FindAsync(scope, cancel))?.Adults.FirstOrDefault(one => one.Id == adult);
        // The telephones of the other adult are that adult's alone.
        if (person is null || (!scope.ByAgent && person.AccountId != scope.Actor.AccountId))
            return Problems.NotFound();
        if (!OnBehalfParser.TryRead(scope, request.OnBehalf is not null, request.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var (wanted, errors) = TypedTelephones.Read(request);
        if (errors.Count > 0)
            return Problems.Refused("invalid", Problems.Title(422), errors);
        if (person.AccountId is not { } accountId || await accounts.FindAsync(accountId, cancel) is not { } account)
            return Problems.Refused("no-account", ContactTexts.NoAccount, status: 409);
        if (!ChangeTelephonesRules.IsChange(account, wanted))
            return TypedResults.Ok(ResponseOf(account, submission: null));
        var submission = new Submission(
            RequestIds.Of(RequestKind.TelephoneChange, Ids.New()), await numbers.NextAsync(RequestNumbers.Telephone, cancel),
            scope, onBehalf, clock.Now);
        var changed = await accounts.ChangeAsync(
            accountId, one => ChangeTelephonesRules.Change(one, wanted, submission), cancel);
        RequestTrace.Mark(submission.Number);
        return changed switch
        {
            null => Problems.NotFound(),
            _ when ChangeTelephonesRules.IsChange(changed, wanted) => Problems.Refused("too-often", ContactTexts.TooOften, status: 429),
            _ => TypedResults.Ok(ResponseOf(changed, changed.ContactRequests.Any(one => one.Id == submission.Id) ? submission : null)),
        };
    }

    private static ChangeTelephonesResponse ResponseOf(Account account, Submission? submission) =>
        new(account.Contact.Telephone, account.Contact.Mobile, submission?.Id, submission?.Number) { Fax = account.Contact.Fax };
}
