using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>A household: one address, its adults and its children, and the keys by which its adults link their accounts.</summary>
internal sealed record Household : Aggregate
{
    public required Address Address { get; init; }
    public required IReadOnlyList<Adult> Adults { get; init; }
    public required IReadOnlyList<Child> Children { get; init; }
    public required IReadOnlyList<AccessKey> AccessKeys { get; init; }

    /// <summary>The keyed hashes of keys that ended long ago: no file that still lists one of them brings it back.</summary>
    public IReadOnlyList<string> SpentKeys { get; init; } = [];

    /// <summary>The household's number in the town's files; null where it is not known.</summary>
    public string? Number { get; init; }

    /// <summary>Of the address; null while it is the town's file's.</summary>
    public FieldOrigin? AddressOrigin { get; init; }

    /// <summary>The requested changes of the address, oldest first; one at most is under review.</summary>
    public IReadOnlyList<AddressRequest> AddressRequests { get; init; } = [];

    /// <summary>When an import found that the town's files no longer have the household; null while they have it.</summary>
    public DateTimeOffset? LeftFilesAt { get; init; }

    /// <summary>The adults that the files no longer have in this household, with the links that ended thereby.</summary>
    public IReadOnlyList<Adult> FormerAdults { get; init; } = [];

    /// <summary>Where the files state something else than what is kept here.</summary>
    public IReadOnlyList<FileDifference> Differences { get; init; } = [];

    /// <summary>Whether an administrator has to decide one of the differences.</summary>
    public bool HasOpenDifference => Differences.Any(one => one.Kept is null);

    /// <summary>The children's own contact facts; a child without any is not among them.</summary>
    public IReadOnlyList<ChildContact> ChildContacts { get; init; } = [];

    /// <summary>The changes of the children's telephones and mail addresses, oldest first.</summary>
    public IReadOnlyList<ContactRequest> ChildRequests { get; init; } = [];

    /// <summary>The children with contact facts here that the files no longer have in this household.</summary>
    public IReadOnlyList<DepartedChild> DepartedChildren { get; init; } = [];

    /// <summary>The accounts of its adults. An account is linked to one household at most.</summary>
    public IReadOnlyList<string> LinkedAccounts => [.. Adults.Select(adult => adult.AccountId).OfType<string>()];

    /// <summary>The services that are open to a linked account; empty for any other.</summary>
    public IReadOnlyList<string> ServicesOf(string accountId) =>
        Adults.FirstOrDefault(adult => adult.AccountId == accountId)?.Services ?? [];

    /// <summary>The words by which agents find the household: names of its people, number, street and post code.</summary>
    public IReadOnlyList<string> SearchWords =>
    [
        .. Adults.SelectMany(adult => new[] { adult.LastName, adult.FirstName })
            .Concat(Children.SelectMany(child => new[] { child.LastName, child.FirstName })).SelectMany(Households.SearchWords.OfName)
            .Concat(Households.SearchWords.OfName(Number ?? ""))
            .Concat(Households.SearchWords.Of(Address.Line)).Append(Address.PostCode)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The order in which agents read the households that a search found.</summary>
    public string SortName => Households.SearchWords.Sorted(Adults.Take(1).SelectMany(adult => new[] { adult.LastName, adult.FirstName }));
}

/// <summary>A postal address in France.</summary>
/// <param name="Line">Number and street.</param>
internal sealed record Address(string Line, string PostCode, string Town)
{
    /// <summary>Building, staircase, flat; null where there is none.</summary>
    public string? Complement { get; init; }
}

/// <summary>A guardian; <c>AccountId</c> is null while that adult has no account.</summary>
internal sealed record Adult(string Id, string? AccountId, string Title, string FirstName, string LastName)
{
    /// <summary>The services whose key the adult's account has entered.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>The accounts whose link an agent has ended, such as after a judgment: no import links them again.</summary>
    public IReadOnlyList<string> EndedAccountIds { get; init; } = [];

    /// <summary>
    /// The account that was linked when the adult left the town's files: an import links it again when the adult is in them again.
    /// </summary>
    public string? DepartedAccountId { get; init; }

    /// <summary>How the town's file reaches the adult; null where it states neither mail nor telephone.</summary>
    public FileContact? FileContact { get; init; }

    /// <summary>How the account was linked here; null without an account, and for a link of the town's files.</summary>
    public AccountLink? Link { get; init; }

    /// <summary>A link that somebody has reported as wrong: without effect until an agent decides. Null where there is none.</summary>
    public ReportedLink? Reported { get; init; }
}

internal sealed record Child(string Id, string FirstName, string LastName, DateOnly BirthDate);
