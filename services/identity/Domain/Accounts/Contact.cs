using EspaceFamille.Identity.Domain.ContactFacts;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>A person's name as it is printed, and how the town reaches them.</summary>
internal sealed record Contact(string Title, string FirstName, string LastName, string Email, string? Telephone)
{
    public string? Mobile { get; init; }
    public string? Fax { get; init; }

    /// <summary>Of title and names of staff, where an administrator has changed them; null while they are the town's file's.</summary>
    public FieldOrigin? NameOrigin { get; init; }

    /// <summary>Of <see cref="Email"/>; null while it is the town's file's.</summary>
    public FieldOrigin? MailOrigin { get; init; }

    /// <summary>Of telephones and fax; null while they are the town's file's.</summary>
    public FieldOrigin? TelephonesOrigin { get; init; }
}
