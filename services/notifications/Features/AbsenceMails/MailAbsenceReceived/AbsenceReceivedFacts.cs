using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;

/// <summary>The acknowledgement of receipt of an absence: a legal act, so it states every fact itself.</summary>
internal sealed record AbsenceReceivedFacts : MailFacts
{
    public override string Template => "absence-received";
    public required string Number { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required IReadOnlyList<DateOnly> Days { get; init; }
    public required IReadOnlyList<ReceivedFile> Files { get; init; }

    /// <summary>Until when the family adds the proof that it declared without; null where none is to follow.</summary>
    public DateTimeOffset? ProofDeadline { get; init; }

    /// <summary>Until when late proof is accepted; null with the deadline.</summary>
    public DateTimeOffset? ProofLastResort { get; init; }

    /// <summary>Whether an agent declared it for the household.</summary>
    public bool ByTown { get; init; }

    public static AbsenceReceivedFacts Of(AbsenceDeclared declared) => new()
    {
        Number = declared.Request.Number,
        ReceivedAt = declared.DeclaredAt,
        From = declared.From,
        To = declared.To,
        Days = MailRules.Merge(declared.Days),
        Files = [.. declared.Documents.SelectMany(document => document.Files).Select(file => new ReceivedFile(file.Bytes, file.Sha256))],
        ProofDeadline = declared.ProofDue?.Deadline,
        ProofLastResort = declared.ProofDue?.LastResort,
        ByTown = declared.Request.OnBehalf is not null,
    };

    public static IReadOnlyList<AbsenceReceivedFacts> Samples { get; } =
    [
        new()
        {
            Number = "ABS-2026-000123",
            ReceivedAt = new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero),
            From = new DateOnly(2026, 12, 17),
            To = new DateOnly(2026, 12, 18),
            Days = [new DateOnly(2026, 12, 17), new DateOnly(2026, 12, 18)],
            Files = [new ReceivedFile(319_488, new string('a', 64)), new ReceivedFile(3_276_800, new string('b', 64))],
        },
        new()
        {
            Number = "ABS-2026-000124",
            ReceivedAt = new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero),
            From = new DateOnly(2026, 12, 17),
            To = new DateOnly(2026, 12, 17),
            Days = [new DateOnly(2026, 12, 17)],
            Files = [],
        },
        new()
        {
            Number = "ABS-2026-000125",
            ReceivedAt = new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero),
            From = new DateOnly(2026, 12, 17),
            To = new DateOnly(2026, 12, 17),
            Days = [new DateOnly(2026, 12, 17)],
            Files = [],
            ByTown = true,
        },
        new()
        {
            Number = "ABS-2026-000126",
            ReceivedAt = new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero),
            From = new DateOnly(2026, 12, 17),
            To = new DateOnly(2026, 12, 17),
            Days = [new DateOnly(2026, 12, 17)],
            Files = [],
            ProofDeadline = new DateTimeOffset(2026, 12, 18, 17, 3, 0, TimeSpan.Zero),
            ProofLastResort = new DateTimeOffset(2026, 12, 27, 22, 59, 59, 999, TimeSpan.Zero),
        },
    ];
}

/// <summary>An accepted file: its size in bytes and its SHA-256 in hexadecimal. Never its name.</summary>
internal sealed record ReceivedFile(int Bytes, string Sha256);
