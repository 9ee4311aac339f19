using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>A mail address of a child: a form, then a summary, whose sending mails a link that confirms it.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class CourrielEnfantModel(HouseholdActor actor, IdentityClient identity) : ContactPage(actor, identity)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["email"] = "courriel",
        [AgentReason.ApiField] = AgentReason.Field,
    };

    [BindProperty(Name = "courriel")]
    public string? Email { get; set; }

    /// <summary>The form is complete: it is shown as a summary.</summary>
    public bool IsSummary { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostModifierAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostRecapitulatifAsync(CancellationToken cancel)
    {
        Errors = Check();
        IsSummary = !Errors.Any;
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Errors = CheckReason(Check());
        IsSummary = IsOfSummary;
        if (Errors.Any || ChildId is null)
            return await ShowAsync(cancel);
        var answer = await Identity.ProposeChildMailAsync(ChildId, new(Email!.Trim()) { OnBehalf = OnBehalf }, cancel);
        if (answer.Value is not null)
            return Redirect($"{Facts}?courriel=envoye");
        if (Explain(answer, Fields) is { } refused)
            return refused;
        IsSummary = IsOfSummary;
        return await ShowAsync(cancel);
    }

    /// <summary>The page is about a child, always.</summary>
    private async Task<IActionResult> ShowAsync(CancellationToken cancel) =>
        ChildId is null ? NotFound() : await ReadPeopleAsync(cancel) ?? Page();

    private FormErrors Check() => MailAddresses.IsValid((Email ?? "").Trim())
        ? FormErrors.None
        : FormErrors.Of("courriel", ContactPageTexts.NoMail);
}
