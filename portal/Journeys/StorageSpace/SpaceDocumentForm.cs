using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A document of the space as it is filled in. The service checks all of it.</summary>
internal sealed record SpaceDocumentForm
{
    public const string FileField = "fichier";
    public const string NameField = "nom";
    public const string RemindField = "rappel";

    /// <summary>What a ticked box sends, and what the service expects.</summary>
    public const string Ticked = "true";

    /// <summary>The gateway's limit: a file that is too large is refused at its field.</summary>
    public const int MaxRequestBytes = 13_500_000;

    /// <summary>The id of each field by the API's name of it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kind"] = "nature",
        ["title"] = "intitule",
        ["number"] = "numero",
        ["issuingAuthority"] = "autorite",
        ["issueDate"] = "delivrance",
        ["validUntil"] = "validite",
        ["fileName"] = NameField,
        ["files"] = FileField,
    };

    [FromForm(Name = "nature")] public string? Kind { get; init; }
    [FromForm(Name = "intitule")] public string? Title { get; init; }
    [FromForm(Name = "numero")] public string? Number { get; init; }
    [FromForm(Name = "autorite")] public string? IssuingAuthority { get; init; }
    [FromForm(Name = "delivrance")] public string? IssueDate { get; init; }
    [FromForm(Name = "validite")] public string? ValidUntil { get; init; }

    /// <summary>Ticked to be mailed before the last day of validity, which is then stored unencrypted.</summary>
    [FromForm(Name = RemindField)] public string? Remind { get; init; }

    /// <summary>Of the file, on the form that changes a document.</summary>
    [FromForm(Name = NameField)] public string? FileName { get; init; }

    [FromForm(Name = FileField)] public IReadOnlyList<IFormFile> Files { get; init; } = [];

    public static SpaceDocumentForm Of(SpaceDocumentResponse document) => new()
    {
        Kind = document.Kind,
        Title = document.Title,
        Number = document.Number,
        IssuingAuthority = document.IssuingAuthority,
        IssueDate = Text(document.IssueDate),
        ValidUntil = Text(document.ValidUntil),
        Remind = document.IsReminderSet ? Ticked : null,
        FileName = document.FileName,
    };

    public bool IsReminderTicked => Remind == Ticked;

    /// <summary>What is missing whatever the service decides.</summary>
    public FormErrors Errors() => IsReminderTicked && string.IsNullOrWhiteSpace(ValidUntil)
        ? FormErrors.Of(Fields["validUntil"], SpacePageTexts.NoEndToRemindOf)
        : FormErrors.None;

    /// <summary>What the family wrote about a supporting document, for its copy; the kinds of the space are others.</summary>
    public static SpaceDocumentForm Of(SupportingDocumentResponse document) => new()
    {
        Title = document.Title,
        Number = document.Number,
        IssuingAuthority = document.IssuingAuthority,
        IssueDate = Text(document.IssueDate),
        ValidUntil = Text(document.ValidUntil),
    };

    public DescribeSpaceDocumentRequest Request() =>
        new(Kind, Title, Number, IssuingAuthority, IssueDate, ValidUntil, IsReminderTicked, FileName);

    /// <inheritdoc cref="UploadContent"/>
    public MultipartFormDataContent Content() => UploadContent.Of(
        [
            ("kind", Kind), ("title", Title), ("number", Number), ("issuingAuthority", IssuingAuthority), ("issueDate", IssueDate),
            ("validUntil", ValidUntil), ("remind", IsReminderTicked ? Ticked : "false"),
        ],
        Files);

    private static string? Text(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : null;
}
