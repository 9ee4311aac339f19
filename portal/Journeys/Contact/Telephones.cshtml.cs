using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>The telephones of the person: a form, then a summary, whose sending takes effect at once.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class TelephonesModel(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["telephone"] = "telephone",
        ["mobile"] = "mobile",
    };

    [BindProperty(Name = "telephone")]
    public string? Telephone { get; set; }

    [BindProperty(Name = "mobile")]
    public string? Mobile { get; set; }

    /// <summary>The form is complete: it is shown as a summary.</summary>
    public bool IsSummary { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await identity.ProfileAsync(cancel);
        if (answer.Value is not { } profile)
            return Without(answer.Failure);
        (Telephone, Mobile) = (profile.Telephone, profile.Mobile);
        return Page();
    }

    public IActionResult OnPostModifier() => Page();

    public IActionResult OnPostRecapitulatif()
    {
        Errors = Check();
        IsSummary = !Errors.Any;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Errors = Check();
        if (Errors.Any)
            return Page();
        var reading = await identity.ProfileAsync(cancel);
        if (reading.Value is not { } profile)
            return Without(reading.Failure);
        if (profile.AdultId is not { } adultId)
            return NotFound();
        var answer = await identity.ChangeTelephonesAsync(adultId, new(Telephone, Mobile), cancel);
        if (answer.Value is { } changed)
            return Redirect(
                changed.RequestId is { } id ? $"/demandes/{Uri.EscapeDataString(id)}?envoyee=oui" : "/coordonnees?inchange=oui");
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, ContactPageTexts.NotBegun, ContactPageTexts.Unanswered));
        IsSummary = Errors.All.All(error => error.Field.Length == 0);
        return Page();
    }

    private FormErrors Check()
    {
        var (landline, mobile) = (TelephoneRules.Read(Telephone, isMobile: false), TelephoneRules.Read(Mobile, isMobile: true));
        return FormErrors.Of(new[] { ("telephone", landline.Fault), ("mobile", mobile.Fault) }
            .Where(check => check.Item2 is not null).Select(check => (check.Item1, TelephoneTexts.Of(check.Item2!.Value))));
    }
}
