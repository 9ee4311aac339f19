using System.Net.Http.Headers;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Absences;

/// <summary>The manual's form of a piece: what it is, and 1 to 4 files. The service judges all of it.</summary>
internal sealed record PieceForm
{
    [FromForm(Name = "qualification")] public string? Qualification { get; init; }
    [FromForm(Name = "intitule")] public string? Title { get; init; }
    [FromForm(Name = "numero")] public string? Number { get; init; }
    [FromForm(Name = "autorite")] public string? IssuingAuthority { get; init; }
    [FromForm(Name = "delivrance")] public string? IssueDate { get; init; }
    [FromForm(Name = "validite")] public string? ValidUntil { get; init; }
    [FromForm(Name = "fichiers")] public IReadOnlyList<IFormFile> Files { get; init; } = [];

    /// <summary>The form as it opens: the kind that the town proposes first, and its words for a title.</summary>
    public static PieceForm Proposing(Qualification first) => new() { Qualification = first.Code, Title = first.Label };

    /// <summary>As the documents service reads it; the files are streamed from memory.</summary>
    public MultipartFormDataContent Content()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields().Where(field => !string.IsNullOrWhiteSpace(field.Value)))
            content.Add(new StringContent(value!), name);
        foreach (var file in Files)
        {
            var part = new StreamContent(file.OpenReadStream());
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, "files", file.FileName);
        }

        return content;
    }

    private IEnumerable<(string Name, string? Value)> Fields() =>
    [
        ("qualification", Qualification), ("title", Title), ("number", Number), ("issuingAuthority", IssuingAuthority), ("issueDate", IssueDate), ("validUntil", ValidUntil),
    ];
}
