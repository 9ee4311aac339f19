using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>The reasons that the town edited or added; the others are those of the start list.</summary>
internal sealed class RefusalReasonStore(AggregateStore<ListedReason> aggregates)
{
    public const string Collection = "refusal-reasons";

    /// <summary>The whole list, in its order, withdrawn reasons included.</summary>
    public async Task<IReadOnlyList<ListedReason>> ListAsync(CancellationToken cancel) =>
        UsualReasons.With(await aggregates.Collection.Find(Builders<ListedReason>.Filter.Empty).ToListAsync(cancel));

    /// <summary>Null for a code that the list does not have.</summary>
    public async Task<ListedReason?> FindAsync(string code, CancellationToken cancel) =>
        await aggregates.FindAsync(ReasonCodes.Stored(code), cancel) ?? UsualReasons.Find(ReasonCodes.Stored(code));

    /// <summary>Whether the change was written: not when another administrator's was, since the reason was read.</summary>
    public async Task<bool> SaveAsync(Change<ListedReason> change, CancellationToken cancel)
    {
        var saved = change.State.Version == 0
            ? await aggregates.InsertAsync(change.State, change.Messages, cancel)
            : await aggregates.SaveAsync(change.State, change.Messages, cancel);
        return saved.IsSaved;
    }
}
