namespace EspaceFamille.Contracts.Identity;

/// <summary>An account requested its link to a household from an agent. What the person wrote is not published.</summary>
public sealed record LinkRequested
{
    public required LinkRequestHead Request { get; init; }

    /// <summary>The request's version.</summary>
    public required long Version { get; init; }

    /// <summary>The supporting documents, which belong to the account.</summary>
    public required IReadOnlyList<string> DocumentIds { get; init; }
}

/// <summary>What the messages about a link request carry, in whatever order they are delivered.</summary>
public sealed record LinkRequestHead
{
    /// <summary>The id of the request: <c>rat-</c> and that of identity.</summary>
    public required string Id { get; init; }

    /// <summary>Such as <c>RAT-2026-000123</c>.</summary>
    public required string Number { get; init; }
    public required string AccountId { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>
    /// The household whose key the person typed, null without one: staff whose own household it is do not see the request's documents.
    /// </summary>
    public string? KeyHouseholdId { get; init; }
}
