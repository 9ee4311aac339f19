using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Journals;

/// <summary>For agents: what was done for one household, in all services, newest first.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class FoyerModel(HouseholdActor actor, JournalClient journals, AccountsClient accounts, IdentityClient identity)
    : JourneyPage(actor)
{
    [BindProperty(SupportsGet = true, Name = "nature")]
    public string? KindName { get; set; }

    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    public JournalKind? Kind => JournalKinds.Read(KindName);

    public JournalPage Lines { get; private set; } = JournalPage.Empty;

    /// <summary>The names of colleagues and of the adults of the household, by account.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = JournalNames.None;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (colleagues, adults) = (identity.ColleaguesAsync(cancel), accounts.ReadAsync(cancel));
        Lines = await journals.OfHouseholdAsync(JournalActions.Of(Kind), JournalKinds.Cursor(Cursor), cancel);
        Names = JournalNames.Of((await colleagues).Value, (await adults).Value);
        return PageUnless(Lines.Failure ?? (await adults).Failure);
    }
}
