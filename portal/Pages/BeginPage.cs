using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages;

/// <summary>The first page of a form: the drafts in progress, and "Commencer", which makes a new one.</summary>
internal abstract class BeginPage(HouseholdActor actor, DraftStore drafts) : JourneyPage(actor)
{
    /// <summary>The actor's drafts in progress, of every form.</summary>
    public IReadOnlyList<DraftSummary> Drafts { get; private set; } = [];

    /// <summary>Where the account may not begin another form: the oldest one, to be abandoned or continued.</summary>
    public DraftSummary? Oldest { get; private set; }

    private DraftOwner Owner => DraftOwner.Of(User, Actor);

    protected async Task ListAsync(CancellationToken cancel) => Drafts = await drafts.ListAsync(Owner, cancel);

    /// <summary>Begins a form. Null where the account has too many: the page shows the oldest.</summary>
    /// <param name="path">The family's address of the form.</param>
    /// <param name="query">"" or the query of the step's address.</param>
    protected async Task<IActionResult?> BeginAsync<T>(
        string form, string path, T content, CancellationToken cancel, string query = "")
        where T : class, IDraftForm
    {
        if (await drafts.BeginAsync(Owner, form, path, content, cancel) is { } begun)
            return To($"{path}/{begun.Id}/{content.Step}{query}");
        Oldest = await drafts.OldestAsync(Owner, cancel);
        await ListAsync(cancel);
        return null;
    }
}
