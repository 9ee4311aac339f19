using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Absences.PreviewAbsence;

/// <summary>The days that an absence would concern, by the rule that decides its declaration. Nothing is saved.</summary>
internal static class PreviewAbsenceEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/absences/preview", HandleAsync)
        .WithName("previewAbsence").WithSummary("Lists the days that an absence would concern")
        .WithDescription(
            "With the reason, comment and receipts of the declaration, the response has the digest that the declaration sends.")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<AbsencePreviewResponse>, ProblemHttpResult>> HandleAsync(
        PreviewAbsenceRequest request, HouseholdScope scope, DeclarationDecider decider, TownClock clock, CancellationToken cancel)
    {
        if (DeclarationBounds.Exceeded(request.EnrolmentIds, request.Receipts) is { } exceeded)
            return exceeded;
        var now = clock.Now;
        var preset = request.Preset ?? AbsencePreset.FromTo;
        if (preset is AbsencePreset.Unknown)
            return Problems.Field("preset", "Cette façon de choisir les dates n’existe pas.");
        if (request.Reason is Api.AbsenceReason.Unknown)
            return Problems.Field("reason", "Ce motif d’absence n’existe pas.");
        if (AbsencePeriods.From(preset, clock.DayOf(now), request.From, request.To) is not { } period)
            return AbsenceTexts.Refused(MissingDates(request));
        var declaration = DeclarationOf(request, period);
        var decided = await decider.DecideAsync(scope, declaration, now, cancel);
        if (decided.Decision.IsRefused)
            return AbsenceTexts.Refused(decided.Decision.Refusals);
        var digest = request.Reason is null ? null : decided.Digest;
        return TypedResults.Ok(await decider.PreviewAsync(scope, declaration, decided, digest, cancel));
    }

    /// <summary>While documents and comment are still to be filled in: decided as for the one reason that needs neither.</summary>
    private static DeclareAbsenceRequest DeclarationOf(PreviewAbsenceRequest request, AbsencePeriod period) => new()
    {
        ChildId = request.ChildId,
        EnrolmentIds = request.EnrolmentIds,
        From = period.From,
        To = period.To,
        Reason = request.Reason ?? Api.AbsenceReason.TeacherAbsence,
        Comment = request.Reason is null ? null : request.Comment,
        Receipts = request.Reason is null ? null : request.Receipts,
        ProofLater = request.Reason is null ? null : request.ProofLater,
    };

    private static List<AbsenceRefusal> MissingDates(PreviewAbsenceRequest request)
    {
        List<AbsenceRefusal> missing = [];
        if (request.From is null) missing.Add(new(AbsenceRefusalReason.FirstDayMissing));
        if (request.To is null && request.Preset is not AbsencePreset.OneDay) missing.Add(new(AbsenceRefusalReason.LastDayMissing));
        return missing;
    }
}
