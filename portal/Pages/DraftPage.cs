using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages;

/// <summary>A step of a form that is filled in over several pages: it works on the actor's draft.</summary>
internal abstract class DraftPage<TDraft>(HouseholdActor actor, DraftStore drafts) : JourneyPage(actor)
    where TDraft : class
{
    public TDraft Draft { get; protected set; } = null!;

    /// <summary>The name of the form, of which an actor has one draft.</summary>
    protected abstract string FormName { get; }

    /// <summary>Null where nothing is drafted.</summary>
    protected Task<TDraft?> ReadDraftAsync(CancellationToken cancel) => drafts.ReadAsync<TDraft>(User, Actor.DraftName(FormName), cancel);

    protected Task KeepAsync(TDraft draft, CancellationToken cancel)
    {
        Draft = draft;
        return drafts.KeepAsync(User, Actor.DraftName(FormName), draft, cancel);
    }

    protected Task DropAsync(CancellationToken cancel) => drafts.DropAsync(User, Actor.DraftName(FormName), cancel);

    /// <summary>"Abandonner la saisie", once it is confirmed.</summary>
    protected async Task<IActionResult> AbandonAsync(CancellationToken cancel)
    {
        await DropAsync(cancel);
        return Redirect(Actor.Home);
    }
}
