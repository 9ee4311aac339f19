using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>For agents: the household to act for, with its people, enrolments and latest requests. Each part may be unavailable.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class FoyerModel(
    HouseholdActor actor, IdentityClient identity, ReservationsClient reservations, RequestsClient requesting, TownClock clock)
    : JourneyPage(actor)
{
    private const int LatestRequests = 10;

    public HouseholdResponse? Household { get; private set; }

    public IReadOnlyList<EspaceFamille.Reservations.Api.ChildResponse>? Children { get; private set; }

    public RequestPageResponse? Requests { get; private set; }

    /// <summary>How the adults are reached; null while it is unavailable.</summary>
    public HouseholdContactsResponse? Contacts { get; private set; }

    public AdultContactResponse? ContactOf(AdultResponse adult) =>
        Contacts?.Adults.FirstOrDefault(contact => contact.AdultId == adult.AdultId);

    /// <summary>The telephones that were just sent were those of the adult already.</summary>
    public bool IsUnchanged => Request.Query["inchange"] == "oui";

    /// <summary>The address of the page that changes an adult's telephones.</summary>
    public string Telephones(AdultResponse adult) => Actor.Address($"/coordonnees/telephones{Query.Of(("adulte", adult.AdultId))}");

    public DateOnly Today => clock.Today;

    public EspaceFamille.Reservations.Api.ChildResponse? Enrolled(string childId) =>
        Children?.FirstOrDefault(child => child.ChildId == childId && child.Enrolments.Count > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (children, requests) = (reservations.ChildrenAsync(cancel), requesting.ListAsync(null, LatestRequests, cancel));
        var contacts = identity.ContactsAsync(cancel);
        var household = await identity.HouseholdAsync(cancel);
        Contacts = (await contacts).Value;
        (Household, Children, Requests) = (household.Value, (await children).Value, (await requests).Value);
        return PageUnless(household.Failure);
    }
}
