using EspaceFamille.Portal.Api.Agents;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>What an agent ticked and unticked, over all months, against what the pages had shown. It outlives a planning that changed meanwhile.</summary>
/// <param name="Reason">Why, as far as it is written.</param>
internal sealed record AgentDraft(IReadOnlyList<DateOnly> Reserve, IReadOnlyList<DateOnly> Cancel, string? Reason = null)
{
    public static AgentDraft Empty { get; } = new([], []);

    public bool IsEmpty => Reserve.Count + Cancel.Count == 0;

    public static string FormOf(string enrolmentId) => $"agent-planning:{enrolmentId}";

    public static AgentDraft Of(IReadOnlyList<DateOnly> ticked, IReadOnlyList<DateOnly> before) =>
        new([.. ticked.Except(before).Order()], [.. before.Except(ticked).Order()]);

    /// <summary>The draft with what the page of this month says of it, and of other months what they said.</summary>
    public AgentDraft With(ShownMonth month, AgentDraft page, string? reason) =>
        new(Merge(month, Reserve, page.Reserve), Merge(month, Cancel, page.Cancel), reason);

    /// <summary>What it changes outside this month.</summary>
    public AgentDraft Elsewhere(ShownMonth month) => With(month, Empty, Reason);

    public bool IsTicked(AgentDay day) => day.IsReserved ? !Cancel.Contains(day.Day) : Reserve.Contains(day.Day);

    public bool Changes(AgentDay day) => day.CanChange && IsTicked(day) != day.IsReserved;

    private static DateOnly[] Merge(ShownMonth month, IReadOnlyList<DateOnly> kept, IReadOnlyList<DateOnly> shown) =>
        [.. kept.Where(day => !month.Covers(day)).Concat(shown).Distinct().Order()];
}
