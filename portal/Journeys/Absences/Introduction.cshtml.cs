using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>What declaring an absence is, the cases that the town lists, and the choice of the child.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class IntroductionModel(HouseholdActor actor, ReservationsClient reservations) : ChildrenPage(actor, reservations)
{
    /// <summary>From a locked day of a planning.</summary>
    [BindProperty(SupportsGet = true, Name = "inscription")]
    public string? EnrolmentId { get; set; }

    [BindProperty(SupportsGet = true, Name = "jour")]
    public string? Day { get; set; }

    public bool IsChosen(ChildResponse child) =>
        Children.Count == 1 || child.Enrolments.Any(enrolment => enrolment.EnrolmentId == EnrolmentId);
}
