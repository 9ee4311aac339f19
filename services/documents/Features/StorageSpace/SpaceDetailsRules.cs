using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>What a family may write about a document of its storage space: as about a supporting document, with kinds of its own.</summary>
internal static class SpaceDetailsRules
{
    private const string Kind = "kind", Remind = "remind";

    public static DetailsDecision Check(IReadOnlyDictionary<string, string> fields, StorageSpaceOptions options, DateOnly today) =>
        DetailsRules.Check(fields, [.. options.Offered.Select(kind => kind.Code)], today, Kind);

    public static SpaceDetails Of(DetailsDecision written, SpaceFile file) => new(
        written.Qualification, written.Title, written.Number, written.IssuingAuthority, written.IssueDate, written.ValidUntil, file.Name,
        file.Kind, file.Content.Length, file.Sha256);

    /// <summary>The last day of validity, where the family wants to be reminded of it.</summary>
    public static DateOnly? ExpiryOf(IReadOnlyDictionary<string, string> fields, DetailsDecision written) =>
        fields.TryGetValue(Remind, out var remind) && remind == "true" ? written.ValidUntil : null;

    /// <summary>What is written in a body of JSON, as the fields of a form have it.</summary>
    public static IReadOnlyDictionary<string, string> Fields(DescribeSpaceDocumentRequest request) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Kind] = Text(request.Kind),
            ["title"] = Text(request.Title),
            ["number"] = Text(request.Number),
            ["issuingAuthority"] = Text(request.IssuingAuthority),
            ["issueDate"] = Text(request.IssueDate),
            ["validUntil"] = Text(request.ValidUntil),
            [Remind] = request.Remind ? "true" : "",
        };

    private static string Text(string? value) => value?.Trim() ?? "";
}
