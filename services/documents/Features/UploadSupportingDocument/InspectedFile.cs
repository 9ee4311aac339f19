using System.Security.Cryptography;
using EspaceFamille.Documents.Inspection;
using EspaceFamille.Documents.Scanning;

namespace EspaceFamille.Documents.Features.UploadSupportingDocument;

/// <summary>A file with what the checks said of it. Id and hash are of use once it is accepted.</summary>
/// <param name="Scan">Of an accepted file: clean or pending, or null where nothing is scanned.</param>
internal sealed record InspectedFile(string FileId, string Name, byte[]? Content, FileVerdict Verdict, ScanState? Scan)
{
    /// <summary>Of the content, in lower case hexadecimal.</summary>
    public string Sha256 { get; } = Content is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Content));
}
