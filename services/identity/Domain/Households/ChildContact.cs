using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// A child's own contact facts, as the adults of one household state them. Each household of a child keeps its own: what one parent
/// writes is not shown to a parent who lives elsewhere.
/// </summary>
internal sealed record ChildContact(string ChildId)
{
    public Telephones Telephones { get; init; } = new(null, null);

    /// <summary>Null where there is none, or none was confirmed.</summary>
    public string? Email { get; init; }

    /// <summary>Null while the child's address is the household's.</summary>
    public Address? Address { get; init; }

    /// <summary>Null when no mail address waits for its confirmation.</summary>
    public ChildMailProposal? MailProposal { get; init; }

    public static ChildContact Of(Household household, string childId) =>
        household.ChildContacts.FirstOrDefault(one => one.ChildId == childId) ?? new(childId);

    /// <summary>The household with these facts in the place of the child's earlier ones.</summary>
    public Household In(Household household) => household with
    {
        ChildContacts = [.. household.ChildContacts.Where(one => one.ChildId != ChildId), this],
    };
}

/// <summary>A mail address of a child that waits for its confirmation from that address.</summary>
/// <param name="Id">What the link of its mail is bound to, and the id of the request.</param>
/// <param name="By">The account that proposed it.</param>
/// <param name="OnBehalf">Null where an adult did.</param>
internal sealed record ChildMailProposal(string Id, string Email, string By, OnBehalf? OnBehalf, DateTimeOffset At);

/// <summary>A child whose contact facts are kept for a time after it left the town's files.</summary>
/// <param name="LeftFilesAt">Of the import that did not find it, from which its retention counts.</param>
internal sealed record DepartedChild(string ChildId, DateTimeOffset LeftFilesAt);
