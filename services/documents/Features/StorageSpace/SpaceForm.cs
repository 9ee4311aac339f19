using System.Security.Cryptography;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>A file of a form, whose kind is known.</summary>
internal sealed record SpaceFile(string Name, byte[] Content, FileKind Kind)
{
    /// <summary>Of the content, in lower case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}

/// <summary>
/// The multipart form of a document: one file, read part by part into memory. Only its kind, its size, its dimensions and whether it needs
/// a password are checked, within the request: neither the malware scanner nor the renderer receives it.
/// </summary>
internal static class SpaceForm
{
    /// <summary>The name of the file's part.</summary>
    public const string Files = "files";

    public static RouteHandlerBuilder TakesSpaceFile(this RouteHandlerBuilder route) => route
        .WithMetadata(new RequestSizeLimitAttribute(UploadForm.MaxRequestBytes))
        .RequireRateLimiting(UploadLimits.Policy)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>The file of the form, or the problem.</summary>
    public static (SpaceFile? File, ProblemHttpResult? Problem) Check(UploadForm form)
    {
        if (form.Files is not [var file])
            return (null, SpaceProblems.File(refusal: null));
        if (file.Content is not { } content)
            return (null, SpaceProblems.File(RefusalCode.TooLarge));
        var verdict = FileInspection.Inspect(file.Name, content);
        return verdict is { Kind: { } kind, Accepted: true }
            ? (new SpaceFile(file.Name, content, kind), null)
            : (null, SpaceProblems.File(verdict.Refusal));
    }
}
