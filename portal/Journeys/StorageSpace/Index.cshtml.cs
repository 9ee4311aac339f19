using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>
/// "Pièces justificatives": what the storage space is where there is none, the form that opens it while it is closed, and its documents
/// while it is open.
/// </summary>
[Authorize(Policy = Policies.Account)]
internal sealed class IndexModel(HouseholdActor actor, SpaceAccess access, TownClock clock) : SpacePage(actor, access)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["password"] = SecretFields.Password };

    /// <summary>Until when the space is open; null while it is closed.</summary>
    public SpaceExtensionResponse? Until { get; private set; }

    /// <summary>Newest first; null while the space is closed or the service is unavailable.</summary>
    public IReadOnlyList<SpaceDocumentResponse>? Documents { get; private set; }

    /// <summary>What was just done; null for anything else.</summary>
    public string? Done => SpacePageTexts.Done(Request.Query["fait"]);

    /// <summary>The town's calendar day.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>Why the page is not the one that was wanted.</summary>
    public string? Notice { get; private set; }

    /// <summary>The page of documents that was shown here reached the end of its time.</summary>
    public bool IsTimedOut => SpaceAddresses.IsTimedOut(Request.Query);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsTimedOut)
            return await ShowTimedOutAsync(cancel);
        Notice = SpacePageTexts.Notice(Request.Query, Next);
        if (!Space.HasKey)
            return await ReadAsync(cancel);
        var (extending, listing) = (Space.ExtendAsync(cancel), Space.DocumentsAsync(cancel));
        var page = await ReadAsync(cancel);
        var (extension, documents) = (await extending, await listing);
        if (IsClosed(extension) || IsClosed(documents))
        {
            ForgetKey();
            Notice ??= SpacePageTexts.Closed;
            return page;
        }

        (Until, Documents) = (extension.Value, documents.Value);
        return extension.Failure is Failure.SignedOut ? Challenge() : page;
    }

    /// <summary>Opens the space.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = SecretFields.Password)] string? password, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(password))
        {
            Errors = FormErrors.Of(SecretFields.Password, SpacePageTexts.NoPassword);
            return await ReadAsync(cancel);
        }

        var answer = await Space.OpenAsync(password, cancel);
        if (answer.Value is { } opened)
            return Opened(opened, Next ?? SpaceAddresses.Home);
        if (WithoutSpace(answer.Failure) is { } instead)
            return instead;
        Refuse(answer, Fields, SpacePageTexts.Unavailable);
        return await ReadAsync(cancel);
    }

    /// <summary>Keeps the space open for another 20 minutes.</summary>
    /// <param name="back">The page of the space on which the button was pressed.</param>
    public async Task<IActionResult> OnPostProlongerAsync([FromForm(Name = "retour")] string? back, CancellationToken cancel)
    {
        var answer = await Space.ExtendAsync(cancel);
        if (answer.Value is null && answer.Failure is Failure.SignedOut)
            return Challenge();
        return IsClosed(answer) ? Closed() : LocalRedirect(SpaceAddresses.Local(back));
    }

    /// <summary>Closes the space. Without an answer it closes by itself, and its key is deleted here at once.</summary>
    public async Task<IActionResult> OnPostFermerAsync(CancellationToken cancel)
    {
        await Space.CloseAsync(cancel);
        ForgetKey();
        return Redirect(SpaceAddresses.After("ferme"));
    }

    /// <summary>Another tab of the same session may have kept the space open: it stays so, and its key too.</summary>
    private async Task<IActionResult> ShowTimedOutAsync(CancellationToken cancel)
    {
        var page = await ReadAsync(cancel);
        if (Overview is { IsOpen: false })
        {
            ForgetKey();
            Notice = SpacePageTexts.TimedOut;
        }

        return page;
    }

    private async Task<IActionResult> ReadAsync(CancellationToken cancel)
    {
        var answer = await Space.ReadAsync(cancel);
        Overview = answer.Value;
        return answer.Failure is Failure.SignedOut ? Challenge() : Page();
    }
}
