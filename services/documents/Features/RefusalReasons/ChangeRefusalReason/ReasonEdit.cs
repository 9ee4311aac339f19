using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.RefusalReasons.ChangeRefusalReason;

/// <summary>Stores an edited reason with its journal entry, unless another administrator edited it since it was read.</summary>
internal sealed class ReasonEdit(RefusalReasonStore reasons, TownClock town)
{
    /// <returns>The reason as it is stored then, with the fault where it was not edited; null for an unknown code.</returns>
    public async Task<(ListedReason? Reason, ReasonFault? Fault)> EditAsync(
        string code, ReasonWording wording, long seen, Actor actor, CancellationToken cancel)
    {
        if (await reasons.FindAsync(code, cancel) is not { } reason)
            return (null, null);
        var (change, fault) = ReasonRules.Edit(reason, wording, seen, town.Now);
        if (change is not { State: var edited })
            return (reason, fault);
        var entry = JournalEntries.ReasonChanged(edited, actor, town.Now);
        return await reasons.SaveAsync(new(edited, entry), cancel)
            ? (edited with { Version = reason.Version + 1 }, null)
            : (await reasons.FindAsync(code, cancel), ReasonFault.ChangedMeanwhile);
    }
}
