using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Absences.PreviewAbsence;

/// <summary>The days that an absence would concern, by the rule that decides its declaration. Nothing is saved.</summary>
internal static class PreviewAbsenceEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/absences/preview", HandleAsync)
        .WithName("previewAbsence").WithSummary("Lists the days that an absence would concern")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<AbsencePreviewResponse>, ProblemHttpResult>> HandleAsync(
        PreviewAbsenceRequest request, HouseholdScope scope, PlanningReader reader, TownClock clock, CancellationToken cancel)
    {
        var now = clock.Now;
        var preset = request.Preset ?? AbsencePreset.FromTo;
        if (preset is AbsencePreset.Unknown)
            return Problems.Field("preset", "Cette façon de choisir les dates n’existe pas.");
        if (AbsencePeriods.From(preset, clock.DayOf(now), request.From, request.To) is not { } period)
            return AbsenceTexts.Refused(MissingDates(request));
        var declaration = DeclarationOf(request, period);
        string[] enrolmentIds = [.. request.EnrolmentIds.Distinct(StringComparer.Ordinal)];
        var reading = await reader.ReadAsync(scope, enrolmentIds, period.From, period.To, cancel);
        var decision = AbsenceRules.Decide(scope.HouseholdId, declaration, [], DeclarablePlanning.Of(reading), now);
        if (decision.IsRefused)
            return AbsenceTexts.Refused(decision.Refusals);
        var activities = reading.Enrolments.ToDictionary(enrolment => enrolment.Id, reading.Town.ActivityOf, StringComparer.Ordinal);
        return TypedResults.Ok(new AbsencePreviewResponse(
            period.From, period.To,
            [.. decision.Days.Select(day => new PreviewedDay(
                day.EnrolmentId, activities[day.EnrolmentId], day.Day, day.CancelDeadline, day.CanStillCancel))],
            decision.AlreadyServed));
    }

    /// <summary>Documents and comment are filled in later: decided as for the one reason that needs neither.</summary>
    private static DeclareAbsenceRequest DeclarationOf(PreviewAbsenceRequest request, AbsencePeriod period) => new()
    {
        ChildId = request.ChildId,
        EnrolmentIds = request.EnrolmentIds,
        From = period.From,
        To = period.To,
        Reason = Api.AbsenceReason.TeacherAbsence,
    };

    private static List<AbsenceRefusal> MissingDates(PreviewAbsenceRequest request)
    {
        List<AbsenceRefusal> missing = [];
        if (request.From is null) missing.Add(new(AbsenceRefusalReason.FirstDayMissing));
        if (request.To is null && request.Preset is not AbsencePreset.OneDay) missing.Add(new(AbsenceRefusalReason.LastDayMissing));
        return missing;
    }
}
