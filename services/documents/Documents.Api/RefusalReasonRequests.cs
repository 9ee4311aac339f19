namespace EspaceFamille.Documents.Api;

/// <summary>A reason that an administrator adds to the list; its code is made from its label.</summary>
/// <param name="Label" example="La pièce n’est pas signée">What agents choose: one line of at most 80 characters.</param>
/// <param name="Sentence" example="Le justificatif n’était pas signé.">What families read: one line of at most 300 characters.</param>
public sealed record AddRefusalReasonRequest(string? Label, string? Sentence);

/// <summary>An administrator's edit of a reason.</summary>
public sealed record ChangeRefusalReasonRequest
{
    /// <summary>The version of the reason that the administrator read.</summary>
    /// <example>2</example>
    public required long Version { get; init; }

    /// <summary>What agents choose: one line of at most 80 characters.</summary>
    /// <example>La pièce ne porte pas sur ces dates</example>
    public string? Label { get; init; }

    /// <summary>What families read: one line of at most 300 characters.</summary>
    /// <example>Le justificatif ne portait pas sur ces dates.</example>
    public string? Sentence { get; init; }

    /// <summary>It is offered no longer; it can be offered again.</summary>
    /// <example>false</example>
    public bool IsWithdrawn { get; init; }
}
