using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>A procedure that changes contact facts: the person's own or the household's, or those of one child.</summary>
internal abstract class ContactPage(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    /// <summary>Null for the person's own facts.</summary>
    [BindProperty(SupportsGet = true, Name = "enfant")]
    public string? ChildId { get; set; }

    /// <summary>Null for the person's own facts.</summary>
    public ChildResponse? Child { get; private set; }

    /// <summary>The page with the facts that change.</summary>
    public string Facts => ChildId is null ? "/coordonnees" : $"/enfants/{Uri.EscapeDataString(ChildId)}/informations";

    public IReadOnlyList<(string? Address, string Title)> Crumbs => Child is null
        ? [("/coordonnees", "Mes coordonnées")]
        : [($"/enfants/{Uri.EscapeDataString(Child.ChildId)}", Child.FirstName), (Facts, "Informations")];

    protected IdentityClient Identity => identity;

    /// <summary>The page's own address, for a form.</summary>
    public string Here(string path, string? handler = null) => (ChildId, handler) switch
    {
        (null, null) => path,
        (null, _) => $"{path}?handler={handler}",
        (_, null) => $"{path}?enfant={Uri.EscapeDataString(ChildId)}",
        _ => $"{path}?enfant={Uri.EscapeDataString(ChildId)}&handler={handler}",
    };

    /// <summary>Reads the child that the page is about.</summary>
    /// <returns>Null when it was read, or the page is about the person.</returns>
    protected async Task<IActionResult?> ReadChildAsync(CancellationToken cancel)
    {
        if (ChildId is null)
            return null;
        var answer = await identity.HouseholdAsync(cancel);
        if (answer.Value is not { } household)
            return Without(answer.Failure);
        Child = household.Children.FirstOrDefault(child => child.ChildId == ChildId);
        return Child is null ? NotFound() : null;
    }
}
