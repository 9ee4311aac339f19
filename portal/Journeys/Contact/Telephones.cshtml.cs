using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>The telephones of the person, or of a child: a form, then a summary, whose sending takes effect at once.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class TelephonesModel(HouseholdActor actor, IdentityClient identity) : ContactPage(actor, identity)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["telephone"] = "telephone",
        ["mobile"] = "mobile",
        ["fax"] = "fax",
    };

    [BindProperty(Name = "telephone")]
    public string? Telephone { get; set; }

    [BindProperty(Name = "mobile")]
    public string? Mobile { get; set; }

    [BindProperty(Name = "fax")]
    public string? Fax { get; set; }

    /// <summary>The form is complete: it is shown as a summary.</summary>
    public bool IsSummary { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (ChildId is not null)
        {
            var (reading, child) = (Identity.ChildContactAsync(ChildId, cancel), ReadChildAsync(cancel));
            var contact = await reading;
            if (await child is { } elsewhere)
                return elsewhere;
            (Telephone, Mobile, Fax) = (contact.Value?.Telephone, contact.Value?.Mobile, contact.Value?.Fax);
            return contact.Value is null ? Without(contact.Failure) : Page();
        }

        var answer = await Identity.ProfileAsync(cancel);
        (Telephone, Mobile, Fax) = (answer.Value?.Telephone, answer.Value?.Mobile, answer.Value?.Fax);
        return answer.Value is null ? Without(answer.Failure) : Page();
    }

    public async Task<IActionResult> OnPostModifierAsync(CancellationToken cancel) => await ReadChildAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostRecapitulatifAsync(CancellationToken cancel)
    {
        Errors = Check();
        IsSummary = !Errors.Any;
        return await ReadChildAsync(cancel) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Errors = Check();
        if (await ReadChildAsync(cancel) is { } elsewhere)
            return elsewhere;
        if (Errors.Any)
            return Page();
        var answer = await ChangeAsync(cancel);
        if (answer.Value is { } changed)
            return Redirect(changed.RequestId is { } id ? $"/demandes/{Uri.EscapeDataString(id)}?envoyee=oui" : $"{Facts}?inchange=oui");
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, ContactPageTexts.NotBegun, ContactPageTexts.Unanswered));
        IsSummary = Errors.All.All(error => error.Field.Length == 0);
        return Page();
    }

    private async Task<Answer<ChangeTelephonesResponse>> ChangeAsync(CancellationToken cancel)
    {
        var wanted = new ChangeTelephonesRequest(Telephone, Mobile) { Fax = Fax };
        if (ChildId is not null)
            return await Identity.ChangeChildTelephonesAsync(ChildId, wanted, cancel);
        var reading = await Identity.ProfileAsync(cancel);
        return reading.Value is not { } profile ? new(null, reading.Failure)
            : profile.AdultId is { } adultId ? await Identity.ChangeTelephonesAsync(adultId, wanted, cancel)
            : new(null, Failure.NotFound);
    }

    private FormErrors Check()
    {
        var (landline, mobile) = (TelephoneRules.Read(Telephone, isMobile: false), TelephoneRules.Read(Mobile, isMobile: true));
        var fax = TelephoneRules.Read(Fax, isMobile: false);
        return FormErrors.Of(new[] { ("telephone", landline.Fault), ("mobile", mobile.Fault), ("fax", fax.Fault) }
            .Where(check => check.Item2 is not null).Select(check => (check.Item1, TelephoneTexts.Of(check.Item2!.Value))));
    }
}
