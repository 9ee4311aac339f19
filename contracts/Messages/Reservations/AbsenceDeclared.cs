namespace EspaceFamille.Contracts.Reservations;

/// <summary>An absence was declared. Its reason and comment are not published: both may contain health data.</summary>
public sealed record AbsenceDeclared
{
    public required string AbsenceId { get; init; }

    /// <summary>The request number that the family sees, such as <c>ABS-2026-000123</c>.</summary>
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The account that declared it: an adult's or, where <see cref="OnBehalf"/> is set, the agent's.</summary>
    public required string DeclaredBy { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>The reserved days that the absence touches, by enrolment.</summary>
    public required IReadOnlyList<EnrolmentDays> Days { get; init; }
    public required IReadOnlyList<DeclaredDocument> Documents { get; init; }

    /// <summary>The accounts that are mailed: the adult who acted, or the household's adults where an agent acted for them. Empty
    /// where no adult has an account.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The account of the agent who acted for the household; null where an adult of it acted.</summary>
    public string? OnBehalf { get; init; }
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
