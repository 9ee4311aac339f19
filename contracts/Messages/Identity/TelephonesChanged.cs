using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Identity;

/// <summary>The telephones of an adult were changed. The numbers themselves are in <see cref="ContactChanged"/>.</summary>
public sealed record TelephonesChanged
{
    public required RequestHead Request { get; init; }

    /// <summary>The account's version.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
}
