using System.Security.Cryptography;
using EspaceFamille.Documents.Inspection;

namespace EspaceFamille.Documents.Features.UploadSupportingDocument;

/// <summary>A file with what the checks said of it. Id and hash are of use once it is accepted.</summary>
internal sealed record InspectedFile(string FileId, string Name, byte[]? Content, FileVerdict Verdict)
{
    /// <summary>Of the content, in lower case hexadecimal.</summary>
    public string Sha256 { get; } = Content is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Content));
}
