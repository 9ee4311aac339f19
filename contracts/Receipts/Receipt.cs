using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Receipts;

/// <summary>
/// A short signed statement about a supporting document. The response of an upload has it and a declaration sends it, so that
/// one service can trust what another has stored without calling it.
/// </summary>
public sealed record Receipt
{
    /// <summary>How long a receipt is accepted with a declaration after its issue.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(20);

    public required string DocumentId { get; init; }
    public required string HouseholdId { get; init; }

    /// <summary>
    /// The account that uploaded it: until a request of the household lists the document, it is that account's alone. Null in receipts of
    /// earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AccountId { get; init; }

    /// <summary>The town's code of the kind of document, such as <c>absence</c>.</summary>
    public required string Qualification { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Null when the receipt is accepted for its <see cref="Lifetime"/>; its end where the document is erased soon.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The last instant, inclusive, at which a declaration may send the receipt.</summary>
    [JsonIgnore]
    public DateTimeOffset ExpiresAt => ValidUntil is { } until && until < IssuedAt + Lifetime ? until : IssuedAt + Lifetime;
    public required IReadOnlyList<DeclaredFile> Files { get; init; }
}
