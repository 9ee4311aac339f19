namespace EspaceFamille.Contracts.Documents;

/// <summary>
/// A reason of the town's own list of refusal reasons, with its words as they were at the decision: a later edit of the list does not
/// change them. It is the town's text for everybody, never about one family.
/// </summary>
public sealed record TownReason
{
    /// <summary>Never changes: what statistics and consumers compare. Of a reason that was not added by the town, the name of its
    /// <see cref="RefusalReason"/> in camelCase.</summary>
    public required string Code { get; init; }

    /// <summary>What the agent chose.</summary>
    public required string Label { get; init; }

    /// <summary>The French sentence that the family reads.</summary>
    public required string Sentence { get; init; }
}
