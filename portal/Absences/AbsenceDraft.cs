using System.Globalization;

namespace EspaceFamille.Portal.Absences;

/// <summary>An absence that a family is about to report, as far as it has come.</summary>
/// <param name="Key">Of the declaration that it will become: sending twice is sending once.</param>
/// <param name="Preset">"today" to "fromTo": how the family named the dates.</param>
/// <param name="Refused">Files of the last upload that were refused, with the reason.</param>
internal sealed record AbsenceDraft(
    string Key,
    string? ChildId = null,
    IReadOnlyList<string>? EnrolmentIds = null,
    string? Preset = null,
    DateOnly? From = null,
    DateOnly? To = null,
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

    public static AbsenceDraft Begin() => new(Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
}

/// <summary>A supporting document that was sent and accepted, with the receipt that the declaration will bring.</summary>
internal sealed record Piece(string DocumentId, string Receipt, string Title, IReadOnlyList<PieceFile> Files);

/// <param name="Refusal">Why it was refused, in French; null for an accepted file.</param>
internal sealed record PieceFile(string Name, int? Bytes, string? Refusal = null);
