using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.ContactFacts.RequestAddressChange;

/// <summary>
/// Requests a change of the household's address, once per idempotency key. Its documents are not opened here: documents attaches
/// those that the submitting account uploaded, and the family is asked for the others.
/// </summary>
internal static class RequestAddressChangeEndpoint
{
    private const int MaxDocuments = 10;

    public static void Map(IEndpointRouteBuilder household) => household.MapPost("/address-changes", HandleAsync)
        .WithName("RequestAddressChange").WithSummary("Requests a change of the household's postal address")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Created<ContactRequestResponse>, ProblemHttpResult>> HandleAsync(
        RequestAddressChangeRequest request, IdempotencyKey? key, HouseholdScope scope, HouseholdStore households,
        RequestNumbers numbers, TownClock clock, CancellationToken cancel)
    {
        if (key is null)
            return IdempotencyKey.Missing();
        if (!OnBehalfParser.TryRead(scope, request.OnBehalf is not null, request.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var (wanted, errors) = Read(request);
        if (wanted is null)
            return Problems.Refused("invalid", Problems.Title(422), errors);
        string[] documentIds = [.. (request.DocumentIds ?? []).Distinct(StringComparer.Ordinal)];
        if (documentIds.Length > MaxDocuments)
            return Problems.Field("documentIds", $"Au plus {MaxDocuments} pièces.");
        var idempotency = Idempotency.Of(scope, key, request);
        if (await households.FindAsync(scope, cancel) is not { } known)
            return Problems.NotFound();
        if (request.ChildId is { } childId && known.Children.All(child => child.Id != childId))
            return Problems.NotFound();
        if (Answer(known) is { } early)
            return early;
        var submission = new Submission(
            RequestIds.Of(RequestKind.AddressChange, Ids.New()), await numbers.NextAsync(RequestNumbers.Address, cancel),
            scope, onBehalf, clock.Now);
        RequestTrace.Mark(submission.Number);
        var changed = await households.ChangeAsync(
            scope.HouseholdId,
            one => RequestAddressChangeRules.Request(one, wanted, documentIds, idempotency, submission, request.ChildId),
            cancel);
        return changed is null ? Problems.NotFound() : Answer(changed) ?? throw new InvalidOperationException("Nothing was decided.");

        // The request under this key; else why there can be none; null while it can be made.
        Results<Created<ContactRequestResponse>, ProblemHttpResult>? Answer(Household household)
        {
            if (RequestAddressChangeRules.Earlier(household, idempotency) is { } earlier)
            {
                return earlier.Idempotency.BodyHash != idempotency.BodyHash ? IdempotencyKey.OtherBody() : TypedResults.Created(
                    $"/api/identity/households/{scope.HouseholdId}/requests/{earlier.Id}",
                    ContactRequestResponses.Of(earlier, household, scope));
            }

            if (RequestAddressChangeRules.Refusal(household, wanted, request.ChildId) is not { } refusal)
                return null;
            var (code, title) = ContactTexts.Of(refusal);
            return Problems.Refused(code, title, status: 409);
        }
    }

    /// <summary>The address, or the sentences of the fields at fault.</summary>
    private static (Address? Address, Dictionary<string, string[]> Errors) Read(RequestAddressChangeRequest request)
    {
        (string Field, string? Fault)[] checks =
        [
            ("addressLine", PostalAddressRules.FaultOfLine(request.AddressLine)),
            ("complement", PostalAddressRules.FaultOfComplement(request.Complement)),
            ("postCode", PostalAddressRules.FaultOfPostCode(request.PostCode)),
            ("town", PostalAddressRules.FaultOfTown(request.Town)),
        ];
        var errors = checks.Where(check => check.Fault is not null)
            .ToDictionary(check => check.Field, check => new[] { check.Fault! }, StringComparer.Ordinal);
        if (errors.Count > 0)
            return (null, errors);
        var complement = PostalAddressRules.Clean(request.Complement);
        var address = new Address(
            PostalAddressRules.Clean(request.AddressLine), PostalAddressRules.Clean(request.PostCode),
            PostalAddressRules.Clean(request.Town));
        return (address with { Complement = complement.Length > 0 ? complement : null }, errors);
    }
}
