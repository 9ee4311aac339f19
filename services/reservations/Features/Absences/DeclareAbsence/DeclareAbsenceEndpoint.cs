using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Absences.DeclareAbsence;

/// <summary>Declares an absence, once per idempotency key: the absence is written with its message. An agent needs no uploaded
/// document; the review waits for the proof on paper.</summary>
internal sealed partial class DeclareAbsenceEndpoint(
    DeclarationDecider decider, AbsenceStore absences, AbsenceSeal seal, HouseholdStore households, RequestNumbers numbers,
    TownClock clock, ILogger<DeclareAbsenceEndpoint> logger)
{
    private const int Attempts = 20;

    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/absences", (
            DeclareAbsenceRequest request, IdempotencyKey? key, HouseholdScope scope, DeclareAbsenceEndpoint endpoint,
            CancellationToken cancel) => endpoint.HandleAsync(request, key, scope, cancel))
        .WithName("declareAbsence").WithSummary("Declares an absence with the receipts of its supporting documents")
        .WithDescription(
            "One declaration concerns one child, with one or several of its enrolments, of one school year or of two. For several "
            + "children, send one declaration per child, each under an Idempotency-Key of its own: each has its number and its decision, "
            + "and one that failed is repeated alone. One document may be sent with all of them.")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private async Task<Results<Created<AbsenceResponse>, ProblemHttpResult>> HandleAsync(
        DeclareAbsenceRequest request, IdempotencyKey? key, HouseholdScope scope, CancellationToken cancel)
    {
        if (key is null)
            return IdempotencyKey.Missing();
        if (DeclarationBounds.Exceeded(request.EnrolmentIds, request.Receipts) is { } exceeded)
            return exceeded;
        if (request.Reason.ToDomain() is not { } reason)
            return Problems.Field("reason", "Ce motif d’absence n’existe pas.");
        if (!OnBehalfParser.TryRead(scope, request.OnBehalf is not null, request.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var (idempotency, now) = (Idempotency.Of(scope, key, request), clock.Now);
        if (await RepeatAsync(idempotency, cancel) is { } first)
            return first;
        var details = new AbsenceDetails(reason, AbsenceComment.Of(request.Comment), idempotency.BodyHash);
        var recipients = households.RecipientsAsync(scope, cancel);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var decided = await decider.DecideAsync(scope, request, now, cancel);
            // A concurrent repeat is refused because its days belong to the absence that was created since.
            if (decided.Decision.IsRefused)
                return await RepeatAsync(idempotency, cancel) ?? AbsenceTexts.Refused(decided.Decision.Refusals);
            if (request.Digest is { } shown && shown != decided.Digest)
                return await RepeatAsync(idempotency, cancel)
                    ?? RecapTexts.Changed(await decider.PreviewAsync(scope, request, decided, decided.Digest, cancel));

            var number = await numbers.NextAsync(RequestNumbers.Absence, cancel);
            var id = Ids.New();
            var created = AbsenceCreation.Create(
                id, number, scope, request, seal.Encrypt(id, details), decided, idempotency.Key, now);
            var absence = created with { OnBehalf = onBehalf, Recipients = await recipients };
            if ((await absences.InsertAsync(absence, AbsenceCreation.Messages(absence, scope), cancel)).IsSaved)
            {
                RequestTrace.Mark(absence.Number);
                if (onBehalf is not null)
                    LogDeclared(logger, onBehalf.AccountId, scope.HouseholdId, absence.Id);
                return Created(absence, details);
            }

            // Taken: by a repeat of this request, else by another declaration that claimed one of the days since the reading.
            if (await RepeatAsync(idempotency, cancel) is { } repeated)
                return repeated;
        }

        throw new TimeoutException($"Each of {Attempts} attempts to declare an absence lost its days to another declaration.");
    }

    /// <summary>The result of the first request under the key; null when there was none.</summary>
    private async Task<Results<Created<AbsenceResponse>, ProblemHttpResult>?> RepeatAsync(
        Idempotency idempotency, CancellationToken cancel)
    {
        if (await absences.ByIdempotencyKeyAsync(idempotency.Key, cancel) is not { } earlier)
            return null;
        var details = seal.Decrypt(earlier);
        return details.BodyHash == idempotency.BodyHash ? Created(earlier, details) : IdempotencyKey.OtherBody();
    }

    private static Created<AbsenceResponse> Created(Absence absence, AbsenceDetails details) =>
        TypedResults.Created(
            $"/api/reservations/households/{absence.HouseholdId}/absences/{absence.Id}", absence.AtCreation().ToResponse(details));

    [LoggerMessage(Level = LogLevel.Information, Message = "Agent {AccountId} declared absence {AbsenceId} for household {HouseholdId}")]
    private static partial void LogDeclared(ILogger logger, string accountId, string householdId, string absenceId);
}
