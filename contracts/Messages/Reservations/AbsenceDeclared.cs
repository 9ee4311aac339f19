namespace EspaceFamille.Contracts.Reservations;

/// <summary>A family declared an absence. Neither its reason nor its comment travels: both may tell of health.</summary>
public sealed record AbsenceDeclared
{
    public required string AbsenceId { get; init; }

    /// <summary>The request number that the family was given, such as <c>ABS-2026-000123</c>.</summary>
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The account that declared it, and that its mails go to unless <see cref="MailsTo"/> says otherwise.</summary>
    public required string DeclaredBy { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>The reserved days that the absence touches, by enrolment.</summary>
    public required IReadOnlyList<EnrolmentDays> Days { get; init; }
    public required IReadOnlyList<DeclaredDocument> Documents { get; init; }

    /// <summary>The accounts of the household's adults, where an agent acted for it: its mails go to them and not to the
    /// agent, and to nobody when it is empty. Null when the family acted itself.</summary>
    public IReadOnlyList<string>? MailsTo { get; init; }
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
