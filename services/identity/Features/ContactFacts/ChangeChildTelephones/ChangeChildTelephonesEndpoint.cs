using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.ContactFacts.ChangeChildTelephones;

/// <summary>
/// Changes a child's own telephones at once, by any adult of the household whose link is not limited, or an agent. A repeat changes
/// nothing.
/// </summary>
internal static class ChangeChildTelephonesEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapPut("/children/{childId}/telephones", HandleAsync)
        .WithName("ChangeChildTelephones").WithSummary("Changes a child's own telephones at once")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<ChangeTelephonesResponse>, ProblemHttpResult>> HandleAsync(
        string childId, ChangeTelephonesRequest request, HouseholdScope scope, HouseholdStore households, RequestNumbers numbers,
        TownClock clock, CancellationToken cancel)
    {
        if (await households.FindAsync(scope, cancel) is not { } known || known.Children.All(child => child.Id != childId)
            || LinkLimitRules.IsLimited(known, scope, clock.Now))
            return Problems.NotFound();
        if (!OnBehalfParser.TryRead(scope, request.OnBehalf is not null, request.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var (wanted, errors) = TypedTelephones.Read(request);
        if (errors.Count > 0)
            return Problems.Refused("invalid", Problems.Title(422), errors);
        if (ChildContact.Of(known, childId).Telephones == wanted)
            return TypedResults.Ok(ResponseOf(wanted, submission: null));
        var submission = new Submission(
            RequestIds.Of(RequestKind.TelephoneChange, Ids.New()), await numbers.NextAsync(RequestNumbers.Telephone, cancel),
            scope, onBehalf, clock.Now);
        var changed = await households.ChangeAsync(
            scope.HouseholdId, one => ChangeChildContactRules.ChangeTelephones(one, childId, wanted, submission), cancel);
        RequestTrace.Mark(submission.Number);
        return changed switch
        {
            null => Problems.NotFound(),
            _ when ChildContact.Of(changed, childId).Telephones != wanted =>
                Problems.Refused("too-often", ContactTexts.TooOften, status: 429),
            _ => TypedResults.Ok(ResponseOf(wanted, changed.ChildRequests.Any(one => one.Id == submission.Id) ? submission : null)),
        };
    }

    private static ChangeTelephonesResponse ResponseOf(Telephones telephones, Submission? submission) =>
        new(telephones.Telephone, telephones.Mobile, submission?.Id, submission?.Number) { Fax = telephones.Fax };
}
