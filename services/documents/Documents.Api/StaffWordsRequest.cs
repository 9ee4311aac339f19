namespace EspaceFamille.Documents.Api;

/// <summary>What an agent writes at a review: to the family with a demand for another document, or to colleagues.</summary>
public sealed record StaffWordsRequest
{
    /// <summary>Required, at most 500 characters.</summary>
    /// <example>Il manque la deuxième page du certificat.</example>
    public string? Words { get; init; }
}
