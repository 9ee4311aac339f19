namespace EspaceFamille.Contracts.Reservations;

/// <summary>An absence was declared. Its reason and comment are not published: both may contain health data.</summary>
public sealed record AbsenceDeclared
{
    public required RequestHead Request { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>The reserved days that the absence touches, by enrolment.</summary>
    public required IReadOnlyList<EnrolmentDays> Days { get; init; }

    /// <summary>The places of these enrolments, each once; null in messages of earlier versions.</summary>
    public IReadOnlyList<string>? PlaceIds { get; init; }
    public required IReadOnlyList<DeclaredDocument> Documents { get; init; }

    /// <summary>Until when the family adds the proof that it declared without; null when none is to follow, and in messages of earlier
    /// versions.</summary>
    public ProofDue? ProofDue { get; init; }
}

/// <summary>A supporting document as its receipt stated it.</summary>
public sealed record DeclaredDocument
{
    public required string DocumentId { get; init; }
    public required IReadOnlyList<DeclaredFile> Files { get; init; }
}

/// <summary>An accepted file: its size in bytes and the SHA-256 of its content in lower case hexadecimal. Never its name.</summary>
public sealed record DeclaredFile
{
    public required string FileId { get; init; }
    public required int Bytes { get; init; }
    public required string Sha256 { get; init; }
}
