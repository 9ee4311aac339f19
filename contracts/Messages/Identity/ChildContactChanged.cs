using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Identity;

/// <summary>A child's own telephones or mail address, as one household keeps them, were changed. They are in no message.</summary>
public sealed record ChildContactChanged
{
    public required RequestHead Request { get; init; }

    /// <summary><see cref="RequestKind.TelephoneChange"/> or <see cref="RequestKind.MailChange"/>.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>The household's version.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
}
