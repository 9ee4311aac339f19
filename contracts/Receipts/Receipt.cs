using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Receipts;

/// <summary>
/// What an upload answers and a declaration brings: a short signed statement of a supporting document, so that one
/// service can trust what another has stored without a call between them.
/// </summary>
public sealed record Receipt
{
    /// <summary>How long a declaration may bring a receipt after its issue.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(20);

    public required string DocumentId { get; init; }
    public required string HouseholdId { get; init; }

    /// <summary>The town's code of the kind of document, such as <c>absence</c>.</summary>
    public required string Qualification { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required IReadOnlyList<DeclaredFile> Files { get; init; }
}
