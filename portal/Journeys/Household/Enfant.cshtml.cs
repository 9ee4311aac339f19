using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Person = EspaceFamille.Identity.Api.ChildResponse;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>A child's page: name, enrolments and agenda by month.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class EnfantModel(HouseholdActor actor, IdentityClient identity, ReservationsClient reservations, TownClock clock)
    : JourneyPage(actor)
{
    public Person Child { get; private set; } = null!;

    /// <summary>Null where the child has no enrolment.</summary>
    public ChildResponse? Enrolled { get; private set; }

    public DateOnly Today => clock.Today;

    public Period Period { get; private set; } = null!;

    /// <summary>The month's days of each enrolment.</summary>
    public IReadOnlyList<EnrolmentCalendarResponse> Calendars { get; private set; } = [];

    /// <summary>The address of the page with another month.</summary>
    public string Address(Period month) => Actor.Address($"/enfants/{Uri.EscapeDataString(Child.ChildId)}?mois={month.From:yyyy-MM}");

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "mois")] string? month, CancellationToken cancel)
    {
        Period = Period.Parse($"mois:{month}-01") ?? Period.Of(month: true, Today);
        var (reading, children) = (identity.HouseholdAsync(cancel), reservations.ChildrenAsync(cancel));
        var days = reservations.ChildDaysAsync(id, Period.From, Period.To, cancel);
        var household = await reading;
        if (household.Value is null)
            return Without(household.Failure);
        if (household.Value.Children.FirstOrDefault(child => child.ChildId == id) is not { } found)
            return NotFound();
        Child = found;
        Enrolled = (await children).Value?.FirstOrDefault(child => child.ChildId == id);
        Calendars = (await days).Value ?? [];
        return Page();
    }
}
