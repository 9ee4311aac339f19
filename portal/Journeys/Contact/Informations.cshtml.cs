using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>
/// What the person states beside the names of the town's file: birth name and place, and the preferred means of contact; the name too while
/// no household is linked to the account.
/// </summary>
[Authorize(Policy = Policies.Account)]
internal sealed class InformationsModel(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["birthName"] = "nomNaissance",
        ["birthCountry"] = "paysNaissance",
        ["birthDepartment"] = "departementNaissance",
        ["birthTown"] = "communeNaissance",
        ["preferred"] = "moyen",
        ["name.title"] = "civilite",
        ["name.firstName"] = "prenoms",
        ["name.lastName"] = "nom",
    };

    /// <summary>Whether the form has the name.</summary>
    [BindProperty(Name = "avecNom")] public bool HasName { get; set; }
    [BindProperty(Name = "civilite")] public string? Title { get; set; }
    [BindProperty(Name = "prenoms")] public string? FirstNames { get; set; }
    [BindProperty(Name = "nom")] public string? LastName { get; set; }
    [BindProperty(Name = "nomNaissance")] public string? BirthName { get; set; }
    [BindProperty(Name = "paysNaissance")] public string? BirthCountry { get; set; }
    [BindProperty(Name = "departementNaissance")] public string? BirthDepartment { get; set; }
    [BindProperty(Name = "communeNaissance")] public string? BirthTown { get; set; }

    /// <summary>A name that is no means is kept as none.</summary>
    [BindProperty(Name = "moyen")] public string? Means { get; set; }

    public ContactMeans Preferred => Enum.TryParse<ContactMeans>(Means, out var means) ? means : ContactMeans.Unknown;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await identity.ProfileAsync(cancel);
        if (answer.Value is not { } profile)
            return Without(answer.Failure);
        if (profile.Details is not { } details)
            return NotFound();
        (BirthName, BirthCountry, BirthDepartment, BirthTown, Means) = (
            details.BirthName, details.BirthCountry, details.BirthDepartment, details.BirthTown, $"{details.Preferred}");
        (HasName, Title, FirstNames, LastName) = (profile.CanChangeName, profile.Title, profile.FirstName, profile.LastName);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Preferred is ContactMeans.Unknown)
        {
            Errors = FormErrors.Of("moyen", ContactPageTexts.NoMeans);
            return Page();
        }

        var wanted = new ChangeDetailsRequest(BirthName, BirthCountry, BirthDepartment, BirthTown, Preferred)
        {
            Name = HasName ? new(Title, FirstNames, LastName) : null,
        };
        var answer = await identity.ChangeDetailsAsync(wanted, cancel);
        if (answer.Value is not null)
            return Redirect("/profil?fait=oui");
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, ContactPageTexts.NotBegun, ContactPageTexts.NotSaved));
        return Page();
    }
}
