using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>What the person states beside the names of the town's file: birth name and place, and the preferred means of contact.</summary>
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
    };

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
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Preferred is ContactMeans.Unknown)
        {
            Errors = FormErrors.Of("moyen", ContactPageTexts.NoMeans);
            return Page();
        }

        var answer = await identity.ChangeDetailsAsync(new(BirthName, BirthCountry, BirthDepartment, BirthTown, Preferred), cancel);
        if (answer.Value is not null)
            return Redirect("/profil?fait=oui");
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, ContactPageTexts.NotBegun, ContactPageTexts.NotSaved));
        return Page();
    }
}
