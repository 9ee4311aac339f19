using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>A household: one address, its adults and its children, and the keys by which its adults link their accounts.</summary>
internal sealed record Household : Aggregate
{
    public required Address Address { get; init; }
    public required IReadOnlyList<Adult> Adults { get; init; }
    public required IReadOnlyList<Child> Children { get; init; }
    public required IReadOnlyList<AccessKey> AccessKeys { get; init; }

    /// <summary>The last names of its people in the form that agents search.</summary>
    public IReadOnlyList<string> SearchNames =>
    [
        .. Adults.Select(adult => adult.LastName).Concat(Children.Select(child => child.LastName)).Select(SearchName.Of)
            .Distinct(StringComparer.Ordinal),
    ];
}

internal sealed record Address(string Line, string PostCode, string Town);

/// <summary>A guardian; <c>AccountId</c> is null while that adult has no account.</summary>
internal sealed record Adult(string Id, string? AccountId, string Title, string FirstName, string LastName);

internal sealed record Child(string Id, string FirstName, string LastName, DateOnly BirthDate);
