using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Sessions;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Features.SignIn.Devices;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Identifiers.Overview;

/// <summary>
/// What a person signs in with, the sessions that are open and the known devices. Closing a session needs no further proof: it takes
/// access away.
/// </summary>
internal sealed class IdentifiantsModel(
    AccountStore accounts, OpenSessions sessions, SignInBrowsers browsers, OwnerActs acts, Journal journal) : AccountPage(accounts)
{
    private readonly AccountStore _accounts = accounts;

    /// <summary>What was just done, for the message of success.</summary>
    [BindProperty(Name = "fait", SupportsGet = true)] public string? DoneAct { get; set; }

    public Account Account { get; private set; } = null!;

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    /// <summary>The public id of the session of this browser.</summary>
    public string ThisSession { get; private set; } = "";

    /// <summary>The id of the entry of this browser; null where it has none.</summary>
    public string? ThisDevice { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Account, ThisSession) = (await AccountAsync(cancel), await SessionAsync());
        (Sessions, ThisDevice) = (await sessions.OfAsync(AccountId, cancel), browsers.EntryOf(Account)?.Id);
    }

    /// <summary>A form without a handler is none of this page's.</summary>
    public IActionResult OnPost() => LocalRedirect(PagePaths.Identifiers);

    /// <summary>Ends one session of the own account; another account's is as if it did not exist.</summary>
    public async Task<IActionResult> OnPostSessionAsync([FromForm(Name = "session")] string? publicId, CancellationToken cancel)
    {
        if ((await sessions.OfAsync(AccountId, cancel)).FirstOrDefault(one => one.PublicId == publicId) is { } found)
        {
            await sessions.EndAsync(found.Id, cancel);
            await WriteAsync(OwnerJournal.CloseSessions, cancel);
        }

        return Back("session");
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancel)
    {
        await sessions.EndOthersAsync(AccountId, await SessionAsync(), cancel);
        await WriteAsync(OwnerJournal.CloseSessions, cancel);
        return Back("autres-sessions");
    }

    public async Task<IActionResult> OnPostDeviceAsync([FromForm(Name = "appareil")] string? deviceId, CancellationToken cancel)
    {
        var act = await acts.NewAsync(AccountId, cancel);
        await _accounts.ChangeAsync(AccountId, known => CredentialRules.ForgetDevice(known, deviceId ?? "", act), cancel);
        return Back("appareil");
    }

    private async Task WriteAsync(string action, CancellationToken cancel) => await journal.WriteAsync(
        OwnerJournal.Of(await AccountAsync(cancel), action, await acts.NewAsync(AccountId, cancel)), cancel);

    private LocalRedirectResult Back(string done) => LocalRedirect($"{PagePaths.Identifiers}?fait={done}");
}
