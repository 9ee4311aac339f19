using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;

namespace EspaceFamille.Portal.Absences;

/// <summary>A step of "Signaler une absence": it works on the draft that the person has begun.</summary>
internal abstract class AbsencePage(DraftStore drafts) : ServedPage
{
    public AbsenceDraft Draft { get; private set; } = null!;

    /// <summary>By field, in French.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; protected set; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    protected async Task LoadAsync(CancellationToken cancel) =>
        Draft = await drafts.ReadAsync<AbsenceDraft>(User, AbsenceDraft.Form, cancel) ?? AbsenceDraft.Begin();

    protected Task KeepAsync(AbsenceDraft draft, CancellationToken cancel)
    {
        Draft = draft;
        return drafts.KeepAsync(User, AbsenceDraft.Form, draft, cancel);
    }

    protected Task DropAsync(CancellationToken cancel) => drafts.DropAsync(User, AbsenceDraft.Form, cancel);

    /// <summary>The API's sentences at their fields; one about none of them stands at the head of the page.</summary>
    protected static IReadOnlyDictionary<string, string[]> Sentences(Problem problem) =>
        problem.Errors is { Count: > 0 } errors ? errors : new Dictionary<string, string[]>(StringComparer.Ordinal) { [""] = [problem.Title] };
}
