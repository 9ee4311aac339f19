using EspaceFamille.Documents.Api;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The storage space of one account.</summary>
public sealed class StubSpace
{
    public const string Password = "cinq mots rares pour essayer";
    public const string Code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYD";
    public const string Picture = "space-picture";
    public const string Letter = "space-letter";
    public const string Key = "a-key-of-the-tests-a-key-of-the-tests-a-key";

    /// <summary>A storage password that is refused.</summary>
    public const string Weak = "motdepasse";

    /// <summary>A number of a document that is refused.</summary>
    public const string RefusedDetail = "refused";

    public SpaceState State { get; set; } = SpaceState.Ready;

    public bool IsOpen { get; set; }

    /// <summary>No document can be added.</summary>
    public bool IsFull { get; set; }

    /// <summary>The code is shown until it is confirmed.</summary>
    public bool ShowsCode { get; set; }

    public IReadOnlyList<SpaceKind> Kinds { get; set; } =
        [new("caf", "Attestation CAF ou MSA"), new("family-record", "Livret de famille"), new("other", "Autre document")];

    public DateOnly? EmptiedOn { get; set; }

    /// <summary>How often the time of the open space was extended.</summary>
    public int Extensions { get; set; }

    /// <summary>No further attempt is evaluated.</summary>
    public bool IsThrottled { get; set; }

    public IReadOnlyList<SpaceDocumentResponse> Documents { get; } =
    [
        new(
            Picture, "family-record", "<i>Livret</i> de famille", null, null, new DateOnly(2019, 5, 4), null, IsReminderSet: false,
            "livret.jpg", FileKind.Jpeg, 1_840_000, new DateOnly(2026, 11, 2)),
        new(
            Letter, "caf", null, "2026-118", "CAF des Landes", new DateOnly(2026, 1, 5), new DateOnly(2026, 11, 30), IsReminderSet: true,
            "attestation.pdf", FileKind.Pdf, 182_044, new DateOnly(2026, 1, 6)),
    ];

    public SpaceResponse Response(DateTimeOffset now) => new(
        State, IsOpen, IsOpen ? now.AddMinutes(20) : null, IsOpen ? now.AddHours(2) : null, Documents.Count, 2_097_152, 50, 104_857_600,
        Kinds, EmptiedOn);

    public OpenedSpaceResponse Open(DateTimeOffset now)
    {
        IsOpen = true;
        return new(Key, now.AddMinutes(20), now.AddHours(2));
    }
}
