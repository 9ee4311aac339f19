namespace EspaceFamille.Documents.Api;

/// <summary>A storage space that was opened for the caller's session.</summary>
/// <param name="Key" example="qX0d2nYb7QhJ0m1c9sYw3k5tE8uR4vZ6aB1xC2dE3fG">
/// The key of this opening, which each use of the space sends in the header <c>Space-Key</c>. It is stored nowhere in the service.
/// </param>
/// <param name="ExpiresAt" example="2026-12-03T09:35:00Z">It is closed from this instant on unless it is used.</param>
/// <param name="EndsAt" example="2026-12-03T11:15:00Z">It is closed from this instant on whatever happens.</param>
public sealed record OpenedSpaceResponse(string Key, DateTimeOffset ExpiresAt, DateTimeOffset EndsAt);

/// <summary>Until when a storage space is open.</summary>
/// <param name="ExpiresAt" example="2026-12-03T09:35:00Z">It is closed from this instant on unless it is used.</param>
/// <param name="EndsAt" example="2026-12-03T11:15:00Z">It is closed from this instant on whatever happens.</param>
public sealed record SpaceExtensionResponse(DateTimeOffset ExpiresAt, DateTimeOffset EndsAt);

/// <summary>A recovery code that is not confirmed yet. It is shown by the session that made it alone.</summary>
/// <param name="RecoveryCode" example="0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYD">The code, to print or to write down.</param>
/// <param name="GroupsToType">The numbers, from 1 to 8, of the groups by which it is confirmed.</param>
public sealed record SpaceCodeResponse(string RecoveryCode, IReadOnlyList<int> GroupsToType);

/// <summary>When a storage space is emptied.</summary>
/// <param name="EmptiedOn" example="2027-01-02">The day on which everything is deleted.</param>
public sealed record SpaceEmptyingResponse(DateOnly EmptiedOn);
