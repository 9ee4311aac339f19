using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Pictures;

/// <summary>
/// The picture of one person, as the renderer made it. A new one replaces it in the same write, bytes included; once removed, only who did
/// it and when is kept for a while.
/// </summary>
internal sealed record Picture : Aggregate
{
    public required PictureOwner Owner { get; init; }

    /// <summary>Drawn for each picture that is set: addresses of an earlier one lead nowhere. Null once removed.</summary>
    public string? PictureId { get; init; }

    /// <summary>WebP, encrypted; null once removed, and in lists.</summary>
    public byte[]? Content { get; init; }

    /// <summary>The key under which the content is encrypted; null once removed.</summary>
    public string? KeyId { get; init; }

    /// <summary>The account that set or removed it.</summary>
    public required string ChangedBy { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was removed; null while there is a picture.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
}
