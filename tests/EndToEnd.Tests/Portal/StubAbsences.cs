using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Absences: a refused one of the family's household, those of the agents' household, and one that an agent declares.</summary>
public sealed partial class StubApi
{
    /// <summary>Declared by an agent for a household whose adults have no account.</summary>
    public const string ByAgent = "absence-by-agent";

    /// <summary>A family's own, of which documents has heard nothing yet.</summary>
    public const string JustSent = "2";

    /// <summary>A family's own, whose document was no longer available when its review opened.</summary>
    public const string Bereft = "3";

    /// <summary>A family's own, refused: one of its two days is no longer reserved.</summary>
    public const string RefusedAbsence = "4";

    /// <summary>A family's own, accepted.</summary>
    public const string AcceptedAbsence = "5";

    /// <summary>A family's own, declared without its proof.</summary>
    public const string WithoutProof = "6";

    /// <summary>The same, so soon after its declaration that its review is not open yet.</summary>
    public const string WithoutReview = "7";

    /// <summary>Until when that proof is added.</summary>
    public static readonly DateTimeOffset ProofDeadline = new(2099, 12, 4, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset ProofLastResort = ProofDeadline.AddDays(8);

    /// <summary>A day of which nothing is reserved.</summary>
    private static readonly DateOnly Unreserved = new(2027, 1, 1);

    /// <summary>The reserved days of every preview.</summary>
    public IReadOnlyList<DateOnly> PreviewedDays { get; set; } = [new(2026, 12, 14)];

    private void MapAbsences(WebApplication app)
    {
        app.MapGet($"{Of}/absences/{{absence}}", (string household, string absence) => (household, absence) switch
        {
            (Mine, "1") => Json(Absence("1") with
            {
                State = AbsenceState.Refused,
                RefusalReason = RefusalReason.Unreadable,
                EndedAt = new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero),
            }),
            (Mine, JustSent or Bereft) => Json(Absence(absence)),
            (Mine, WithoutProof or WithoutReview) => Json(Absence(absence) with
            {
                DocumentIds = [],
                Proof = new(ProofDeadline, ProofLastResort, null),
            }),
            (Mine, RefusedAbsence) => Json(OfDecember(absence, AbsenceState.Refused) with
            {
                RefusalReason = RefusalReason.Other,
                TownReason = new("signature", "Signature", "Il manquait la <b>signature</b>."),
            }),
            (Mine, AcceptedAbsence) => Json(OfDecember(absence, AbsenceState.Accepted)),
            (Household, _) when absence.StartsWith("absence", StringComparison.Ordinal) => Json(Absence(absence)),
            _ => Missing(),
        });
        app.MapPost($"{Of}/absences/preview", async (HttpRequest request) =>
        {
            var preview = (await KeepAsync(request)).As<PreviewAbsenceRequest>();
            return preview.From == Unreserved ? NothingReserved() : Json(new AbsencePreviewResponse(
                new(2026, 12, 14), new(2026, 12, 15),
                [.. PreviewedDays.Select(day => new PreviewedDay(
                    preview.EnrolmentIds[0], "Restauration scolaire", day, Declared, false))],
                [])
            {
                Digest = preview.Reason is null ? null : Digest,
                LaterProof = [new(AbsenceReason.ChildIllness, ProofDeadline, ProofLastResort)],
            });
        });
        app.MapPost($"{Of}/absences/{{absence}}/withdrawal", async (string absence, HttpRequest request) =>
        {
            await KeepAsync(request);
            return absence == JustSent
                ? Problem(409, "absence-decided", "La mairie a déjà répondu à cette déclaration : elle ne peut plus être retirée.")
                : Json(Absence(absence) with { State = AbsenceState.Withdrawn });
        });
        app.MapPost($"{Of}/absences", async (HttpRequest request) =>
        {
            var declared = (await KeepAsync(request)).As<DeclareAbsenceRequest>();
            if (LosesAnswersAfter-- <= 0)
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            if (declared.Digest != Digest)
                return PreviewChanged();
            return declared.From == Unreserved ? NothingReserved() : Json(Absence(ByAgent), StatusCodes.Status201Created);
        });
    }

    private static IResult NothingReserved() => Problem(
        422, "absence-refused", "Cette absence n’a pas pu être enregistrée.", ("from", "Aucun repas n’est réservé entre ces dates."));

    private static AbsenceResponse OfDecember(string id, AbsenceState state) => Absence(id) with
    {
        State = state,
        From = new(2026, 12, 14),
        To = new(2026, 12, 15),
        Days = [new(Enrolment, [new(2026, 12, 14), new(2026, 12, 15)])],
    };

    private static AbsenceResponse Absence(string id)
    {
        var byAgent = id == ByAgent;
        return new AbsenceResponse
        {
            Id = id,
            Number = "ABS-2026-000123",
            State = AbsenceState.UnderReview,
            ChildId = "child-1",
            DeclaredAt = Declared,
            From = AbsentDays[0],
            To = AbsentDays[1],
            Reason = AbsenceReason.ChildIllness,
            Comment = "<b>fièvre</b>",
            Days = [],
            DocumentIds = byAgent ? [] : ["d"],
            ByAgent = byAgent,
            AgentReason = byAgent ? "Appel de <b>la mère</b>" : null,
            NobodyToldByMail = byAgent,
        };
    }
}
