using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>A child's own contact facts, as the household keeps them, and the procedures to change them.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class InformationsEnfantModel(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    public ChildResponse Child { get; private set; } = null!;

    /// <summary>Not set while the account's new link is limited.</summary>
    public ChildContactResponse Contact { get; private set; } = null!;

    /// <summary>When the limit of a new link ends; null where the account reads everything.</summary>
    public DateTimeOffset? LimitedUntil { get; private set; }

    /// <summary>A mail address was just proposed.</summary>
    public bool IsProposed => Request.Query["courriel"] == "envoye";

    /// <summary>The telephones that were sent were those of the child already.</summary>
    public bool IsUnchanged => Request.Query["inchange"] == "oui";

    /// <summary>The address of a procedure for this child.</summary>
    public string Procedure(string name) => Actor.Address($"/coordonnees/{name}{Query.Of(("enfant", Child.ChildId))}");

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        var (household, contact) = (identity.HouseholdAsync(cancel), identity.ChildContactAsync(id, cancel));
        var (people, facts) = (await household, await contact);
        if (people.Value is null)
            return Without(people.Failure);
        if (people.Value.Children.FirstOrDefault(child => child.ChildId == id) is not { } child)
            return NotFound();
        (Child, LimitedUntil) = (child, people.Value.LimitedUntil);
        if (LimitedUntil is not null)
            return Page();
        if (facts.Value is null)
            return Without(facts.Failure);
        Contact = facts.Value;
        return Page();
    }
}
