using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>The telephones of an adult, or of a child: a form, then a summary, whose sending takes effect at once.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class TelephonesModel(HouseholdActor actor, IdentityClient identity) : ContactPage(actor, identity)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["telephone"] = "telephone",
        ["mobile"] = "mobile",
        ["fax"] = "fax",
        [AgentReason.ApiField] = AgentReason.Field,
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
        var (reading, people) = (PresentAsync(cancel), ReadAsync(cancel));
        var present = await reading;
        if (await people is { } elsewhere)
            return elsewhere;
        (Telephone, Mobile, Fax) = (present.Value?.Telephone, present.Value?.Mobile, present.Value?.Fax);
        return present.Value is null ? Without(present.Failure) : Page();
    }

    public async Task<IActionResult> OnPostModifierAsync(CancellationToken cancel) => await ReadAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostRecapitulatifAsync(CancellationToken cancel)
    {
        Errors = Check();
        IsSummary = !Errors.Any;
        return await ReadAsync(cancel) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Errors = CheckReason(Check());
        IsSummary = IsOfSummary;
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        if (Errors.Any)
            return Page();
        var answer = await ChangeAsync(cancel);
        if (answer.Value is { } changed)
            return changed.RequestId is { } id ? ToRequest(id) : Redirect($"{Facts}?inchange=oui");
        if (Explain(answer, Fields) is { } refused)
            return refused;
        IsSummary = IsOfSummary;
        return Page();
    }

    /// <summary>An agent names the adult or the child.</summary>
    private async Task<IActionResult?> ReadAsync(CancellationToken cancel) =>
        await ReadPeopleAsync(cancel) ?? (Actor.IsAgent && Adult is null && Child is null ? NotFound() : null);

    /// <summary>The telephones as they are.</summary>
    private async Task<Answer<ChangeTelephonesRequest>> PresentAsync(CancellationToken cancel)
    {
        if (ChildId is not null)
        {
            var child = await Identity.ChildContactAsync(ChildId, cancel);
            return child.Value is { } own ? Of(own.Telephone, own.Mobile, own.Fax) : new(null, child.Failure);
        }

        if (Actor.IsAgent)
        {
            var contacts = await Identity.ContactsAsync(cancel);
            return contacts.Value?.Adults.FirstOrDefault(adult => adult.AdultId == AdultId) is { } named
                ? Of(named.Telephone, named.Mobile, named.Fax)
                : new(null, contacts.Failure ?? Failure.NotFound);
        }

        var profile = await Identity.ProfileAsync(cancel);
        return profile.Value is { } person ? Of(person.Telephone, person.Mobile, person.Fax) : new(null, profile.Failure);

        static Answer<ChangeTelephonesRequest> Of(string? telephone, string? mobile, string? fax) =>
            new(new(telephone, mobile) { Fax = fax }, null);
    }

    private async Task<Answer<ChangeTelephonesResponse>> ChangeAsync(CancellationToken cancel)
    {
        var wanted = new ChangeTelephonesRequest(Telephone, Mobile) { Fax = Fax, OnBehalf = OnBehalf };
        if (ChildId is not null)
            return await Identity.ChangeChildTelephonesAsync(ChildId, wanted, cancel);
        if (Adult is not null)
            return await Identity.ChangeTelephonesAsync(Adult.AdultId, wanted, cancel);
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
