using System.Globalization;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features;

/// <summary>What a family may write about a document. Only its kind is required.</summary>
internal static class DetailsRules
{
    public const int MaxTextCharacters = 120;
    private const string Qualification = "qualification";

    /// <param name="kinds">The codes that the town accepts.</param>
    /// <param name="kindField">The name of the field with such a code.</param>
    public static DetailsDecision Check(
        IReadOnlyDictionary<string, string> fields, IReadOnlyCollection<string> kinds, DateOnly today, string kindField = Qualification)
    {
        var faults = new List<DetailsFault>();
        var qualification = Given(fields, kindField);
        if (qualification is null || !kinds.Contains(qualification))
            faults.Add(new(kindField, DetailsFaultKind.UnknownQualification));
        foreach (var field in new[] { "title", "number", "issuingAuthority" })
        {
            if (Given(fields, field) is { } text && (text.Length > MaxTextCharacters || !PlainText.IsPlainLine(text)))
                faults.Add(new(field, DetailsFaultKind.NotALine));
        }

        var issued = Day(fields, "issueDate", faults);
        var valid = Day(fields, "validUntil", faults);
        if (issued > today)
            faults.Add(new("issueDate", DetailsFaultKind.InTheFuture));
        if (valid < issued)
            faults.Add(new("validUntil", DetailsFaultKind.BeforeIssue));
        return new DetailsDecision(
            qualification ?? "", Given(fields, "title"), Given(fields, "number"), Given(fields, "issuingAuthority"), issued, valid, faults);
    }

    private static string? Given(IReadOnlyDictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var text) && text.Length > 0 ? text : null;

    private static DateOnly? Day(IReadOnlyDictionary<string, string> fields, string name, List<DetailsFault> faults)
    {
        if (Given(fields, name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.Add(new(name, DetailsFaultKind.NotADay));
        return null;
    }
}

/// <summary>The details of the form, and what is wrong with them.</summary>
internal sealed record DetailsDecision(
    string Qualification,
    string? Title,
    string? Number,
    string? IssuingAuthority,
    DateOnly? IssueDate,
    DateOnly? ValidUntil,
    IReadOnlyList<DetailsFault> Faults)
{
    /// <summary>The details of a document with these; the names of its files stay.</summary>
    public DocumentDetails Into(DocumentDetails earlier) => new(Title, Number, IssuingAuthority, IssueDate, ValidUntil, earlier.FileNames);
}

internal sealed record DetailsFault(string Field, DetailsFaultKind Kind);

internal enum DetailsFaultKind
{
    UnknownQualification,
    NotALine,
    NotADay,
    InTheFuture,
    BeforeIssue,
}
