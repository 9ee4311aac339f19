using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Decision = EspaceFamille.Reservations.Api.Decision;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>One enrolment's planning that an agent changes; nothing of it is remembered.</summary>
public sealed partial class StubApi
{
    public const string Enrolment = "enrolment-1";

    /// <summary>The same child's enrolment at a leisure centre.</summary>
    public const string Centre = "enrolment-3";

    /// <summary>The planning's current version.</summary>
    public const string Version = "v1";

    /// <summary>Of the week with which the planning opens.</summary>
    private static readonly DateOnly OpeningMonday = new(2026, 12, 14);

    private void MapPlanning(WebApplication app)
    {
        app.MapGet($"{Of}/enrolments/{{enrolment}}/days", Days);
        app.MapPost($"{Of}/enrolments/{{enrolment}}/requests", ChangeAsync);
        app.MapPost($"{Of}/enrolments/{{enrolment}}/requests/preview", async (HttpRequest request) =>
        {
            var preview = (await KeepAsync(request)).As<PreviewReservationsRequest>();
            return Json(new ReservationsPreviewResponse(
                Enrolment,
                [
                    .. preview.Reserve!.Select(day => new PreviewedChange(day, DayAction.Reserve, DayState.Free)),
                    .. preview.Cancel!.Select(day => new PreviewedChange(day, DayAction.Cancel, DayState.Reserved)),
                ],
                Digest));
        });
        app.MapGet($"{Of}/children/{{child}}/days", (string household, DateOnly from, DateOnly to) => IsKnown(household)
            ? Json<EnrolmentCalendarResponse[]>(
                [new(Centre, "Restauration Clsh", DaysBetween(from, to)), new(Enrolment, "Restauration scolaire", DaysBetween(from, to))])
            : Missing());
        app.MapGet($"{Of}/requests/{{request}}", (string household, string request) => !IsKnown(household) || request != "request-1"
            ? Missing()
            : Json(new ReservationsDetailResponse(
                "request-1", "RES-2026-000045", RequestKind.Reservations, RequestState.Accepted, Declared, "child-1", "Charlotte",
                Enrolment, "Restauration scolaire", "École Jean Jaurès", "CE1", [new(2026, 12, 15)], [], true,
                "Appel de <b>la mère</b>", false)));
    }

    private static IResult Days(string household, string enrolment, DateOnly? from, DateOnly? to, HttpResponse response)
    {
        if (!IsKnown(household) || enrolment is not (Enrolment or Centre))
            return Missing();
        response.Headers.ETag = $"\"{Version}\"";
        return Json(new PlanningDaysResponse(
            Enrolment, "child-1", "Charlotte", "Restauration scolaire", "École Jean Jaurès", "CE1", new(2026, 9, 1), new(2027, 7, 2), null,
            "Un repas se réserve ou s’annule jusqu’à 15 jours avant, à 23 h 59.", Version,
            DaysBetween(from ?? OpeningMonday, to ?? OpeningMonday.AddDays(6)))
        {
            FirstDay = from ?? OpeningMonday,
            OpenWeekdays = OnSaturdaysToo,
        });
    }

    private static DayResponse[] DaysBetween(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(offset => Day(from.AddDays(offset)))];

    /// <summary>
    /// Of each month, the 14th is reserved, the 15th free but past the notice, the 16th free, the 17th under review; the others
    /// are closed.
    /// </summary>
    private static DayResponse Day(DateOnly day)
    {
        var deadline = new DateTimeOffset(2026, 12, 2, 22, 59, 59, TimeSpan.Zero);
        return day.Day switch
        {
            14 => new(day, DayState.Reserved, deadline, true, null, null, null),
            15 => new(day, DayState.Locked, deadline, true, DayRefusalReason.Locked, "Le délai est passé.", null),
            16 => new(day, DayState.Free, deadline, true, null, null, null),
            17 => new(day, DayState.Pending, deadline, false, DayRefusalReason.Absent, "Une absence est à l’étude.", null),
            _ => new(day, DayState.Closed, null, false, DayRefusalReason.Closed, "Fermeture : grève.", null)
            {
                Closed = ClosedReason.Closure,
            },
        };
    }

    private async Task<IResult> ChangeAsync(HttpRequest request)
    {
        var call = await KeepAsync(request);
        if (call.As<ChangeReservationsRequest>().Digest != Digest)
            return PreviewChanged();
        if (call.As<ChangeReservationsRequest>().Reserve!.Contains(new(2026, 12, 16)))
            return Problem(
                422, "days-refused", "Certains jours ne peuvent pas être modifiés.",
                ("2026-12-16", "mercredi 16 décembre 2026 : Ce jour est déjà réservé."));
        var taken = new ReservationsResponse("request-1", "RES-2026-000045", Decision.Accepted, [new(2026, 12, 15)], []);
        return Json(taken, StatusCodes.Status201Created);
    }
}
