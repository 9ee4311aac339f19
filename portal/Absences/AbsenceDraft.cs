using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Absences;

/// <summary>An absence that a family is about to report, as far as it has come.</summary>
/// <param name="Key">Of the declaration that it will become: sending twice is sending once.</param>
/// <param name="Preset">"today" to "fromTo": how the family named the dates.</param>
/// <param name="Period">The days that this meant when the family chose them: "demain" does not move while a draft waits.</param>
/// <param name="Refused">Files of the last upload that were refused, with the reason.</param>
internal sealed record AbsenceDraft(
    string Key,
    string? ChildId = null,
    IReadOnlyList<string>? EnrolmentIds = null,
    string? Preset = null,
    DateOnly? From = null,
    DateOnly? To = null,
    AbsencePeriod? Period = null,
    string? Reason = null,
    string? Comment = null,
    IReadOnlyList<Piece>? Pieces = null,
    IReadOnlyList<PieceFile>? Refused = null)
{
    public const string Form = "absence";
    public const int LongestComment = 1000;

    public IReadOnlyList<string> Enrolments => EnrolmentIds ?? [];

    public IReadOnlyList<Piece> Documents => Pieces ?? [];

    public bool NeedsDocument => Reason != "teacherAbsence";

    /// <summary>The finished draft as the API takes it.</summary>
    public Declaration Declaration() => new(
        ChildId!, Enrolments, Period!.From, Period.To, Reason!, Comment, [.. Documents.Select(piece => piece.Receipt)]);

    /// <summary>The draft after a file of a piece was removed: the piece keeps what remains, under its new receipt.</summary>
    public AbsenceDraft Without(string documentId, Removal removal) => this with
    {
        Pieces = [.. Documents.Select(piece => piece.DocumentId == documentId ? piece.Left(removal) : piece)],
    };

    public static AbsenceDraft Begin() => new(Ids.New());
}

/// <summary>Both days inclusive.</summary>
internal sealed record AbsencePeriod(DateOnly From, DateOnly To);

/// <summary>A supporting document that was sent and accepted, with the receipt that the declaration will bring.</summary>
internal sealed record Piece(string DocumentId, string Receipt, string Title, IReadOnlyList<PieceFile> Files)
{
    /// <summary>A file can go alone while another stays; the last goes with its piece.</summary>
    public bool CanLose(PieceFile file) => Files.Count > 1 && file.FileId is not null;

    public Piece Left(Removal removal) => this with
    {
        Receipt = removal.Receipt,
        Files = [.. Files.Where(file => file.FileId is { } id && removal.FileIds.Contains(id))],
    };
}

/// <param name="Refusal">Why it was refused, in French; null for an accepted file.</param>
/// <param name="FileId">Of an accepted file.</param>
/// <param name="Scan">"pending" when the antivirus had not seen an accepted file as it was sent.</param>
internal sealed record PieceFile(string Name, int? Bytes, string? Refusal = null, string? FileId = null, string? Scan = null);
