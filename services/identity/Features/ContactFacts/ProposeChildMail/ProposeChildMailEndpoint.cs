using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.ContactFacts.ProposeChildMail;

/// <summary>Proposes a mail address of a child, by any adult of the household or an agent; a link in a mail to it confirms it.</summary>
internal static class ProposeChildMailEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapPost("/children/{childId}/mail-changes", HandleAsync)
        .WithName("ProposeChildMail").WithSummary("Mails a link by which a mail address of a child is confirmed")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<ChildContactResponse>, ProblemHttpResult>> HandleAsync(
        string childId, ProposeChildMailRequest request, HouseholdScope scope, HouseholdStore households, ChildMailChanges changes,
        TownClock clock, CancellationToken cancel)
    {
        if (await households.FindAsync(scope, cancel) is not { } household
            || household.Children.FirstOrDefault(one => one.Id == childId) is not { } child)
            return Problems.NotFound();
        if (!OnBehalfParser.TryRead(scope, request.OnBehalf is not null, request.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var email = (request.Email ?? "").Trim();
        if (!MailAddresses.IsValid(email))
            return Problems.Refused("invalid", Problems.Title(422), Fault(ContactTexts.NoMail));
        if (string.Equals(email, ChildContact.Of(household, childId).Email, StringComparison.OrdinalIgnoreCase))
            return Problems.Refused("invalid", Problems.Title(422), Fault(ContactTexts.SameMail));
        return await changes.ProposeAsync(scope, child, email, onBehalf, cancel) is { } proposed
            ? TypedResults.Ok(ChildContactResponses.Of(proposed, childId, scope, clock.Now))
            : Problems.Refused("too-often", ContactTexts.TooManyMails, status: 429);
    }

    private static Dictionary<string, string[]> Fault(string sentence) => new(StringComparer.Ordinal) { ["email"] = [sentence] };
}
