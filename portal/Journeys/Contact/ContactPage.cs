using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>
/// A procedure that changes contact facts: the household's, those of one child, or those of an adult, who is the person signed in for a
/// family and named in the address for an agent.
/// </summary>
internal abstract class ContactPage(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    /// <summary>Null for an adult's or the household's facts.</summary>
    [BindProperty(SupportsGet = true, Name = "enfant")]
    public string? ChildId { get; set; }

    /// <summary>For agents, of the adult whose own facts change; a family's own are never named.</summary>
    [BindProperty(SupportsGet = true, Name = "adulte")]
    public string? AdultId { get; set; }

    /// <summary>Why an agent acts for the family, which reads it.</summary>
    [BindProperty(Name = AgentReason.Field)]
    public string? Reason { get; set; }

    /// <summary>Null for an adult's or the household's facts.</summary>
    public ChildResponse? Child { get; private set; }

    /// <summary>Null for a family, and for the facts of a child or of the household.</summary>
    public AdultResponse? Adult { get; private set; }

    /// <summary>Read for agents, and where the page is about a child.</summary>
    public HouseholdResponse? Household { get; private set; }

    /// <summary>The page with the facts that change.</summary>
    public string Facts => ChildId is not null ? Actor.Address($"/enfants/{Uri.EscapeDataString(ChildId)}/informations")
        : Actor.IsAgent ? Actor.Home : "/coordonnees";

    public IReadOnlyList<(string? Address, string Title)> Crumbs => Child is not null
        ? [(Actor.Address($"/enfants/{Uri.EscapeDataString(Child.ChildId)}"), Child.FirstName), (Facts, "Informations")]
        : Actor.IsAgent ? [] : [(Facts, "Mes coordonnées")];

    protected IdentityClient Identity => identity;

    /// <summary>What an agent sends with a change; null for a family.</summary>
    protected OnBehalf? OnBehalf => Actor.IsAgent ? new(Reason?.Trim()) : null;

    /// <summary>Whether what is to be corrected is corrected on the summary: nothing, or the agent's reason.</summary>
    protected bool IsOfSummary => Errors.All.All(error => error.Field is "" or AgentReason.Field);

    /// <summary>The page's own address, for a form.</summary>
    public string Here(string path, string? handler = null) => Actor.Address(path)
        + Query.Of(("enfant", ChildId), ("adulte", Actor.IsAgent ? AdultId : null), ("handler", handler));

    /// <summary>Where a sent form leads: to its request.</summary>
    protected RedirectResult ToRequest(string id) => To($"/demandes/{Uri.EscapeDataString(id)}?envoyee=oui");

    /// <summary>Reads whom the page is about.</summary>
    /// <returns>Null when it was read, or the page is about the person who is signed in.</returns>
    protected async Task<IActionResult?> ReadPeopleAsync(CancellationToken cancel)
    {
        if (ChildId is null && !Actor.IsAgent)
            return null;
        var answer = await identity.HouseholdAsync(cancel);
        if (answer.Value is not { } household)
            return Without(answer.Failure);
        Household = household;
        Child = household.Children.FirstOrDefault(child => child.ChildId == ChildId);
        Adult = Actor.IsAgent ? household.Adults.FirstOrDefault(adult => adult.AdultId == AdultId) : null;
        return (ChildId is null || Child is not null) && (AdultId is null || !Actor.IsAgent || Adult is not null) ? null : NotFound();
    }

    /// <summary>Sets the errors of a change that was not made.</summary>
    /// <returns>The response when the page cannot show them, or null.</returns>
    protected IActionResult? Explain<T>(Answer<T> answer, IReadOnlyDictionary<string, string> fields)
        where T : class
    {
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        Errors = answer.Problem?.At(fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, ContactPageTexts.NotBegun, ContactPageTexts.Unanswered));
        return null;
    }

    /// <summary>The form's errors; where it has none, those of the agent's reason, which is filled in on the summary.</summary>
    protected FormErrors CheckReason(FormErrors form) => form.Any ? form : AgentReason.Check(Actor, Reason);
}
