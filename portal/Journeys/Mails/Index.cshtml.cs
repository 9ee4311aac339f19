using EspaceFamille.Notifications.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.Texts;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Mails;

/// <summary>For agents: the mails that failed for good, newest first, each to be sent again after a correction.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class IndexModel(HouseholdActor actor, MailsClient mails) : JourneyPage(actor)
{
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    /// <summary>Set after a mail was queued again.</summary>
    [BindProperty(SupportsGet = true, Name = "renvoye")]
    public string? Resent { get; set; }

    /// <summary>The mail whose form was sent; null where none was.</summary>
    public string? Tried { get; private set; }

    /// <summary>Null while the service is unavailable.</summary>
    public MailListResponse? List { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "courriel")] string? id, CancellationToken cancel)
    {
        var answer = await mails.ResendAsync(id ?? "", cancel);
        if (answer.Failure is null)
            return Redirect($"/agents/courriels{Query.Of(("suite", Cursor), ("renvoye", "oui"))}");
        if (answer.Failure is Failure.SignedOut)
            return Challenge();
        Tried = id;
        Errors = FormErrors.Of("", answer.Problem?.Title ?? (answer.Failure is Failure.NotFound
            ? MailTexts.Gone
            : Unanswered(answer.Failure, MailTexts.NotBegun, MailTexts.NotResent)));
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var answer = await mails.FailedAsync(Cursor, cancel);
        List = answer.Value;
        return PageUnless(answer.Failure);
    }
}
