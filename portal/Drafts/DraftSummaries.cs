using System.Text.Json;
using EspaceFamille.Portal.Actors;

namespace EspaceFamille.Portal.Drafts;

internal static class DraftSummaries
{
    /// <summary>The line of a draft whatever its form; null where it cannot be read.</summary>
    public static DraftSummary? Of(Draft draft, DraftSeal seal)
    {
        if (seal.Decrypt<DraftContent<JsonDocument>>(draft.Id, draft.Content) is not { } content)
            return null;
        var actor = draft.ByAgent ? new HouseholdActor(draft.Household) : HouseholdActor.Family;
        return new(
            draft.Id, content.Title, draft.StartedAt,
            actor.Address($"{content.Path}/{content.Step}"), actor.Address($"{content.Path}/abandon"));
    }
}
