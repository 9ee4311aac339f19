using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.RefusalReasons.AddRefusalReason;

/// <summary>Stores a new reason with its journal entry. A repeat of the same request gets the reason that the first one added.</summary>
internal sealed class ReasonAddition(RefusalReasonStore reasons, TownClock town)
{
    public async Task<(ListedReason? Reason, ReasonFault? Fault)> AddAsync(ReasonWording wording, Actor actor, CancellationToken cancel)
    {
        var (reason, fault) = ReasonRules.Add(await reasons.ListAsync(cancel), wording, town.Now);
        if (reason is not { Version: 0, AddedAt: not null })
            return (reason, fault);
        var entry = JournalEntries.ReasonAdded(reason, actor, town.Now);
        return await reasons.SaveAsync(new(reason, entry), cancel)
            ? (reason with { Version = 1 }, null)
            // A concurrent request added the same code: it is decided again on what that one stored.
            : ReasonRules.Add(await reasons.ListAsync(cancel), wording, town.Now);
    }
}
