using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>Reads what a declaration names and decides about it: for its preview, and again for each attempt to save it.</summary>
internal sealed class DeclarationDecider(PlanningReader reader, ReceiptSeal seal)
{
    public async Task<DecidedDeclaration> DecideAsync(
        HouseholdScope scope, DeclareAbsenceRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        var opened = (request.Receipts ?? []).Distinct(StringComparer.Ordinal).Select(seal.Open).ToArray();
        Receipt[] receipts = [.. opened.OfType<Receipt>().DistinctBy(receipt => receipt.DocumentId)];
        string[] enrolmentIds = [.. request.EnrolmentIds.Distinct(StringComparer.Ordinal)];
        var reading = await reader.ReadAsync(scope, enrolmentIds, request.From, request.To, cancel);
        // An agent is handed the proof on paper.
        var offers = scope.ByAgent ? [] : LaterProofRules.Offers(reading.Town.ProofRules, request.To, now, reading.Town.ZoneInfo());
        var later = request.ProofLater == true && receipts.Length == 0
            ? offers.FirstOrDefault(offer => offer.Rule.Reason == request.Reason.ToDomain())
            : null;
        var decision = opened.Contains(null)
            ? new AbsenceDecision([], [], [new(AbsenceRefusalReason.DocumentUnknown)])
            : AbsenceRules.Decide(
                scope.HouseholdId, scope.Actor.AccountId, request, receipts, DeclarableDays.Of(reading), now, proofOnPaper: scope.ByAgent,
                isLaterOffered: later is not null);
        return new(reading, receipts, decision, AbsenceDigest.Of(scope.HouseholdId, request, receipts, decision, later?.Rule))
        {
            Offers = offers,
            ProofDue = later?.Due,
        };
    }

    /// <summary>What a family is shown of an accepted decision.</summary>
    /// <param name="digest">Null while the form is being filled in.</param>
    public async Task<AbsencePreviewResponse> PreviewAsync(
        HouseholdScope scope, DeclareAbsenceRequest request, DecidedDeclaration decided, string? digest, CancellationToken cancel)
    {
        var child = await reader.ReadChildAsync(scope, request.ChildId, request.From, request.To, cancel);
        var activities = decided.Reading.Enrolments.ToDictionary(
            enrolment => enrolment.Id, decided.Reading.Town.ActivityOf, StringComparer.Ordinal);
        return new AbsencePreviewResponse(
            request.From, request.To,
            [.. decided.Decision.Days.Select(day => new PreviewedDay(
                day.EnrolmentId, activities[day.EnrolmentId], day.Day, day.CancelDeadline, day.CanStillCancel)
            {
                State = day.State is Domain.Plannings.DayState.AbsentRefused ? DayState.AbsentRefused : DayState.Reserved,
            })],
            decided.Decision.AlreadyServed)
        {
            Digest = digest,
            LeftOut = child is null ? [] : LeftOutRules.Of(child, request),
            LaterProof =
            [
                .. decided.Offers.Select(offer => new LaterProofResponse(
                    offer.Rule.Reason.ToApi(), offer.Due.Deadline.ToUniversalTime(), offer.Due.LastResort.ToUniversalTime())),
            ],
        };
    }
}

/// <param name="Receipts">The genuine receipts, one per document.</param>
internal sealed record DecidedDeclaration(
    PlanningReading Reading, IReadOnlyList<Receipt> Receipts, AbsenceDecision Decision, string Digest)
{
    /// <summary>The reasons whose proof may follow this declaration.</summary>
    public IReadOnlyList<LaterProofOffer> Offers { get; init; } = [];

    /// <summary>Until when the family adds the proof; null where it is there, or none is needed.</summary>
    public ProofDue? ProofDue { get; init; }

    /// <summary>The activities of the days that the absence concerns, each once.</summary>
    public IReadOnlyList<string> Activities =>
    [
        .. Concerned.Select(Reading.Town.ActivityOf).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The places of these days, each once.</summary>
    public IReadOnlyList<string> PlaceIds => [.. Concerned.Select(enrolment => enrolment.PlaceId).Distinct(StringComparer.Ordinal)];

    private IEnumerable<Enrolment> Concerned =>
        Reading.Enrolments.Where(enrolment => Decision.Days.Any(day => day.EnrolmentId == enrolment.Id));
}
