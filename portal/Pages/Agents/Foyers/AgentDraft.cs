using EspaceFamille.Portal.Api.Agents;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>What an agent ticked and unticked, against what the page had shown. It outlives a planning that changed meanwhile.</summary>
internal sealed record AgentDraft(IReadOnlyList<DateOnly> Reserve, IReadOnlyList<DateOnly> Cancel)
{
    public static AgentDraft Empty { get; } = new([], []);

    public bool IsEmpty => Reserve.Count + Cancel.Count == 0;

    public static AgentDraft Of(IReadOnlyList<DateOnly> ticked, IReadOnlyList<DateOnly> before) =>
        new([.. ticked.Except(before).Order()], [.. before.Except(ticked).Order()]);

    public bool IsTicked(AgentDay day) => day.IsReserved ? !Cancel.Contains(day.Day) : Reserve.Contains(day.Day);

    public bool Changes(AgentDay day) => day.CanChange && IsTicked(day) != day.IsReserved;
}
