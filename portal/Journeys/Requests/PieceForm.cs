using System.Security.Cryptography;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>A supporting document that is added to a request: its kind and 1 to 4 files. The API checks all of it.</summary>
internal sealed record PieceForm
{
    [FromForm(Name = "qualification")] public string? Qualification { get; init; }
    [FromForm(Name = "fichiers")] public IReadOnlyList<IFormFile> Files { get; init; } = [];

    /// <summary>
    /// Made when the form is rendered, and kept until documents has answered: what is sent twice with it is one document.
    /// </summary>
    [FromForm(Name = "envoi")] public string? FormId { get; init; } = Ids.New();

    /// <inheritdoc cref="UploadContent"/>
    public MultipartFormDataContent Content() => UploadContent.Of([("qualification", Qualification)], Files);

    /// <summary>The idempotency key under which the files are sent; read before <see cref="Content"/>, which opens them too.</summary>
    public async Task<string> KeyAsync(string requestId, CancellationToken cancel)
    {
        List<string> content = [Qualification ?? ""];
        foreach (var file in Files)
        {
            await using var bytes = file.OpenReadStream();
            content.AddRange([file.FileName, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel))]);
        }

        return DraftKeys.OfUpload(requestId, FormId, string.Join('\0', content));
    }
}
