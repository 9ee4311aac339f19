using System.Security.Cryptography;
using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Uploads;

/// <summary>A supporting document as it is filled in: its kind, its details and 1 to 4 files. The API checks all of it.</summary>
internal sealed record UploadForm
{
    public const string FormIdField = "envoi";

    /// <summary>The id of each field by the API's name of it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["qualification"] = "qualification",
        ["title"] = "intitule",
        ["number"] = "numero",
        ["issuingAuthority"] = "autorite",
        ["issueDate"] = "delivrance",
        ["validUntil"] = "validite",
        ["files"] = "fichiers",
    };

    [FromForm(Name = "qualification")] public string? Qualification { get; init; }
    [FromForm(Name = "intitule")] public string? Title { get; init; }
    [FromForm(Name = "numero")] public string? Number { get; init; }
    [FromForm(Name = "autorite")] public string? IssuingAuthority { get; init; }
    [FromForm(Name = "delivrance")] public string? IssueDate { get; init; }
    [FromForm(Name = "validite")] public string? ValidUntil { get; init; }
    [FromForm(Name = "fichiers")] public IReadOnlyList<IFormFile> Files { get; init; } = [];

    /// <summary>
    /// Made when the form is rendered, and kept until documents has answered: what is sent twice with it is one document.
    /// </summary>
    [FromForm(Name = FormIdField)] public string? FormId { get; init; } = Ids.New();

    /// <summary>What is written about the document.</summary>
    public DocumentDetails Described => DocumentDetails.Of(Qualification, Title, Number, IssuingAuthority, IssueDate, ValidUntil);

    /// <summary>
    /// A sentence about a file names it; one about a detail is shown at its line, and one about all files at their field, which the page's
    /// script shows too.
    /// </summary>
    public static FormErrors Errors(Problem problem) => problem.Is(Problem.NoFileAccepted) && problem.Errors is { } files
        ? FormErrors.Of(files.SelectMany(file => file.Value, (file, sentence) => ("fichiers", $"{file.Key} : {sentence}")))
        : FormErrors.Of(problem.At(Fields).All.Select(error => (error.Field.Length > 0 ? error.Field : "fichiers", error.Sentence)));

    public static IReadOnlyList<DraftFile> Refused(UploadResponse upload) =>
        [.. upload.Files.Where(file => !file.Accepted).Select(file => new DraftFile(file.Name, Refusal: file.Refused?.Message))];

    /// <summary>The idempotency key under which the files are sent; read before <see cref="Content"/>, which opens them too.</summary>
    public async Task<string> KeyAsync(string draftId, CancellationToken cancel)
    {
        List<string> content = [.. Details().Select(field => field.Value ?? "")];
        foreach (var file in Files)
        {
            await using var bytes = file.OpenReadStream();
            content.AddRange([file.FileName, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel))]);
        }

        return DraftKeys.OfUpload(draftId, FormId, string.Join('\0', content));
    }

    /// <inheritdoc cref="UploadContent"/>
    public MultipartFormDataContent Content() => UploadContent.Of(Details(), Files);

    private IEnumerable<(string Name, string? Value)> Details() =>
    [
        ("qualification", Qualification), ("title", Title), ("number", Number),
        ("issuingAuthority", IssuingAuthority), ("issueDate", IssueDate), ("validUntil", ValidUntil),
    ];
}
