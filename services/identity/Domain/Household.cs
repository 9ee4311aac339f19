namespace EspaceFamille.Identity.Domain;

/// <summary>A foyer: one address, its adults and its children, and the keys by which its adults link their accounts.</summary>
internal sealed record Household : Aggregate
{
    public required Address Address { get; init; }
    public required IReadOnlyList<Adult> Adults { get; init; }
    public required IReadOnlyList<Child> Children { get; init; }
    public required IReadOnlyList<AccessKey> AccessKeys { get; init; }

    /// <summary>The family names of its people, as an agent searches them.</summary>
    public IReadOnlyList<string> SearchNames =>
        [.. Adults.Select(adult => adult.LastName).Concat(Children.Select(child => child.LastName)).Select(SearchName.Of).Distinct(StringComparer.Ordinal)];
}

internal sealed record Address(string Line, string PostCode, string Town);

/// <summary>A guardian; <c>AccountId</c> is null while that adult has no account.</summary>
internal sealed record Adult(string Id, string? AccountId, string Title, string FirstName, string LastName);

internal sealed record Child(string Id, string FirstName, string LastName, DateOnly BirthDate);

/// <summary>The key of one service's letter. Only its keyed hash is kept: the letter is the only place where it can be read.</summary>
internal sealed record AccessKey(string Service, string Hash);
