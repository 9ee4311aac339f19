using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Routes;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Words;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>An agent declares an absence in a household's name, for a reason that the family reads. What proves it is
/// handed over on paper: the review waits for it as for any other.</summary>
internal static class DeclareForFamilyEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(HouseholdRoutes.OfAgents("/absences"), HandleAsync)
        .RequireAuthorization(Policies.Agent).AddEndpointFilter<KnownHouseholdFilter>();

    private static async Task<IResult> HandleAsync(
        DeclareForFamilyBody body, IdempotencyKey? key, AskedHousehold household, Caller caller, AbsenceSubmission submission,
        HouseholdCopies households, CancellationToken cancel)
    {
        if (key is null)
            return IdempotencyKey.Missing();
        var reason = body.AgentReason?.Trim() ?? "";
        if (AgentReasonRules.FaultOf(reason) is { } fault)
            return Problems.Field("agentReason", AgentReasonWords.Of(fault), status: 422);
        var declaration = new AbsenceDeclaration(
            body.Claim(household.Id), caller.AccountId, Idempotency.Of(caller, key, new { household.Id, body }))
        {
            AgentReason = reason,
            MailsTo = await households.AdultAccountsAsync(household.Id, cancel),
        };
        return await submission.SubmitAsync(declaration, cancel);
    }
}

/// <summary>What an agent sends. The dates are both inclusive.</summary>
internal sealed record DeclareForFamilyBody
{
    public required string ChildId { get; init; }
    public required IReadOnlyList<string> EnrolmentIds { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required AbsenceReason Reason { get; init; }
    public string? Comment { get; init; }

    /// <summary>Why the agent acts, for the family to read.</summary>
    public string? AgentReason { get; init; }

    public AbsenceClaim Claim(string household) => new(household, ChildId, EnrolmentIds, From, To, Reason, Comment, Receipts: []);
}
