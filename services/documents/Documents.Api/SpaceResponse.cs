namespace EspaceFamille.Documents.Api;

/// <summary>The caller's own storage space. Nothing of its contents is in this answer.</summary>
/// <param name="State">Whether there is one, and whether documents are taken.</param>
/// <param name="IsOpen">Whether the caller's session has it open.</param>
/// <param name="ExpiresAt" example="2026-12-03T09:35:00Z">
/// It is closed from this instant on unless it is used; null while it is closed.
/// </param>
/// <param name="EndsAt" example="2026-12-03T11:15:00Z">
/// It is closed from this instant on whatever happens; null while it is closed.
/// </param>
/// <param name="DocumentCount" example="3">Number of documents.</param>
/// <param name="UsedBytes" example="393216">Their sizes in bytes, each rounded up to 64 KiB.</param>
/// <param name="MaxDocuments" example="50">Number of documents that it holds.</param>
/// <param name="MaxBytes" example="104857600">Number of bytes that it holds.</param>
/// <param name="Kinds">The kinds of document that families choose from, in the town's order.</param>
/// <param name="EmptiedOn" example="2027-01-02">The day on which everything is deleted, as its owner requested; else null.</param>
/// <param name="ErasedOn" example="2029-12-03">
/// The day on which it is erased because nobody has opened it for three years; null until 60 days before.
/// </param>
public sealed record SpaceResponse(
    SpaceState State,
    bool IsOpen,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? EndsAt,
    int DocumentCount,
    long UsedBytes,
    int MaxDocuments,
    long MaxBytes,
    IReadOnlyList<SpaceKind> Kinds,
    DateOnly? EmptiedOn = null,
    DateOnly? ErasedOn = null);

/// <summary>A kind of document of storage spaces.</summary>
/// <param name="Code" example="caf">Its code in the API.</param>
/// <param name="Label" example="Attestation CAF">Its French label.</param>
public sealed record SpaceKind(string Code, string Label);
