using EspaceFamille.Documents.Api;
using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.Texts;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Person = EspaceFamille.Identity.Api.ChildResponse;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>A child's page: name, enrolments and agenda by month.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class EnfantModel(
    HouseholdActor actor, IdentityClient identity, ReservationsClient reservations, DocumentsClient documents, TownClock clock)
    : JourneyPage(actor)
{
    public Person Child { get; private set; } = null!;

    public string Initials { get; private set; } = "";

    /// <summary>Null for agents, who see no photographs, and while the service is unavailable.</summary>
    public ChildPicturesResponse? Pictures { get; private set; }

    /// <summary>The address of the page that shows the photograph, and sets or removes it.</summary>
    public string PhotoAddress => $"/enfants/{Uri.EscapeDataString(Child.ChildId)}/photo";

    /// <summary>Whether the caller sees and changes the photograph: a parent, but under a new link that is limited.</summary>
    public bool HasPhoto { get; private set; }

    /// <summary>Null where the child has no enrolment.</summary>
    public ChildResponse? Enrolled { get; private set; }

    public DateOnly Today => clock.Today;

    public Period Period { get; private set; } = null!;

    /// <summary>The month's days: of several enrolments the one with a meal, or else an open one, and every entry of the day.</summary>
    public MonthTable Agenda { get; private set; } = null!;

    /// <summary>The months of the child's enrolments, this one included.</summary>
    public IReadOnlyList<Period> Months => Period.MonthsOf(
    [
        .. (Enrolled?.Enrolments ?? []).Select(enrolment => (enrolment.From, enrolment.To)), (Period.From, Period.To), (Today, Today),
    ]);

    /// <summary>The address of the page with another month.</summary>
    public string Address(Period month) => Actor.Address($"/enfants/{Uri.EscapeDataString(Child.ChildId)}?mois={month.From:yyyy-MM}");

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "mois")] string? month, CancellationToken cancel)
    {
        Period = Period.Parse($"mois:{month}-01") ?? Period.Of(month: true, Today);
        var (reading, children) = (identity.HouseholdAsync(cancel), reservations.ChildrenAsync(cancel));
        var days = reservations.ChildDaysAsync(id, Period.From, Period.To, cancel);
        var pictures = Actor.IsAgent ? null : documents.ChildPicturesAsync(cancel);
        var household = await reading;
        Pictures = pictures is null ? null : (await pictures).Value;
        if (household.Value is null)
            return Without(household.Failure);
        if (household.Value.Children.FirstOrDefault(child => child.ChildId == id) is not { } found)
            return NotFound();
        HasPhoto = !Actor.IsAgent && household.Value.LimitedUntil is null;
        (Child, Initials) = (found, InitialsTexts.Of(household.Value)[found.ChildId]);
        Enrolled = (await children).Value?.FirstOrDefault(child => child.ChildId == id);
        var (calendars, enrolments) = ((await days).Value ?? [], Enrolled?.Enrolments ?? []);
        Agenda = new($"Agenda de {found.FirstName}, {FrenchDates.Month(Period.From)}", Period, OnePerDay(calendars), HasForm: false)
        {
            Open = [.. enrolments.Where(enrolment => enrolment.From <= Period.To && enrolment.To >= Period.From)
                .SelectMany(enrolment => enrolment.OpenWeekdays ?? [])],
            Entries = AgendaEntry.Of(calendars, enrolments),
        };
        return Page();
    }

    private static IReadOnlyList<ShownDay> OnePerDay(IEnumerable<EnrolmentCalendarResponse> calendars) =>
    [
        .. from calendar in calendars
           from day in calendar.Days
           group new ShownDay(day, Wanted: null) by day.Day into shown
           select shown.OrderByDescending(one => one.IsReserved).ThenBy(one => one.IsOff).First(),
    ];
}
