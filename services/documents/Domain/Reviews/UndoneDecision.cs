using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>A decision that its agent changed within a day.</summary>
internal sealed record UndoneDecision
{
    public required int Number { get; init; }
    public required Decision Decision { get; init; }
    public RefusalReason? Reason { get; init; }
    public TownReason? TownReason { get; init; }
    public byte[]? SealedWords { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>
    /// Why the agent changed it, in the agent's words, encrypted: colleagues and the family read them in the pages only. Null once erased.
    /// </summary>
    public byte[]? SealedChangeReason { get; init; }
}
